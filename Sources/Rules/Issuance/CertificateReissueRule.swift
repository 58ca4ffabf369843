import EligibilityModel
import Rulebook

/// A certificate that was lost or damaged is made again on application (F-335); where no paper says how, the insurer must be asked.
/// 資格確認書の再交付
enum CertificateReissueRule {
  static func decide(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    guard let reason = way.reason else { return issuance.outcome(of: way) }
    guard let own = issuance.own(\.duties.reissue), let duty = own.value.value, duty.covers.contains(.eligibilityCertificate) else {
      leaveOpen(&issuance)
      return .askInsurer(.reason(reason))
    }
    issuance.findings.rest(on: own, .document(.eligibilityCertificate), .noted)
    return issuance.applied ? .due(.reissue, .reason(reason)) : .needsApplication(.reason(reason))
  }

  private static func leaveOpen(_ issuance: inout IssuanceCase) {
    if let own = issuance.own(\.duties.reissue) { return issuance.findings.leaveOpen(own, .document(.eligibilityCertificate)) }
    issuance.findings.leaveOpen(issuance.rules.forTheTimeBeing.edition(on: issuance.day), .document(.eligibilityCertificate))
  }
}
