import EligibilityModel
import Rulebook

/// A signed 被保険者資格申立書 with a マイナ保険証 that cannot be checked online (F-182).
/// 被保険者資格申立書
enum SignedDeclaration {
  static func confirm(_ counter: inout CounterCase) -> Confirmation? {
    guard counter.question.attempts[.signDeclaration] == .confirmed else { return nil }
    let rule = counter.book.national.counter.declaration.edition(on: counter.day)
    guard isLawful(counter) else {
      counter.findings.note(rule, .step(.signDeclaration), .notCovered)
      return nil
    }
    counter.findings.rest(on: rule, .step(.signDeclaration), .confirmsProvisionally)
    if counter.cardStanding.registration == .unknown || counter.question.facility.lookup == .impossible {
      counter.findings.leaveOpen(rule, .document(.myNumberCard))
    }
    return Confirmation(
      outcome: .declaration, identityBy: .myNumberCard, eligibilityBy: .declaration, followUp: .confirmAfterwards)
  }

  /// At a facility with the system, for a first visit or a return without usable record (F-181, F-466).
  static func isLawful(_ counter: CounterCase) -> Bool {
    guard counter.isInFallback, counter.question.facility.hasOnlineSystem else { return false }
    guard counter.book.national.counter.declaration.edition(on: counter.day).value == .allowed else { return false }
    return counter.question.visit == .first || counter.question.pastRecord == .unknown || wordFailed(counter)
  }

  /// The patient was asked and could not say "unchanged".
  private static func wordFailed(_ counter: CounterCase) -> Bool {
    let result = counter.question.attempts[.confirmOrally]
    return result == .failed || result == .denied
  }
}
