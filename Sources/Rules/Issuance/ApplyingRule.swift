import EligibilityModel
import Rulebook

/// Who applies for a certificate, with which form and where (F-043, F-044, F-141, F-335, F-338).
/// 申請の方法
enum ApplyingRule {
  /// The way of applying; `nil` where no certificate can come of it.
  static func decide(_ outcome: CertificateOutcome, _ issuance: inout IssuanceCase) -> Applying? {
    switch outcome {
    case .needsApplication, .incomplete: break
    case .due(.application, _), .due(.supportNeeded, _), .due(.reissue, _), .due(.lostLegacyCard, _): break
    default: return nil
    }
    let national = issuance.rules.applicants.edition(on: issuance.day)
    issuance.findings.note(national, .document(.eligibilityCertificate), .noted)
    let applicants = issuance.own(\.certificate.applicants)?.value.value ?? national.value
    let duty = isForLostPaper(issuance) ? issuance.own(\.duties.reissue)?.value.value : nil
    return Applying(applicants: applicants, form: duty?.form, route: route(duty, &issuance))
  }

  private static func isForLostPaper(_ issuance: IssuanceCase) -> Bool {
    issuance.event == .certificateLost || issuance.event == .legacyCardLost
  }

  /// An employer's way is no way for people who have no employer; whatever is not stated goes to the insurer itself (F-009).
  private static func route(_ duty: ReissueDuty?, _ issuance: inout IssuanceCase) -> DutyRoute? {
    guard let duty else { return .insurer }
    guard duty.route == .employer && issuance.isVoluntarilyContinued else { return duty.route }
    issuance.ask(.applying)
    return nil
  }
}
