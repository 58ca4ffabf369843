import CSQLite

/// One connection to a database file, for one user at a time: not `Sendable`, so the compiler keeps it in one place.
///
/// SQLite's own mutexes are off for it. Open a second connection for a second thread.
public final class SQLiteDatabase {
  /// How the file is opened.
  public enum Mode: Hashable, Sendable {
    /// The file must exist and is never written.
    case readOnly
    /// The file must exist.
    case readWrite
    /// The file is made when it is not there.
    case readWriteCreate
  }

  /// Which locks a transaction takes at its start.
  public enum TransactionKind: Hashable, Sendable {
    /// None until the first statement; for several reads of one state.
    case deferred
    /// The write lock, so that a later write cannot fail for a lock; for everything that writes.
    case immediate
    /// All locks.
    case exclusive
  }

  private let connection: Connection
  private var commands: [Command: SQLiteStatement] = [:]

  /// Opens a database file and sets the connection up, waiting for locks from the first of them on.
  ///
  /// - Parameters:
  ///   - path: a file path, never a URI; `:memory:` for a database that lives with the connection
  ///   - mode: how the file is opened
  ///   - options: waiting time, journal, durability and memory
  /// - Throws: `SQLiteError`, among others when the file is not a database
  public init(path: String, mode: Mode, options: SQLiteOptions = SQLiteOptions()) throws(SQLiteError) {
    connection = try Connection(path: path, flags: mode.flags)
    try configure(options, canWrite: mode != .readOnly)
  }

  /// Ends the connection now: statements become unusable, an open transaction is rolled back, the file is let go.
  ///
  /// - Throws: `SQLiteError` of kind `misuse` when it is closed already or a column's bytes are being read
  public func close() throws(SQLiteError) {
    try connection.close()
    commands = [:]
  }

  /// Runs one or several statements without parameters and drops their rows; meant for schemas and pragmas.
  ///
  /// - Parameter sql: text of the program, never with data in it: a fault quotes parts of it
  /// - Throws: `SQLiteError` of the first statement that fails; those before it have run
  public func execute(_ sql: String) throws(SQLiteError) {
    var rest = sql[...]
    while let (handle, tail) = unsafe try connection.prepare(rest, flags: 0) {
      let statement = unsafe SQLiteStatement(handle: handle, connection: connection)
      while try statement.step() {}
      rest = tail
    }
  }

  /// Prepares one statement to be kept and used many times.
  ///
  /// - Parameter sql: one statement, text of the program, never with data in it: a fault quotes parts of it
  /// - Returns: the statement; it keeps the connection alive
  /// - Throws: `SQLiteError`, of kind `misuse` when the text holds none or several
  public func prepare(_ sql: String) throws(SQLiteError) -> SQLiteStatement {
    guard let (handle, tail) = unsafe try connection.prepare(sql[...], flags: UInt32(SQLITE_PREPARE_PERSISTENT)) else {
      throw SQLiteError(.misuse, "the text holds no statement")
    }
    let statement = unsafe SQLiteStatement(handle: handle, connection: connection)
    if let (second, _) = unsafe try connection.prepare(tail, flags: 0) {
      unsafe connection.finalize(second)
      throw SQLiteError(.misuse, "the text holds more than one statement")
    }
    return statement
  }

  /// Runs a body inside a transaction: committed when it returns, rolled back when it throws.
  ///
  /// - Parameters:
  ///   - kind: the locks to take at the start
  ///   - body: what belongs together
  /// - Returns: what the body returns
  /// - Throws: what the body throws, or `SQLiteError` when the transaction cannot begin or commit
  public func transaction<Value>(_ kind: TransactionKind, _ body: () throws -> Value) throws -> Value {
    guard try !connection.isInTransaction else { throw SQLiteError(.misuse, "a transaction cannot stand inside another") }
    try run(.begin(kind))
    do {
      let value = try body()
      try run(.commit)
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  /// How many rows the last finished INSERT, UPDATE or DELETE touched.
  public var changes: Int64 {
    get throws(SQLiteError) { unsafe sqlite3_changes64(try connection.open()) }
  }

  /// The row id of the last row inserted by this connection, 0 when there is none.
  public var lastInsertRowID: Int64 {
    get throws(SQLiteError) { unsafe sqlite3_last_insert_rowid(try connection.open()) }
  }
}

extension SQLiteDatabase {
  // The three words of a transaction are prepared once: parsing them anew would cost a good part of a small commit.
  private enum Command: Hashable {
    case begin(TransactionKind)
    case commit
    case rollback

    var sql: String {
      switch self {
      case .begin(.deferred): "BEGIN DEFERRED"
      case .begin(.immediate): "BEGIN IMMEDIATE"
      case .begin(.exclusive): "BEGIN EXCLUSIVE"
      case .commit: "COMMIT"
      case .rollback: "ROLLBACK"
      }
    }
  }

  private func run(_ command: Command) throws(SQLiteError) {
    if let statement = commands[command] { return try statement.run() }
    let statement = try prepare(command.sql)
    commands[command] = statement
    try statement.run()
  }

  // Some faults (a full disk, a lost file) have rolled back already. A rollback that fails has no better news than
  // the fault that led to it; the connection then stays inside the transaction and refuses the next one.
  private func rollBack() {
    guard let isOpen = try? connection.isInTransaction, isOpen else { return }
    try? run(.rollback)
  }

  private func configure(_ options: SQLiteOptions, canWrite: Bool) throws(SQLiteError) {
    try connection.harden()
    if canWrite { try lookingAgain(options.busyTimeout) { () throws(SQLiteError) in try prepareFile(options) } }
    try connection.waitForLocks(options.busyTimeout)
    try execute(options.pragmas)
    // The first read of the file: what is not a database is refused here, not at some later question.
    _ = try prepare("PRAGMA schema_version").step()
    try execute(options.logLimit(pageBytes: try pageBytes()))
  }

  /// Sets what only a new file takes on: its log already makes its first page.
  private func prepareFile(_ options: SQLiteOptions) throws(SQLiteError) {
    try execute("PRAGMA page_size = \(options.pageBytes)")
    guard options.journal == .writeAheadLog else { return }
    let statement = try prepare("PRAGMA journal_mode = WAL")
    guard try statement.step(), try statement.text(at: 0) != "wal" else { return try statement.reset() }
    throw SQLiteError(.other(SQLITE_ERROR), "this place cannot hold a database with a write-ahead log")
  }

  // Two who change the same new file at once each hold what the other waits for. The library then refuses one of them
  // whatever it was told about waiting, so the waiting is done here: a later look finds the other's change made.
  private func lookingAgain(_ looks: Int32, _ body: () throws(SQLiteError) -> Void) throws(SQLiteError) {
    var looks = looks
    while true {
      do throws(SQLiteError) {
        return try body()
      } catch {
        guard error.kind == .busy, looks > 0 else { throw error }
        looks -= 1
        sqlite3_sleep(1)
      }
    }
  }

  private func pageBytes() throws(SQLiteError) -> Int64 {
    let statement = try prepare("PRAGMA page_size")
    return try statement.step() ? try statement.int64(at: 0) : 0
  }
}

extension SQLiteDatabase.Mode {
  fileprivate var flags: Int32 {
    switch self {
    case .readOnly: SQLITE_OPEN_READONLY
    case .readWrite: SQLITE_OPEN_READWRITE
    case .readWriteCreate: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
  }
}
