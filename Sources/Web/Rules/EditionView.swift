import EligibilityModel
import Interchange
import Rulebook

/// One edition: its days, its value, where it stands, and who says otherwise.
struct EditionView {
  let edition: ListedEdition
  let wording: BookWording
  let language: Language

  /// The value with its sources.
  var body: HTML {
    element("div", .class("edition")) {
      element("div", .class("edition-value")) { value(edition.inForce) }
      source(Label.source, edition.inForce.citation)
      for citation in edition.agreeing { source(RulesText.agreeing, citation) }
      for other in edition.against { against(other) }
      facts
    }
  }

  /// First and last day in words.
  var days: String {
    let end = edition.through.map { $0.wording[language] } ?? RulesText.untilNow[language]
    return "\(edition.from.wording[language]) – \(end)"
  }

  private func value(_ statement: ListedStatement) -> HTML {
    ValueView(value: statement.value, wording: wording, certainty: statement.citation.certainty, language: language).html
  }

  private func source(_ label: LocalizedText, _ citation: Citation) -> HTML {
    SourceLine(label: label, citation: citation, language: language).html
  }

  private func against(_ other: ListedStatement) -> HTML {
    element("div", .class("against")) {
      element("p", .class("against-title"), text: Label.against[language])
      value(other)
      source(Label.source, other.citation)
      element(
        "p", .class("cite"), text: RulesText.why[language] + language.colon + edition.inForce.reason(over: other).wording[language])
    }
  }

  private var facts: HTML {
    guard !edition.grounds.facts.isEmpty else { return .empty }
    return element("p", .class("cite")) {
      element("span", text: Label.facts[language] + language.colon)
      for fact in edition.grounds.facts { link(to: fact) }
    }
  }

  private func link(to fact: FactID) -> HTML {
    guard fact.isContradiction else { return element("span", .class("fact"), text: fact.text + " ") }
    return element(
      "a", .class("fact"), .href(Route.contradictions(language).path + "#" + fact.text),
      .named("title", RulesText.contradictionLink[language]), text: fact.text)
  }
}

extension PrecedenceReason {
  /// Why one source is followed and the other not.
  /// 優先の理由
  var wording: LocalizedText {
    switch self {
    case .narrowerScope:
      LocalizedText("この場合をより狭く、じかに述べた資料だから", "its source speaks of this case more closely", "この ことを くわしく 書いて いるから")
    case .laterIssue: LocalizedText("より新しい資料だから", "its source is later", "あたらしい 資料だから")
    case .knownIssue: LocalizedText("日付の分かる資料だから", "the day of its source is known", "いつの 資料か わかるから")
    }
  }
}
