import EligibilityModel
import Rulebook

/// The term of an electronic certificate (F-315).
/// 電子証明書の有効期間
enum TermRule {
  /// Leaves the answer open when the end is further away than a certificate in force can reach, for then it was misread.
  static func doubt(_ certificate: KnownCertificate, on day: ModelledDay, book: Rulebook, findings: inout Findings) {
    guard case .validThrough(let end) = certificate else { return }
    let rule = book.national.certificate.term.edition(on: day)
    guard end > day.date.addingClamped(years: rule.value.years) else { return }
    findings.leaveOpen(rule, .certificate)
  }
}
