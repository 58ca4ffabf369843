import EligibilityModel
import Rulebook

/// The insurer confirmed by telephone (F-197).
/// 電話による確認
enum TelephoneConfirmation {
  static func confirm(_ counter: inout CounterCase) -> Confirmation? {
    guard counter.question.attempts[.telephoneInsurer] == .confirmed else { return nil }
    let rule = counter.book.national.counter.telephone.edition(on: counter.day)
    guard rule.value == .allowed else { return nil }
    counter.findings.rest(on: rule, .step(.telephoneInsurer), .confirms)
    return Confirmation(outcome: .accepted, identityBy: counter.identityInHand, eligibilityBy: .telephone)
  }
}
