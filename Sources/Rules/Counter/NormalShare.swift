import EligibilityModel
import Rulebook

/// Every other way than the regular proof still asks for the proper share, never for more (F-184).
/// 適切な自己負担
enum NormalShare {
  static func note(_ confirmation: Confirmation, _ counter: inout CounterCase) {
    guard isFallback(confirmation) else { return }
    let rule = counter.book.national.counter.normalShare.edition(on: counter.day)
    counter.findings.note(rule, .patient, .noted)
  }

  private static func isFallback(_ confirmation: Confirmation) -> Bool {
    switch confirmation.eligibilityBy {
    case .eligibilityNotice, .portal, .numberLookup, .oralConfirmation, .declaration, .telephone: true
    default: false
    }
  }
}
