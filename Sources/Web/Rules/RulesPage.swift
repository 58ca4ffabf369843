import EligibilityModel
import Interchange
import Rulebook
import Synchronization

/// All rules by subject, with a search box that is an ordinary form.
struct RulesPage {
  let search: RuleSearch
  let language: Language
  private let total: Int
  private let hits: [ListedRule]

  init(rules: [ListedRule], texts: RuleTexts, search: RuleSearch, language: Language) {
    (self.search, self.language, total) = (search, language, rules.count)
    hits = search.hits(rules, texts)
  }

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
        for (subject, rules) in Dictionary(grouping: hits, by: \.id.subject).sorted(by: { $0.key < $1.key }) { section(subject, rules) }
      })
  }

  private var count: String {
    switch language {
    case .japanese: "\(total)件中\(hits.count)件"
    case .english: "\(hits.count) of \(total) rules"
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

  private func section(_ subject: String, _ rules: [ListedRule]) -> HTML {
    element("section", .named("aria-labelledby", "subject-" + subject)) {
      element("h2", .id("subject-" + subject), text: GroupText.subject(subject)[language])
      element("ul", .class("links")) {
        for rule in rules {
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

  func hits(_ rules: [ListedRule], _ texts: RuleTexts) -> [ListedRule] {
    guard !words.isEmpty else { return rules }
    return zip(rules, texts.of(rules)).filter { _, text in words.allSatisfy { text.contains($0) } }.map(\.0)
  }
}

/// What stands in each rule, for searches; put together once, by the first that searches.
final class RuleTexts: Sendable {
  private let texts = Mutex<[String]?>(nil)

  func of(_ rules: [ListedRule]) -> [String] {
    texts.withLock { kept in
      let texts = kept ?? rules.map(Self.text)
      kept = texts
      return texts
    }
  }

  private static func text(of rule: ListedRule) -> String {
    let texts = Language.allCases.map { rule.title[$0] } + [rule.id.text] + rule.editions.flatMap(texts)
    return texts.joined(separator: "\n").lowercased()
  }

  private static func texts(of edition: ListedEdition) -> [String] {
    let citations = [edition.inForce.citation] + edition.agreeing + edition.against.map(\.citation)
    return edition.grounds.facts.map(\.text) + citations.map(\.wording) + [edition.inForce.value.description]
  }
}
