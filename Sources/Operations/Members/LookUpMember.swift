import EligibilityModel
public import Registry

/// Asks the register about a person and fetches the whole record where exactly one answers.
/// 資格の照会
public struct LookUpMember {
  /// The answer, and the record behind it.
  public struct Result: Sendable {
    /// What the register says.
    public let answer: LookupAnswer
    private let record: Record
    /// The asking institution's own number of the person who was told.
    public internal(set) var patientNumber: PatientNumber?

    /// Keeps the parts.
    init(answer: LookupAnswer, record: Record = .none) {
      self.answer = answer
      self.record = record
    }

    /// The record in full; only with a valid answer.
    public var recorded: RecordedCoverage? {
      if case .valid(let recorded) = record { recorded } else { nil }
    }

    /// The record of the cover that ended, as it stood on its last day; only when the answer says that it ended.
    public var former: RecordedCoverage? {
      if case .ended(let recorded) = record { recorded } else { nil }
    }

    /// A record is large and a result goes through many hands, so it lies apart.
    indirect enum Record {
      case none
      case valid(RecordedCoverage)
      case ended(RecordedCoverage)
    }
  }

  private let reader: any RegisterReader

  /// Asks this register.
  public init(in reader: any RegisterReader) {
    self.reader = reader
  }

  /// Answers a question.
  public func run(_ question: LookupQuestion) throws(RegisterError) -> Result {
    try result(question, among: try reader.covers(for: [question]).first ?? [])
  }

  /// Answers many questions, in their order, with no more ways to the register than one question takes.
  ///
  /// - Parameters:
  ///   - questions: what is asked
  ///   - inFull: for which of them the records behind the answers are wanted, one for each question
  /// - Returns: a result for each question
  /// - Throws: faults of the store; then nobody is answered
  public func run(_ questions: [LookupQuestion], inFull: [Bool]) throws(RegisterError) -> [Result] {
    let whole = questions.indices.filter { inFull[$0] }
    let brief = questions.indices.filter { !inFull[$0] }
    let rows = whole.isEmpty ? [] : try reader.covers(for: whole.map { questions[$0] })
    let answers = brief.isEmpty ? [] : try reader.lookUp(brief.map { questions[$0] })
    var results = [Result](repeating: Result(answer: .none), count: questions.count)
    for (place, rows) in zip(whole, rows) { results[place] = try result(questions[place], among: rows) }
    for (place, answer) in zip(brief, answers) { results[place] = Result(answer: answer) }
    return results
  }

  /// Decides among the rows under a question's numbers, and keeps the one that is valid, or the one that ended, as it stood on its last day.
  private func result(_ question: LookupQuestion, among rows: [RecordedCoverage]) throws(RegisterError) -> Result {
    let candidates = rows.map { FoundCoverage($0) }
    let answer = try reader.lookUp(question, among: candidates)
    switch answer {
    case .valid(let found): return Result(answer: answer, record: rows.first { $0.id == found.id }.map { .valid($0) } ?? .none)
    case .invalid(let lostOn), .invalidWithNewer(let lostOn):
      let onLastDay = try reader.lookUp(question.on(lostOn.dayBefore), among: candidates)
      guard case .valid(let last) = onLastDay else { return Result(answer: answer) }
      return Result(answer: answer, record: rows.first { $0.id == last.id }.map { .ended($0) } ?? .none)
    case .notYet, .none, .reported, .several: return Result(answer: answer)
    }
  }
}

extension LookupQuestion {
  /// The same about another day.
  fileprivate func on(_ day: CivilDate) -> LookupQuestion {
    LookupQuestion(
      insurerNumber: insurerNumber, symbol: symbol, number: number, branchNumber: branchNumber, birthDate: birthDate, serviceDate: day,
      knownAt: knownAt)
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
