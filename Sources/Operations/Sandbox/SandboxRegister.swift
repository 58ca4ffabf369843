public import EligibilityModel
public import Registry
import Synchronization

/// The register of the sandbox: it can't be asked for one patient, and learns of another's loss only after the first question.
/// 試験用登録簿
///
/// Only the sandbox asks through it; a service for real people never does.
public final class SandboxRegister: AuditedRegister {
  private let register: any AuditedRegister
  private let lateKnown: KnownTime
  private let isLossKnown: SandboxMemory

  /// Puts the faults in front of a register.
  ///
  /// - Parameters:
  ///   - register: what `WriteSandbox` filled
  ///   - day: the day for which it was filled
  ///   - memory: what was asked before; shared by all connections
  public init(_ register: any AuditedRegister, on day: CivilDate, remembering memory: SandboxMemory) {
    self.register = register
    lateKnown = WriteSandbox.knownLate(day)
    isLossKnown = memory
  }

  /// Asks with the faults.
  public func answer<Value>(_ body: (any AuditedTransaction) throws -> Value) throws -> Value {
    try register.answer { transaction in
      let asked = SandboxTransaction(transaction, lateKnown: isLossKnown.wasAsked ? nil : lateKnown)
      let value = try body(asked)
      if asked.wasAsked { isLossKnown.note() }
      return value
    }
  }

  /// Changes go through as they are.
  public func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    try register.write(knownFrom: knownFrom, body)
  }
}

/// Whether somebody has asked for the patient whose loss is reported late.
public final class SandboxMemory: Sendable {
  private let asked = Mutex(false)

  /// Nobody has.
  public init() {}

  var wasAsked: Bool { asked.withLock { $0 } }

  func note() { asked.withLock { $0 = true } }

  /// Nobody has, from now on.
  public func clear() { asked.withLock { $0 = false } }
}

/// One transaction with the faults.
private final class SandboxTransaction: AuditedTransaction {
  private let inner: any AuditedTransaction
  /// Before this time the late loss was not known; `nil` once it is.
  private let lateKnown: KnownTime?
  private(set) var wasAsked = false

  init(_ inner: any AuditedTransaction, lateKnown: KnownTime?) {
    self.inner = inner
    self.lateKnown = lateKnown
  }

  func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] {
    try inner.candidates(for: try asked(question))
  }

  func candidates(for questions: [LookupQuestion]) throws(RegisterError) -> [[FoundCoverage]] {
    try inner.candidates(for: try asked(questions))
  }

  func covers(for questions: [LookupQuestion]) throws(RegisterError) -> [[RecordedCoverage]] {
    try inner.covers(for: try asked(questions))
  }

  func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
    try inner.isCovered(person, on: day, knownAt: knownAt)
  }

  func openReport(for question: LookupQuestion) throws(RegisterError) -> MemberReport? { try inner.openReport(for: question) }

  func linkCases(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
    try inner.linkCases(of: person, knownAt: knownAt)
  }

  func covers(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
    try inner.covers(of: person, knownAt: knownAt)
  }

  private func asked(_ questions: [LookupQuestion]) throws(RegisterError) -> [LookupQuestion] {
    var asked: [LookupQuestion] = []
    for question in questions { asked.append(try self.asked(question)) }
    return asked
  }

  /// The question as it reaches the register.
  private func asked(_ question: LookupQuestion) throws(RegisterError) -> LookupQuestion {
    if SandboxScenario.centreDown.isMeant(by: question) { throw .unreachable }
    guard SandboxScenario.retroactiveLoss.isMeant(by: question) else { return question }
    wasAsked = true
    return lateKnown.map { question.known(before: $0) } ?? question
  }
}

// What passes through.
extension SandboxTransaction {
  var accounts: any AccountBook { inner.accounts }

  func patientNumbers(for questions: [PatientNumberQuestion]) throws(RegisterError) -> [PatientNumber?] {
    try inner.patientNumbers(for: questions)
  }

  func allConsents(of person: PersonLink) throws(RegisterError) -> [RecordedConsent] { try inner.allConsents(of: person) }

  func consent(_ id: ConsentRowID) throws(RegisterError) -> RecordedConsent? { try inner.consent(id) }

  func consents(in span: ConsentSpan, knownAt: KnownTime, atMost limit: Int) throws(RegisterError) -> [RecordedConsent] {
    try inner.consents(in: span, knownAt: knownAt, atMost: limit)
  }

  func resources(
    of person: PersonLink, items: Set<ConsentItem>, knownAt: KnownTime, atMost limit: Int
  ) throws(RegisterError) -> [RecordedResource] {
    try inner.resources(of: person, items: items, knownAt: knownAt, atMost: limit)
  }

  func append(_ entry: AuditEntry) throws(RegisterError) { try inner.append(entry) }

  func auditHead() throws(RegisterError) -> AuditHead { try inner.auditHead() }

  func claim(_ claim: RequestClaim) throws(RegisterError) -> RequestFinding { try inner.claim(claim) }

  func keep(_ seal: AuditSeal) throws(RegisterError) { try inner.keep(seal) }

  func keep(_ document: ExchangeDocument) throws(RegisterError) { try inner.keep(document) }

  func document(_ id: ExchangeDocumentID) throws(RegisterError) -> ExchangeDocument? { try inner.document(id) }

  func documents(of exchange: ExchangeDocumentID) throws(RegisterError) -> [ExchangeDocument] { try inner.documents(of: exchange) }

  func identify(_ id: ExchangeDocumentID, by checksum: String) throws(RegisterError) { try inner.identify(id, by: checksum) }

  func documents(identifiedBy checksum: String) throws(RegisterError) -> [ExchangeDocument] {
    try inner.documents(identifiedBy: checksum)
  }

  func discardDocuments(keptBefore time: KnownTime, atMost limit: Int) throws(RegisterError) -> [ExchangeDocument] {
    try inner.discardDocuments(keptBefore: time, atMost: limit)
  }

  func documents(
    under member: ExchangeMember, kind: ExchangeDocumentKind, owner: RegisterText, atMost limit: Int
  ) throws(RegisterError) -> [ExchangeDocument] {
    try inner.documents(under: member, kind: kind, owner: owner, atMost: limit)
  }
}

extension SandboxScenario {
  /// Whether a question is about the patient.
  fileprivate func isMeant(by question: LookupQuestion) -> Bool { question.number.canonical == patient.number }
}

extension LookupQuestion {
  /// The same as it was known just before a time.
  fileprivate func known(before time: KnownTime) -> LookupQuestion {
    LookupQuestion(
      insurerNumber: insurerNumber, symbol: symbol, number: number, branchNumber: branchNumber, birthDate: birthDate,
      serviceDate: serviceDate, knownAt: KnownTime(microseconds: time.microseconds - 1))
  }
}
