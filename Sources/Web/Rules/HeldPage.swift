import EligibilityModel
import Interchange
import Rulebook

/// What the source papers state and no answer is computed from, each with its source.
struct HeldPage {
  let held: [HeldFact]
  let language: Language

  var html: HTML {
    Layout.page(
      language: language, title: RulesText.heldData[language], header: Layout.header(language) { .held($0) },
      content: element("div", .class("column")) {
        element("h1", text: RulesText.heldData[language])
        element("p", text: RulesText.heldDataIntro[language])
        for entry in held { section(entry) }
      })
  }

  private func section(_ entry: HeldFact) -> HTML {
    let id = entry.facts.first?.text ?? ""
    return element("section", .class("box"), .id(id), .named("aria-labelledby", id + "-title")) {
      element("h2", .id(id + "-title"), text: entry.title[language])
      ValueView(
        value: entry.value, wording: BookWording.ofHeldData, certainty: entry.citation.certainty, language: language
      ).html
      SourceLine(label: Label.source, citation: entry.citation, language: language).html
      element("p", .class("cite")) {
        element("span", text: Label.facts[language] + language.colon)
        for fact in entry.facts { element("span", .class("fact"), text: fact.text + " ") }
      }
    }
  }
}
