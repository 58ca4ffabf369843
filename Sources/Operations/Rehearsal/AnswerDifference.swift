public import EligibilityModel

/// Two answers to one question that tell the counter different things.
/// 回答の違い
public struct AnswerDifference: Hashable, Sendable {
  /// What one book says: an answer, or why there is none.
  public typealias Reply = Result<Answer, RuleRefusal>

  /// By the book as it stands.
  public let before: Reply
  /// By the book as it would be.
  public let after: Reply

  /// `nil` when both say the same; sources and findings may differ all the same, for a cited change of nothing is no other answer.
  public init?(_ before: Reply, _ after: Reply) {
    guard !Self.saysTheSame(before, after) else { return nil }
    self.before = before
    self.after = after
  }

  private static func saysTheSame(_ before: Reply, _ after: Reply) -> Bool {
    switch (before, after) {
    case (.success(.counter(let before)), .success(.counter(let after))): saysTheSame(before, after)
    case (.success(.copayment(let before)), .success(.copayment(let after))): saysTheSame(before, after)
    default: before == after
    }
  }

  private static func saysTheSame(_ before: CounterDecision, _ after: CounterDecision) -> Bool {
    before.outcome == after.outcome && before.charge == after.charge && before.steps == after.steps && before.claim == after.claim
      && before.identityBy == after.identityBy && before.eligibilityBy == after.eligibilityBy
      && before.bringNextTime == after.bringNextTime && before.followUp == after.followUp && before.certainty == after.certainty
  }

  private static func saysTheSame(_ before: CopaymentDecision, _ after: CopaymentDecision) -> Bool {
    before.charge == after.charge && before.patientPays == after.patientPays && before.insurerPays == after.insurerPays
      && before.band == after.band && before.nextChange == after.nextChange && before.relief == after.relief
      && before.certainty == after.certainty
  }
}
