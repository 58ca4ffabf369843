public import Registry

/// Asks the register about a person and fetches the whole record where exactly one answers.
/// 資格の照会
public struct LookUpMember {
  /// The answer, and the record behind a valid one.
  public struct Result: Sendable {
    /// What the register says.
    public let answer: LookupAnswer
    /// The record in full; only with a valid answer.
    public let recorded: RecordedCoverage?
  }

  private let reader: any RegisterReader

  /// Asks this register.
  public init(in reader: any RegisterReader) {
    self.reader = reader
  }

  /// Answers a question.
  public func run(_ question: LookupQuestion) throws(RegisterError) -> Result {
    try complete(try reader.lookUp(question), to: question)
  }

  /// Fetches the record behind an answer.
  func complete(_ answer: LookupAnswer, to question: LookupQuestion) throws(RegisterError) -> Result {
    guard case .valid(let found) = answer else { return Result(answer: answer, recorded: nil) }
    return Result(answer: answer, recorded: try reader.record(found.id, for: question))
  }
}
