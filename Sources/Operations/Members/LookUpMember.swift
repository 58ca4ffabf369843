import EligibilityModel
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
    /// The record of the cover that ended, as it stood on its last day; only when the answer says that it ended.
    public let former: RecordedCoverage?
    /// The asking institution's own number of the person who was told.
    public internal(set) var patientNumber: PatientNumber?

    /// Keeps the parts.
    init(answer: LookupAnswer, recorded: RecordedCoverage? = nil, former: RecordedCoverage? = nil) {
      self.answer = answer
      self.recorded = recorded
      self.former = former
    }
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
    switch answer {
    case .valid(let found): Result(answer: answer, recorded: try reader.record(found.id, for: question))
    case .invalid(let lostOn), .invalidWithNewer(let lostOn): Result(answer: answer, former: try former(question, lostOn: lostOn))
    case .notYet, .none, .reported, .several: Result(answer: answer)
    }
  }

  private func former(_ question: LookupQuestion, lostOn: CivilDate) throws(RegisterError) -> RecordedCoverage? {
    let earlier = LookupQuestion(
      insurerNumber: question.insurerNumber, symbol: question.symbol, number: question.number, branchNumber: question.branchNumber,
      birthDate: question.birthDate, serviceDate: lostOn.dayBefore, knownAt: question.knownAt)
    guard case .valid(let found) = try reader.lookUp(earlier) else { return nil }
    return try reader.record(found.id, for: earlier)
  }
}

extension LookUpMember.Result {
  /// The same with the asking institution's own number.
  func with(_ number: PatientNumber?) -> Self {
    var result = self
    result.patientNumber = number
    return result
  }
}
