import EligibilityModel
import Rulebook

/// Tells that somebody with an expired card or the notice may have forgotten a registered My Number card (F-191, F-192).
/// 利用登録の失念
enum RegisteredHint {
  static func add(to counter: inout CounterCase) {
    guard counter.shown.card == nil, counter.shown.smartphone == nil else { return }
    let rule = counter.book.national.counter.registeredHint.edition(on: counter.day)
    counter.findings.note(rule, .patient, .noted)
  }
}
