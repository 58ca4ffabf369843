import EligibilityModel
import Interchange
import Operations
import Registry
import Rulebook

/// Answers whether one person is insured, and what the counter does with what was shown.
/// 資格確認の窓口
struct VerifyDesk: Sendable {
  private let book: Rulebook
  private let now: @Sendable () -> WebContext.Moment
  private let read: WebContext.Read?
  private let writer = AnswerWriter()

  init(context: WebContext) { (book, now, read) = (context.book, context.now, context.read) }

  /// Asks the register; the answer is written once it has told.
  func answer(_ request: WebRequest) throws(Problem) -> Awaited<WebResponse> {
    try request.requireType("application/json")
    let asked = try Self.asked(in: request.body)
    // Before the register is asked: whoever can't be answered in full must not have looked at a person for it.
    if let counter = asked.counter { _ = try decide(.counter(counter)) }
    guard let read else { throw Problem(.registerUnavailable, technician: Self.noRegister) }
    let known = now().known
    // The register does not know cards: where only one was given, nothing is told.
    guard let numbers = asked.person.numbers else { return Awaited(try response(to: asked, told: nil, known)) }
    let told = read(LookupQuestion(numbers, on: asked.serviceDate, knownAt: known), request.caller, nil)
    return told.answered(refusedAs: Problem.self) { told throws(Problem) in try response(to: asked, told: told, known) }
  }

  private func response(to asked: VerifyRequest, told: LookUpMember.Result?, _ known: KnownTime) throws(Problem) -> WebResponse {
    let answer = VerifyAnswer(asked: asked, told: told, known: known, counter: try counter(asked, told), share: share(asked, told))
    return WebResponse(status: 200, type: .json, caching: .never, body: answer.bytes(writer) + [UInt8(ascii: "\n")])
  }

  private static func asked(in body: [UInt8]) throws(Problem) -> VerifyRequest {
    do throws(AskFault) { return try VerifyRequestReader.read(body) } catch { throw Problem(error) }
  }

  private func counter(_ asked: VerifyRequest, _ told: LookUpMember.Result?) throws(Problem) -> Answer? {
    guard let counter = asked.counter else { return nil }
    return try decide(
      .counter(
        counter.answered(
          card: asked.person.card == nil ? .notAsked : .unknown, numbers: told?.answer.inquiryAnswer ?? .notAsked)))
  }

  /// The share that the rules give a person who is covered; `nil` where the rules do not reach the day.
  private func share(_ asked: VerifyRequest, _ told: LookUpMember.Result?) -> Answer? {
    guard case .valid(let found)? = told?.answer, let numbers = asked.person.numbers else { return nil }
    return try? decide(
      .copayment(
        CopaymentQuestion(
          serviceDate: asked.serviceDate, birthDate: .on(numbers.birthDate), insurer: .kind(numbers.insurerNumber.kind),
          income: asked.counter?.patient.income ?? .unknown, statedRate: found.copaymentRate.map(PrintedRate.printed) ?? .notPrinted,
          benefit: .ordinary, totalCost: .notGiven)))
  }

  private func decide(_ question: Question) throws(Problem) -> Answer {
    do throws(RuleRefusal) {
      return try AnswerQuestion.answer(question, book: book)
    } catch {
      throw Problem(.refused(error, .counter))
    }
  }

  static let noRegister = Bilingual("登録簿を接続していません（serve --register）。", "No register is connected (serve --register).")
}

extension LookupQuestion {
  /// Asks for the person under these numbers.
  init(_ numbers: MemberNumbers, on day: CivilDate, knownAt: KnownTime) {
    self.init(
      insurerNumber: numbers.insurerNumber, symbol: numbers.symbol, number: numbers.number, branchNumber: numbers.branchNumber,
      birthDate: numbers.birthDate, serviceDate: day, knownAt: knownAt)
  }
}

extension CounterQuestion {
  /// The same question once the service has answered.
  fileprivate func answered(card: InquiryAnswer, numbers: InquiryAnswer) -> CounterQuestion {
    CounterQuestion(
      serviceDate: serviceDate, facility: facility, visit: visit, pastRecord: pastRecord, presented: presented, patient: patient,
      cardCheck: card, numberLookup: numbers, attempts: attempts)
  }
}

extension WebRequest {
  /// Refuses a body of another type.
  func requireType(_ type: String) throws(Problem) {
    guard mediaType != type else { return }
    throw Problem(.unsupportedMediaType, technician: Bilingual("Content-Type は \(type) にしてください。", "The Content-Type must be \(type)."))
  }
}
