import EligibilityModel
import Rulebook

/// An insurer that denies cover on the telephone while a paper on the counter confirms it.
/// 電話での否定
///
/// No source says which of the two wins. The paper does, so that nobody is refused wrongly, and the answer says that it is unconfirmed.
enum InsurerDenial {
  /// Whether the acceptance stands against the insurer's word.
  static func opposes(_ confirmation: Confirmation, _ counter: CounterCase) -> Bool {
    guard counter.question.attempts[.telephoneInsurer] == .denied else { return false }
    switch confirmation.eligibilityBy {
    case .cardCheck, .smartphoneCheck, .numberLookup: return false
    default: return true
    }
  }

  static func note(_ confirmation: Confirmation, _ counter: inout CounterCase) {
    guard opposes(confirmation, counter) else { return }
    let rule = counter.book.national.counter.telephone.edition(on: counter.day)
    counter.findings.leaveOpen(rule, .step(.telephoneInsurer))
  }
}
