import EligibilityModel
import Rulebook

/// A batch for those whom the insurer found on a day of its own: who was found stays in it, whatever came later (F-113, F-114, F-115).
/// 抽出時点による一括交付
enum StatusDayRule {
  static func decide(_ issuance: inout IssuanceCase) -> CertificateOutcome? {
    guard issuance.holdsGoodLegacyCard, finding(issuance) == .unableToUseCard, let edition = issuance.own(\.certificate.dispatch),
      case .stated(.planned(let first, _, let statusOn?)) = edition.value,
      issuance.day.date >= statusOn
    else { return nil }
    issuance.findings.rest(on: edition, .document(.eligibilityCertificate), .issued)
    return issuance.day.date < first ? .waiting(.exOfficio, .foundOnStatusDay) : .due(.exOfficio, .foundOnStatusDay)
  }
  /// What was found on the day whose data the insurer's batch takes; `nil` at insurers that take no such day.
  static func finding(_ issuance: IssuanceCase) -> StatusDayFinding? {
    guard case .stated(.planned(_, _, _?))? = issuance.own(\.certificate.dispatch)?.value else { return nil }
    return issuance.question.member.onStatusDay
  }
}
