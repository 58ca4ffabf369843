public import EligibilityModel

/// A row that is wanted in full, and the question that led to it.
public struct WantedRecord: Sendable, MaskedInLogs {
  /// The row.
  public let id: RecordID
  /// Under whose numbers it stands, and as of when.
  public let question: LookupQuestion

  /// Keeps both.
  public init(_ id: RecordID, for question: LookupQuestion) {
    self.id = id
    self.question = question
  }
}
