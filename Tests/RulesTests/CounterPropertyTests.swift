import EligibilityModel
import Rulebook
import Rules
import Testing

@Suite("The counter: what holds for every question")
struct CounterPropertyTests {
  /// Questions asked of each property; the seeds make them the same in every run.
  static let count = 20_000

  private let book: Rulebook

  init() throws { book = try Repository.book.get() }

  @Test("the whole fee is never asked for want of confirmation while a lawful step is left")
  func wholeFeeComesLast() throws {
    var questions = RandomCounterQuestion(seed: 10)
    var charged = 0
    for _ in 0..<Self.count {
      let question = questions.next()
      let decision = try CounterRule.decide(question, book: book)
      guard decision.charge == .full(.notConfirmed) else { continue }
      charged += 1
      #expect(LawfulSteps(question).left.isEmpty, "\(question)")
    }
    #expect(charged > 200, "too few questions came to the whole fee")
  }

  @Test("while nothing is decided, every lawful step that nobody tried is offered")
  func lawfulStepsAreOffered() throws {
    var questions = RandomCounterQuestion(seed: 11)
    for _ in 0..<Self.count {
      let question = questions.next()
      let decision = try CounterRule.decide(question, book: book)
      guard decision.outcome == .nextStep else { continue }
      let missing = LawfulSteps(question).left.filter { !decision.steps.contains($0) }
      #expect(missing.isEmpty, "\(missing) in \(question)")
    }
  }

  @Test("whoever is not confirmed pays the whole fee, and nobody else but under 特別療養費")
  func chargeFollowsOutcome() throws {
    var questions = RandomCounterQuestion(seed: 12)
    for _ in 0..<Self.count {
      let decision = try CounterRule.decide(questions.next(), book: book)
      let isRefused = decision.charge == .full(.notConfirmed)
      #expect(isRefused == (decision.outcome.rank == 0))
      #expect((decision.outcome.rank == 1) == (decision.claim == .pending))
      #expect(decision.outcome != .nextStep || !decision.steps.isEmpty)
    }
  }

  @Test("an eligibility certificate valid that day never makes the outcome worse")
  func certificateNeverHurts() throws {
    var questions = RandomCounterQuestion(seed: 20)
    for _ in 0..<Self.count {
      let question = questions.next()
      let paper = PresentedDocument.eligibilityCertificate(
        PresentedCertificate(validThrough: question.serviceDate.addingClamped(days: 400), printedRate: .notPrinted))
      try expectNoWorse(question, with: question.showing(paper, cardCheck: question.cardCheck))
    }
  }

  @Test("a card confirmed online is accepted, whatever else is there")
  func confirmedCardIsAccepted() throws {
    let card = PresentedDocument.myNumberCard(
      MyNumberCard(registration: .registered, certificate: .state(.valid), body: .unknown, variant: .photo))
    var questions = RandomCounterQuestion(seed: 21)
    for _ in 0..<Self.count {
      let question = questions.next().showing(card, cardCheck: .valid(ReportedCoverage()))
      #expect(try CounterRule.decide(question, book: book).outcome == .accepted, "\(question)")
    }
  }

  @Test("each answer has findings, and is as sure as the least sure finding it rests on")
  func answersAreGrounded() throws {
    var questions = RandomCounterQuestion(seed: 30)
    for _ in 0..<Self.count {
      let decision = try CounterRule.decide(questions.next(), book: book)
      #expect(!decision.because.isEmpty)
      let bearing = decision.because.filter { $0.isBearing && $0.grounds.certainty == .unconfirmed }
      let doubtful = decision.because.contains { $0.grounds.certainty == .unconfirmed || $0.isDoubt }
      #expect(bearing.isEmpty || decision.certainty == .unconfirmed)
      #expect(decision.certainty == .settled || doubtful)
    }
  }

  @Test("eligibility is confirmed afterwards exactly when the patient's word or a declaration carried it")
  func followUpIsForWords() throws {
    var questions = RandomCounterQuestion(seed: 31)
    for _ in 0..<Self.count {
      let decision = try CounterRule.decide(questions.next(), book: book)
      let isWord = decision.eligibilityBy == .oralConfirmation || decision.eligibilityBy == .declaration
      #expect((decision.followUp == .confirmAfterwards) == isWord)
    }
  }

  @Test("whoever fails at each step comes to an end within sixteen, and no step is offered twice")
  func ladderEnds() throws {
    var questions = RandomCounterQuestion(seed: 40)
    var ends = 0
    for _ in 0..<Self.count {
      var question = questions.next().withoutAttempts
      var decision = try CounterRule.decide(question, book: book)
      guard decision.outcome == .nextStep else { continue }
      var rounds = 0
      while decision.outcome == .nextStep, let step = decision.steps.first, rounds <= 16 {
        #expect(question.attempts[step] == .notTried, "\(step) is offered twice")
        question = question.failing(step)
        decision = try CounterRule.decide(question, book: book)
        rounds += 1
      }
      ends += 1
      #expect(rounds <= 16)
      #expect(decision.outcome == .notConfirmed(.couldNotFindOut) || question.isPairedWithCard(decision), "\(question)")
    }
    #expect(ends > 1_000)
  }

  private func expectNoWorse(_ question: CounterQuestion, with better: CounterQuestion) throws {
    let before = try CounterRule.decide(question, book: book).outcome
    let after = try CounterRule.decide(better, book: book).outcome
    #expect(after.rank >= before.rank, "\(before) became \(after) in \(better)")
  }
}

extension CounterOutcome {
  /// 3 for the best.
  fileprivate var rank: Int {
    switch self {
    case .accepted: 3
    case .acceptedProvisionally, .declaration: 2
    case .nextStep: 1
    case .notConfirmed: 0
    }
  }
}

extension Finding {
  /// Whether an answer can only rest on a finding of this kind.
  fileprivate var isBearing: Bool {
    switch outcome {
    case .confirms, .confirmsProvisionally, .share, .fullFee: true
    default: false
    }
  }

  /// Whether it says that the sources leave something open.
  fileprivate var isDoubt: Bool {
    switch outcome {
    case .notStated, .answered: true
    default: false
    }
  }
}

extension CounterQuestion {
  /// The question with one more thing on the counter, in place of another of its kind unless it is a certificate.
  fileprivate func showing(_ document: PresentedDocument, cardCheck: InquiryAnswer) -> CounterQuestion {
    let others = presented.filter { $0.kind != document.kind || document.kind == .eligibilityCertificate }
    return with(presented: others + [document], cardCheck: cardCheck, attempts: attempts)
  }

  fileprivate var withoutAttempts: CounterQuestion { with(presented: presented, cardCheck: cardCheck, attempts: Attempts()) }

  fileprivate func failing(_ step: CounterStep) -> CounterQuestion {
    var tried = attempts
    tried[step] = .failed
    return with(presented: presented, cardCheck: cardCheck, attempts: tried)
  }

  /// Whether the reader's failure let the card and the paper beside it count as a set (F-180).
  fileprivate func isPairedWithCard(_ decision: CounterDecision) -> Bool {
    let hasCard = presented.contains { $0.kind == .myNumberCard }
    return hasCard && attempts[.readCard] == .failed && [.eligibilityNotice, .portal].contains(decision.eligibilityBy)
  }

  private func with(presented: [PresentedDocument], cardCheck: InquiryAnswer, attempts: Attempts) -> CounterQuestion {
    CounterQuestion(
      serviceDate: serviceDate, facility: facility, visit: visit, pastRecord: pastRecord, presented: presented, patient: patient,
      cardCheck: cardCheck, numberLookup: numberLookup, attempts: attempts)
  }
}
