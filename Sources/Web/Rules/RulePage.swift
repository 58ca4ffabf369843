import EligibilityModel
import Interchange
import Rulebook

/// One rule with its sentence and its history on a time line.
struct RulePage {
  let rule: ListedRule
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
      })
  }

  private func item(_ edition: ListedEdition) -> HTML {
    let view = EditionView(edition: edition, language: language)
    let isNow = edition.from <= today && edition.through.map { today <= $0 } ?? true
    return element("li", .class(isNow ? "now" : "then"), .id(edition.from.description)) {
      element("h3", text: view.days)
      if isNow { element("p", .class("now-mark"), text: RulesText.today[language]) }
      view.body
    }
  }
}
