import EligibilityModel
import Rulebook

/// Which numbers go on the claim after an acceptance (F-267 to F-274).
/// 請求の方向
enum ClaimAtCounter {
  static func direction(of confirmation: Confirmation, _ counter: inout CounterCase) -> ClaimDirection {
    let rules = counter.book.national.claim
    let inForce = rules.inForce.edition(on: counter.day)
    guard inForce.value == .allowed else {
      counter.findings.note(inForce, .claim, .notCovered)
      return .notModelled
    }
    let direction = confirmation.outcome == .declaration ? afterDeclaration(counter) : ClaimDirection.current
    switch direction {
    case .former: counter.findings.note(rules.formerNumbers.edition(on: counter.day), .claim, .claim(.former))
    case .unknown: counter.findings.note(rules.unknownNumbers.edition(on: counter.day), .claim, .claim(.unknown))
    default: counter.findings.note(rules.currentNumbers.edition(on: counter.day), .claim, .claim(direction))
    }
    return direction
  }

  /// ① current, ② former, ③ unknown: the first that is possible (F-269).
  private static func afterDeclaration(_ counter: CounterCase) -> ClaimDirection {
    if case .valid = counter.question.numberLookup { return .current }
    if counter.question.cardCheck.isInvalid || counter.question.numberLookup.isInvalid { return .former }
    let known = counter.question.pastRecord == .known || counter.shown.showNumbers
    guard known else { return .unknown }
    return isCurrentDoubtful(counter) ? .former : .current
  }

  /// "No eligibility information", or a patient who says that something changed, makes known numbers former ones.
  private static func isCurrentDoubtful(_ counter: CounterCase) -> Bool {
    counter.question.cardCheck == .none || counter.question.numberLookup == .none
      || counter.question.attempts[.confirmOrally] == .denied
  }
}
