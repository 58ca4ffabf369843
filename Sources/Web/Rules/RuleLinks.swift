import EligibilityModel
import Rulebook

extension RuleID {
  /// The folder of a national rule, for instance `counter`.
  var subject: String { text.split(separator: "/").first.map { String($0) } ?? text }

  /// Where the rule can be read: its own page, or its row on the page of an insurer.
  func address(in language: Language) -> String {
    let parts = text.split(separator: "/").map { String($0) }
    guard parts.count == 3, parts[0] == "insurers", let insurer = InsurerProfileID(parts[1]) else {
      return Route.rule(language, self).path
    }
    return Route.insurer(language, insurer).path + "#" + parts[2]
  }
}

extension FactID {
  /// The rows of the register in which the source papers contradict each other.
  private static let contradictions = 432...468

  /// Whether the fact is a difference between sources.
  var isContradiction: Bool {
    guard text.hasPrefix("F-"), let number = Int(text.dropFirst(2)) else { return false }
    return Self.contradictions.contains(number)
  }
}
