import EligibilityModel
import Rulebook

/// A prescription at a pharmacy, which one source counted in 2024-10 (F-161, F-462).
/// 処方箋による受付
enum PrescriptionShown {
  static func confirm(_ counter: inout CounterCase) -> Confirmation? {
    guard counter.shown.hasPrescription else { return nil }
    let rule = counter.book.national.counter.prescription.edition(on: counter.day)
    guard rule.value == .allowed, counter.question.facility.kind == .pharmacy else {
      counter.findings.note(rule, .document(.prescription), .notStated)
      return nil
    }
    counter.findings.rest(on: rule, .document(.prescription), .confirms)
    return Confirmation(outcome: .accepted, identityBy: .prescription, eligibilityBy: .prescription)
  }

  /// One source counts a prescription and none says how far, so the whole fee beside one stays unconfirmed (F-462).
  static func leaveOpen(_ counter: inout CounterCase) {
    guard counter.shown.hasPrescription else { return }
    let rule = counter.book.national.counter.prescription.edition(on: counter.day)
    counter.findings.leaveOpen(rule, .document(.prescription))
  }
}
