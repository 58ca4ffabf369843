import EligibilityModel

extension InMemoryRegister.Change {
  func append(_ entry: AuditEntry) throws(RegisterError) {
    book.trail.append(entry)
  }
}

extension InMemoryRegister {
  /// The entries of the audit trail, without a chain.
  public var auditTrail: [AuditEntry] { book.trail }
}

extension InMemoryRegister: AuditedRegister {
  /// Keeps the entries when the body returns.
  public func answer<Value>(_ body: (any AuditedTransaction) throws -> Value) throws -> Value {
    let transaction = Answering(register: self)
    let value = try body(transaction)
    book.trail += transaction.entries
    book.documents = transaction.documents
    book.identified = transaction.identified
    book.requests = transaction.requests
    return value
  }

  private final class Answering: AuditedTransaction {
    let register: InMemoryRegister
    var entries: [AuditEntry] = []
    var documents: [ExchangeDocument]
    var identified: [String: [ExchangeDocumentID]]
    var requests: KnownRequests

    init(register: InMemoryRegister) {
      self.register = register
      requests = register.book.requests
      documents = register.book.documents
      identified = register.book.identified
    }

    func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] { try register.candidates(for: question) }

    func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
      try register.isCovered(person, on: day, knownAt: knownAt)
    }

    func covers(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
      try register.covers(of: person, knownAt: knownAt)
    }

    func candidates(for questions: [LookupQuestion]) throws(RegisterError) -> [[FoundCoverage]] {
      try register.candidates(for: questions)
    }

    func linkCases(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
      try register.linkCases(of: person, knownAt: knownAt)
    }

    func openReport(for question: LookupQuestion) throws(RegisterError) -> MemberReport? { try register.openReport(for: question) }

    func covers(for questions: [LookupQuestion]) throws(RegisterError) -> [[RecordedCoverage]] { try register.covers(for: questions) }

    func patientNumbers(for questions: [PatientNumberQuestion]) throws(RegisterError) -> [PatientNumber?] {
      try register.patientNumbers(for: questions)
    }

    func allConsents(of person: PersonLink) throws(RegisterError) -> [RecordedConsent] { try register.allConsents(of: person) }

    func consent(_ id: ConsentRowID) throws(RegisterError) -> RecordedConsent? { try register.consent(id) }

    func consents(in span: ConsentSpan, knownAt: KnownTime, atMost limit: Int) throws(RegisterError) -> [RecordedConsent] {
      try register.consents(in: span, knownAt: knownAt, atMost: limit)
    }

    func resources(
      of person: PersonLink, items: Set<ConsentItem>, knownAt: KnownTime, atMost limit: Int
    ) throws(RegisterError) -> [RecordedResource] {
      try register.resources(of: person, items: items, knownAt: knownAt, atMost: limit)
    }

    func append(_ entry: AuditEntry) throws(RegisterError) { entries.append(entry) }

    func keep(_ document: ExchangeDocument) throws(RegisterError) { documents.append(document) }

    func document(_ id: ExchangeDocumentID) throws(RegisterError) -> ExchangeDocument? { documents.first { $0.id == id } }

    func documents(of exchange: ExchangeDocumentID) throws(RegisterError) -> [ExchangeDocument] {
      documents.filter { $0.exchange == exchange }.sorted { $0.kind.rawValue < $1.kind.rawValue }
    }

    func documents(
      under member: ExchangeMember, kind: ExchangeDocumentKind, owner: RegisterText, atMost limit: Int
    ) throws(RegisterError) -> [ExchangeDocument] {
      let found = documents.filter { $0.kind == kind && $0.owner == owner && member.finds($0.subject) }
      return Array(found.sorted { $0.keptAt > $1.keptAt }.prefix(max(0, limit)))
    }

    func identify(_ id: ExchangeDocumentID, by checksum: String) throws(RegisterError) { identified[checksum, default: []].append(id) }

    func documents(identifiedBy checksum: String) throws(RegisterError) -> [ExchangeDocument] {
      let ids = identified[checksum] ?? []
      return documents.filter { ids.contains($0.id) }
    }

    func discardDocuments(keptBefore time: KnownTime, atMost limit: Int) throws(RegisterError) -> [ExchangeDocument] {
      let old = documents.filter { $0.keptAt < time }.sorted { $0.keptAt < $1.keptAt }.prefix(max(0, limit))
      let ids = Set(old.map(\.id))
      documents.removeAll { ids.contains($0.id) }
      return Array(old)
    }

    var accounts: any AccountBook { register.accounts }

    func claim(_ claim: RequestClaim) throws(RegisterError) -> RequestFinding { requests.claim(claim) }

    func auditHead() throws(RegisterError) -> AuditHead {
      AuditHead(chain: .main, sequence: Int64(register.auditTrail.count + entries.count), hash: .zero)
    }

    func keep(_ seal: AuditSeal) throws(RegisterError) {
      throw .store("a register in memory keeps no seals")
    }
  }
}
