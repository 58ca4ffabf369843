import Registry

/// One connection to a database; the register speaks to every kind of database through this and through one text of SQL.
///
/// Everything above is generic over it and specialised inside this module, so that a lookup passes no existential. Faults arrive here in the
/// words of the register. Parameters are written `?1`, `?2` and counted from 1, columns from 0.
protocol SQLEngine: AnyObject {
  associatedtype Statement: SQLStatement

  /// In what this kind of database differs from others.
  static var dialect: Dialect { get }

  /// Runs statements without parameters and drops their rows; for schemas.
  func execute(_ sql: String) throws(RegisterError)

  /// Prepares a statement to be kept and used many times.
  func prepare(_ sql: String) throws(RegisterError) -> Statement

  /// Prepares a statement that is used once and may give more rows than memory holds.
  func prepareWalk(_ sql: String) throws(RegisterError) -> Statement

  /// Runs a statement that changes rows; tells how many it changed.
  @discardableResult
  func run(_ statement: Statement) throws(RegisterError) -> Int64

  /// Runs an INSERT whose row may wait to be loaded with others until the next question or the commit; `run` does not wait for it.
  ///
  /// The target names the table and its columns in the order of the statement's parameters.
  func add(_ statement: Statement, to target: String) throws(RegisterError)

  /// Runs many questions, the statement of each run standing in the list.
  ///
  /// Both closures get the number of the run; the second one steps through the rows. Where a connection breaks, all runs may be done again.
  func ask(
    _ statements: [Statement], bind: (Int) throws(RegisterError) -> Void, read: (Int) throws(RegisterError) -> Void
  ) throws(RegisterError)

  /// Lets a question that is bound go to the server together with the next one, where that spares a way; it is read by stepping, as ever.
  func askAhead(_ statement: Statement) throws(RegisterError)

  /// In which part of the tables that are cut by insurers an insurer's rows stand, counted from 0.
  func part(of insurer: Int64) throws(RegisterError) -> Int

  /// Runs a body that writes, and waits for other writers first: committed when it returns, rolled back when it throws.
  func transaction<Value>(_ body: () throws -> Value) throws -> Value

  /// Runs a body whose questions all see the register as it is at the first of them, while others write.
  func snapshot<Value>(_ body: () throws -> Value) throws -> Value

  /// Runs a body that writes only under a name that it claims, and waits for nobody else: committed when it returns, rolled back when it throws.
  ///
  /// The body may run twice, when the first try never reached the database.
  func ownTransaction<Value>(_ body: () throws -> Value) throws -> Value

  /// Lets whoever else claims the same name wait until this transaction ends; the name holds small letters, digits, - and . only.
  func claim(_ name: String) throws(RegisterError)

  /// Waits until the database answers again after its connection broke, half a minute at most; a file is always there.
  func reachAgain() throws(RegisterError)

  /// Ends the connection now instead of with the object.
  func close() throws(RegisterError)
}

/// The columns of a row.
protocol SQLRow {
  /// The whole number in a column.
  func int64(at column: Int) throws(RegisterError) -> Int64
  /// The whole number in a column, nil for NULL.
  func optionalInt64(at column: Int) throws(RegisterError) -> Int64?
  /// The text in a column, byte for byte.
  func text(at column: Int) throws(RegisterError) -> String
  /// The text in a column, nil for NULL.
  func optionalText(at column: Int) throws(RegisterError) -> String?
  /// The bytes in a column.
  func bytes(at column: Int) throws(RegisterError) -> [UInt8]
  /// The bytes in a column, nil for NULL.
  func optionalBytes(at column: Int) throws(RegisterError) -> [UInt8]?
}

/// A prepared statement and, while it stands on one, its current row.
protocol SQLStatement: SQLRow {
  /// Binds a whole number, or NULL for nil.
  func bind(_ value: Int64?, at parameter: Int) throws(RegisterError)
  /// Binds a text, or NULL for nil.
  func bind(_ text: String?, at parameter: Int) throws(RegisterError)
  /// Binds bytes, or NULL for nil.
  func bind(bytes: [UInt8]?, at parameter: Int) throws(RegisterError)
  /// Goes to the next row; when there is none the statement can be bound and used again.
  func step() throws(RegisterError) -> Bool
  /// Leaves the rows that were not read.
  func reset() throws(RegisterError)
}

extension SQLStatement {
  /// Reads the first row, if there is one.
  func firstRow<Value>(_ read: () throws(RegisterError) -> Value) throws(RegisterError) -> Value? {
    guard try step() else { return nil }
    let result: Result<Value, RegisterError>
    do throws(RegisterError) {
      result = .success(try read())
    } catch {
      result = .failure(error)
    }
    try reset()
    return try result.get()
  }

  /// The number in the first column of the first row, if there is one.
  func firstNumber() throws(RegisterError) -> Int64? {
    try firstRow { () throws(RegisterError) in try int64(at: 0) }
  }

  /// Reads all rows into memory; for questions that have few answers.
  func rows<Value>(_ read: () throws(RegisterError) -> Value) throws(RegisterError) -> [Value] {
    var found: [Value] = []
    try walk { () throws(RegisterError) in found.append(try read()) }
    return found
  }

  /// Reads row after row.
  func walk(_ read: () throws(RegisterError) -> Void) throws(RegisterError) {
    do throws(RegisterError) {
      while try step() { try read() }
    } catch {
      try? reset()
      throw error
    }
  }

  /// Reads row after row; what the body throws comes out as it is.
  func forEachRow(_ read: () throws -> Void) throws {
    do {
      while try step() { try read() }
    } catch {
      try? reset()
      throw error
    }
  }
}
