public import Registry

/// Feels whether a register lives: over a connection of its own, beside those that answer, so that a busy desk does not look like a dead one.
public final class RegisterPulse {
  private enum Side {
    case sqlite(Beat<SQLiteEngine>)
    case postgreSQL(Beat<PostgreSQLEngine>)
  }

  private let side: Side

  /// Opens the register for reading; of several servers the one that is written.
  /// - Throws: what opening for reading throws, `olderRegister` and `newerRegister` among it
  public init(_ address: RegisterAddress) throws(RegisterError) {
    switch address.place {
    case .sqlite(let path): side = .sqlite(try Beat(SQLiteEngine(readingFrom: path)))
    case .postgreSQL(let server): side = .postgreSQL(try Beat(PostgreSQLEngine(server, for: .answering)))
    }
  }

  /// Has the register answer in this version.
  /// - Returns: the time by the register's clock: the server's, or for a file this machine's
  /// - Throws: that it does not answer, or is of another version by now
  public func feel() throws(RegisterError) -> KnownTime {
    switch side {
    case .sqlite(let beat): try beat.feel()
    case .postgreSQL(let beat): try beat.feel()
    }
  }

  /// Ends the connection now instead of with the object.
  public func close() throws(RegisterError) {
    switch side {
    case .sqlite(let beat): try beat.engine.close()
    case .postgreSQL(let beat): try beat.engine.close()
    }
  }

  private final class Beat<Engine: SQLEngine> {
    let engine: Engine
    private let version: Engine.Statement
    private let clock: Engine.Statement

    init(_ engine: Engine) throws(RegisterError) {
      if try RegisterSchema.version(in: engine) == 0 { throw .notARegister }
      self.engine = engine
      version = try engine.prepare(Engine.dialect.version.read)
      clock = try engine.prepare(Engine.dialect.clock)
    }

    func feel() throws(RegisterError) -> KnownTime {
      let found = Int(try version.firstNumber() ?? 0)
      if found > RegisterSchema.version { throw .newerRegister(found: found, known: RegisterSchema.version) }
      if found < RegisterSchema.version { throw .olderRegister(found: found, known: RegisterSchema.version) }
      guard let now = try clock.firstNumber() else { throw .store("the clock") }
      return KnownTime(microseconds: now)
    }
  }
}
