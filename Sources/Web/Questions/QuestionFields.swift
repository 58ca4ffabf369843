import EligibilityModel
import Interchange
import Rulebook

/// Draws the fields of a question's form from its description.
struct QuestionFields {
  let input: QuestionInput
  let fault: QuestionFault?
  let language: Language
  let insurers: [InsurerProfile]

  var html: HTML {
    .group(
      input.form.parts.map { part in
        element("fieldset", .class("part")) {
          element("legend", text: part.title[language])
          element("div", .class("row")) {
            for field in part.fields { self.field(field) }
          }
        }
      })
  }

  private func field(_ field: QuestionField) -> HTML {
    switch field.kind {
    case .flag, .thing, .word: tick(field)
    case .day: text(field, hint: FormLabel.dateHint)
    case .number: text(field, hint: QuestionText.numberHint, numeric: true)
    case .text, .time: text(field, hint: nil)
    case .rate: choice(field, CopaymentRate.allCases.map { Widgets.Option(value: "\($0.percent)", label: $0.wording) })
    case .choice(let options): choice(field, options)
    case .insurer: insurer(field)
    }
  }

  private func text(_ field: QuestionField, hint: LocalizedText?, numeric: Bool = false) -> HTML {
    framed(field) {
      element("label", .for(field.path), text: field.label[language])
      if let hint { element("span", .class("hint"), .id(field.path + "-hint"), text: hint[language]) }
      faultText(field)
      element(
        "input", .type("text"), .id(field.path), .name(field.path), .value(input[field]), .named("maxlength", "60"),
        .named("autocomplete", "off"), numeric ? .named("inputmode", "numeric") : .flag("inputmode", false),
        describedBy(field, hasHint: hint != nil), invalid(field))
    }
  }

  private func tick(_ field: QuestionField) -> HTML {
    framed(field) {
      faultText(field)
      element("label", .class("radio")) {
        element(
          "input", .type("checkbox"), .id(field.path), .name(field.path), .value("yes"), .flag("checked", !input[field].isEmpty),
          describedBy(field, hasHint: false), invalid(field))
        element("span", text: field.label[language])
      }
    }
  }

  private func choice(_ field: QuestionField, _ options: [Widgets.Option]) -> HTML {
    select(field) {
      if field.initial.isEmpty { option("", QuestionWords.notKnown, field) }
      for item in options { option(item.value, item.label, field) }
    }
  }

  private func insurer(_ field: QuestionField) -> HTML {
    select(field) {
      option("", QuestionWords.notKnown, field)
      element("optgroup", .named("label", FormLabel.insurerKinds[language])) {
        for kind in InsurerKind.allCases { option(kind.rawValue, kind.wording, field) }
      }
      element("optgroup", .named("label", FormLabel.insurerProfiles[language])) {
        for profile in insurers { option(InsurerChoice.profilePrefix + profile.id.text, profile.name, field) }
      }
    }
  }

  private func select(_ field: QuestionField, @HTMLBuilder options: () -> HTML) -> HTML {
    framed(field) {
      element("label", .for(field.path), text: field.label[language])
      faultText(field)
      element("select", .id(field.path), .name(field.path), describedBy(field, hasHint: false), invalid(field)) { options() }
    }
  }

  private func option(_ value: String, _ label: LocalizedText, _ field: QuestionField) -> HTML {
    element("option", .value(value), .flag("selected", input[field] == value), text: label[language])
  }

  private func framed(_ field: QuestionField, @HTMLBuilder content: () -> HTML) -> HTML {
    element("div", .class(isWrong(field) ? "field wrong" : "field")) { content() }
  }

  private func isWrong(_ field: QuestionField) -> Bool { fault?.field?.path == field.path }

  private func faultText(_ field: QuestionField) -> HTML {
    guard isWrong(field), let fault else { return .empty }
    return element("p", .class("fault"), .id(field.path + "-fault"), text: fault.text[language])
  }

  private func describedBy(_ field: QuestionField, hasHint: Bool) -> Attribute {
    let ids = (hasHint ? [field.path + "-hint"] : []) + (isWrong(field) ? [field.path + "-fault"] : [])
    return ids.isEmpty ? .flag("aria-describedby", false) : .named("aria-describedby", ids.joined(separator: " "))
  }

  private func invalid(_ field: QuestionField) -> Attribute {
    isWrong(field) ? .named("aria-invalid", "true") : .flag("aria-invalid", false)
  }
}
