import EligibilityModel
import Rulebook

/// A way that led to acceptance.
struct Confirmation {
  let outcome: CounterOutcome
  let identityBy: ProofMeans
  let eligibilityBy: ProofMeans
  /// The share that this way itself states.
  var rate: PrintedRate = .notPrinted
  /// Ordinary benefit or 特別療養費, where the service says so.
  var benefit: BenefitKind = .ordinary
  var followUp: FollowUp = .none
}
