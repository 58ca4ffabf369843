import EligibilityModel
import Interchange
import Rulebook

/// All rules by subject, with a search box that is an ordinary form.
struct RulesPage {
  let rules: [ListedRule]
  let search: RuleSearch
  let language: Language

  var html: HTML {
    Layout.page(
      language: language, title: RulesText.rules[language], header: Layout.header(language) { .rules($0) },
      content: element("div", .class("column")) {
        element("h1", text: RulesText.rules[language])
        element("p", text: RulesText.rulesIntro[language])
        element("p") { element("a", .href(Route.ruleChanges(language).path), text: ChangesText.title[language]) }
        form
        element("p", .class("count"), .named("role", "status"), text: count)
        if hits.isEmpty { element("p", text: RulesText.noHit[language]) }
        for subject in subjects { section(subject) }
      })
  }

  private var hits: [ListedRule] { rules.filter(search.fits) }

  private var subjects: [String] { Set(hits.map(\.id.subject)).sorted() }

  private var count: String {
    switch language {
    case .japanese: "\(rules.count)件中\(hits.count)件"
    case .english: "\(hits.count) of \(rules.count) rules"
    case .easyJapanese: "\(hits.count)こ あります"
    }
  }

  private var form: HTML {
    element("form", .class("search"), .named("method", "get"), .named("action", Route.rules(language).path), .named("role", "search")) {
      element("div", .class("field")) {
        element("label", .for("q"), text: RulesText.search[language])
        element("span", .class("hint"), .id("q-hint"), text: RulesText.searchHint[language])
        element(
          "input", .type("text"), .id("q"), .name("q"), .value(search.text), .named("maxlength", "\(RuleSearch.maximumLength)"),
          .named("aria-describedby", "q-hint"), .named("autocomplete", "off"))
      }
      element("button", .type("submit"), .class("secondary"), text: RulesText.find[language])
      if !search.text.isEmpty { element("a", .href(Route.rules(language).path), text: RulesText.all[language]) }
    }
  }

  private func section(_ subject: String) -> HTML {
    element("section", .named("aria-labelledby", "subject-" + subject)) {
      element("h2", .id("subject-" + subject), text: GroupText.subject(subject)[language])
      element("ul", .class("links")) {
        for rule in hits where rule.id.subject == subject {
          element("li") {
            element("a", .href(rule.id.address(in: language)), text: rule.title[language])
            element("code", .class("rule"), text: rule.id.text)
          }
        }
      }
    }
  }
}

/// The words searched for; a rule fits when each of them stands somewhere in it.
struct RuleSearch: Sendable {
  static let maximumLength = 100

  let text: String
  private let words: [String]

  init(_ text: String) {
    self.text = String(text.prefix(Self.maximumLength))
    words = self.text.lowercased().split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  func fits(_ rule: ListedRule) -> Bool {
    guard !words.isEmpty else { return true }
    let texts = Language.allCases.map { rule.title[$0] } + [rule.id.text] + rule.editions.flatMap(Self.texts)
    let text = texts.joined(separator: "\n").lowercased()
    return words.allSatisfy { text.contains($0) }
  }

  private static func texts(of edition: ListedEdition) -> [String] {
    let citations = [edition.inForce.citation] + edition.agreeing + edition.against.map(\.citation)
    return edition.grounds.facts.map(\.text) + citations.map(\.wording) + [edition.inForce.value.description]
  }
}
