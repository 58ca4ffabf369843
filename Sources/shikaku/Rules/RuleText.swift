import EligibilityModel
import Interchange
import Rulebook

/// The rules of a book as text for people.
struct RuleText {
  /// A rule, or one insurer's parameter, with whom it is about.
  private struct Entry {
    let rule: ListedRule
    /// The profiles that live by it; empty for a national rule.
    var insurers: [LocalizedText] = []
  }

  private let entries: [Entry]
  private let language: Language

  /// National rules in the order of their names, then the parameters of insurers, each once with all profiles that share it.
  init(book: Rulebook, language: Language) {
    self.language = language
    var own: [String: Entry] = [:]
    for profile in book.insurers.all {
      for parameter in profile.parameters {
        own[parameter.rule.id.text, default: Entry(rule: parameter.rule)].insurers.append(profile.name)
      }
    }
    entries = book.rules.map { Entry(rule: $0) } + own.keys.sorted().compactMap { own[$0] }
  }

  /// The rule of a name.
  func rule(named name: String) -> ListedRule? { entries.first { $0.rule.id.text == name }?.rule }

  /// Every rule with its title, and with its value on a day.
  func list(on day: ModelledDay?) -> String {
    entries.map { entry in
      let head = "\(entry.rule.id)  \(title(entry))\n"
      guard let day, let edition = entry.rule.edition(on: day) else { return head }
      return head + value(edition.inForce.value) + "\n"
    }.joined()
  }

  /// One rule: every edition with value, facts and sources.
  func show(_ rule: ListedRule) -> String {
    guard let entry = entries.first(where: { $0.rule.id == rule.id }) else { return "" }
    return "\(rule.id)  \(title(entry))\n" + rule.editions.map { text(of: $0) }.joined()
  }

  /// The days on which editions begin, over all rules or of one.
  func history(_ rule: ListedRule?) -> String {
    let chosen = entries.filter { rule == nil ? $0.rule.editions.count > 1 : $0.rule.id == rule?.id }
    let lines = chosen.flatMap { entry in
      entry.rule.editions.map { edition in
        (
          day: edition.from,
          text: "\(edition.from)  \(entry.rule.id)  \(title(entry))\n    \(value(edition.inForce.value))\(mark(edition))\n"
        )
      }
    }
    // Stable: rules that begin on one day stay in the order of their names.
    return lines.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element.text).joined()
  }

  /// What holds differently on the second day than on the first.
  func difference(_ first: ModelledDay, _ second: ModelledDay) -> String {
    let changed = entries.compactMap { change(of: $0, first, second) }
    let heading = LocalizedText(
      "\(first.date)と\(second.date)で違う規則：\(changed.count)件", "Rules that differ between \(first.date) and \(second.date): \(changed.count)",
      "\(first.date)と\(second.date)で ちがう 決まり：\(changed.count)")
    return heading[language] + "\n" + changed.joined()
  }

  private func change(of entry: Entry, _ first: ModelledDay, _ second: ModelledDay) -> String? {
    guard let before = entry.rule.edition(on: first), let after = entry.rule.edition(on: second), before.from != after.from,
      before.inForce.value != after.inForce.value || mark(before) != mark(after)
    else { return nil }
    let old = before.inForce.value.lines(in: language)
    let new = after.inForce.value.lines(in: language)
    // A value of many rows shows the rows that differ; one that differs only in its certainty shows all.
    let changes = old == new ? (old, new) : (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    let lines =
      ["", "\(title(entry))  [\(entry.rule.id)]"] + labelled(RuleLabel.before, changes.0, before)
      + labelled(RuleLabel.after, changes.1, after) + [
        "  \(RuleLabel.since[language])\(language.colon)\(max(before.from, after.from))",
        "  \(Label.source[language])\(language.colon)\(after.inForce.citation.wording)",
        "  \(RuleLabel.concerns[language])\(language.colon)\(concerned(entry))",
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  private func labelled(_ label: LocalizedText, _ lines: [String], _ edition: ListedEdition) -> [String] {
    let shown = lines.isEmpty ? ["–"] : lines
    return ["  \(label[language])\(mark(edition))\(language.colon)" + (shown.count == 1 ? shown[0] : "")]
      + (shown.count == 1 ? [] : shown.map { "    " + $0 })
  }

  private func text(of edition: ListedEdition) -> String {
    let through = edition.through.map { " – \($0)" } ?? " –"
    var lines = ["", "\(edition.from)\(through)\(mark(edition))"]
    lines.append(value(edition.inForce.value))
    lines.append("    \(Label.source[language])\(language.colon)\(edition.inForce.citation.wording)")
    lines += edition.agreeing.map { "    \(RuleLabel.agrees[language])\(language.colon)\($0.wording)" }
    lines += edition.against.map { other in
      "    \(Label.against[language])\(language.colon)\(other.value.lines(in: language).joined(separator: language.listSeparator)) (\(other.citation.wording))"
    }
    if !edition.grounds.facts.isEmpty {
      lines.append("    \(Label.facts[language])\(language.colon)\(edition.grounds.facts.map(\.text).joined(separator: " "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(_ entry: Entry) -> String {
    guard let first = entry.insurers.first else { return entry.rule.title[language] }
    return "\(first[language]) \(entry.rule.title[language])"
  }

  private func concerned(_ entry: Entry) -> String {
    entry.insurers.isEmpty ? RuleLabel.everybody[language] : entry.insurers.map { $0[language] }.joined(separator: language.listSeparator)
  }

  private func mark(_ edition: ListedEdition) -> String {
    edition.grounds.certainty == .unconfirmed ? " [\(Certainty.unconfirmed.wording[language])]" : ""
  }

  private func value(_ value: WrittenValue) -> String { value.lines(in: language).map { "    " + $0 }.joined(separator: "\n") }
}
