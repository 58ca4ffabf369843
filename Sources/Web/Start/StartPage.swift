import EligibilityModel
import Interchange

/// Leads to everything there is.
struct StartPage {
  let language: Language

  var html: HTML {
    Layout.page(
      language: language, title: RulesText.start[language], header: Layout.header(language) { .start($0) },
      content: element("div", .class("column")) {
        element("h1", text: PageText.product[language])
        element("p", text: RulesText.startIntro[language])
        element("p", .class("start-counter")) { link(.counter(language), PageText.counter) }
        element("p") { link(.appointments(language), AppointmentsText.title) }
        element("section", .named("aria-labelledby", "questions")) {
          element("h2", .id("questions"), text: RulesText.questions[language])
          element("ul", .class("links")) {
            for form in QuestionForm.all { element("li") { link(.form(language, form.topic), form.title) } }
          }
        }
        element("section", .named("aria-labelledby", "book")) {
          element("h2", .id("book"), text: RulesText.rules[language])
          element("ul", .class("links")) {
            element("li") { link(.rules(language), RulesText.rules) }
            element("li") { link(.ruleChanges(language), ChangesText.title) }
            element("li") { link(.insurers(language), RulesText.insurers) }
            element("li") { link(.contradictions(language), RulesText.contradictions) }
            element("li") { link(.held(language), RulesText.heldData) }
            element("li") { link(.status(language), ServiceText.title) }
          }
        }
      })
  }

  private func link(_ route: Route, _ text: LocalizedText) -> HTML {
    element("a", .href(route.path), text: text[language])
  }
}
