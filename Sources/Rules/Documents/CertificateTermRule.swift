public import EligibilityModel
public import Rulebook

/// The latest last day that a 資格確認書 issued on a day may carry (F-011).
/// 資格確認書の有効期限の上限
public enum CertificateTermRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - day: the first day of validity
  ///   - book: the rules
  /// - Returns: the last day of the longest certificate
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(from day: CivilDate, book: Rulebook) throws(RuleRefusal) -> Ruling<CivilDate> {
    let day = try day.modelled()
    let rule = book.national.documents.certificateTerm.edition(on: day)
    var findings = Findings(expecting: 1)
    let latest = latestEnd(from: day, rule)
    findings.rest(on: rule, .document(.eligibilityCertificate), .ended(latest))
    return findings.ruling(latest)
  }

  /// Leaves the answer open when the printed day is further away than any certificate in force can reach: it was misread, or the
  /// certificate has not begun.
  static func doubt(_ printed: CivilDate, on day: ModelledDay, book: Rulebook, findings: inout Findings) {
    let rule = book.national.documents.certificateTerm.edition(on: day)
    guard printed > latestEnd(from: day, rule) else { return }
    findings.leaveOpen(rule, .document(.eligibilityCertificate))
  }

  private static func latestEnd(from day: ModelledDay, _ rule: Edition<TermInYears>) -> CivilDate {
    day.date.addingClamped(years: rule.value.years).dayBefore
  }
}
