import CSQLite

/// A prepared statement: bind its parameters, step through its rows, read their columns, use it again.
///
/// Parameters are counted from 1, as in `?1`; columns from 0. Not `Sendable`: it belongs to its connection's user.
/// Safe to use from outside: the handle lives until `deinit` or the connection's `close`, and each use checks for the latter.
@safe
public final class SQLiteStatement {
  private let handle: OpaquePointer
  private let connection: Connection
  /// How many closures are reading a column's memory at this moment; stepping on would free it under them.
  private var loans = 0

  init(handle: OpaquePointer, connection: Connection) {
    unsafe self.handle = handle
    self.connection = connection
  }

  deinit {
    unsafe connection.finalize(handle)
  }

  /// Goes to the next row.
  ///
  /// When there is none, or the step fails, the statement is reset: its locks end and it can be bound and used again.
  ///
  /// - Returns: whether there is a row to read
  public func step() throws(SQLiteError) -> Bool {
    let handle = unsafe try idle()
    let code = unsafe sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    defer { rewind() }
    try connection.check(code)
    return false
  }

  /// Leaves the current row and ends the statement's locks; bound values stay.
  public func reset() throws(SQLiteError) {
    _ = unsafe try idle()
    rewind()
  }

  /// Runs a statement that gives no rows, or whose rows do not matter.
  public func run() throws(SQLiteError) {
    while try step() {}
  }

  /// Reads the first row, if there is one, and resets the statement whatever happens.
  ///
  /// - Parameter read: reads the columns
  /// - Returns: what was read, or nil without a row
  /// - Throws: `SQLiteError`, or what the closure throws
  public func firstRow<Value>(_ read: () throws -> Value) throws -> Value? {
    guard try step() else { return nil }
    defer { rewind() }
    return try read()
  }

  /// Reads row after row and resets the statement whatever happens.
  ///
  /// - Parameter read: reads the columns of the current row
  /// - Throws: `SQLiteError`, or what the closure throws
  public func forEachRow(_ read: () throws -> Void) throws {
    guard try step() else { return }
    defer { rewind() }
    repeat { try read() } while try step()
  }
}

// MARK: Parameters

extension SQLiteStatement {
  /// Binds a whole number, or NULL for nil.
  public func bind(_ value: Int64?, at parameter: Int) throws(SQLiteError) {
    guard let value else { return try bindNull(at: parameter) }
    let index = try index(of: parameter)
    try connection.check(unsafe sqlite3_bind_int64(handle, index, value))
  }

  /// Binds a text with every character it has, or NULL for nil.
  public func bind(_ text: String?, at parameter: Int) throws(SQLiteError) {
    guard let text else { return try bindNull(at: parameter) }
    try bind(text.utf8Span, at: parameter)
  }

  /// Binds a text that stands in bytes known to be UTF-8, without making a `String` of it.
  public func bind(_ text: UTF8Span, at parameter: Int) throws(SQLiteError) {
    let index = try index(of: parameter)
    // SQLite copies the bytes before the call returns; the pointer is not used afterwards.
    let code = unsafe text.span.withUnsafeBufferPointer { unsafe csqlite_bind_text(handle, index, $0.baseAddress, UInt64($0.count)) }
    try connection.check(code)
  }

  /// Binds bytes, or NULL for nil.
  public func bind(blob bytes: [UInt8]?, at parameter: Int) throws(SQLiteError) {
    guard let bytes else { return try bindNull(at: parameter) }
    let index = try index(of: parameter)
    // SQLite copies the bytes before the call returns; the pointer is not used afterwards.
    let code = unsafe bytes.withUnsafeBufferPointer { unsafe csqlite_bind_blob(handle, index, $0.baseAddress, UInt64($0.count)) }
    try connection.check(code)
  }

  /// Binds NULL.
  public func bindNull(at parameter: Int) throws(SQLiteError) {
    let index = try index(of: parameter)
    try connection.check(unsafe sqlite3_bind_null(handle, index))
  }

  /// Sets all parameters to NULL.
  public func clearBindings() throws(SQLiteError) {
    try connection.check(unsafe sqlite3_clear_bindings(try idle()))
  }
}

// MARK: Columns

extension SQLiteStatement {
  /// Whether the column of the current row is NULL.
  public func isNull(at column: Int) throws(SQLiteError) -> Bool {
    try type(of: column).type == SQLITE_NULL
  }

  /// The whole number in a column of the current row.
  public func int64(at column: Int) throws(SQLiteError) -> Int64 {
    unsafe sqlite3_column_int64(handle, try index(of: column, holding: SQLITE_INTEGER))
  }

  /// The text in a column of the current row, unchanged.
  ///
  /// - Throws: `SQLiteError` of kind `wrongType` also when the stored bytes are not UTF-8: a name is never repaired
  public func text(at column: Int) throws(SQLiteError) -> String {
    let bytes = unsafe try bytes(ofText: column)
    do throws(UTF8.ValidationError) {
      // The bytes are copied into the String before SQLite can take them back.
      return String(copying: try UTF8Span(validating: unsafe bytes.span))
    } catch {
      throw SQLiteError(.wrongType, "column \(column) holds a text that is not UTF-8")
    }
  }

  /// The bytes of a blob in a column of the current row.
  public func blob(at column: Int) throws(SQLiteError) -> [UInt8] {
    // The bytes are copied into the array before SQLite can take them back.
    unsafe Array(try bytes(ofBlob: column))
  }

  /// The whole number in a column of the current row, nil for NULL.
  public func optionalInt64(at column: Int) throws(SQLiteError) -> Int64? {
    guard let index = try optionalIndex(of: column, holding: SQLITE_INTEGER) else { return nil }
    return unsafe sqlite3_column_int64(handle, index)
  }

  /// The text in a column of the current row, nil for NULL.
  public func optionalText(at column: Int) throws(SQLiteError) -> String? {
    try isNull(at: column) ? nil : text(at: column)
  }

  /// The bytes of a blob in a column of the current row, nil for NULL.
  public func optionalBlob(at column: Int) throws(SQLiteError) -> [UInt8]? {
    try isNull(at: column) ? nil : blob(at: column)
  }

  /// Lends the bytes of a text to a closure without copying them; they are not checked to be UTF-8.
  ///
  /// Inside the closure other columns may be read, but the statement cannot be stepped, bound or reset.
  ///
  /// - Parameters:
  ///   - column: the column, from 0
  ///   - body: reads the bytes
  /// - Returns: what the closure returns
  /// - Throws: `SQLiteError`, or what the closure throws
  public func withText<Value>(at column: Int, _ body: (Span<UInt8>) throws -> Value) throws -> Value {
    try unsafe lend(try bytes(ofText: column), to: body)
  }

  /// Lends the bytes of a blob to a closure without copying them.
  ///
  /// Inside the closure other columns may be read, but the statement cannot be stepped, bound or reset.
  ///
  /// - Parameters:
  ///   - column: the column, from 0
  ///   - body: reads the bytes
  /// - Returns: what the closure returns
  /// - Throws: `SQLiteError`, or what the closure throws
  public func withBlob<Value>(at column: Int, _ body: (Span<UInt8>) throws -> Value) throws -> Value {
    try unsafe lend(try bytes(ofBlob: column), to: body)
  }
}

// MARK: Checks

extension SQLiteStatement {
  /// The handle, when the connection is open and nothing of the current row is lent.
  private func idle() throws(SQLiteError) -> OpaquePointer {
    _ = unsafe try connection.open()
    guard loans == 0 else { throw SQLiteError(.misuse, "a column's bytes are being read") }
    return unsafe handle
  }

  // The result repeats the last step's fault, which was thrown then. After `close` there is nothing left to reset.
  private func rewind() {
    if connection.isOpen { unsafe sqlite3_reset(handle) }
  }

  private func index(of parameter: Int) throws(SQLiteError) -> Int32 {
    let count = unsafe sqlite3_bind_parameter_count(try idle())
    guard let index = Int32(exactly: parameter), 1 <= index, index <= count else {
      throw SQLiteError(.outOfRange, "the statement has no parameter \(parameter)")
    }
    return index
  }

  private func type(of column: Int) throws(SQLiteError) -> (index: Int32, type: Int32) {
    _ = unsafe try connection.open()
    // `sqlite3_data_count` is 0 while no row stands ready, so a read without a row is found here too.
    guard let index = Int32(exactly: column), index >= 0, unsafe index < sqlite3_data_count(handle) else {
      throw SQLiteError(.outOfRange, "no column \(column) in the current row")
    }
    return unsafe (index, sqlite3_column_type(handle, index))
  }

  /// SQLite would convert a value of another type without a word, and move its bytes while they are lent.
  private func index(of column: Int, holding expected: Int32) throws(SQLiteError) -> Int32 {
    let (index, type) = try type(of: column)
    guard type == expected else { throw SQLiteError(.wrongType, "column \(column) holds another type than the one asked for") }
    return index
  }

  /// As above, but nil for NULL; the type is asked for once, because this stands in the way of every lookup.
  private func optionalIndex(of column: Int, holding expected: Int32) throws(SQLiteError) -> Int32? {
    let (index, type) = try type(of: column)
    if type == SQLITE_NULL { return nil }
    guard type == expected else { throw SQLiteError(.wrongType, "column \(column) holds another type than the one asked for") }
    return index
  }

  private func bytes(ofText column: Int) throws(SQLiteError) -> UnsafeBufferPointer<UInt8> {
    let index = try index(of: column, holding: SQLITE_TEXT)
    // First the text, then its length: the first call decides on the encoding the second one counts in.
    guard let start = unsafe sqlite3_column_text(handle, index) else { throw SQLiteError(code: SQLITE_NOMEM, detail: nil) }
    return unsafe UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
  }

  private func bytes(ofBlob column: Int) throws(SQLiteError) -> UnsafeBufferPointer<UInt8> {
    let index = try index(of: column, holding: SQLITE_BLOB)
    let count = unsafe Int(sqlite3_column_bytes(handle, index))
    // SQLite gives no address for an empty blob.
    guard count > 0 else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    guard let start = unsafe sqlite3_column_blob(handle, index) else { throw SQLiteError(code: SQLITE_NOMEM, detail: nil) }
    return unsafe UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
  }

  // The memory stays SQLite's. The count of loans keeps step, bind, reset and close away until the closure is done,
  // and the span cannot leave the closure.
  private func lend<Value>(_ bytes: UnsafeBufferPointer<UInt8>, to body: (Span<UInt8>) throws -> Value) throws -> Value {
    loans += 1
    connection.loans += 1
    defer {
      loans -= 1
      connection.loans -= 1
    }
    return try body(unsafe bytes.span)
  }
}
