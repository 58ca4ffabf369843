import EligibilityModel
import Rulebook

/// Whether an old card is made on a day, and what its holder does with it (F-001, F-051 to F-064, F-336, F-339, F-448).
/// 健康保険証 (旧) の取扱い
enum LegacyCardStandingRule {
  static func decide(_ issuance: inout IssuanceCase) -> LegacyCardStanding {
    LegacyCardStanding(issue: issue(&issuance), handling: handling(&issuance))
  }

  private static func issue(_ issuance: inout IssuanceCase) -> OldCardIssue {
    let rule = issuance.book.national.documents.legacyIssue.edition(on: issuance.day)
    if isStopped(rule, issuance) {
      if bringsPaper(issuance.event) { issuance.findings.note(rule, .document(.legacyCard), .notIssued) }
      return .stopped
    }
    guard bringsPaper(issuance.event) else { return .notNeeded }
    issuance.findings.rest(on: rule, .document(.legacyCard), .issued)
    return .issued
  }

  private static func isStopped(_ rule: Edition<Lawfulness>, _ issuance: IssuanceCase) -> Bool {
    if rule.value != .allowed { return true }
    guard let stop = issuance.own(\.legacyCard.issueStopsOn)?.value.value else { return false }
    return issuance.day.date >= stop
  }

  static func bringsPaper(_ event: MemberEventKind) -> Bool {
    event == .joining || event == .movedWithoutCard || (event.documentChange != nil && event != .certificateLost)
  }

  private static func handling(_ issuance: inout IssuanceCase) -> OldCardHandling {
    guard let last = issuance.legacyCardLastDay else { return .notHeld }
    guard issuance.day.date <= last else { return afterEnd(&issuance) }
    return issuance.event.endsCover || CertificateChangeRule.concerns(issuance) ? onNotification(&issuance) : .keep
  }

  private static func afterEnd(_ issuance: inout IssuanceCase) -> OldCardHandling {
    guard let own = issuance.own(\.legacyCard.afterEnd), let value = own.value.value else {
      issuance.ask(.legacyCard)
      return .askInsurer
    }
    issuance.findings.note(own, .document(.legacyCard), .noted)
    switch value {
    case .destroy: return .destroy
    case .returnToInsurer: return .giveBack
    }
  }

  private static func onNotification(_ issuance: inout IssuanceCase) -> OldCardHandling {
    guard let own = issuance.own(\.duties.legacyCardReturn), let value = own.value.value else {
      issuance.ask(.legacyCard)
      return .askInsurer
    }
    issuance.findings.note(own, .document(.legacyCard), .noted)
    switch value {
    case .attachWhileValid: return .attach
    case .notNeeded: return .notNeeded
    }
  }
}
