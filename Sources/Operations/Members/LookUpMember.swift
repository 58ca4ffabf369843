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
    let answer = try reader.lookUp(question)
    guard let wanted = try wanted(by: [(0, question, answer)]).first?.record else { return Result(answer: answer) }
    return Self.result(answer, try reader.record(wanted.id, for: wanted.question))
  }

  /// Answers many questions, in their order, with no more ways to the register than one question takes.
  ///
  /// - Parameters:
  ///   - questions: what is asked
  ///   - inFull: for which of them the records behind the answers are wanted, one for each question
  /// - Returns: a result for each question
  /// - Throws: faults of the store; then nobody is answered
  public func run(_ questions: [LookupQuestion], inFull: [Bool]) throws(RegisterError) -> [Result] {
    let answers = try reader.lookUp(questions)
    let wanted = try wanted(by: questions.indices.filter { inFull[$0] }.map { ($0, questions[$0], answers[$0]) })
    let records = wanted.isEmpty ? [] : try reader.records(wanted.map(\.record))
    var results = answers.map { Result(answer: $0) }
    for (wanted, record) in zip(wanted, records) { results[wanted.place] = Self.result(answers[wanted.place], record) }
    return results
  }

  /// The rows behind answers, each with the place of its question: the one that is valid, or the one that ended, as it stood on its last day.
  private func wanted(
    by answered: [(place: Int, question: LookupQuestion, answer: LookupAnswer)]
  ) throws(RegisterError) -> [(place: Int, record: WantedRecord)] {
    var wanted: [(place: Int, record: WantedRecord)] = []
    var earlier: [(place: Int, question: LookupQuestion)] = []
    for (place, question, answer) in answered {
      switch answer {
      case .valid(let found): wanted.append((place, WantedRecord(found.id, for: question)))
      case .invalid(let lostOn), .invalidWithNewer(let lostOn): earlier.append((place, question.on(lostOn.dayBefore)))
      case .notYet, .none, .reported, .several: break
      }
    }
    let former = earlier.isEmpty ? [] : try reader.lookUp(earlier.map(\.question))
    for (earlier, answer) in zip(earlier, former) {
      if case .valid(let found) = answer { wanted.append((earlier.place, WantedRecord(found.id, for: earlier.question))) }
    }
    return wanted
  }

  private static func result(_ answer: LookupAnswer, _ record: RecordedCoverage?) -> Result {
    if case .valid = answer { Result(answer: answer, recorded: record) } else { Result(answer: answer, former: record) }
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
