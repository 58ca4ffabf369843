import Registry

/// The writing side of a register, in one engine.
final class RegisterChanges<Engine: SQLEngine> {
  private let engine: Engine
  private let statements: WriterStatements<Engine>
  let appender: AuditAppender<Engine>

  /// Brings the register to this version first.
  init(_ engine: Engine, chain: AuditChainName) throws(RegisterError) {
    try RegisterSchema.migrate(engine)
    self.engine = engine
    statements = try WriterStatements(engine)
    appender = try AuditAppender(engine, chain: chain)
  }

  func close() throws(RegisterError) {
    try engine.close()
  }

  func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    var finished: (set: Int64, value: Value)?
    do {
      return try engine.transaction {
        appender.begin()
        let change = try RegisterChange(engine, statements, appender, knownFrom: knownFrom)
        let value = try body(change)
        try change.finish()
        finished = (change.changeSet, value)
        return value
      }
    } catch RegisterError.outcomeUnknown {
      // Each change leaves its name and its time in the commit itself, so the server can be asked what became of it.
      guard let finished, let isKept = try? isKept(finished.set, knownFrom) else { throw RegisterError.outcomeUnknown }
      guard isKept else { throw RegisterError.interrupted }
      return finished.value
    }
  }

  /// Asks under the writers' lock, so that a commit which is still under way over there has ended; a server that restarts is waited for.
  private func isKept(_ changeSet: Int64, _ knownFrom: KnownTime) throws -> Bool {
    try engine.reachAgain()
    let statement = statements.isKept
    return try engine.transaction {
      try statement.bind(changeSet, at: 1)
      try statement.bind(knownFrom.microseconds, at: 2)
      return try statement.firstNumber() == 1
    }
  }
}

/// The statements of a writer, prepared once.
struct WriterStatements<Engine: SQLEngine> {
  let insert: Engine.Statement
  let current: CutStatement<Engine>
  let currentCount: CutStatement<Engine>
  let currentBetween: CutStatement<Engine>
  let close: CutStatement<Engine>
  let lastChange: Engine.Statement
  let insertChange: Engine.Statement
  let events: EventStatements<Engine>
  let links: LinkStatements<Engine>
  let office: OfficeStatements<Engine>
  let patientNumbers: PatientNumberStatements<Engine>
  let consent: ConsentStatements<Engine>
  let clinical: ClinicalStatements<Engine>
  let isKept: Engine.Statement

  init(_ engine: Engine) throws(RegisterError) {
    insert = try engine.prepare(RegisterSQL.insert)
    current = try CutStatement(engine, over: "coverage", RegisterSQL.current)
    currentCount = try CutStatement(engine, over: "coverage", RegisterSQL.currentCount)
    currentBetween = try CutStatement(engine, over: "coverage", RegisterSQL.currentBetween)
    close = try CutStatement(engine, over: "coverage", RegisterSQL.close)
    lastChange = try engine.prepare(RegisterSQL.lastChange)
    insertChange = try engine.prepare(RegisterSQL.insertChange)
    events = try EventStatements(engine)
    links = try LinkStatements(engine)
    office = try OfficeStatements(engine)
    patientNumbers = try PatientNumberStatements(engine)
    consent = try ConsentStatements(engine)
    clinical = try ClinicalStatements(engine)
    isKept = try engine.prepare(RegisterSQL.isKept)
  }
}
