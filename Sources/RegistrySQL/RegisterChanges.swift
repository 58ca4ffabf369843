import Registry

/// The writing side of a register, in one engine.
final class RegisterChanges<Engine: SQLEngine> {
  private let engine: Engine
  private let statements: WriterStatements<Engine>

  /// Brings the register to this version first.
  init(_ engine: Engine) throws(RegisterError) {
    try RegisterSchema.migrate(engine)
    self.engine = engine
    statements = try WriterStatements(engine)
  }

  func close() throws(RegisterError) {
    try engine.close()
  }

  func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    try engine.transaction {
      let change = try RegisterChange(engine, statements, knownFrom: knownFrom)
      let value = try body(change)
      try change.finish()
      return value
    }
  }
}

/// The statements of a writer, prepared once.
struct WriterStatements<Engine: SQLEngine> {
  let insert: Engine.Statement
  let current: Engine.Statement
  let close: Engine.Statement
  let lastChange: Engine.Statement
  let insertChange: Engine.Statement
  let events: EventStatements<Engine>

  init(_ engine: Engine) throws(RegisterError) {
    insert = try engine.prepare(RegisterSQL.insert)
    current = try engine.prepare(RegisterSQL.current)
    close = try engine.prepare(RegisterSQL.close)
    lastChange = try engine.prepare(RegisterSQL.lastChange)
    insertChange = try engine.prepare(RegisterSQL.insertChange)
    events = try EventStatements(engine)
  }
}
