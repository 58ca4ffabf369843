import EligibilityModel
import Rulebook

/// A change of name and the like brings a new certificate, the paper it takes the place of attached (F-108, F-333, F-339, F-348).
/// 氏名等の変更
enum CertificateChangeRule {
  /// Whether a change happened that this insurer counts, or may count.
  static func concerns(_ issuance: IssuanceCase) -> Bool { reach(issuance) != .notCounted }

  /// Whether an insurer counts a change.
  enum Reach { case counted, unclear, notCounted }

  /// Without a list of the insurer's own only a change of name is sure to count.
  static func reach(_ issuance: IssuanceCase) -> Reach {
    guard let change = issuance.event.documentChange, change != .lostOrDamaged else { return .notCounted }
    guard let list = issuance.own(\.duties.documentChanges)?.value.value else { return change == .name ? .counted : .unclear }
    return list.contains(change) ? .counted : .notCounted
  }

  static func decide(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    guard let reason = way.reason, !reason.isOfLateStage else { return issuance.outcome(of: way) }
    if issuance.holdsGoodCertificate { return insteadOfCertificate(reason, &issuance) }
    if issuance.holdsGoodLegacyCard { return insteadOfLegacyCard(way, reason, &issuance) }
    return issuance.outcome(of: way, ground: .change)
  }

  private static func insteadOfCertificate(_ reason: TargetReason, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    guard let own = issuance.own(\.duties.change), let duty = own.value.value, reach(issuance) == .counted else {
      return unstated(reason, &issuance)
    }
    issuance.findings.rest(on: own, .document(.eligibilityCertificate), .noted)
    let lacks = duty.certificateAttached && !issuance.question.attached.contains(.eligibilityCertificate)
    return lacks ? .incomplete(missing: .eligibilityCertificate) : .due(.change, .reason(reason))
  }

  private static func insteadOfLegacyCard(
    _ way: CertificateWay, _ reason: TargetReason, _ issuance: inout IssuanceCase
  ) -> CertificateOutcome {
    if let batch = BesideLegacyCardRule.plannedBatch(way, &issuance) { return batch }
    guard let own = issuance.own(\.certificate.transitionalEvents), let events = own.value.value, events.contains(.informationChange),
      reach(issuance) == .counted
    else { return unstated(reason, &issuance) }
    issuance.findings.rest(on: own, .document(.eligibilityCertificate), .issued)
    return lacksLegacyCard(&issuance) ? .incomplete(missing: .legacyCard) : .due(.change, .reason(reason))
  }

  private static func lacksLegacyCard(_ issuance: inout IssuanceCase) -> Bool {
    guard let own = issuance.own(\.duties.legacyCardReturn), own.value.value == .attachWhileValid else { return false }
    issuance.findings.rest(on: own, .document(.legacyCard), .noted)
    return !issuance.question.attached.contains(.legacyCard)
  }

  private static func unstated(_ reason: TargetReason, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    issuance.findings.leaveOpen(issuance.rules.forTheTimeBeing.edition(on: issuance.day), .document(.eligibilityCertificate))
    return .askInsurer(.reason(reason))
  }
}
