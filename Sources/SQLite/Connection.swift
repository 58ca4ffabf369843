import CSQLite

/// The connection's handle and everything that hangs on it; shared by the database and its statements.
///
/// Safe to use from outside: the handle is nil after `close`, every statement's handle is known here and finalized once.
@safe
final class Connection {
  private var handle: OpaquePointer?
  private var statements: Set<OpaquePointer> = unsafe []
  /// How many closures are reading memory that belongs to SQLite at this moment.
  var loans = 0

  init(path: String, flags: Int32) throws(SQLiteError) {
    let path = try Self.plainPath(path)
    // Without any locks inside the library, two connections on two threads would share its global state unguarded.
    guard sqlite3_threadsafe() != 0 else { throw SQLiteError(.misuse, "this SQLite is built for one thread only") }
    _ = Self.processSettings
    let code = unsafe sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK else {
      // A failed open may leave a handle that has to be closed all the same.
      unsafe sqlite3_close_v2(handle)
      unsafe handle = nil
      throw SQLiteError(code: code, detail: path)
    }
  }

  deinit {
    // Every statement keeps this object alive, so none is left here.
    unsafe sqlite3_close_v2(handle)
  }

  /// The handle, as long as the connection is open.
  func open() throws(SQLiteError) -> OpaquePointer {
    guard let handle = unsafe handle else { throw SQLiteError(.misuse, "the connection is closed") }
    return unsafe handle
  }

  var isOpen: Bool { unsafe handle != nil }

  var isInTransaction: Bool {
    get throws(SQLiteError) { unsafe sqlite3_get_autocommit(try open()) == 0 }
  }

  func close() throws(SQLiteError) {
    let handle = unsafe try open()
    guard loans == 0 else { throw SQLiteError(.misuse, "a column's bytes are being read") }
    while let statement = unsafe statements.popFirst() { unsafe sqlite3_finalize(statement) }
    try check(unsafe sqlite3_close(handle))
    unsafe self.handle = nil
  }

  /// Lets every later statement wait for locks of others, for so many milliseconds.
  func waitForLocks(_ milliseconds: Int32) throws(SQLiteError) {
    try check(unsafe csqlite_wait_for_locks(try open(), milliseconds))
  }

  /// Closes doors nobody here walks through: damage by hostile schemas, and double quotes read as text.
  func harden() throws(SQLiteError) {
    try check(unsafe csqlite_configure(handle, SQLITE_DBCONFIG_DEFENSIVE, 1))
    for setting in [SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML] {
      try check(unsafe csqlite_configure(handle, setting, 0))
    }
  }

  /// Prepares the first statement of a text; nil when only blanks and remarks are left.
  func prepare(_ sql: Substring, flags: UInt32) throws(SQLiteError) -> (OpaquePointer, tail: Substring)? {
    // SQLite ends a text at NUL and would drop the rest without a word.
    guard !sql.utf8.contains(0) else { throw SQLiteError(.misuse, "the text of a statement holds NUL") }
    let handle = unsafe try open()
    var bytes = Array(sql.utf8)
    bytes.append(0)
    guard let count = Int32(exactly: bytes.count) else { throw SQLiteError(code: SQLITE_TOOBIG, detail: nil) }
    var statement: OpaquePointer?
    var used = 0
    // The text must stay where it is while SQLite reads it and while the tail's distance from its start is measured.
    let code = unsafe bytes.withUnsafeBufferPointer { text in
      unsafe text.withMemoryRebound(to: CChar.self) { text in
        var tail: UnsafePointer<CChar>?
        let code = unsafe sqlite3_prepare_v3(handle, text.baseAddress, count, flags, &statement, &tail)
        if let start = text.baseAddress, let tail = unsafe tail { used = unsafe tail - start }
        return code
      }
    }
    guard code == SQLITE_OK else { throw SQLiteError(code: code, detail: preparationDetail) }
    guard let statement = unsafe statement else { return nil }
    unsafe statements.insert(statement)
    return unsafe (statement, sql[sql.utf8.index(sql.startIndex, offsetBy: used)...])
  }

  func finalize(_ statement: OpaquePointer) {
    // After `close` the handle is gone already.
    guard unsafe statements.remove(statement) != nil else { return }
    // The result repeats the last step's fault, which was thrown then.
    unsafe sqlite3_finalize(statement)
  }

  /// The one gate for result codes: everything but success becomes an error.
  func check(_ code: Int32) throws(SQLiteError) {
    switch code {
    case SQLITE_OK, SQLITE_ROW, SQLITE_DONE: return
    default: throw SQLiteError(code: code, detail: SQLiteError.namesSchemaOnly(code) ? message : nil)
    }
  }

  private var message: String? {
    guard let text = unsafe sqlite3_errmsg(handle) else { return nil }
    return unsafe String(cString: text)
  }

  // While a statement is prepared no value is bound yet, so the message may help; what it quotes of the text is left out.
  private var preparationDetail: String? {
    guard let message else { return nil }
    let offset = unsafe sqlite3_error_offset(handle)
    return SQLiteError.withoutQuotations(message) + (offset >= 0 ? ", at byte \(offset) of the statement" : "")
  }

  // The statistics take a lock of the whole process at each allocation, so that two readers wait for each other.
  // Where another user of the library was first, the setting is refused, which costs speed and nothing else.
  private static let processSettings = csqlite_omit_memory_statistics()

  private static func plainPath(_ path: String) throws(SQLiteError) -> String {
    // C ends a path at NUL, and SQLite takes an empty one for a nameless temporary file.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw SQLiteError(code: SQLITE_CANTOPEN, detail: "not a path") }
    // Debian's SQLite reads "file:" as a URI whose parameters change how the file is opened.
    return path.hasPrefix("file:") ? "./" + path : path
  }
}
