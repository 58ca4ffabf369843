import EligibilityModel
import Rulebook

/// A マイナ保険証 that cannot be checked online, together with the notice or the portal page (F-180, F-202).
/// マイナ保険証と書類の組み合わせ
enum CardWithPaper {
  static func confirm(_ counter: inout CounterCase) -> Confirmation? {
    guard counter.shown.hasNotice || counter.shown.portal != nil else {
      CardAloneOffline.note(&counter)
      return nil
    }
    guard counter.shown.card != nil, counter.cardStanding.body == .usable, counter.cardStanding.mayBeInsuranceCard else {
      notePartnerMissing(&counter)
      return nil
    }
    guard counter.isInFallback else { return nil }
    restOnCard(&counter)
    return counter.shown.hasNotice ? confirmByNotice(&counter) : confirmByPortal(&counter)
  }

  private static func confirmByNotice(_ counter: inout CounterCase) -> Confirmation? {
    let rule = counter.book.national.counter.cardWithNotice.edition(on: counter.day)
    counter.findings.rest(on: rule, .document(.eligibilityNotice), .confirms)
    return Confirmation(
      outcome: .accepted, identityBy: .myNumberCard, eligibilityBy: .eligibilityNotice, rate: counter.shown.noticeRate)
  }

  private static func confirmByPortal(_ counter: inout CounterCase) -> Confirmation? {
    guard let kind = counter.shown.portal else { return nil }
    let rule = counter.book.national.counter.cardWithPortal.edition(on: counter.day)
    counter.findings.rest(on: rule, .document(kind), .confirms)
    return Confirmation(outcome: .accepted, identityBy: .myNumberCard, eligibilityBy: .portal)
  }

  /// Says what of the card's own state the pair rests on.
  private static func restOnCard(_ counter: inout CounterCase) {
    let rules = counter.book.national.counter
    switch counter.cardStanding.certificate.state {
    case .pastGrace: counter.findings.rest(on: rules.cardAfterGrace.edition(on: counter.day), .document(.myNumberCard), .noted)
    case .revoked: counter.findings.leaveOpen(rules.cardAfterGrace.edition(on: counter.day), .certificate)
    case .valid, .inGrace, .unknown: break
    }
    if counter.cardStanding.registration == .unknown {
      counter.findings.leaveOpen(rules.cardWithNotice.edition(on: counter.day), .document(.myNumberCard))
    }
  }

  /// Notice or portal page without a マイナ保険証 beside it prove nothing (F-037, F-172, F-459).
  private static func notePartnerMissing(_ counter: inout CounterCase) {
    let rules = counter.book.national.counter
    if counter.shown.hasNotice {
      let outcome: FindingOutcome = counter.shown.card == nil ? .needsPartner : .doesNotConfirm
      counter.findings.note(rules.noticeAlone.edition(on: counter.day), .document(.eligibilityNotice), outcome)
    }
    if let kind = counter.shown.portal {
      counter.findings.note(rules.cardWithPortal.edition(on: counter.day), .document(kind), .needsPartner)
    }
  }
}
