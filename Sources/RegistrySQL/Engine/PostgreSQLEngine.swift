import PostgreSQL
import Registry

/// A register in a database of PostgreSQL.
///
/// A connection that breaks is made anew where nothing can be lost or done twice by it: before a question, and before the first statement of
/// a change. With several hosts in the address it then goes to the one that can be written now.
final class PostgreSQLEngine: SQLEngine {
  /// What the connection is for.
  enum Purpose {
    /// Questions to the server that can be written, whose answers are never old.
    case reading
    /// Questions to a replica, where there is one.
    case readingReplica
    /// Questions and their audit entries, on the server that can be written; a server that hangs must not hang a counter.
    case answering
    /// Changes; they may take as long as they need.
    case writing
  }

  /// So many bytes of added rows are sent at once; the server takes them in while the next ones are made.
  private static let sendSize = 65_536
  /// So few rows go one by one with the next question: a load of its own would be two more ways to the server.
  private static let fewRows = 16

  private let connection: PostgreSQLConnection
  /// The first rows that were added and wait, all for one table.
  private var few: [PostgreSQLRun] = []
  /// All of them, once they are many: they are loaded together.
  private var waiting = PostgreSQLRows()
  private var waitingTarget = ""
  /// The load that rows were sent to and that has not ended.
  private var openLoad: PostgreSQLLoad?
  private var isInTransaction = false
  private var claims: [String: PostgreSQLStatement] = [:]
  private var parts: [Int64: Int] = [:]
  private var partStatement: PostgreSQLStatement?

  init(_ address: PostgreSQLAddress, for purpose: Purpose) throws(RegisterError) {
    connection = try Self.mapping { () throws(PostgreSQLError) in try PostgreSQLConnection(address, options: purpose.options) }
    guard connection.serverVersion >= 150_000 else { throw .store("PostgreSQL 15 or newer is needed") }
    guard connection.serverEncoding == "UTF8" else { throw .store("the database must keep its texts in UTF8") }
  }

  func execute(_ sql: String) throws(RegisterError) {
    try load()
    try Self.mapping { () throws(PostgreSQLError) in try connection.execute(sql) }
  }

  func prepare(_ sql: String) throws(RegisterError) -> PostgreSQLEngineStatement {
    try prepare(sql, fetchSize: nil)
  }

  func prepareWalk(_ sql: String) throws(RegisterError) -> PostgreSQLEngineStatement {
    try prepare(sql, fetchSize: 1_000)
  }

  private func prepare(_ sql: String, fetchSize: Int?) throws(RegisterError) -> PostgreSQLEngineStatement {
    try load()
    let statement = try Self.mapping { () throws(PostgreSQLError) in
      try connection.prepare(Self.withDollars(sql), fetchSize: fetchSize)
    }
    return PostgreSQLEngineStatement(statement: statement, engine: self)
  }

  func run(_ statement: PostgreSQLEngineStatement) throws(RegisterError) -> Int64 {
    try endOpenLoad()
    return try Self.mapping { () throws(PostgreSQLError) in try statement.statement.run() }
  }

  func add(_ statement: PostgreSQLEngineStatement, to target: String) throws(RegisterError) {
    if target != waitingTarget { try load() }
    waitingTarget = target
    try Self.mapping { () throws(PostgreSQLError) in
      if openLoad == nil, waiting.count == 0, few.count < Self.fewRows { return few.append(statement.statement.boundRun()) }
      try gatherFew()
      try waiting.append(statement.statement)
      if waiting.byteCount >= Self.sendSize { try sendWaiting() }
    }
  }

  func ask(
    _ statements: [PostgreSQLEngineStatement], bind: (Int) throws(RegisterError) -> Void, read: (Int) throws(RegisterError) -> Void
  ) throws(RegisterError) {
    try load()
    try goingOnAfterLoss { () throws(RegisterError) in
      do {
        try connection.pipeline(statements.map(\.statement), bind: bind, read: read)
      } catch {
        throw RegisterError.translating(error) as? RegisterError ?? .store("unexpected fault")
      }
    }
  }

  func askAhead(_ statement: PostgreSQLEngineStatement) throws(RegisterError) {
    try load()
    try Self.mapping { () throws(PostgreSQLError) in try statement.statement.askAhead() }
  }

  /// The server cuts by a hash of its own; it is asked once for each insurer.
  func part(of insurer: Int64) throws(RegisterError) -> Int {
    if let part = parts[insurer] { return part }
    try load()
    let part = try goingOnAfterLoss { () throws(RegisterError) in
      try Self.mapping { () throws(PostgreSQLError) in try askPart(of: insurer) }
    }
    parts[insurer] = Int(part)
    return Int(part)
  }

  private func askPart(of insurer: Int64) throws(PostgreSQLError) -> Int64 {
    let statement: PostgreSQLStatement
    if let partStatement { statement = partStatement } else { statement = try connection.prepare(Self.partQuestion) }
    partStatement = statement
    try statement.bind(insurer, at: 1)
    let part = try statement.step() ? try statement.int64(at: 0) : -1
    try statement.reset()
    return part
  }

  private static let partQuestion = """
    SELECT part FROM generate_series(0, \(partCount - 1)) AS part
    WHERE satisfies_hash_partition(CAST('coverage' AS regclass), \(partCount), part, CAST($1 AS INTEGER))
    """

  func reachAgain() throws(RegisterError) {
    try Self.mapping { () throws(PostgreSQLError) in try connection.reconnect(tries: 60) }
  }

  func close() throws(RegisterError) {
    connection.close()
  }
}

// Transactions.
extension PostgreSQLEngine {
  /// One writer at a time in one register; a register is a schema.
  private static let lock = "SELECT pg_advisory_xact_lock(\(0x534B_414B), hashtext(current_schema()))"

  func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    try transaction(.now, under: Self.lock, body)
  }

  func ownTransaction<Value>(_ body: () throws -> Value) throws -> Value {
    try transaction(.withFirstQuestion, under: nil, body)
  }

  func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    isInTransaction = true
    defer { isInTransaction = false }
    do {
      return try connection.transaction(.reading, body)
    } catch {
      throw RegisterError.translating(error)
    }
  }

  func claim(_ name: String) throws(RegisterError) {
    try load()
    try Self.mapping { () throws(PostgreSQLError) in try claimStatement(name).boundRun().sendAhead() }
  }

  private func claimStatement(_ name: String) throws(PostgreSQLError) -> PostgreSQLStatement {
    if let claim = claims[name] { return claim }
    let claim = try connection.prepare("SELECT pg_advisory_xact_lock(hashtext(current_schema()), hashtext('audit \(name)'))")
    claims[name] = claim
    return claim
  }

  private func transaction<Value>(
    _ beginning: PostgreSQLConnection.TransactionBeginning, under lock: String?, _ body: () throws -> Value
  ) throws -> Value {
    isInTransaction = true
    defer { isInTransaction = false }
    var hasBegun = false
    do {
      return try attempt(beginning, under: lock, body, &hasBegun)
    } catch {
      let fault = hasBegun ? connection.beginFault : error as? PostgreSQLError
      guard let fault, fault.isCuredByConnecting else { throw RegisterError.translating(error) }
      try connect()
    }
    do {
      return try attempt(beginning, under: lock, body, &hasBegun)
    } catch {
      throw RegisterError.translating(error)
    }
  }

  private func attempt<Value>(
    _ beginning: PostgreSQLConnection.TransactionBeginning, under lock: String?, _ body: () throws -> Value, _ hasBegun: inout Bool
  ) throws -> Value {
    try connection.transaction(.writing, beginning: beginning) {
      if let lock { try connection.execute(lock) }
      hasBegun = true
      do {
        let value = try body()
        try load()
        return value
      } catch {
        giveUpLoad()
        throw error
      }
    }
  }

  /// Loads the rows that wait, and ends the load; a few go with the next question, or with the commit.
  fileprivate func load() throws(RegisterError) {
    guard few.count > 0 || waiting.count > 0 || openLoad != nil else { return }
    do throws(PostgreSQLError) {
      let runs = few
      few = []
      for run in runs { try run.sendAhead() }
      guard waiting.count > 0 || openLoad != nil else { return }
      try sendWaiting()
      let load = openLoad
      openLoad = nil
      _ = try load?.finish()
    } catch {
      giveUpLoad()
      throw RegisterError(error)
    }
  }

  /// Rows that only wait may wait on; a load under way leaves no room for anything else.
  fileprivate func endOpenLoad() throws(RegisterError) {
    if openLoad != nil { try load() }
  }

  private func sendWaiting() throws(PostgreSQLError) {
    guard waiting.count > 0 else { return }
    let load: PostgreSQLLoad
    if let openLoad { load = openLoad } else { load = try connection.load(into: waitingTarget) }
    openLoad = load
    try load.send(waiting)
    waiting.removeAll()
  }

  private func gatherFew() throws(PostgreSQLError) {
    for run in few { try waiting.append(run) }
    few = []
  }

  private func giveUpLoad() {
    few = []
    waiting.removeAll()
    openLoad?.cancel()
    openLoad = nil
  }

  /// Asks once more over a new connection, where the question stands alone.
  fileprivate func goingOnAfterLoss<Value>(_ question: () throws(RegisterError) -> Value) throws(RegisterError) -> Value {
    do throws(RegisterError) {
      return try question()
    } catch {
      guard error == .interrupted, !isInTransaction else { throw error }
    }
    try connect()
    return try question()
  }

  private func connect() throws(RegisterError) {
    try Self.mapping { () throws(PostgreSQLError) in try connection.reconnect() }
  }
}

extension PostgreSQLEngine {
  fileprivate static func mapping<Value>(_ body: () throws(PostgreSQLError) -> Value) throws(RegisterError) -> Value {
    do throws(PostgreSQLError) {
      return try body()
    } catch {
      throw RegisterError(error)
    }
  }

  /// The statements of the register write `?1` where this server wants `$1`; no text of theirs holds another question mark.
  static func withDollars(_ sql: String) -> String {
    sql.replacing("?", with: "$")
  }
}

extension PostgreSQLEngine.Purpose {
  fileprivate var options: PostgreSQLOptions {
    switch self {
    case .reading, .answering: PostgreSQLOptions()
    case .readingReplica: PostgreSQLOptions(server: .replicaPreferred)
    case .writing: PostgreSQLOptions(statementMilliseconds: 0, silenceMilliseconds: 0)
    }
  }
}

/// A prepared statement of PostgreSQL.
struct PostgreSQLEngineStatement: SQLStatement {
  fileprivate let statement: PostgreSQLStatement
  fileprivate let engine: PostgreSQLEngine

  func bind(_ value: Int64?, at parameter: Int) throws(RegisterError) {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.bind(value, at: parameter) }
  }

  func bind(_ text: String?, at parameter: Int) throws(RegisterError) {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.bind(text, at: parameter) }
  }

  func bind(bytes: [UInt8]?, at parameter: Int) throws(RegisterError) {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.bind(bytes: bytes, at: parameter) }
  }

  func step() throws(RegisterError) -> Bool {
    if statement.isReading {
      try engine.endOpenLoad()
      return try goOn()
    }
    try engine.load()
    return try engine.goingOnAfterLoss { () throws(RegisterError) in try goOn() }
  }

  private func goOn() throws(RegisterError) -> Bool {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.step() }
  }

  func reset() throws(RegisterError) {
    try engine.endOpenLoad()
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.reset() }
  }

  func int64(at column: Int) throws(RegisterError) -> Int64 {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.int64(at: column) }
  }

  func optionalInt64(at column: Int) throws(RegisterError) -> Int64? {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.optionalInt64(at: column) }
  }

  func text(at column: Int) throws(RegisterError) -> String {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.text(at: column) }
  }

  func optionalText(at column: Int) throws(RegisterError) -> String? {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.optionalText(at: column) }
  }

  func bytes(at column: Int) throws(RegisterError) -> [UInt8] {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.bytes(at: column) }
  }

  func optionalBytes(at column: Int) throws(RegisterError) -> [UInt8]? {
    try PostgreSQLEngine.mapping { () throws(PostgreSQLError) in try statement.optionalBytes(at: column) }
  }
}

extension PostgreSQLError {
  /// Whether another connection may help: this one broke, or leads to a server that was the writable one and is no more.
  fileprivate var isCuredByConnecting: Bool { kind == .connectionLost || kind == .readOnly }
}

extension RegisterError {
  /// Says a fault of PostgreSQL in the words of the register.
  fileprivate init(_ error: PostgreSQLError) {
    self =
      switch error.kind {
      case .badAddress: .badAddress
      case .cannotConnect: .unreachable
      case .refused, .noDatabase: .cannotOpen
      case .connectionLost: .interrupted
      case .outcomeUnknown: .outcomeUnknown
      case .busy: .busy
      case .full: .full
      case .readOnly: .readOnly
      case .corrupt, .wrongType: .damaged(error.description)
      case .timeout, .exhausted, .constraint, .badValue, .outOfRange, .misuse, .other: .store(error.description)
      }
  }

  /// The same for an error of any kind; what is not the server's stays as it is.
  fileprivate static func translating(_ error: any Error) -> any Error {
    (error as? PostgreSQLError).map { RegisterError($0) } ?? error
  }
}
