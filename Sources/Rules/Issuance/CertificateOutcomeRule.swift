import EligibilityModel
import Rulebook

/// What becomes of the certificate: obstacles first, then what happened, then the member's reasons.
/// 資格確認書の交付の判断
enum CertificateOutcomeRule {
  static func decide(_ issuance: inout IssuanceCase) -> CertificateOutcome {
    if let obstacle = CertificateObstacleRule.find(&issuance) { return issuance.none(obstacle) }
    if issuance.holdsGoodCertificate && issuance.event != .certificateEnding && !CertificateChangeRule.concerns(issuance) {
      return issuance.none(.alreadyHeld)
    }
    if let found = StatusDayRule.decide(&issuance) { return found }
    let way = CertificateWayRule.decide(&issuance)
    switch issuance.event {
    case .certificateLost: return CertificateReissueRule.decide(way, &issuance)
    case .certificateEnding: return CertificateRenewalRule.decide(way, &issuance)
    case .legacyCardLost: return LostLegacyCardRule.decide(way, &issuance)
    default: break
    }
    if issuance.holdsEndedCertificate { return CertificateRenewalRule.decide(way, &issuance) }
    if CertificateChangeRule.concerns(issuance) { return CertificateChangeRule.decide(way, &issuance) }
    return BesideLegacyCardRule.decide(way, &issuance) ?? issuance.outcome(of: way)
  }
}

extension IssuanceCase {
  /// Whether the member holds a certificate whose last day is over.
  var holdsEndedCertificate: Bool {
    guard case .held(let certificate) = question.papers.certificate else { return false }
    return certificate.validThrough < day.date
  }

  /// The outcome of a way where nothing else stands beside it; `ground` says more than "without application" where something happened.
  func outcome(of way: CertificateWay, ground: IssueGround? = nil) -> CertificateOutcome {
    switch way {
    case .withoutApplication(let reason):
      return .due(self.ground(for: reason, ground ?? (applied ? .application : .exOfficio)), .reason(reason))
    case .onApplication(let reason):
      return applied ? .due(self.ground(for: reason, ground ?? .application), .reason(reason)) : .needsApplication(.reason(reason))
    case .blocked(let reason): return none(reason)
    case .notListed(let reason): return .askInsurer(.reason(reason))
    case .unknown: return .unknown
    }
  }

  /// The practice of late-stage care and a need of support name themselves.
  private func ground(for reason: TargetReason, _ other: IssueGround) -> IssueGround {
    if reason.isOfLateStage { return .lateStagePractice }
    return reason == .needsAssistance && (other == .exOfficio || other == .application) ? .supportNeeded : other
  }
}
