public import EligibilityModel

/// What is told about a cover, for a `CoverageEligibilityResponse`.
/// FHIRによる資格確認の回答
public struct FHIREligibilityResponse: Sendable, MaskedInLogs {
  /// What came of the question.
  public let outcome: OQSAnswer.Outcome
  /// When it was answered, as `YYYY-MM-DDThh:mm:ss+09:00`.
  public let created: String
  /// The day it was answered for.
  public let servicedDate: CivilDate

  /// Keeps the parts.
  public init(outcome: OQSAnswer.Outcome, created: String, servicedDate: CivilDate) {
    self.outcome = outcome
    self.created = created
    self.servicedDate = servicedDate
  }
}
