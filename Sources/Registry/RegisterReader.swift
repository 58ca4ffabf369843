public import EligibilityModel

/// The reading side of a register; each user has one of its own.
/// 資格情報の参照
public protocol RegisterReader {
  /// All that stands under the asked insurer, number and birth date, and under the asked symbol if there is one, at the asked known time.
  ///
  /// Branch number and service date are not looked at: they are decided on in one place for all stores.
  func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage]

  /// The same for many questions, in their order; a store with a long way asks them all at once.
  func candidates(for questions: [LookupQuestion]) throws(RegisterError) -> [[FoundCoverage]]

  /// Whether any cover of a person includes a day, as known at a time.
  func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool

  /// Every row of a person in full, as known at a time, in the order of the first days of the covers.
  func covers(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage]

  /// A report under the asked insurer, number and birth date that waits; it takes "nobody is known" back to "not settled yet".
  func openReport(for question: LookupQuestion) throws(RegisterError) -> MemberReport?

  /// The cases of a person, as known at a time.
  func linkCases(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [LinkCase]

  /// What `candidates` finds, as whole rows, for those who are told more than an answer.
  func covers(for questions: [LookupQuestion]) throws(RegisterError) -> [[RecordedCoverage]]
}

extension RegisterReader {
  /// Answers a question.
  public func lookUp(_ question: LookupQuestion) throws(RegisterError) -> LookupAnswer {
    try lookUp(question, among: try candidates(for: question))
  }

  /// Answers many questions, in their order.
  public func lookUp(_ questions: [LookupQuestion]) throws(RegisterError) -> [LookupAnswer] {
    let candidates = try candidates(for: questions)
    var answers: [LookupAnswer] = []
    answers.reserveCapacity(questions.count)
    for (question, candidates) in zip(questions, candidates) { answers.append(try lookUp(question, among: candidates)) }
    return answers
  }

  /// Answers a question whose candidates are at hand.
  public func lookUp(_ question: LookupQuestion, among candidates: [FoundCoverage]) throws(RegisterError) -> LookupAnswer {
    switch LookupDecision.decide(candidates, branchNumber: question.branchNumber, serviceDate: question.serviceDate) {
    case .settled(.none): return try openReport(for: question).map { .reported(on: $0.content.receivedOn) } ?? .none
    case .settled(let answer): return answer
    case .ended(let lostOn, let reference):
      // The second question costs a second search, so it is asked only where its answer matters.
      guard let reference else { return .invalid(lostOn: lostOn) }
      let person = PersonLink(reference: reference, birthDate: question.birthDate)
      let isCovered = try isCoveredAnywhere(person, on: question.serviceDate, knownAt: question.knownAt)
      return isCovered ? .invalidWithNewer(lostOn: lostOn) : .invalid(lostOn: lostOn)
    }
  }

  /// Whether any cover of a person, or of whoever is known to be the same person, includes a day.
  private func isCoveredAnywhere(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
    if try isCovered(person, on: day, knownAt: knownAt) { return true }
    for linked in try linkCases(of: person, knownAt: knownAt) where linked.state == .same {
      let other = linked.pair.left == person ? linked.pair.right : linked.pair.left
      if try isCovered(other, on: day, knownAt: knownAt) { return true }
    }
    return false
  }
}
