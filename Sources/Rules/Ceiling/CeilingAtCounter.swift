import EligibilityModel
import Rulebook

/// Whether the ceiling is applied at the counter, and what to ask for.
/// 窓口での限度額適用
struct CounterResult {
  let ceiling: CounterCeiling
  let paper: PaperNeed
  var steps: [CeilingStep]

  /// What the patient pays: the share, and the ceiling at most where it is applied.
  func pays(_ share: KnownAmount, ceiling amount: CeilingAmount) -> KnownAmount {
    guard ceiling == .applied, case .yen(let yen) = share else { return share }
    return amount.amount.map { .yen(min(yen, $0)) } ?? .notGiven
  }
}

// How the ceiling is confirmed at the counter (F-355 to F-358, F-363, F-365).
extension CeilingCase {
  mutating func atCounter() -> CounterResult {
    if isDiseaseProven { return provenDisease() }
    if question.disease != .none, question.proof.online == .answered {
      findings.note(rules.diseaseConsent.edition(on: day), .ceiling, .doesNotConfirm)
    }
    var result = isCategoryKnown ? knownCategory() : unknownCategory()
    result.steps += diseaseSteps()
    return result
  }

  private var isCategoryKnown: Bool { row != nil || question.statedCeiling != .notGiven }

  private mutating func provenDisease() -> CounterResult {
    if isDiseaseShownOnline {
      findings.rest(on: rules.diseaseConsent.edition(on: day), .ceiling, .confirms)
      return CounterResult(ceiling: .applied, paper: .notNeeded, steps: [])
    }
    if isGood(question.proof.diseaseCertificate) {
      findings.rest(on: rules.paperToItsEnd.edition(on: day), .ceiling, .confirms)
    } else {
      findings.rest(on: rules.printedItems.edition(on: day), .ceiling, .confirms)
    }
    return CounterResult(ceiling: .applied, paper: .shown, steps: [])
  }

  private mutating func knownCategory() -> CounterResult {
    if isShownOnline { return confirmedOnline() }
    if case .shown(let end) = question.proof.certificate {
      let rule = rules.paperToItsEnd.edition(on: day)
      findings.rest(on: rule, .ceiling, isGood(question.proof.certificate) ? .confirms : .ended(end))
      if isGood(question.proof.certificate) { return CounterResult(ceiling: .applied, paper: .shown, steps: []) }
    }
    if isCeilingPrinted {
      findings.rest(on: rules.printedItems.edition(on: day), .ceiling, .confirms)
      return CounterResult(ceiling: .applied, paper: .shown, steps: [])
    }
    return notConfirmed()
  }

  /// An absent class says nothing: the ceiling is unknown, and there is one (F-363).
  private mutating func unknownCategory() -> CounterResult {
    findings.rest(on: rules.blankSaysNothing.edition(on: day), .ceiling, .notStated)
    return notConfirmed()
  }

  private mutating func confirmedOnline() -> CounterResult {
    findings.rest(on: rules.withConsent.edition(on: day), .ceiling, .confirms)
    findings.note(rules.onlineInsteadOfPaper.edition(on: day), .ceiling, .noted)
    return CounterResult(ceiling: .applied, paper: .notNeeded, steps: [])
  }

  private mutating func notConfirmed() -> CounterResult {
    let rule = rules.onlineInsteadOfPaper.edition(on: day)
    switch (question.proof.online, question.proof.consent) {
    case (.answered, .notAsked):
      findings.rest(on: rule, .ceiling, .offered)
      return CounterResult(ceiling: .notApplied, paper: rule.value == .allowed ? .notNeeded : .needed, steps: [.askForConsent])
    case (.notAsked, _):
      findings.rest(on: rule, .ceiling, .offered)
      return CounterResult(ceiling: .notApplied, paper: .needed, steps: [.checkOnline, .askForCeilingCertificate])
    case (.answered, _), (.down, _):
      findings.rest(on: rule, .ceiling, .didNotHelp)
      return CounterResult(ceiling: .notApplied, paper: .needed, steps: [.askForCeilingCertificate])
    }
  }

  private var isShownOnline: Bool {
    question.proof.online == .answered && question.proof.consent == .given && rules.withConsent.edition(on: day).value == .allowed
  }

  private var isCeilingPrinted: Bool {
    guard case .printed(_, let from) = question.proof.eligibilityCertificate.ceiling else { return false }
    return isInForce(from)
  }

  /// Whether a printed item counts from its effective date on and that date has come.
  func isInForce(_ from: CivilDate) -> Bool { rules.printedItems.edition(on: day).value == .allowed && from <= day.date }

  /// Whether a paper was shown and counts to a last day that has not passed.
  func isGood(_ paper: CeilingPaper) -> Bool {
    guard case .shown(let end) = paper else { return false }
    return rules.paperToItsEnd.edition(on: day).value == .allowed && day.date <= end
  }
}
