import EligibilityModel
import Rulebook

/// A batch for those whom the insurer found on a day of its own: who was found stays in it, whatever came later (F-113, F-114, F-115).
/// 抽出時点による一括交付
enum StatusDayRule {
  static func decide(_ issuance: inout IssuanceCase) -> CertificateOutcome? {
    guard issuance.holdsGoodLegacyCard, issuance.question.member.onStatusDay == .unableToUseCard,
      let edition = issuance.own(\.certificate.dispatch), case .stated(.planned(let first, _, let statusOn?)) = edition.value,
      issuance.day.date >= statusOn
    else { return nil }
    issuance.findings.rest(on: edition, .document(.eligibilityCertificate), .issued)
    return issuance.day.date < first ? .waiting(.exOfficio, .foundOnStatusDay) : .due(.exOfficio, .foundOnStatusDay)
  }
}
