import EligibilityModel
import Interchange
import Rulebook

/// The counter's page: one form around everything, so that each button sends all that is filled in.
struct CounterPage {
  let view: CounterView
  let language: Language
  let now: WebContext.Moment
  let insurers: [InsurerProfile]
  let hasRegister: Bool
  let visitor: Visitor?

  var html: HTML {
    Layout.page(language: language, title: title, header: header, content: content)
  }

  private var widgets: Widgets { Widgets(form: view.form, faults: view.faults, language: language) }

  private var title: String {
    if !view.faults.isEmpty { return PageText.errorPrefix[language] + PageText.counter[language] }
    return view.answer.map { $0.decision.outcome.verb[language] } ?? PageText.counter[language]
  }

  /// The name and the languages; a change of language sends the form along, so nothing is lost.
  private var header: HTML {
    element("header", .class("bar")) {
      defaultButton
      element("p", .class("product")) { element("a", .href(Route.start(language).path), text: PageText.product[language]) }
      element("nav", .class("languages"), .named("aria-label", PageText.languages[language])) {
        for other in Language.allCases { languageButton(other) }
      }
    }
  }

  /// Enter in a field presses the first button of a form: this one, which nobody sees, so that it never changes the language.
  private var defaultButton: HTML {
    element(
      "button", .type("submit"), .named("form", "counter"), .name(CounterForm.Name.action), .value(CounterAction.answer.value),
      .class("unseen"), .named("tabindex", "-1"), .named("aria-hidden", "true"), text: PageText.submit[language])
  }

  private func languageButton(_ other: Language) -> HTML {
    element(
      "button", .type("submit"), .named("form", "counter"), .named("formaction", Route.counter(other).path),
      .name(CounterForm.Name.action), .value(CounterAction.again.value), .lang(other.tag), .class("language"),
      other == language ? .named("aria-current", "true") : .flag("aria-current", false), text: other.ownName)
  }

  private var content: HTML {
    element("form", .id("counter"), .named("method", "post"), .named("action", Route.counter(language).path), .flag("novalidate")) {
      state
      if view.answer == nil { opening }
      faults
      if let finding = view.finding { RegisterPanel(finding: finding, language: language).html }
      if let answer = view.answer {
        AnswerView(answer: answer, form: view.form, finding: view.finding, widgets: widgets, now: now).html
      }
      fields
    }
  }

  private var opening: HTML {
    element("div", .class("column opening")) {
      element("h1", text: PageText.counter[language])
      element("p", text: PageText.intro[language])
    }
  }

  /// What a later button has to know besides the fields.
  private var state: HTML {
    .group(
      (visitor.map { [$0.field] } ?? []) + (view.form.isAnswered ? [hidden(CounterForm.Name.answered, "yes")] : [])
        + CounterStep.allCases.filter { view.form.attempts[$0] != .notTried }.map {
          hidden(CounterForm.Name.attempt + $0.rawValue, view.form.attempts[$0].word)
        })
  }

  private func hidden(_ name: String, _ value: String) -> HTML {
    element("input", .type("hidden"), .name(name), .value(value))
  }

  /// All faults with a link to each field; it takes the focus, so a screen reader begins here.
  private var faults: HTML {
    guard !view.faults.isEmpty else { return .empty }
    return element("div", .class("column")) { faultList }
  }

  private var faultList: HTML {
    element(
      "section", .class("faults"), .id("faults"), .named("tabindex", "-1"), .flag("autofocus"),
      .named("aria-labelledby", "faults-title")
    ) {
      element("h2", .id("faults-title"), text: PageText.errorTitle[language])
      element("ul") {
        for fault in view.faults {
          element("li") { element("a", .href("#" + fault.place.id), text: fault.text[language]) }
        }
      }
    }
  }

  private var fields: HTML {
    let form = CounterFormView(widgets: widgets, insurers: insurers, hasRegister: hasRegister).html
    guard view.answer != nil else {
      return element("div", .class("column")) {
        form
        submitRow(PageText.submit)
      }
    }
    return element("details", .class("column change"), .flag("open", needsBirthDate)) {
      element("summary", text: PageText.change[language])
      form
      submitRow(PageText.submitAgain)
    }
  }

  /// The field for it is in the part that is folded otherwise.
  private var needsBirthDate: Bool {
    if case .undecided(_, missing: .birthDate)? = view.answer?.decision.charge { true } else { false }
  }

  private func submitRow(_ label: LocalizedText) -> HTML {
    element("p", .class("submit go")) { widgets.button(.answer, label, class: "primary") }
  }
}
