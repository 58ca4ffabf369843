import EligibilityModel
import Rulebook

/// The word of a returning patient whose numbers are on record (F-181 with a card, F-199 without).
/// 口頭確認
enum OralConfirmation {
  /// Whether the patient's word may be taken on the day.
  enum Standing {
    case lawful
    case leftOpen
    case notLawful
  }

  static func confirm(_ counter: inout CounterCase) -> Confirmation? {
    guard counter.question.attempts[.confirmOrally] == .confirmed else { return nil }
    let standing = standing(counter)
    guard standing != .notLawful else {
      note(.notCovered, &counter)
      return nil
    }
    rest(standing, &counter)
    return Confirmation(
      outcome: .acceptedProvisionally, identityBy: counter.identityInHand, eligibilityBy: .oralConfirmation,
      followUp: .confirmAfterwards)
  }

  /// Whether the patient's word may be asked for.
  static func standing(_ counter: CounterCase) -> Standing {
    guard counter.question.visit == .return else { return .notLawful }
    return goesByCard(counter) ? withCard(counter) : withoutCard(counter)
  }

  /// Whether the rule for a card that cannot be checked online applies, and not the one for papers alone.
  private static func goesByCard(_ counter: CounterCase) -> Bool {
    counter.isInFallback && counter.question.facility.hasOnlineSystem
  }

  private static func withCard(_ counter: CounterCase) -> Standing {
    guard counter.question.pastRecord == .known else { return .notLawful }
    return switch counter.book.national.counter.oralConfirmation.edition(on: counter.day).value {
    case .allowed: counter.question.facility.lookup == .impossible ? .leftOpen : .lawful
    case .notStated: .leftOpen
    case .notAllowed: .notLawful
    }
  }

  /// The numbers stand on the expired card or notice (F-199); with neither, a record makes it thinkable.
  ///
  /// A card alone where there is no online system is the one thing the sources call not enough (F-171), whatever is on record.
  private static func withoutCard(_ counter: CounterCase) -> Standing {
    let kinds = counter.book.national.counter.oralConfirmationWithoutCard.edition(on: counter.day).value
    let isCardOffline = counter.shown.card != nil && !counter.question.facility.hasOnlineSystem
    let onRecord = counter.question.pastRecord == .known && !isCardOffline
    guard counter.shown.showNumbers || onRecord else { return .notLawful }
    switch ProvisionalMeasure.reach(kinds, of: counter.insurer) {
    case .covered: return counter.shown.showNumbers && ProvisionalMeasure.reach(counter) != .unclear ? .lawful : .leftOpen
    case .coveredUnconfirmed, .unclear: return .leftOpen
    case .notCovered, .nothingShown: return .notLawful
    }
  }

  private static func rest(_ standing: Standing, _ counter: inout CounterCase) {
    let rules = counter.book.national.counter
    if goesByCard(counter) {
      counter.findings.rest(on: rules.oralConfirmation.edition(on: counter.day), .step(.confirmOrally), .confirmsProvisionally)
    } else {
      counter.findings.rest(
        on: rules.oralConfirmationWithoutCard.edition(on: counter.day), .step(.confirmOrally), .confirmsProvisionally)
    }
    if standing == .leftOpen { counter.findings.leaveOpen(rules.oralConfirmation.edition(on: counter.day), .step(.confirmOrally)) }
  }

  static func note(_ outcome: FindingOutcome, _ counter: inout CounterCase) {
    let rules = counter.book.national.counter
    if goesByCard(counter) {
      counter.findings.note(rules.oralConfirmation.edition(on: counter.day), .step(.confirmOrally), outcome)
    } else {
      counter.findings.note(rules.oralConfirmationWithoutCard.edition(on: counter.day), .step(.confirmOrally), outcome)
    }
  }
}
