import EligibilityModel
import Interchange
import Rulebook

/// What a rule says, in words; a clerk never meets the Book's own keys.
struct ValueView {
  let value: WrittenValue
  let wording: BookWording
  let certainty: Certainty
  let language: Language

  @HTMLBuilder var html: HTML {
    if value.isNotStated {
      element("span", .class("not-stated"), text: RulesText.notStated[language])
    } else if lines.count == 1, let line = lines.first, line.labels.isEmpty {
      element("p", .class("said"), text: line.text[language])
    } else if lines.allSatisfy({ !$0.labels.isEmpty }) {
      element("dl", .class("value")) { for line in lines { labelled(line) } }
    } else {
      element("ul", .class("words")) { for line in lines { element("li", text: line.plain(in: language)) } }
    }
  }

  private var lines: [BookLine] { wording.lines(of: value) }

  private func labelled(_ line: BookLine) -> HTML {
    element("div") {
      element("dt", text: line.label(in: language))
      element("dd") {
        element("span", text: line.text[language])
        ownSource(line)
      }
    }
  }

  /// How sure a line is where it is not, and its own source.
  @HTMLBuilder private func ownSource(_ line: BookLine) -> HTML {
    if (line.source?.certainty ?? certainty) == .unconfirmed {
      element("span", .class("mark mark-inline mark-unconfirmed"), text: Certainty.unconfirmed.wording[language])
    }
    if let source = line.source {
      element("p", .class("cite")) {
        element("span", text: Label.source[language] + language.colon)
        element("span", .lang("ja"), text: source.wording)
      }
    }
  }
}
