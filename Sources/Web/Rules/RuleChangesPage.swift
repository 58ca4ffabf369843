import EligibilityModel
import Interchange
import Rulebook

/// What changes between two days, with a small form to choose them.
struct RuleChangesPage {
  /// The two days as they were typed, and what is wrong with them.
  struct Choice {
    var from = ""
    var to = ""
    var fault: LocalizedText?

    /// The days as an address carries them; empty where nothing was typed.
    var query: String { from.isEmpty && to.isEmpty ? "" : RuleChangesPage.query(from: from, to: to) }
  }

  let choice: Choice
  /// The days and what changes; `nil` before any were chosen and when they can't be compared.
  let result: (first: CivilDate, second: CivilDate, changes: RuleChanges)?
  let language: Language

  var html: HTML {
    Layout.page(
      language: language, title: title, header: Layout.header(language, query: choice.query) { .ruleChanges($0) },
      content: element("div", .class("column")) {
        element("p", .class("crumbs")) { element("a", .href(Route.rules(language).path), text: RulesText.rules[language]) }
        element("h1", text: ChangesText.title[language])
        element("p", text: ChangesText.intro[language])
        if let fault = choice.fault { faultBox(fault) }
        form
        outcome
      })
  }

  private var title: String { (choice.fault == nil ? "" : PageText.errorPrefix[language]) + ChangesText.title[language] }

  // MARK: The form

  private func faultBox(_ fault: LocalizedText) -> HTML {
    element(
      "section", .class("faults"), .id("faults"), .named("tabindex", "-1"), .flag("autofocus"), .named("aria-labelledby", "faults-title")
    ) {
      element("h2", .id("faults-title"), text: PageText.errorTitle[language])
      element("ul") { element("li") { element("a", .href("#from"), text: fault[language]) } }
    }
  }

  private var form: HTML {
    element("form", .class("search"), .named("method", "get"), .named("action", Route.ruleChanges(language).path)) {
      field("from", ChangesText.from, choice.from)
      field("to", ChangesText.to, choice.to)
      element("button", .type("submit"), .class("secondary"), text: ChangesText.compare[language])
    }
  }

  private func field(_ name: String, _ label: LocalizedText, _ value: String) -> HTML {
    element("div", .class("field")) {
      element("label", .for(name), text: label[language])
      element("span", .class("hint"), .id(name + "-hint"), text: ChangesText.dayHint[language])
      element(
        "input", .type("text"), .id(name), .name(name), .value(value), .named("maxlength", "30"), .named("autocomplete", "off"),
        .named("aria-describedby", name + "-hint"))
    }
  }

  // MARK: The answer

  @HTMLBuilder private var outcome: HTML {
    if let result {
      element("h2", .id("result"), text: ChangesText.heading(result.changes, result.first, result.second)[language])
      if result.changes.unconfirmedCount > 0 { element("p", .class("caution"), text: ChangesText.caution[language]) }
      for section in result.changes.sections { self.section(section) }
      if !result.changes.newlySourced.isEmpty { newlySourced(result.changes.newlySourced) }
    }
  }

  private func section(_ section: RuleChanges.Section) -> HTML {
    element("section") {
      element("h3", text: section.title[language])
      for item in section.items { RuleChangeView(item: item, language: language).html }
    }
  }

  private func newlySourced(_ rules: [ListedRule]) -> HTML {
    element("section") {
      element("h3", text: ChangesText.newSource[language])
      element("ul", .class("links")) {
        for rule in rules { element("li") { element("a", .href(rule.id.address(in: language)), text: rule.title[language]) } }
      }
    }
  }
}

extension RuleChangesPage {
  /// Reads the two days; a first visit has none, and anything that is no day, or the wrong way round, is said beside the form.
  init(_ typed: Choice, in book: Rulebook, language: Language) {
    var choice = typed
    var result: (CivilDate, CivilDate, RuleChanges)?
    if !typed.from.isEmpty || !typed.to.isEmpty {
      if let first = RuleChangesPage.day(typed.from), let second = RuleChangesPage.day(typed.to) {
        if first.date <= second.date {
          result = (first.date, second.date, RuleChanges(in: book, between: first, and: second))
        } else {
          choice.fault = ChangesText.wrongOrder
        }
      } else {
        choice.fault = ChangesText.notADay
      }
    }
    self.init(choice: choice, result: result, language: language)
  }

  /// Two days as an address carries them.
  static func query(from: String, to: String) -> String { "from=\(encoded(from))&to=\(encoded(to))" }

  /// Every byte but letters, digits and hyphens as a percent sign with two digits.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static func day(_ text: String) -> ModelledDay? { TypedDate.read(text).flatMap { try? ModelledDay($0) } }
}
