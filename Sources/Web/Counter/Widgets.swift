import EligibilityModel
import Interchange

/// Draws the controls of the counter's form: each with its label, its hint and, where something is wrong, its fault beside it.
struct Widgets {
  let form: CounterForm
  let faults: [FormFault]
  let language: Language

  /// One option of a choice.
  struct Option {
    let value: String
    let label: LocalizedText
  }

  /// A text field.
  func text(
    _ field: CounterField, _ label: LocalizedText, hint: LocalizedText? = nil, numeric: Bool = false, autocomplete: String = "off"
  ) -> HTML {
    let fault = fault(at: field)
    return element("div", .class(fault == nil ? "field" : "field wrong")) {
      element("label", .for(field.rawValue), text: label[language])
      if let hint { element("span", .class("hint"), .id(field.rawValue + "-hint"), text: hint[language]) }
      faultText(fault, field)
      element(
        "input", .type("text"), .id(field.rawValue), .name(field.rawValue), .value(form[field]), .named("autocomplete", autocomplete),
        .flag("autocapitalize", false), numeric ? .named("inputmode", "numeric") : .flag("inputmode", false),
        describedBy(field, hint: hint, fault), .named("maxlength", "60"), invalid(fault))
    }
  }

  /// A choice from a list.
  func choice(_ field: CounterField, _ label: LocalizedText, _ options: [Option], empty: LocalizedText? = nil) -> HTML {
    let fault = fault(at: field)
    return element("div", .class(fault == nil ? "field" : "field wrong")) {
      element("label", .for(field.rawValue), text: label[language])
      faultText(fault, field)
      element("select", .id(field.rawValue), .name(field.rawValue), describedBy(field, hint: nil, fault), invalid(fault)) {
        if let empty { option(Option(value: "", label: empty), field) }
        for item in options { option(item, field) }
      }
    }
  }

  /// One option, chosen when the form says so.
  func option(_ option: Option, _ field: CounterField) -> HTML {
    element("option", .value(option.value), .flag("selected", form[field] == option.value), text: option.label[language])
  }

  /// Two or three words side by side.
  func radios(_ field: CounterField, _ label: LocalizedText, _ options: [Option]) -> HTML {
    let fault = fault(at: field)
    return element("fieldset", .class(fault == nil ? "field radios" : "field radios wrong"), .id(field.rawValue)) {
      element("legend", text: label[language])
      faultText(fault, field)
      element("div", .class("radio-row")) {
        for (index, item) in options.enumerated() { radio(field, item, isFirst: index == 0) }
      }
    }
  }

  private func radio(_ field: CounterField, _ option: Option, isFirst: Bool) -> HTML {
    element("label", .class("radio")) {
      element(
        "input", .type("radio"), .name(field.rawValue), .value(option.value),
        .flag("checked", form[field] == option.value || (isFirst && form[field].isEmpty)))
      element("span", text: option.label[language])
    }
  }

  /// A button that submits the form.
  func button(_ action: CounterAction, _ label: LocalizedText, class style: String) -> HTML {
    element("button", .type("submit"), .name(CounterForm.Name.action), .value(action.value), .class(style), text: label[language])
  }

  /// The options of a choice whose words have names.
  static func options<Word: RawRepresentable<String> & CaseIterable>(
    _ words: Word.Type, _ label: KeyPath<Word, LocalizedText>
  ) -> [Option] {
    words.allCases.map { Option(value: $0.rawValue, label: $0[keyPath: label]) }
  }

  /// The three shares.
  static let rates = CopaymentRate.allCases.map { Option(value: "\($0.tenths)", label: $0.wording) }

  private func fault(at field: CounterField) -> FormFault? { faults.first { $0.place == .field(field) } }

  private func faultText(_ fault: FormFault?, _ field: CounterField) -> HTML {
    guard let fault else { return .empty }
    return element("p", .class("fault"), .id(field.rawValue + "-fault"), text: fault.text[language])
  }

  private func describedBy(_ field: CounterField, hint: LocalizedText?, _ fault: FormFault?) -> Attribute {
    let ids = (hint == nil ? [] : [field.rawValue + "-hint"]) + (fault == nil ? [] : [field.rawValue + "-fault"])
    return ids.isEmpty ? .flag("aria-describedby", false) : .named("aria-describedby", ids.joined(separator: " "))
  }

  private func invalid(_ fault: FormFault?) -> Attribute {
    fault == nil ? .flag("aria-invalid", false) : .named("aria-invalid", "true")
  }
}
