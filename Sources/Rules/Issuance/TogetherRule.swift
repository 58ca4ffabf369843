import EligibilityModel
import Rulebook

/// Whether a member may hold a certificate beside a マイナ保険証 (F-100, F-101, F-153, F-337, F-354).
/// マイナ保険証と資格確認書の併有
enum TogetherRule {
  static func decide(_ issuance: inout IssuanceCase) -> Together {
    guard case .held(let certificate) = issuance.question.papers.certificate, issuance.holdsGoodCertificate, issuance.holdsUsableCard
    else { return .notConcerned }
    let national = issuance.rules.besideCard.edition(on: issuance.day)
    let own = issuance.own(\.certificate.besideMyNumberInsuranceCard)
    let value = own?.value.value ?? national.value
    let result = together(value, certificate, issuance.question.careNeed)
    let outcome: FindingOutcome = result == .allowed ? .noted : .notIssued
    if let own, own.value.value != nil {
      issuance.findings.rest(on: own, .document(.eligibilityCertificate), outcome)
    } else {
      issuance.findings.rest(on: national, .document(.eligibilityCertificate), outcome)
    }
    return result
  }

  private static func together(_ value: BesideMyNumberInsuranceCard, _ held: CertificateHeld, _ need: CareNeed) -> Together {
    switch value {
    case .notAllowed: .notAllowed
    case .withCareNeedsOnApplication: need == .needsSupport || held.obtainedBy == .careNeedApplication ? .allowed : .notAllowed
    case .onApplication, .allowed: .allowed
    }
  }
}
