public import Registry

/// Writes a register in a database; one writes at a time, while readers go on undisturbed.
public final class SQLRegisterWriter: RegisterWriter {
  /// What to do about a register that is not there.
  public enum Mode: Hashable, Sendable {
    /// Refuse.
    case existing
    /// Make an empty one.
    case createIfMissing
  }

  /// The engine is chosen once, here; below this everything is compiled for one engine.
  private enum Changes {
    case sqlite(RegisterChanges<SQLiteEngine>)
    case postgreSQL(RegisterChanges<PostgreSQLEngine>)
  }

  private let changes: Changes

  /// Opens a register and brings an older one to this version.
  /// - Throws: `cannotOpen`, `notARegister`, `newerRegister` and faults of the store.
  public init(_ address: RegisterAddress, mode: Mode = .existing, chain: AuditChainName = .main) throws(RegisterError) {
    switch address.place {
    case .sqlite(let path):
      changes = .sqlite(try RegisterChanges(SQLiteEngine(writingTo: path, creating: mode == .createIfMissing), chain: chain))
    case .postgreSQL(let server):
      let engine = try PostgreSQLEngine(server, for: .writing)
      // A database is there before a register is in it; a file is not.
      if mode == .existing, try RegisterSchema.version(in: engine) == 0 { throw .cannotOpen }
      changes = .postgreSQL(try RegisterChanges(engine, chain: chain))
    }
  }

  /// Ends the connection now instead of with the object; SQLite folds its write-ahead log into the file when nobody reads.
  public func close() throws(RegisterError) {
    switch changes {
    case .sqlite(let changes): try changes.close()
    case .postgreSQL(let changes): try changes.close()
    }
  }

  /// One transaction of the database.
  public func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    switch changes {
    case .sqlite(let changes): try changes.write(knownFrom: knownFrom, body)
    case .postgreSQL(let changes): try changes.write(knownFrom: knownFrom, body)
    }
  }
}
