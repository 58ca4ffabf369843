import Registry
import SQLite

/// A register in an SQLite file.
final class SQLiteEngine: SQLEngine {
  private let database: SQLiteDatabase

  /// Opens a file for reading; a register of a million people fits the map, so that reads copy nothing.
  init(readingFrom path: String) throws(RegisterError) {
    database = try Self.mapping { () throws(SQLiteError) in
      let options = SQLiteOptions(cacheKibibytes: 131_072, memoryMapBytes: 2_147_418_112)
      return try SQLiteDatabase(path: path, mode: .readOnly, options: options)
    }
  }

  /// Opens a file for reading single pages all over it: of a mapped file the system would read many pages around each.
  convenience init(searching path: String) throws(RegisterError) {
    self.init(try Self.mapping { () throws(SQLiteError) in try SQLiteDatabase(path: path, mode: .readOnly) })
  }

  /// Opens a file for writing; a large load touches pages all over the tree, which should be written once.
  ///
  /// It isn't mapped, although a warm file would be read faster: of a cold one the system would read many pages around each while answers wait, and
  /// a page that can't be read would end the program instead of one answer.
  init(writingTo path: String, creating: Bool) throws(RegisterError) {
    var options = Self.written()
    // A register that is only being made keeps nobody waiting at a counter, so its log may grow.
    if try Self.versionUnlessForeign(path) == 0, creating { options.logKibibytes = 131_072 }
    let mode: SQLiteDatabase.Mode = creating ? .readWriteCreate : .readWrite
    database = try Self.mapping { [options] () throws(SQLiteError) in try SQLiteDatabase(path: path, mode: mode, options: options) }
  }

  /// Opens a new file that nobody else uses; without a write-ahead log, whatever is added to it is written once.
  convenience init(drafting path: String) throws(RegisterError) {
    let options = Self.written(journal: .asStored)
    self.init(try Self.mapping { () throws(SQLiteError) in try SQLiteDatabase(path: path, mode: .readWriteCreate, options: options) })
  }

  /// How a register is written; pages of 8 KB hold 42 covers, so that the tree over ten million has a level less than with pages of half the size.
  private static func written(journal: SQLiteOptions.Journal = .writeAheadLog) -> SQLiteOptions {
    var options = SQLiteOptions(journal: journal, cacheKibibytes: 262_144)
    options.pageBytes = 8_192
    return options
  }

  /// The version of the register in a file, 0 where there is none yet; looks before a write-ahead log is set up, which would already change the
  /// file of another program.
  private static func versionUnlessForeign(_ path: String) throws(RegisterError) -> Int {
    let options = SQLiteOptions(journal: .asStored)
    // A change that broke off before there was a write-ahead log can only be taken back by a connection that may write.
    let opened =
      (try? SQLiteDatabase(path: path, mode: .readOnly, options: options))
      ?? (try? SQLiteDatabase(path: path, mode: .readWrite, options: options))
    guard let database = opened else { return 0 }
    let engine = SQLiteEngine(database)
    let version = try RegisterSchema.version(in: engine)
    try engine.close()
    return version
  }

  private init(_ database: SQLiteDatabase) {
    self.database = database
  }

  func execute(_ sql: String) throws(RegisterError) {
    try Self.mapping { () throws(SQLiteError) in try database.execute(sql) }
  }

  func prepare(_ sql: String) throws(RegisterError) -> SQLiteEngineStatement {
    SQLiteEngineStatement(statement: try Self.mapping { () throws(SQLiteError) in try database.prepare(sql) })
  }

  func prepareWalk(_ sql: String) throws(RegisterError) -> SQLiteEngineStatement {
    // SQLite hands out row after row anyway.
    try prepare(sql)
  }

  func run(_ statement: SQLiteEngineStatement) throws(RegisterError) -> Int64 {
    try Self.mapping { () throws(SQLiteError) in
      try statement.statement.run()
      return try database.changes
    }
  }

  func add(_ statement: SQLiteEngineStatement, to target: String) throws(RegisterError) {
    _ = try run(statement)
  }

  func ask(
    _ statements: [SQLiteEngineStatement], bind: (Int) throws(RegisterError) -> Void, read: (Int) throws(RegisterError) -> Void
  ) throws(RegisterError) {
    for run in statements.indices {
      try bind(run)
      try read(run)
    }
  }

  func askAhead(_ statement: SQLiteEngineStatement) {}

  func part(of insurer: Int64) -> Int { 0 }

  func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try database.transaction(.immediate, body)
    } catch let error as SQLiteError {
      throw RegisterError(error)
    }
  }

  func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try database.transaction(.deferred, body)
    } catch let error as SQLiteError {
      throw RegisterError(error)
    }
  }

  func ownTransaction<Value>(_ body: () throws -> Value) throws -> Value {
    // A file has one writer anyway.
    try transaction(body)
  }

  func claim(_ name: String) throws(RegisterError) {}

  func reachAgain() throws(RegisterError) {}

  func close() throws(RegisterError) {
    try Self.mapping { () throws(SQLiteError) in try database.close() }
  }
}

extension SQLiteEngine {
  /// "SKAK": marks a file as a register of this program.
  private static let applicationID = 0x534B_414B

  static let dialect = Dialect(
    text: "TEXT",
    bytes: "BLOB",
    clusteredByInsurer: "WITHOUT ROWID",
    partCount: 1,
    part: { table, _ in table },
    partitions: { _ in "" },
    auditParts: nil,
    auditDirectory: .sqlite,
    version: VersionMark(
      isRegister: """
        SELECT (SELECT application_id FROM pragma_application_id) = \(applicationID) AND (SELECT user_version FROM pragma_user_version) > 0
        """,
      isEmpty: """
        SELECT (SELECT application_id FROM pragma_application_id) = 0 AND (SELECT user_version FROM pragma_user_version) = 0
          AND NOT EXISTS (SELECT 1 FROM sqlite_schema)
        """,
      read: "SELECT user_version FROM pragma_user_version",
      write: { "PRAGMA application_id = \(applicationID); PRAGMA user_version = \($0)" }),
    // Days counted from noon of 4714 BC, as a fraction that holds milliseconds.
    clock: "SELECT CAST(ROUND((julianday('now') - 2440587.5) * 86400000) AS INTEGER) * 1000")

  fileprivate static func mapping<Value>(_ body: () throws(SQLiteError) -> Value) throws(RegisterError) -> Value {
    do throws(SQLiteError) {
      return try body()
    } catch {
      throw RegisterError(error)
    }
  }
}

/// A prepared statement of SQLite.
struct SQLiteEngineStatement: SQLStatement {
  fileprivate let statement: SQLiteStatement

  func bind(_ value: Int64?, at parameter: Int) throws(RegisterError) {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.bind(value, at: parameter) }
  }

  func bind(_ text: String?, at parameter: Int) throws(RegisterError) {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.bind(text, at: parameter) }
  }

  func bind(bytes: [UInt8]?, at parameter: Int) throws(RegisterError) {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.bind(blob: bytes, at: parameter) }
  }

  func step() throws(RegisterError) -> Bool {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.step() }
  }

  func reset() throws(RegisterError) {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.reset() }
  }

  func int64(at column: Int) throws(RegisterError) -> Int64 {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.int64(at: column) }
  }

  func optionalInt64(at column: Int) throws(RegisterError) -> Int64? {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.optionalInt64(at: column) }
  }

  func text(at column: Int) throws(RegisterError) -> String {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.text(at: column) }
  }

  func optionalText(at column: Int) throws(RegisterError) -> String? {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.optionalText(at: column) }
  }

  func bytes(at column: Int) throws(RegisterError) -> [UInt8] {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.blob(at: column) }
  }

  func optionalBytes(at column: Int) throws(RegisterError) -> [UInt8]? {
    try SQLiteEngine.mapping { () throws(SQLiteError) in try statement.optionalBlob(at: column) }
  }
}

extension RegisterError {
  /// Says a fault of SQLite in the words of the register.
  fileprivate init(_ error: SQLiteError) {
    self =
      switch error.kind {
      case .busy: .busy
      case .full: .full
      case .readOnly: .readOnly
      case .cannotOpen: .cannotOpen
      case .notADatabase: .notARegister
      case .corrupt, .wrongType: .damaged(error.description)
      case .ioError, .constraint, .outOfRange, .misuse, .other: .store(error.description)
      }
  }
}
