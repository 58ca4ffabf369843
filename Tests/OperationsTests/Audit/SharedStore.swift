import EligibilityModel
import Foundation
import Registry
import Synchronization

/// A register in memory that the desk's thread writes and the test reads afterwards, with faults to order.
///
/// Unchecked, because every use of the register stands between `lock` and `unlock`.
final class SharedStore: AuditedRegister, @unchecked Sendable {
  /// Thrown where the transaction would commit.
  let fault = Mutex<RegisterError?>(nil)
  /// Whether reading a row finds damage.
  let damage = Mutex(false)
  /// Whoever holds it keeps the store from going on.
  let gate = DispatchSemaphore(value: 1)
  private let counts = Mutex((groups: 0, seals: [Int64]()))
  private let lock = NSLock()
  private let register = InMemoryRegister()

  init(people: Int) throws {
    try register.write(knownFrom: KnownTime(startOf: .fixed(2026, 4, 1))) { change in
      for number in 1...people { try change.add(AuditedDeskTests.record(number)) }
    }
  }

  var trail: [AuditEntry] { lock.withLock { register.auditTrail } }
  var groups: Int { counts.withLock { $0.groups } }
  var seals: [Int64] { counts.withLock { $0.seals } }

  func answer<Value>(_ body: (any AuditedTransaction) throws -> Value) throws -> Value {
    gate.wait()
    defer { gate.signal() }
    counts.withLock { $0.groups += 1 }
    return try lock.withLock {
      try register.answer { inner in
        let transaction = Faulty(inner: inner, isDamaged: damage.withLock { $0 })
        let value = try body(transaction)
        if let fault = fault.withLock({ $0 }) { throw fault }
        counts.withLock { $0.seals += transaction.seals }
        return value
      }
    }
  }

  func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    try lock.withLock { try register.write(knownFrom: knownFrom, body) }
  }

  private final class Faulty: AuditedTransaction {
    let inner: any AuditedTransaction
    let isDamaged: Bool
    var seals: [Int64] = []

    init(inner: any AuditedTransaction, isDamaged: Bool) {
      self.inner = inner
      self.isDamaged = isDamaged
    }

    func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] {
      if isDamaged { throw .damaged("a row") }
      return try inner.candidates(for: question)
    }

    func candidates(for questions: [LookupQuestion]) throws(RegisterError) -> [[FoundCoverage]] {
      if isDamaged { throw .damaged("a row") }
      return try inner.candidates(for: questions)
    }

    func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
      try inner.isCovered(person, on: day, knownAt: knownAt)
    }

    func covers(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
      try inner.covers(of: person, knownAt: knownAt)
    }

    func linkCases(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
      try inner.linkCases(of: person, knownAt: knownAt)
    }

    func openReport(for question: LookupQuestion) throws(RegisterError) -> MemberReport? { try inner.openReport(for: question) }

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

    func covers(for questions: [LookupQuestion]) throws(RegisterError) -> [[RecordedCoverage]] {
      if isDamaged { throw .damaged("a row") }
      return try inner.covers(for: questions)
    }

    func patientNumbers(for questions: [PatientNumberQuestion]) throws(RegisterError) -> [PatientNumber?] {
      try inner.patientNumbers(for: questions)
    }

    func append(_ entry: AuditEntry) throws(RegisterError) { try inner.append(entry) }

    func keep(_ document: ExchangeDocument) throws(RegisterError) { try inner.keep(document) }

    func document(_ id: ExchangeDocumentID) throws(RegisterError) -> ExchangeDocument? { try inner.document(id) }

    func documents(of exchange: ExchangeDocumentID) throws(RegisterError) -> [ExchangeDocument] { try inner.documents(of: exchange) }

    func documents(
      under member: ExchangeMember, kind: ExchangeDocumentKind, owner: RegisterText, atMost limit: Int
    ) throws(RegisterError) -> [ExchangeDocument] {
      try inner.documents(under: member, kind: kind, owner: owner, atMost: limit)
    }

    func identify(_ id: ExchangeDocumentID, by checksum: String) throws(RegisterError) { try inner.identify(id, by: checksum) }

    func documents(identifiedBy checksum: String) throws(RegisterError) -> [ExchangeDocument] {
      try inner.documents(identifiedBy: checksum)
    }

    func discardDocuments(keptBefore time: KnownTime, atMost limit: Int) throws(RegisterError) -> [ExchangeDocument] {
      try inner.discardDocuments(keptBefore: time, atMost: limit)
    }

    var accounts: any AccountBook { inner.accounts }

    func claim(_ claim: RequestClaim) throws(RegisterError) -> RequestFinding { try inner.claim(claim) }

    func auditHead() throws(RegisterError) -> AuditHead { try inner.auditHead() }

    func keep(_ seal: AuditSeal) throws(RegisterError) { seals.append(seal.head.sequence) }
  }
}
