import EligibilityModel
import Interchange
import Rulebook

/// One rule with its sentence and its history on a time line.
struct RulePage {
  let rule: ListedRule
  let wording: BookWording
  /// The cases whose answer rests on the rule.
  let cases: [RuleCase]
  let language: Language
  let today: CivilDate

  var html: HTML {
    Layout.page(
      language: language, title: rule.title[language], header: Layout.header(language) { .rule($0, rule.id) },
      content: element("article", .class("column")) {
        element("p", .class("crumbs")) {
          element("a", .href(Route.rules(language).path), text: RulesText.rules[language])
          element("span", text: " › \(GroupText.subject(rule.id.subject)[language])")
        }
        element("h1", text: rule.title[language])
        element("p", .class("rule")) { element("code", text: rule.id.text) }
        element("h2", text: RulesText.editions[language])
        element("ol", .class("timeline")) {
          for edition in rule.editions { item(edition) }
        }
        if !cases.isEmpty { proof }
      })
  }

  private func item(_ edition: ListedEdition) -> HTML {
    let view = EditionView(edition: edition, wording: wording, language: language)
    let isNow = edition.from <= today && edition.through.map { today <= $0 } ?? true
    return element("li", .class(isNow ? "now" : "then"), .id(edition.from.description)) {
      element("h3", text: view.days)
      if isNow { element("p", .class("now-mark"), text: RulesText.today[language]) }
      if edition.from > ModelledPeriod.first {
        element("p") {
          element("a", .href(Route.ruleChanges(language).path + "?" + changes(on: edition.from)), text: RulesText.allChanges[language])
        }
      }
      view.body
    }
  }

  /// The night on which an edition begins, for the page of what changes.
  private func changes(on day: CivilDate) -> String { RuleChangesPage.query(from: day.dayBefore.description, to: day.description) }

  // MARK: The cases

  private var proof: HTML {
    element("section", .named("aria-labelledby", "cases")) {
      element("h2", .id("cases"), text: RulesText.cases[language])
      element("p", text: RulesText.casesIntro(cases)[language])
      element("details") {
        element("summary", text: RulesText.casesShown[language])
        element("ul", .class("cases")) {
          for item in cases { self.item(item) }
        }
      }
    }
  }

  private func item(_ item: RuleCase) -> HTML {
    element("li") {
      element("span", .class("mark mark-\(item.passes ? "settled" : "unconfirmed")"), text: RulesText.outcome(item)[language])
      element("span", .lang("ja"), text: " " + item.name + " ")
      if item.runs > 1 { element("span", text: RulesText.days(item.runs)[language]) }
      element("code", .class("rule"), text: item.place)
    }
  }
}
