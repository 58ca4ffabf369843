import EligibilityModel
import Rulebook

/// What becomes of the notice (F-103 to F-105, F-109, F-111, F-156, F-435).
/// 資格情報のお知らせの交付の判断
enum NoticeOutcomeRule {
  static func decide(_ certificate: CertificateOutcome, _ oldCard: OldCardIssue, _ issuance: inout IssuanceCase) -> NoticeOutcome {
    switch endOfCover(certificate, &issuance) {
    case .coverEnded?: return .notDue(.coverEnded)
    case .lateStageMember?: return .notDue(.lateStageMember)
    default: break
    }
    guard let recipients = recipients(&issuance) else { return .askInsurer }
    if issuance.question.papers.notice == .held, let held = alreadyHeld(recipients, &issuance) { return held }
    let outcome = outcome(recipients, oldCard, &issuance)
    return outcome == .due && certificate.isDue && excludesBoth(&issuance) ? .notDue(.certificateInstead) : outcome
  }

  /// An application that went elsewhere hides the end of cover from the certificate's outcome.
  private static func endOfCover(_ certificate: CertificateOutcome, _ issuance: inout IssuanceCase) -> NoCertificate? {
    switch certificate {
    case .notDue(let reason), .refused(let reason):
      if reason == .coverEnded || reason == .lateStageMember { return reason }
      return CertificateObstacleRule.endOfCover(&issuance)
    default: return nil
    }
  }

  private static func recipients(_ issuance: inout IssuanceCase) -> NoticeRecipients? {
    if let own = issuance.own(\.notice.recipients) {
      guard let value = own.value.value else {
        issuance.ask(.notice)
        issuance.findings.note(own, .document(.eligibilityNotice), .notStated)
        return nil
      }
      issuance.findings.rest(on: own, .document(.eligibilityNotice), .noted)
      return value
    }
    let rule = issuance.rules.noticeRecipients.edition(on: issuance.day)
    guard let family = issuance.insurer.kind?.family, let value = rule.value[family] else {
      issuance.ask(.notice)
      issuance.findings.note(rule, .document(.eligibilityNotice), .notStated)
      return nil
    }
    issuance.findings.rest(on: rule, .document(.eligibilityNotice), .noted)
    return value
  }

  /// A change brings a new notice at an insurer that says so; elsewhere nobody states it.
  private static func alreadyHeld(_ recipients: NoticeRecipients, _ issuance: inout IssuanceCase) -> NoticeOutcome? {
    guard CertificateChangeRule.concerns(issuance) else { return .notDue(.alreadyHeld) }
    if recipients == .registeredWithoutLegacyCard && CertificateChangeRule.reach(issuance) == .counted { return nil }
    issuance.ask(.notice)
    return .askInsurer
  }

  private static func outcome(
    _ recipients: NoticeRecipients, _ oldCard: OldCardIssue, _ issuance: inout IssuanceCase
  ) -> NoticeOutcome {
    switch recipients {
    case .everyMember: return NoticeTimingRule.isBeforeHandingOut(issuance) ? .waiting : .due
    case .registeredOnly: return registered(issuance) ?? .due
    case .registeredWithoutLegacyCard:
      if let outcome = registered(issuance) { return outcome }
      let changed = CertificateChangeRule.reach(issuance) == .counted
      return oldCard == .issued || issuance.holdsGoodLegacyCard && !changed ? .notDue(.legacyCardValid) : .due
    }
  }

  /// What holds for somebody who is not known to be registered; `nil` for the registered.
  static func registered(_ issuance: IssuanceCase) -> NoticeOutcome? {
    let card = issuance.question.card
    if card.holding == .never || card.holding == .returned || card.cancellation == .effective { return .notDue(.notRegistered) }
    switch card.registration {
    case .notRegistered: return .notDue(.notRegistered)
    case .unknown: return .unknown
    case .registered: return issuance.certificateState == .pastGrace ? .notDue(.notRegistered) : nil
    }
  }

  /// In regional insurance nobody gets both papers (F-103).
  private static func excludesBoth(_ issuance: inout IssuanceCase) -> Bool {
    let rule = issuance.rules.oneOfTwo.edition(on: issuance.day)
    guard let family = issuance.insurer.kind?.family, rule.value.contains(family) else { return false }
    issuance.findings.rest(on: rule, .document(.eligibilityNotice), .notIssued)
    return true
  }
}
