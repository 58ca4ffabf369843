import CPostgreSQL

/// A prepared statement: bind its parameters, step through its rows, read their columns, use it again.
///
/// Parameters are counted from 1, columns from 0. Each run wants its parameters bound anew; what is not bound is NULL. After a new connection
/// the statement prepares itself again. Not `Sendable`: it belongs to its connection's user.
public final class PostgreSQLStatement {
  private let link: Link
  private let sql: String
  let name: String
  /// How many rows a cursor fetches at a time; nil for a statement whose rows come all at once.
  private let fetchSize: Int?
  private var generation = 0
  var values: BoundValues
  private var reply: Reply?
  private var columnTypes: [WireFormat.ValueType?] = []
  private var row = -1
  private var opensTransaction = false
  private var ahead = Ahead.none
  /// Counts the runs that were sent ahead, so that the answer to one that nobody reads any more is not taken for the next one's.
  private var runsAhead = 0

  /// What became of the run that was sent ahead.
  private enum Ahead {
    case none
    case underWay
    case failed(PostgreSQLError)
  }

  init(_ sql: String, fetchSize: Int?, link: Link) throws(PostgreSQLError) {
    guard !sql.utf8.contains(0) else { throw PostgreSQLError(.misuse, "the text of a statement holds NUL") }
    self.link = link
    self.fetchSize = fetchSize.map { max(1, $0) }
    name = link.newName()
    self.sql = fetchSize == nil ? sql : "DECLARE \(name) NO SCROLL CURSOR FOR \(sql)"
    values = BoundValues([])
    try prepare()
  }

  deinit {
    link.forget(name, of: generation)
  }

  /// Whether the statement has run and its rows are being read.
  public var isReading: Bool { reply != nil }

  /// Goes to the next row; the first step runs the statement.
  ///
  /// - Returns: whether there is a row to read; without one the statement can be bound and run again
  public func step() throws(PostgreSQLError) -> Bool {
    if reply == nil, try !hasArrived() { try start() }
    row += 1
    if let reply, row < reply.rows { return true }
    if fetchSize != nil, let reply, reply.rows > 0 {
      try fetch()
      row = 0
      if let reply = self.reply, reply.rows > 0 { return true }
    }
    try reset()
    return false
  }

  /// Leaves the rows that were not read.
  public func reset() throws(PostgreSQLError) {
    let wasOpen = reply != nil
    reply = nil
    row = -1
    ahead = .none
    runsAhead += 1
    if fetchSize != nil, wasOpen { try closeCursor() }
  }

  /// Runs a statement whose rows do not matter; tells how many rows it changed.
  @discardableResult
  public func run() throws(PostgreSQLError) -> Int64 {
    try makeReady()
    let run = boundRun()
    return unsafe try link.exchange { unsafe run.send($0) }.changes
  }

  /// Reads the first row, if there is one, and leaves the others.
  public func firstRow<Value>(_ read: () throws -> Value) throws -> Value? {
    guard try step() else { return nil }
    do {
      let value = try read()
      try reset()
      return value
    } catch {
      try? reset()
      throw error
    }
  }

  /// Reads row after row.
  public func forEachRow(_ read: () throws -> Void) throws {
    do {
      while try step() { try read() }
    } catch {
      try? reset()
      throw error
    }
  }
}

// MARK: Parameters

extension PostgreSQLStatement {
  /// Binds a whole number, or NULL for nil.
  public func bind(_ value: Int64?, at parameter: Int) throws(PostgreSQLError) {
    try values.set(value, at: parameter)
  }

  /// Binds a text with every character it has, or NULL for nil.
  public func bind(_ text: String?, at parameter: Int) throws(PostgreSQLError) {
    try values.set(text, at: parameter)
  }

  /// Binds bytes, or NULL for nil.
  public func bind(bytes: [UInt8]?, at parameter: Int) throws(PostgreSQLError) {
    try values.set(bytes: bytes, at: parameter)
  }
}

// MARK: Columns

extension PostgreSQLStatement {
  /// The whole number in a column of the current row, nil for NULL.
  public func optionalInt64(at column: Int) throws(PostgreSQLError) -> Int64? {
    try value(column, [.int2, .int4, .int8]) { (bytes) throws(PostgreSQLError) in WireFormat.number(bytes) }
  }

  /// The text in a column of the current row, unchanged; nil for NULL.
  public func optionalText(at column: Int) throws(PostgreSQLError) -> String? {
    try value(column, [.text]) { (bytes) throws(PostgreSQLError) in
      do throws(UTF8.ValidationError) {
        return String(copying: try UTF8Span(validating: bytes))
      } catch {
        throw PostgreSQLError(.wrongType, "column \(column) holds a text that is not UTF-8")
      }
    }
  }

  /// The bytes in a column of the current row, nil for NULL.
  public func optionalBytes(at column: Int) throws(PostgreSQLError) -> [UInt8]? {
    try value(column, [.bytes]) { (bytes) throws(PostgreSQLError) in unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }
  }

  /// The whole number in a column of the current row.
  public func int64(at column: Int) throws(PostgreSQLError) -> Int64 {
    try present(optionalInt64(at: column), column)
  }

  /// The text in a column of the current row, unchanged.
  public func text(at column: Int) throws(PostgreSQLError) -> String {
    try present(optionalText(at: column), column)
  }

  /// The bytes in a column of the current row.
  public func bytes(at column: Int) throws(PostgreSQLError) -> [UInt8] {
    try present(optionalBytes(at: column), column)
  }

  private func present<Value>(_ value: Value?, _ column: Int) throws(PostgreSQLError) -> Value {
    guard let value else { throw PostgreSQLError(.wrongType, "column \(column) is NULL") }
    return value
  }

  private func value<Value>(
    _ column: Int, _ expected: [WireFormat.ValueType], _ read: (Span<UInt8>) throws(PostgreSQLError) -> Value
  ) throws(PostgreSQLError) -> Value? {
    guard let reply, columnTypes.indices.contains(column) else {
      throw PostgreSQLError(.outOfRange, "no column \(column) in the current row")
    }
    guard let type = columnTypes[column], expected.contains(type) else {
      throw PostgreSQLError(.wrongType, "column \(column) holds another type than the one asked for")
    }
    return try reply.withValue(row: row, column: column, read)
  }
}

// MARK: Running

extension PostgreSQLStatement {
  /// Prepares the statement again when the connection is another one than the last time.
  func makeReady() throws(PostgreSQLError) {
    if generation != link.generation { try prepare() }
  }

  /// Takes the values that are bound; the statement can be bound anew.
  public func boundRun() -> PostgreSQLRun {
    defer { values.startOver() }
    return PostgreSQLRun(statement: self, values: values)
  }

  /// Lets the run that is bound go to the server with whatever is asked next; its rows are read by stepping, as ever.
  public func askAhead() throws(PostgreSQLError) {
    guard fetchSize == nil else { throw PostgreSQLError(.misuse, "a cursor can't be sent ahead") }
    try reset()
    let number = runsAhead
    try sendAhead(boundRun()) { [self] answer in
      guard number == runsAhead else { return }
      switch answer {
      case .success(let reply):
        ahead = .none
        take(reply)
      case .failure(let fault): ahead = .failed(fault)
      }
    }
    ahead = .underWay
  }

  func sendAhead(_ run: PostgreSQLRun, _ take: @escaping (Result<Reply, PostgreSQLError>) -> Void) throws(PostgreSQLError) {
    try makeReady()
    link.sendAhead(unsafe Errand({ unsafe run.send($0) }, take: take))
  }

  /// Whether the answer to a run that was sent ahead is here; waits for it where it is under way.
  private func hasArrived() throws(PostgreSQLError) -> Bool {
    if case .underWay = ahead { try link.sendErrands() }
    if case .failed(let fault) = ahead {
      ahead = .none
      throw fault
    }
    return reply != nil
  }

  /// Takes an answer that came by a pipeline.
  func take(_ reply: Reply) {
    self.reply = reply
    if columnTypes.count != reply.columns { columnTypes = reply.columnTypes.map { WireFormat.ValueType($0) } }
    row = -1
  }

  private func prepare() throws(PostgreSQLError) {
    link.dropForgotten()
    // The types are the server's choice; it tells them when it describes the statement.
    _ = unsafe try link.exchange { unsafe PQsendPrepare($0, name, sql, 0, nil) }
    let description = unsafe try link.exchange { unsafe PQsendDescribePrepared($0, name) }
    if generation == 0 { values = BoundValues(description.parameterTypes.map { WireFormat.ValueType($0) }) }
    columnTypes = []
    generation = link.generation
  }

  private func start() throws(PostgreSQLError) {
    try makeReady()
    if fetchSize == nil {
      let run = boundRun()
      take(unsafe try link.exchange { unsafe run.send($0) })
    } else {
      try openCursor()
      try fetch()
    }
  }

  /// A cursor lives in a transaction; where there is none it opens one, and ends it with itself.
  private func openCursor() throws(PostgreSQLError) {
    opensTransaction = !link.isInTransaction
    if opensTransaction { _ = try link.query("BEGIN READ ONLY") }
    do throws(PostgreSQLError) {
      let run = boundRun()
      _ = unsafe try link.exchange { unsafe run.send($0) }
    } catch {
      if opensTransaction { _ = try? link.query("ROLLBACK") }
      throw error
    }
  }

  private func fetch() throws(PostgreSQLError) {
    let sql = "FETCH FORWARD \(fetchSize ?? 1) FROM \(name)"
    take(unsafe try link.exchange { unsafe PQsendQueryParams($0, sql, 0, nil, nil, nil, nil, 1) })
  }

  private func closeCursor() throws(PostgreSQLError) {
    let end = opensTransaction ? "COMMIT" : "CLOSE \(name)"
    _ = try link.query(end)
  }
}
