import EligibilityModel
import Interchange
import Rulebook

/// A value as its file writes it: words as they are, mappings as a list of key and value.
struct ValueView {
  let value: WrittenValue
  let language: Language

  var html: HTML { value.isNotStated ? notStated : Self.html(value) }

  private var notStated: HTML { element("span", .class("not-stated"), text: RulesText.notStated[language]) }

  private static func html(_ value: WrittenValue) -> HTML {
    switch value {
    case .word(let word): element("code", .class("word"), text: word)
    case .list(let values) where values.isEmpty: element("code", .class("word"), text: "[]")
    case .list(let values): list(values)
    case .fields(let fields): table(fields)
    }
  }

  private static func list(_ values: [WrittenValue]) -> HTML {
    element("ul", .class("words")) {
      for value in values { element("li") { html(value) } }
    }
  }

  private static func table(_ fields: [WrittenField]) -> HTML {
    element("dl", .class("value")) {
      for field in fields {
        element("div") {
          element("dt") { element("code", text: field.key) }
          element("dd") { html(field.value) }
        }
      }
    }
  }
}
