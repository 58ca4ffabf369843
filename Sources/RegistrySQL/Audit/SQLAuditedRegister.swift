import EligibilityModel
import PostgreSQL
public import Registry

/// A register on one connection that answers questions, writes changes and keeps the entries about both, each in one durable transaction.
public final class SQLAuditedRegister: AuditedRegister {
  /// The engine is chosen once, here; below this everything is compiled for one engine.
  private enum Side {
    case sqlite(AuditedChanges<SQLiteEngine>)
    case postgreSQL(AuditedChanges<PostgreSQLEngine>)
  }

  private let side: Side

  /// Opens a register that is there and brings it to this version.
  ///
  /// - Parameters:
  ///   - address: where it is
  ///   - chain: the chain that this server writes; on PostgreSQL no two servers write the same
  ///   - mayBeOlderBy: by how many seconds an answer may lag behind; a replica is asked then, and the entry is durable on the server that is
  ///     written before the answer leaves
  /// - Throws: `cannotOpen`, `notARegister`, `newerRegister` and faults of the store
  public init(_ address: RegisterAddress, chain: AuditChainName = .main, mayBeOlderBy: Int64? = nil) throws(RegisterError) {
    switch address.place {
    case .sqlite(let path): side = .sqlite(try AuditedChanges(SQLiteEngine(writingTo: path, creating: false), chain: chain))
    case .postgreSQL(let server):
      try Self.prepare(server)
      let engine = try PostgreSQLEngine(server, for: .answering)
      let replicas = mayBeOlderBy == nil ? nil : try ReplicatedQueries(server, mayBeOlderBy: mayBeOlderBy)
      side = .postgreSQL(try AuditedChanges(engine, chain: chain, asking: replicas))
    }
  }

  /// Brings a register on a server to this version before anything is asked: a replica would be refused otherwise, and a step may take long.
  private static func prepare(_ server: PostgreSQLAddress) throws(RegisterError) {
    let engine = try PostgreSQLEngine(server, for: .writing)
    if try RegisterSchema.version(in: engine) == 0 { throw .cannotOpen }
    try RegisterSchema.migrate(engine)
    try engine.close()
  }

  /// Ends the connection now instead of with the object.
  public func close() throws(RegisterError) {
    switch side {
    case .sqlite(let changes): try changes.close()
    case .postgreSQL(let changes): try changes.close()
    }
  }

  /// One transaction of the database, with full durability.
  public func answer<Value>(_ body: (any AuditedTransaction) throws -> Value) throws -> Value {
    switch side {
    case .sqlite(let changes): try changes.answer(body)
    case .postgreSQL(let changes): try changes.answer(body)
    }
  }

  /// One transaction of the database, with full durability.
  public func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    switch side {
    case .sqlite(let changes): try changes.write(knownFrom: knownFrom, body)
    case .postgreSQL(let changes): try changes.write(knownFrom: knownFrom, body)
    }
  }
}

/// Questions, changes and their entries on one connection.
final class AuditedChanges<Engine: SQLEngine> {
  private let engine: Engine
  private let changes: RegisterChanges<Engine>
  private let answering: Answering

  init(
    _ engine: Engine, chain: AuditChainName, asking others: (any QuerySource<Engine>)? = nil
  ) throws(RegisterError) {
    self.engine = engine
    changes = try RegisterChanges(engine, chain: chain)
    let own = try RegisterQueries(engine)
    answering = Answering(
      source: others ?? own, own: own, appender: changes.appender, documents: try ExchangeDocuments(engine),
      keys: try RequestKeys(engine), accounts: SQLAccounts(engine))
  }

  func close() throws(RegisterError) {
    try engine.close()
  }

  func answer<Value>(_ body: (any AuditedTransaction) throws -> Value) throws -> Value {
    var finished: (entry: AuditHead, value: Value)?
    do {
      return try answerOnce(body, &finished)
    } catch RegisterError.outcomeUnknown {
      // The entry tells what became of the commit: where it stands, its answer may leave.
      guard let finished, let isKept = try? isKept(finished.entry) else { throw RegisterError.outcomeUnknown }
      if isKept { return finished.value }
      // Nobody was told anything, so it may be asked again.
    } catch RegisterError.interrupted {
      // Nothing of it was kept, as after a commit that is not there.
    }
    return try answerOnce(body, &finished)
  }

  private func answerOnce<Value>(
    _ body: (any AuditedTransaction) throws -> Value, _ finished: inout (entry: AuditHead, value: Value)?
  ) throws -> Value {
    finished = nil
    return try engine.ownTransaction {
      try answering.appender.beginAhead()
      let value = try body(answering)
      finished = answering.appender.last.map { (entry: $0, value: value) }
      return value
    }
  }

  private func isKept(_ entry: AuditHead) throws -> Bool {
    try engine.ownTransaction { try answering.appender.isKept(entry) }
  }

  func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    try changes.write(knownFrom: knownFrom, body)
  }

  /// Reads and appends on the connection whose transaction is open.
  private final class Answering: AuditedTransaction {
    private let source: any QuerySource<Engine>
    /// The server that is written: a consent that was withdrawn a moment ago is not given on a replica either.
    private let own: RegisterQueries<Engine>
    let appender: AuditAppender<Engine>
    private let documents: ExchangeDocuments<Engine>
    private let keys: RequestKeys<Engine>
    let accounts: any AccountBook

    init(
      source: any QuerySource<Engine>, own: RegisterQueries<Engine>, appender: AuditAppender<Engine>, documents: ExchangeDocuments<Engine>,
      keys: RequestKeys<Engine>, accounts: SQLAccounts<Engine>
    ) {
      self.source = source
      self.own = own
      self.appender = appender
      self.documents = documents
      self.keys = keys
      self.accounts = accounts
    }

    func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] {
      try source.current().candidates(for: question)
    }

    func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
      try source.current().isCovered(person, on: day, knownAt: knownAt)
    }

    func covers(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
      try source.current().covers(of: person, knownAt: knownAt)
    }

    func candidates(for questions: [LookupQuestion]) throws(RegisterError) -> [[FoundCoverage]] {
      try source.current().candidates(for: questions)
    }

    func linkCases(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
      try source.current().linkCases(of: person, knownAt: knownAt)
    }

    func openReport(for question: LookupQuestion) throws(RegisterError) -> MemberReport? { try source.current().openReport(for: question) }

    func covers(for questions: [LookupQuestion]) throws(RegisterError) -> [[RecordedCoverage]] {
      try source.current().covers(for: questions)
    }

    func patientNumbers(for questions: [PatientNumberQuestion]) throws(RegisterError) -> [PatientNumber?] {
      try source.current().patientNumbers(for: questions)
    }

    func allConsents(of person: PersonLink) throws(RegisterError) -> [RecordedConsent] { try own.allConsents(of: person) }

    func consent(_ id: ConsentRowID) throws(RegisterError) -> RecordedConsent? { try own.consent(id) }

    func consents(in span: ConsentSpan, knownAt: KnownTime, atMost limit: Int) throws(RegisterError) -> [RecordedConsent] {
      try own.consents(in: span, knownAt: knownAt, atMost: limit)
    }

    func resources(
      of person: PersonLink, items: Set<ConsentItem>, knownAt: KnownTime, atMost limit: Int
    ) throws(RegisterError) -> [RecordedResource] {
      try own.resources(of: person, items: items, knownAt: knownAt, atMost: limit)
    }

    func append(_ entry: AuditEntry) throws(RegisterError) { try appender.append(entry) }

    func keep(_ document: ExchangeDocument) throws(RegisterError) { try documents.keep(document) }

    func document(_ id: ExchangeDocumentID) throws(RegisterError) -> ExchangeDocument? { try documents.document(id) }

    func documents(of exchange: ExchangeDocumentID) throws(RegisterError) -> [ExchangeDocument] { try documents.documents(of: exchange) }

    func documents(
      under member: ExchangeMember, kind: ExchangeDocumentKind, owner: RegisterText, atMost limit: Int
    ) throws(RegisterError) -> [ExchangeDocument] {
      try documents.documents(under: member, kind: kind, owner: owner, atMost: limit)
    }

    func identify(_ id: ExchangeDocumentID, by checksum: String) throws(RegisterError) { try documents.identify(id, by: checksum) }

    func documents(identifiedBy checksum: String) throws(RegisterError) -> [ExchangeDocument] {
      try documents.documents(identifiedBy: checksum)
    }

    func discardDocuments(keptBefore time: KnownTime, atMost limit: Int) throws(RegisterError) -> [ExchangeDocument] {
      try documents.discard(keptBefore: time, atMost: limit)
    }

    func claim(_ claim: RequestClaim) throws(RegisterError) -> RequestFinding { try keys.claim(claim) }

    func auditHead() throws(RegisterError) -> AuditHead { try appender.head() }

    func keep(_ seal: AuditSeal) throws(RegisterError) { try appender.keep(seal) }
  }
}

/// Whom to ask now: one connection always, or a replica while it is new enough.
protocol QuerySource<Engine> {
  associatedtype Engine: SQLEngine

  /// Those to ask now.
  func current() throws(RegisterError) -> RegisterQueries<Engine>
}

extension RegisterQueries: QuerySource {
  func current() throws(RegisterError) -> RegisterQueries<Engine> { self }
}

extension ReplicatedQueries: QuerySource {}
