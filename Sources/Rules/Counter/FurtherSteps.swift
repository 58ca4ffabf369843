import EligibilityModel
import Rulebook

/// What reception still has to ask although the person is accepted.
/// 受付後の手順
enum FurtherSteps {
  static func list(after confirmation: Confirmation, charge: Charge, _ counter: inout CounterCase) -> [CounterStep] {
    var steps: [CounterStep] = []
    if case .undecided(_, missing: .elderlyCertificate) = charge { steps.append(.askForElderlyCertificate) }
    if confirmation.eligibilityBy == .eligibilityCertificate, counter.question.numberLookup.isNegative {
      steps += [.askAboutChange, .telephoneInsurer]
    }
    if InsurerDenial.opposes(confirmation, counter), !steps.contains(.askAboutChange) { steps.append(.askAboutChange) }
    return steps.filter { counter.question.attempts[$0] == .notTried }
  }
}
