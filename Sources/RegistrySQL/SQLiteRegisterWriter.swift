public import Registry
import SQLite

/// Writes a register in an SQLite file; the only writer, while readers go on undisturbed.
public final class SQLiteRegisterWriter: RegisterWriter {
  /// What to do about a register that is not there.
  public enum Mode: Hashable, Sendable {
    /// Refuse.
    case existing
    /// Make an empty one.
    case createIfMissing
  }

  private let database: SQLiteDatabase
  private let statements: WriterStatements

  /// Opens a register and brings an older one to this version.
  /// - Throws: `cannotOpen`, `notARegister`, `newerRegister` and faults of the disk.
  public init(path: String, mode: Mode = .existing) throws(RegisterError) {
    (database, statements) = try RegistryFault.mapping {
      try Self.refuseForeign(path)
      let database = try SQLiteDatabase(path: path, mode: mode == .existing ? .readWrite : .readWriteCreate, options: Self.options)
      try RegisterSchema.migrate(database)
      return (database, try WriterStatements(database))
    }
  }

  /// Ends the connection now instead of with the object; the write-ahead log is folded into the file when nobody reads.
  public func close() throws(RegisterError) {
    try RegistryFault.mapping { try database.close() }
  }

  /// One transaction of the database.
  public func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    do {
      return try database.transaction(.immediate) {
        let change = try SQLiteRegisterTransaction(database, statements, knownFrom: knownFrom)
        let value = try body(change)
        try change.finish()
        return value
      }
    } catch let error as SQLiteError {
      throw RegistryFault.translated(error)
    }
  }

  /// A large load touches pages all over the tree; they should be written once.
  private static let options = SQLiteOptions(cacheKibibytes: 262_144)

  /// Looks before a write-ahead log is set up, which would already change the file of another program.
  private static func refuseForeign(_ path: String) throws {
    guard let reader = try? SQLiteDatabase(path: path, mode: .readOnly, options: SQLiteOptions(journal: .asStored)) else { return }
    _ = try RegisterSchema.version(of: reader)
    try reader.close()
  }
}

/// The statements of a writer, prepared once.
struct WriterStatements {
  let insert: SQLiteStatement
  let current: SQLiteStatement
  let close: SQLiteStatement
  let lastChange: SQLiteStatement
  let insertChange: SQLiteStatement

  init(_ database: SQLiteDatabase) throws(SQLiteError) {
    insert = try database.prepare(RegisterSQL.insert)
    current = try database.prepare(RegisterSQL.current)
    close = try database.prepare(RegisterSQL.close)
    lastChange = try database.prepare(RegisterSQL.lastChange)
    insertChange = try database.prepare(RegisterSQL.insertChange)
  }
}
