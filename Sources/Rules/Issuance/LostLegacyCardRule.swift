import EligibilityModel
import Rulebook

/// An old card that was lost is not made again; a certificate takes its place (F-057, F-147, F-338).
/// 健康保険証 (旧) の紛失・破損
enum LostLegacyCardRule {
  static func decide(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    guard case .withoutApplication(let reason) = way, !reason.isOfLateStage, let own = issuance.own(\.duties.reissue),
      let duty = own.value.value, duty.covers.contains(.legacyCard)
    else { return issuance.outcome(of: way, ground: .lostLegacyCard) }
    issuance.findings.rest(on: own, .document(.eligibilityCertificate), .noted)
    return issuance.applied ? .due(.lostLegacyCard, .reason(reason)) : .needsApplication(.reason(reason))
  }
}
