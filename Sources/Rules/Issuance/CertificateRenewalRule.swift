import EligibilityModel
import Rulebook

/// What follows the end of a certificate: without application for those who applied with care needs, else not settled (F-086, F-140, F-347).
/// 資格確認書の更新
enum CertificateRenewalRule {
  static func decide(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    if isCareNeedHolder(issuance), renewsWithoutApplication(&issuance) { return .due(.renewal, .reason(.needsAssistance)) }
    guard case .withoutApplication(let reason) = way else { return issuance.outcome(of: way, ground: .renewal) }
    if issuance.applied || reason.isOfLateStage { return issuance.outcome(of: way, ground: .renewal) }
    issuance.findings.leaveOpen(issuance.rules.renewal.edition(on: issuance.day), .document(.eligibilityCertificate))
    return .askInsurer(.reason(reason))
  }

  static func isCareNeedHolder(_ issuance: IssuanceCase) -> Bool {
    guard case .held(let certificate) = issuance.question.papers.certificate else { return false }
    return certificate.obtainedBy == .careNeedApplication
  }

  private static func renewsWithoutApplication(_ issuance: inout IssuanceCase) -> Bool {
    let national = issuance.rules.renewal.edition(on: issuance.day)
    let own = issuance.own(\.certificate.renewal)?.value.value ?? national.value
    guard own == .withoutApplicationForCareNeeds else { return false }
    issuance.findings.rest(on: national, .document(.eligibilityCertificate), .issued)
    return true
  }
}
