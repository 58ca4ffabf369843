import EligibilityModel
import Rulebook

/// The whole fee, when no lawful step is left (F-198, F-200, N-03).
/// 10割負担
enum FullCharge {
  static func decide(_ counter: inout CounterCase) -> CounterDecision {
    GraceNotice.add(to: &counter)
    let rule = counter.book.national.counter.fullCharge.edition(on: counter.day)
    counter.findings.rest(on: rule, .patient, .fullFee)
    if counter.question.visit == .return { counter.findings.leaveOpen(rule, .patient) }
    PrescriptionShown.leaveOpen(&counter)
    LegacyCardShown.leaveOpen(&counter)
    return CounterDecision(
      outcome: .notConfirmed(reason(counter)), identityBy: counter.identityInHand, eligibilityBy: .none, charge: .full(.notConfirmed),
      claim: .none, steps: [], bringNextTime: BringNextTime.items(outcome: .notConfirmed(.couldNotFindOut), &counter),
      followUp: .none, because: counter.findings.list, certainty: counter.findings.certainty)
  }

  /// Only the insurer can say that there is no cover; everything else is "could not find out".
  private static func reason(_ counter: CounterCase) -> NonConfirmation {
    counter.question.attempts[.telephoneInsurer] == .denied ? .noCover : .couldNotFindOut
  }
}
