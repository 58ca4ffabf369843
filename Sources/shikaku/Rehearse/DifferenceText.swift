import EligibilityModel
import Interchange
import Operations

/// The parts of two answers that differ, in the words of `ask`.
struct DifferenceText: Hashable {
  let before: String
  let after: String

  init(_ difference: AnswerDifference) {
    let (before, after) = (Self.fields(difference.before), Self.fields(difference.after))
    let isOneForm = before.map(\.name) == after.map(\.name)
    let differing = isOneForm ? zip(before, after).filter { $0.value != $1.value } : []
    self.before = Self.text(isOneForm ? differing.map(\.0) : before)
    self.after = Self.text(isOneForm ? differing.map(\.1) : after)
  }

  private typealias Field = (name: String, value: String)

  private static func text(_ fields: [Field]) -> String {
    fields.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
  }

  private static func fields(_ reply: AnswerDifference.Reply) -> [Field] {
    switch reply {
    case .success(.counter(let decision)): fields(decision)
    case .success(.copayment(let decision)): fields(decision)
    case .success: []
    case .failure(let refusal): [("refused", refusal.wording.english)]
    }
  }

  private static func fields(_ decision: CounterDecision) -> [Field] {
    [
      ("outcome", word(decision.outcome)), ("charge", word(decision.charge)), ("claim", decision.claim.rawValue),
      ("identityBy", decision.identityBy.rawValue), ("eligibilityBy", decision.eligibilityBy.rawValue),
      ("steps", list(decision.steps.map(\.rawValue))), ("bringNextTime", list(decision.bringNextTime.map(\.rawValue))),
      ("followUp", decision.followUp.rawValue), ("certainty", decision.certainty.rawValue),
    ]
  }

  private static func fields(_ decision: CopaymentDecision) -> [Field] {
    [
      ("charge", word(decision.charge)), ("patientPays", word(decision.patientPays)), ("insurerPays", word(decision.insurerPays)),
      ("band", decision.band.rawValue), ("nextChange", word(decision.nextChange)), ("relief", word(decision.relief)),
      ("certainty", decision.certainty.rawValue),
    ]
  }
}

// Single values.
extension DifferenceText {
  private static func list(_ words: [String]) -> String { words.isEmpty ? "none" : words.joined(separator: "+") }

  private static func word(_ outcome: CounterOutcome) -> String {
    if case .notConfirmed(let reason) = outcome { "\(outcome.word) (\(reason.rawValue))" } else { outcome.word }
  }

  private static func word(_ charge: Charge) -> String {
    switch charge {
    case .share(let rate): "\(rate.percent)%"
    case .full(let reason): "100% (\(reason.rawValue))"
    case .undecided(let candidates, let missing):
      candidates.rates.map { "\($0.percent)%" }.joined(separator: " or ") + " (\(missing.rawValue))"
    }
  }

  private static func word(_ amount: KnownAmount) -> String {
    if case .yen(let yen) = amount { "\(yen.amount)" } else { "none" }
  }

  private static func word(_ day: KnownDate) -> String {
    if case .on(let day) = day { day.iso8601 } else { "unknown" }
  }

  private static func word(_ relief: LateStageRelief) -> String {
    if case .riseCapped(let yen) = relief { "\(yen.amount)" } else { "none" }
  }
}
