import EligibilityModel
import Interchange
import Rulebook

/// All insurer profiles.
struct InsurersPage {
  let profiles: [InsurerProfile]
  let language: Language

  var html: HTML {
    Layout.page(
      language: language, title: RulesText.insurers[language], header: Layout.header(language) { .insurers($0) },
      content: element("div", .class("column")) {
        element("h1", text: RulesText.insurers[language])
        element("p", text: RulesText.insurersIntro[language])
        element("ul", .class("links")) {
          for profile in profiles {
            element("li") {
              element("a", .href(Route.insurer(language, profile.id).path), text: profile.name[language])
              element("span", .class("hint"), text: profile.kind.wording[language])
            }
          }
        }
      })
  }
}

/// One insurer with every parameter: what is stated, or that nothing is.
struct InsurerPage {
  let profile: InsurerProfile
  /// The name of the profile that gives what this one does not write.
  let parent: InsurerProfile?
  let classes: CeilingClassNames
  let language: Language

  var html: HTML {
    Layout.page(
      language: language, title: profile.name[language], header: Layout.header(language) { .insurer($0, profile.id) },
      content: element("article", .class("column")) {
        element("p", .class("crumbs")) { element("a", .href(Route.insurers(language).path), text: RulesText.insurers[language]) }
        element("h1", text: profile.name[language])
        element("p", text: "\(RulesText.kind[language])\(language.colon)\(profile.kind.wording[language])")
        if profile.isDefaultForKind { element("p", text: RulesText.defaultProfile[language]) }
        if let parent { inherits(parent) }
        for section in sections { self.section(section) }
      })
  }

  private func inherits(_ parent: InsurerProfile) -> HTML {
    element("p") {
      element("span", text: RulesText.inherits[language] + language.colon)
      element("a", .href(Route.insurer(language, parent.id).path), text: parent.name[language])
    }
  }

  private var sections: [String] {
    var sections: [String] = []
    for parameter in profile.parameters where sections.last != parameter.section { sections.append(parameter.section) }
    return sections
  }

  private func section(_ name: String) -> HTML {
    element("section", .class("parameters"), .named("aria-labelledby", "section-" + name)) {
      element("h2", .id("section-" + name), text: GroupText.section(name)[language])
      for parameter in profile.parameters where parameter.section == name { self.parameter(parameter) }
    }
  }

  private func parameter(_ parameter: ListedParameter) -> HTML {
    element("section", .class("box"), .id(parameter.name), .named("aria-labelledby", parameter.name + "-title")) {
      element("h3", .id(parameter.name + "-title"), text: parameter.rule.title[language])
      for edition in parameter.rule.editions {
        let view = EditionView(edition: edition, wording: BookWording(rule: parameter.rule.id, classes: classes), language: language)
        if parameter.rule.editions.count > 1 { element("p", .class("finding"), text: view.days) }
        view.body
      }
    }
  }
}
