import EligibilityModel
import Interchange
import Rulebook
import Web

/// What changes between two days as text that a clerk can read out.
struct RuleChangesText {
  let language: Language

  func text(_ changes: RuleChanges, _ first: CivilDate, _ second: CivilDate) -> String {
    var lines = [ChangesText.heading(changes, first, second)[language]]
    if changes.unconfirmedCount > 0 { lines.append(ChangesText.caution[language]) }
    for section in changes.sections {
      lines += ["", "■ \(section.title[language])"]
      for item in section.items { lines += text(of: item) }
    }
    if !changes.newlySourced.isEmpty {
      lines += ["", "■ \(ChangesText.newSource[language])", ""]
      lines += changes.newlySourced.map { "  \($0.title[language]) [\($0.id)]" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(of item: RuleChanges.Item) -> [String] {
    let grounds = item.difference.after.grounds
    return ["", "● \(item.title[language])", field(ChangesText.whom, item.whom[language])]
      + (item.changes.isEmpty ? unchanged(item) : item.changes.flatMap { text(of: $0, item.difference) })
      + item.difference.turns.map { field(ChangesText.since, $0.wording[language]) }
      + [field(Label.certainty, grounds.certainty.wording[language])]
      + item.sources.map { field(Label.source, $0.wording + mark($0.certainty, beside: grounds.certainty)) }
      + ["  [\(item.difference.rule.id)]"]
  }

  private func unchanged(_ item: RuleChanges.Item) -> [String] {
    ["  " + ChangesText.sameContent(item.difference)[language]] + item.unchanged.map { "    " + $0.plain(in: language) }
  }

  /// Short values stand on one line with an arrow; sentences and lists below each other.
  private func text(of change: BookChange, _ difference: RuleDifference) -> [String] {
    let before = said(change.before, missing: ChangesText.missing(difference.rule.id, change), difference.before)
    let after = said(change.after, missing: ChangesText.missing(difference.rule.id, change), difference.after)
    let label = BookLine.labels(change.labels, when: change.condition, in: language)
    if before.count == 1, after.count == 1, let label, fits(label, before[0], after[0]) {
      return ["  \(label)\(language.colon)\(before[0]) → \(after[0])"]
    }
    let indent = label == nil ? "  " : "    "
    return (label.map { ["  " + $0] } ?? []) + side(ChangesText.before, before, indent) + side(ChangesText.after, after, indent)
  }

  /// Whether label and both sides fit one line of a terminal, in which a Japanese character is two columns wide.
  private func fits(_ texts: String...) -> Bool {
    texts.joined().reduce(0) { $0 + ($1.isASCII ? 1 : 2) } <= 88
  }

  private func side(_ label: LocalizedText, _ lines: [String], _ indent: String) -> [String] {
    guard lines.count > 1 else { return [indent + label[language] + language.colon + lines.joined()] }
    return [indent + label[language] + language.colon] + lines.map { indent + "  ・" + $0 }
  }

  private func said(_ lines: [BookLine], missing: LocalizedText, _ edition: ListedEdition) -> [String] {
    guard !lines.isEmpty else { return [missing[language]] }
    return lines.map { line in
      // Each unconfirmed thing says so itself: whoever reads one line alone must see it.
      let certainty = line.source?.certainty ?? edition.grounds.certainty
      return line.plain(in: language) + (certainty == .unconfirmed ? " [\(certainty.wording[language])]" : "")
    }
  }

  private func field(_ label: LocalizedText, _ text: String) -> String { "  \(label[language])\(language.colon)\(text)" }

  /// A certainty, where it is not the one that is said for the whole.
  private func mark(_ certainty: Certainty, beside whole: Certainty) -> String {
    certainty == whole ? "" : " [\(certainty.wording[language])]"
  }
}
