import EligibilityModel
import Interchange
import Rulebook

/// Every difference between the source papers: what this system follows, for each insurer, and why.
struct ContradictionsPage {
  let book: Rulebook
  let language: Language

  var html: HTML {
    Layout.page(
      language: language, title: RulesText.contradictions[language], header: Layout.header(language) { .contradictions($0) },
      content: element("div", .class("column")) {
        element("h1", text: RulesText.contradictions[language])
        element("p", text: RulesText.contradictionsIntro[language])
        for row in book.contradictions { section(row) }
      })
  }

  private func section(_ row: Contradiction) -> HTML {
    element("section", .class("box contradiction"), .id(row.fact.text), .named("aria-labelledby", row.fact.text + "-title")) {
      element("h2", .id(row.fact.text + "-title")) {
        element("span", .class("fact"), text: row.fact.text + " ")
        element("span", text: row.title[language])
      }
      if let held = row.held { element("p", .class("held"), text: "\(RulesText.held[language])\(language.colon)\(held[language])") }
      for rule in book.rules where rule.holds(row.fact) { self.rule(rule, row.fact) }
      for name in parameters(holding: row.fact) { table(of: name, row.fact) }
    }
  }

  // MARK: National rules

  private func rule(_ rule: ListedRule, _ fact: FactID) -> HTML {
    element("div", .class("differs")) {
      element("h3") { element("a", .href(rule.id.address(in: language)), text: rule.title[language]) }
      for edition in rule.editions where edition.grounds.facts.contains(fact) {
        let view = EditionView(edition: edition, wording: BookWording(rule, in: book), language: language)
        if rule.editions.count > 1 { element("p", .class("finding"), text: view.days) }
        view.body
      }
    }
  }

  // MARK: Parameters of insurers

  /// The parameters that hold the fact for some insurer, in the order of the profiles' groups.
  private func parameters(holding fact: FactID) -> [String] {
    var names: [String] = []
    for profile in book.insurers.all {
      for parameter in profile.parameters where parameter.rule.holds(fact) && !names.contains(parameter.name) {
        names.append(parameter.name)
      }
    }
    return names
  }

  private func table(of name: String, _ fact: FactID) -> HTML {
    let rows = book.insurers.all.compactMap { profile in profile.parameters.first { $0.name == name }.map { (profile, $0.rule) } }
    return element("div", .class("differs")) {
      if let title = rows.first?.1.title { element("h3", .id("\(fact.text)-\(name)"), text: title[language]) }
      element("div", .class("scroll"), .named("tabindex", "0"), .named("role", "group"), .named("aria-labelledby", "\(fact.text)-\(name)"))
      {
        element("table") {
          element("thead") {
            element("tr") {
              for label in [RulesText.insurers, RulesText.held, RulesText.why] {
                element("th", .named("scope", "col"), text: label[language])
              }
            }
          }
          element("tbody") {
            for (profile, rule) in rows { row(profile, name, rule) }
          }
        }
      }
    }
  }

  private func row(_ profile: InsurerProfile, _ name: String, _ rule: ListedRule) -> HTML {
    element("tr") {
      element("th", .named("scope", "row")) {
        element("a", .href(Route.insurer(language, profile.id).path + "#" + name), text: profile.name[language])
      }
      element("td") {
        for edition in rule.editions { value(of: edition, rule) }
      }
      element("td") {
        for edition in rule.editions { why(edition, rule) }
      }
    }
  }

  private func value(of edition: ListedEdition, _ rule: ListedRule) -> HTML {
    element("div") {
      ValueView(
        value: edition.inForce.value, wording: BookWording(rule, in: book), certainty: edition.grounds.certainty, language: language
      ).html
    }
  }

  private func why(_ edition: ListedEdition, _ rule: ListedRule) -> HTML {
    let wording = BookWording(rule, in: book)
    return element("div", .class("cite")) {
      element("p", .lang("ja"), text: edition.inForce.citation.wording)
      for other in edition.against {
        element("p") {
          element("span", text: "\(Label.against[language])\(language.colon)")
          element("span", text: wording.lines(of: other.value).map { $0.plain(in: language) }.joined(separator: language.listSeparator))
          element("span", .lang("ja"), text: " (" + other.citation.wording + ")")
          element("span", text: " — " + edition.inForce.reason(over: other).wording[language])
        }
      }
    }
  }
}

extension ListedRule {
  /// Whether an edition holds a row of the fact register.
  func holds(_ fact: FactID) -> Bool { editions.contains { $0.grounds.facts.contains(fact) } }
}
