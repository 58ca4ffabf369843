public import EligibilityModel
public import Rulebook

/// What reception should do with what is shown, on a day.
/// 窓口の判断
public enum CounterRule {
  /// Decides; the strongest way that the things on the counter allow comes first, the whole fee last.
  ///
  /// - Parameters:
  ///   - question: everything reception knows
  ///   - book: the rules
  /// - Returns: the decision with its findings
  /// - Throws: `RuleRefusal` for a day outside the modelled period, an insurer profile that does not exist, or a birth after the day
  public static func decide(_ question: CounterQuestion, book: Rulebook) throws(RuleRefusal) -> CounterDecision {
    var counter = try CounterCase(question, book: book)
    for way in ways {
      if let confirmation = way(&counter) { return accept(confirmation, &counter) }
    }
    let steps = OpenSteps.list(&counter)
    return steps.isEmpty ? FullCharge.decide(&counter) : wait(for: steps, &counter)
  }

  /// The ways to confirmation, strongest first (F-049); each looks at the counter and says yes or leaves its reason.
  private static let ways: [@Sendable (inout CounterCase) -> Confirmation?] = [
    CardOnlineCheck.confirm, CertificateShown.confirm, LegacyCardShown.confirm, TelephoneConfirmation.confirm, CardWithPaper.confirm,
    ProvisionalMeasure.confirm, OralConfirmation.confirm, SignedDeclaration.confirm, PrescriptionShown.confirm,
  ]

  private static func accept(_ confirmation: Confirmation, _ counter: inout CounterCase) -> CounterDecision {
    GraceNotice.add(to: &counter)
    InsurerDenial.note(confirmation, &counter)
    let charge = ShareAtCounter.charge(confirmation, &counter)
    NormalShare.note(confirmation, &counter)
    let claim = ClaimAtCounter.direction(of: confirmation, &counter)
    let steps = FurtherSteps.list(after: confirmation, charge: charge, &counter)
    let bring = BringNextTime.items(outcome: confirmation.outcome, &counter)
    return CounterDecision(
      outcome: confirmation.outcome, identityBy: confirmation.identityBy, eligibilityBy: confirmation.eligibilityBy, charge: charge,
      claim: claim, steps: steps, bringNextTime: bring, followUp: confirmation.followUp, because: counter.findings.list,
      certainty: counter.findings.certainty)
  }

  private static func wait(for steps: [CounterStep], _ counter: inout CounterCase) -> CounterDecision {
    GraceNotice.add(to: &counter)
    let candidates = ShareAtCounter.candidates(&counter)
    return CounterDecision(
      outcome: .nextStep, identityBy: counter.identityInHand, eligibilityBy: .none,
      charge: .undecided(candidates, missing: .step), claim: .pending, steps: steps,
      bringNextTime: BringNextTime.items(outcome: .nextStep, &counter), followUp: .none, because: counter.findings.list,
      certainty: counter.findings.certainty)
  }
}
