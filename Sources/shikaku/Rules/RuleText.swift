import EligibilityModel
import Interchange
import Proof
import Rulebook

/// The rules of a book as text for people.
struct RuleText {
  let language: Language

  /// A rule with its title, and with what it says on a day.
  func listed(_ entry: RuleList.Entry, on day: ModelledDay?) -> String {
    let head = "\(entry.rule.id)  \(entry.title(in: language))\n"
    guard let day, let edition = entry.rule.edition(on: day) else { return head }
    return head + value(of: edition, entry) + "\n"
  }

  /// A rule with every edition: value, facts and sources; and the cases whose answers rest on it.
  func shown(_ entry: RuleList.Entry, cases: [RuleTrials.Trial]) -> String {
    "\(entry.rule.id)  \(entry.title(in: language))\n" + entry.rule.editions.map { text(of: $0, entry) }.joined() + text(of: cases)
  }

  /// The first day of an edition with what it says.
  func turn(_ turn: RuleList.Turn) -> String {
    "\(turn.edition.from)  \(turn.entry.rule.id)  \(turn.entry.title(in: language))\(mark(turn.edition.grounds.certainty))\n"
      + value(of: turn.edition, turn.entry) + "\n"
  }

  private func text(of edition: ListedEdition, _ entry: RuleList.Entry) -> String {
    let through = edition.through.map { " – \($0)" } ?? " –"
    var lines = ["", "\(edition.from)\(through)\(mark(edition.grounds.certainty))", value(of: edition, entry)]
    lines.append(field(Label.source, edition.inForce.citation.wording))
    lines += edition.agreeing.map { field(RuleLabel.agrees, $0.wording) }
    lines += edition.against.map { other in
      let said = entry.wording.lines(of: other.value).map { $0.plain(in: language) }
      return field(Label.against, "\(said.joined(separator: language.listSeparator)) (\(other.citation.wording))")
    }
    let facts = edition.grounds.facts.map(\.text).joined(separator: " ")
    if !facts.isEmpty { lines.append(field(Label.facts, facts)) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of cases: [RuleTrials.Trial]) -> String {
    guard !cases.isEmpty else { return "" }
    let lines = cases.map { trial in
      let outcome = trial.passes ? RuleLabel.holds[language] : RuleLabel.fails[language]
      let failing = trial.failing.isEmpty ? "" : " [\(trial.failing.joined(separator: language.listSeparator))]"
      return "    \(outcome)  \(trial.place)  \(trial.name)\(trial.runs > 1 ? RuleLabel.days(trial.runs)[language] : "")\(failing)"
    }
    return "\n\(RuleLabel.cases[language])\(language.colon)\(cases.count(where: \.passes))/\(cases.count)\n" + lines.joined(separator: "\n")
      + "\n"
  }

  private func field(_ label: LocalizedText, _ text: String) -> String { "    \(label[language])\(language.colon)\(text)" }

  private func mark(_ certainty: Certainty) -> String { certainty == .unconfirmed ? " [\(certainty.wording[language])]" : "" }

  private func value(of edition: ListedEdition, _ entry: RuleList.Entry) -> String {
    let lines = entry.wording.lines(of: edition.inForce.value)
    return lines.map { "    " + $0.plain(in: language) + ownMark($0, in: edition) }.joined(separator: "\n")
  }

  /// How sure a line is, where that is not what the whole is.
  private func ownMark(_ line: BookLine, in edition: ListedEdition) -> String {
    guard let source = line.source, source.certainty != edition.grounds.certainty else { return "" }
    return " [\(source.certainty.wording[language])]"
  }
}

/// The labels of the parts of a rule.
enum RuleLabel {
  static let agrees = LocalizedText("同じ記載", "Says the same", "おなじ ことが 書いてある 資料")
  static let cases = LocalizedText("この規則を使う事例（合格／全部）", "Cases that rest on this rule (holding / all)", "この きまりの れい（あって いる／ぜんぶ）")
  static let holds = LocalizedText("合格", "holds", "あって います")
  static func days(_ count: Int) -> LocalizedText { LocalizedText("（\(count)日）", " (\(count) days)", "（\(count)日）") }
  static let fails = LocalizedText("不合格", "FAILS", "ちがいます")
}
