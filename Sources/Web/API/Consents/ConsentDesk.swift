import EligibilityModel
import Interchange
import Operations
import Registry

/// Records what people agreed to, and shows it.
/// 同意の窓口
struct ConsentDesk: Sendable {
  let context: WebContext
  private let writer = AnswerWriter()

  init(context: WebContext) { self.context = context }

  /// Records an answer.
  func record(_ request: WebRequest) throws(Problem) -> WebResponse {
    let asked = try Self.read(request) { (bytes) throws(AskFault) in try ConsentRequestReader.answer(bytes) }
    let (consent, giver) = (asked.content.consent, asked.content.byRepresentative ? ConsentGiver.representative : .person)
    let content: ConsentOrder.Content =
      asked.content.isAsBefore
      ? .sameAsBefore(way: consent.way, scene: consent.scene, given: consent.given, by: giver) : .handedOn(consent, by: giver)
    return try order(content, asked.person, asked.institution, by: request.caller)
  }

  /// Records a withdrawal, or the end of visits; a person withdraws their own answers, from now on.
  func withdraw(_ request: WebRequest) throws(Problem) -> WebResponse {
    let asked = try Self.read(request) { (bytes) throws(AskFault) in try ConsentRequestReader.end(bytes) }
    if case .person? = request.caller.affiliation { return try withdrawOwn(asked, by: request.caller) }
    let content: ConsentOrder.Content =
      switch asked.content {
      case .visits(let day): .careEnded(day)
      case .items(let items, let moment): .withdraw(items, from: moment ?? context.now().known.moment)
      }
    return try order(content, asked.person, asked.institution, by: request.caller)
  }

  /// Until when visits go on, and since when something was withdrawn, is the institution's to say.
  private func withdrawOwn(_ asked: ConsentRequest<ConsentEnd>, by caller: Caller) throws(Problem) -> WebResponse {
    guard asked.person == nil else { throw Problem(.notAllowed, field: "person") }
    guard case .items(let items, let moment) = asked.content else { throw Problem(.notAllowed, field: "careEndedOn") }
    guard moment == nil else { throw Problem(.notAllowed, field: "withdrawn.on") }
    guard let institution = asked.institution else { throw Problem(.malformedQuestion, code: "missing", field: "institution") }
    let outcome: ConsentOutcome?
    do throws(RegisterError) {
      outcome = try desk().withdrawOwn(items, at: institution, by: caller)
    } catch {
      throw Problem(error)
    }
    guard let outcome else { throw Problem(.notAllowed) }
    return try Self.answer(outcome)
  }

  /// Shows what a person agreed to, and what it opens for the caller.
  func show(_ request: WebRequest) throws(Problem) -> WebResponse {
    let asked = try Self.read(request) { (bytes) throws(AskFault) in try ConsentRequestReader.look(bytes) }
    let subject = try subject(asked.person, request.caller)
    let institution = try institution(asked.institution, request.caller)
    let reading: ConsentReading
    do throws(RegisterError) {
      reading = try desk().consents(of: subject, by: request.caller, at: institution)
    } catch {
      throw Problem(error)
    }
    switch reading {
    case .read(let rows, let decision): return Self.answer(ConsentList(rows: rows, decision: decision).bytes(writer))
    case .nobody: throw Self.nobody
    case .notForCaller: throw Problem(.notAllowed)
    }
  }
}

// Whose, and where.
extension ConsentDesk {
  private static func read<Content: Sendable>(
    _ request: WebRequest, _ read: ([UInt8]) throws(AskFault) -> ConsentRequest<Content>
  ) throws(Problem) -> ConsentRequest<Content> {
    try request.requireType("application/json")
    do throws(AskFault) { return try read(request.body) } catch { throw Problem(error) }
  }

  private func desk() throws(RegisterError) -> ClinicalDesk {
    guard let desk = context.clinical else { throw .store("no register is connected") }
    return desk
  }

  /// A person sees their own; everybody else says whose.
  private func subject(_ person: ConsentPerson?, _ caller: Caller) throws(Problem) -> TrailSubject {
    if case .person(let own)? = caller.affiliation {
      guard person == nil else { throw Problem(.notAllowed, field: "person") }
      return .person(own)
    }
    switch person {
    case nil: throw Problem(.malformedQuestion, code: "missing", field: "numbers")
    case .numbers(let numbers)?:
      let member = ExchangeMember(
        insurerNumber: numbers.insurerNumber, symbol: numbers.symbol, number: numbers.number, branchNumber: numbers.branchNumber)
      return .member(member, birthDate: numbers.birthDate)
    case .reference(let text, let birthDate)?:
      guard let reference = RegisterText(text) else { throw Problem(.malformedQuestion, code: "malformed", field: "person.reference") }
      return .person(PersonLink(reference: reference, birthDate: birthDate))
    }
  }

  /// An institution names none or itself; only this machine may name one.
  private func institution(_ named: MedicalInstitutionCode?, _ caller: Caller) throws(Problem) -> MedicalInstitutionCode? {
    guard caller != .machine else { return named }
    guard case .institution(let own)? = caller.affiliation else {
      guard named == nil else { throw Problem(.notAllowed, field: "institution") }
      return nil
    }
    guard named == nil || named?.canonical == own.canonical else { throw Problem(.notAllowed, field: "institution") }
    return own
  }

  private func order(
    _ content: ConsentOrder.Content, _ person: ConsentPerson?, _ institution: MedicalInstitutionCode?, by caller: Caller
  ) throws(Problem) -> WebResponse {
    let subject = try subject(person, caller)
    guard let institution = try self.institution(institution, caller) else {
      throw Problem(.malformedQuestion, code: "missing", field: "institution")
    }
    let outcome: ConsentOutcome?
    do throws(RegisterError) {
      let desk = try self.desk()
      outcome = try desk.person(subject, by: caller).map { (person) throws(RegisterError) in
        try desk.record(ConsentOrder(person: person, institution: institution, content: content), by: caller)
      }
    } catch {
      throw Problem(error)
    }
    guard let outcome else { throw Self.nobody }
    return try Self.answer(outcome)
  }

  private static func answer(_ outcome: ConsentOutcome) throws(Problem) -> WebResponse {
    switch outcome {
    case .recorded: return answer(state("recorded"))
    // What the register says already was sent before, and its answer got lost.
    case .refused(.nothingChanges): return answer(state("unchanged"))
    case .refused(let refusal): throw Problem(refusal)
    }
  }

  private static func state(_ word: String) -> [UInt8] { JSONWriter.object { $0.string("state", word) } }

  private static func answer(_ bytes: [UInt8]) -> WebResponse {
    WebResponse(status: 200, type: .json, caching: .never, body: bytes + [UInt8(ascii: "\n")])
  }

  private static let nobody = Problem(
    .refusedByRules, code: "nobody", field: "numbers",
    technician: Bilingual("この番号に該当する人がいないか、複数います。", "Nobody, or more than one person, stands under these numbers."))
}

extension Problem {
  /// Why a consent was not recorded.
  fileprivate init(_ refusal: ConsentRefusal) {
    switch refusal {
    case .inFuture:
      self.init(
        .refusedByRules, code: refusal.rawValue, field: "consent.on",
        technician: Bilingual("同意の日時が現在より後です。", "A consent can't be given later than now."))
    case .incompletePaper:
      self.init(
        .refusedByRules, code: refusal.rawValue, field: "consent.way",
        technician: Bilingual("書面の同意には、書面と説明の両方が要ります。", "A consent on paper needs the form and an explanation."))
    case .nothingToCarryOver:
      self.init(
        .refusedByRules, code: refusal.rawValue, field: "consent.items",
        technician: Bilingual("引き継げる個別同意がありません。", "There is no consent item by item to carry over."))
    case .nothingThere, .nothingChanges:
      self.init(
        .refusedByRules, code: refusal.rawValue,
        technician: Bilingual("この人のこの医療機関での同意はありません。", "No consent of this person to this institution is known."))
    }
  }
}
