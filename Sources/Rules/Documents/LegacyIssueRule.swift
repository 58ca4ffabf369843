public import EligibilityModel
public import Rulebook

/// Whether an old insurance card is issued or reissued on a day, whatever the reason (F-051, F-052).
/// 健康保険証 (旧) の発行
public enum LegacyIssueRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - day: the day of issue
  ///   - book: the rules
  /// - Returns: whether cards are still made
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(on day: CivilDate, book: Rulebook) throws(RuleRefusal) -> Ruling<LegacyIssue> {
    let rule = book.national.documents.legacyIssue.edition(on: try day.modelled())
    var findings = Findings(expecting: 1)
    findings.rest(on: rule, .document(.legacyCard), rule.value == .allowed ? .offered : .notCovered)
    return findings.ruling(rule.value == .allowed ? .issued : .stopped)
  }
}
