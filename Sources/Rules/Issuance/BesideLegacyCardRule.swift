import EligibilityModel
import Rulebook

/// What a member gets while the old card is good (F-099, F-110, F-131, F-132, F-148).
/// 経過措置中の資格確認書
enum BesideLegacyCardRule {
  /// The outcome; `nil` when no good old card stands in the way.
  static func decide(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome? {
    guard issuance.holdsGoodLegacyCard else { return nil }
    switch way {
    case .blocked, .notListed, .unknown: return nil
    case .withoutApplication(let reason), .onApplication(let reason):
      // A card of late-stage care can't be in the hands of somebody who newly joined; it was another insurer's.
      guard !reason.isOfLateStage else { return nil }
    }
    if let batch = plannedBatch(way, &issuance) { return batch }
    return issuance.applied ? onApplication(way, &issuance) : waiting(way, &issuance)
  }

  /// From the first planned day on the certificate comes although the old card is still good (F-149).
  static func plannedBatch(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome? {
    guard case .withoutApplication(let reason) = way, let edition = issuance.own(\.certificate.dispatch),
      case .stated(.planned(let first, _, _)) = edition.value, issuance.day.date >= first,
      StatusDayRule.finding(issuance) != .ableToUseCard
    else { return nil }
    issuance.findings.rest(on: edition, .document(.eligibilityCertificate), .issued)
    return .due(.exOfficio, .reason(reason))
  }

  private static func onApplication(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    guard let own = issuance.own(\.certificate.besideLegacyCard) else { return unstated(way, &issuance) }
    switch own.value {
    case .stated(.onApplication):
      issuance.findings.rest(on: own, .document(.eligibilityCertificate), .issued)
      return issuance.outcome(of: way)
    case .stated(.notIssued):
      issuance.findings.rest(on: own, .document(.eligibilityCertificate), .notIssued)
      return .refused(.legacyCardValid)
    case .notStated:
      issuance.findings.leaveOpen(own, .document(.eligibilityCertificate))
      return unstated(way, &issuance)
    }
  }

  private static func unstated(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    issuance.findings.leaveOpen(issuance.rules.dispatch.edition(on: issuance.day), .document(.eligibilityCertificate))
    return way.reason.map { .askInsurer(.reason($0)) } ?? .unknown
  }

  /// Without application the certificate comes before the old card ends, where the insurer's papers do not leave that open.
  private static func waiting(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    guard case .withoutApplication(let reason) = way else { return onApplicationOnly(way, &issuance) }
    guard let own = issuance.own(\.certificate.dispatch) else {
      issuance.findings.rest(on: issuance.rules.dispatch.edition(on: issuance.day), .document(.eligibilityCertificate), .noted)
      return .waiting(.exOfficio, .reason(reason))
    }
    guard own.value.value != nil else {
      issuance.ask(.timing)
      issuance.findings.note(own, .document(.eligibilityCertificate), .notStated)
      return .notDue(.legacyCardValid)
    }
    issuance.findings.rest(on: own, .document(.eligibilityCertificate), .noted)
    return .waiting(.exOfficio, .reason(reason))
  }

  private static func onApplicationOnly(_ way: CertificateWay, _ issuance: inout IssuanceCase) -> CertificateOutcome {
    guard let own = issuance.own(\.certificate.besideLegacyCard), own.value.value == .notIssued else { return issuance.outcome(of: way) }
    issuance.findings.rest(on: own, .document(.eligibilityCertificate), .notIssued)
    return .notDue(.legacyCardValid)
  }
}
