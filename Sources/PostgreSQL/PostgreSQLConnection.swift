import CPostgreSQL

/// One connection to a server, for one user at a time: not `Sendable`, so the compiler keeps it in one place.
///
/// It does not connect again by itself, because only its user knows what may be asked twice: `reconnect` does, and statements follow.
public final class PostgreSQLConnection {
  /// What a transaction may do.
  public enum TransactionKind: String, Hashable, Sendable {
    /// Several reads of one state.
    case reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    /// Reads and writes; each statement sees what was committed before it began.
    case writing = "BEGIN READ WRITE"
  }

  /// When a transaction begins.
  public enum TransactionBeginning: Hashable, Sendable {
    /// Before its body: a server that can't begin it is found out first.
    case now
    /// With the first question of its body, which spares a way to the server.
    case withFirstQuestion
  }

  private let link: Link
  /// Why the last transaction that was to begin with its first question did not begin; `nil` where it did.
  public private(set) var beginFault: PostgreSQLError?

  /// Connects to one of the address's hosts, in their order.
  ///
  /// - Throws: `cannotConnect`, `refused`, `noDatabase`, and what the server says
  public init(_ address: PostgreSQLAddress, options: PostgreSQLOptions = PostgreSQLOptions()) throws(PostgreSQLError) {
    link = try Link(address, options)
  }

  /// Whether the connection stands, as far as is known without asking the server.
  public var isOpen: Bool { link.isOpen }

  /// Whether a transaction is open, a failed one included.
  public var isInTransaction: Bool { link.isInTransaction }

  /// The server's version, for instance 150018 for 15.18.
  public var serverVersion: Int { link.serverVersion }

  /// The encoding in which the database keeps its texts.
  public var serverEncoding: String { link.serverEncoding }

  /// Ends the connection; an open transaction is rolled back by the server.
  public func close() { link.close() }

  /// Connects again, to whichever host of the address is the wanted one now.
  public func reconnect() throws(PostgreSQLError) { try link.connect() }

  /// Connects again, and tries for a while: a restart or a fail-over takes some seconds.
  ///
  /// - Parameter tries: how often at most, with half a second between
  /// - Throws: what the last try met
  public func reconnect(tries: Int) throws(PostgreSQLError) {
    for _ in 1..<max(1, tries) {
      do throws(PostgreSQLError) {
        return try link.connect()
      } catch {
        guard error.kind == .cannotConnect || error.kind == .connectionLost else { throw error }
        Link.pause(milliseconds: 500)
      }
    }
    try link.connect()
  }

  /// Runs one or several statements without parameters and drops their rows.
  ///
  /// - Parameter sql: text of the program, never with data in it: a fault quotes parts of it
  /// - Throws: the first statement's fault; nothing of the text is kept then
  public func execute(_ sql: String) throws(PostgreSQLError) {
    guard !sql.utf8.contains(0) else { throw PostgreSQLError(.misuse, "the text of a statement holds NUL") }
    let reply = try link.query(sql)
    guard !reply.isCopy else {
      link.close()
      throw PostgreSQLError(.misuse, "a COPY wants its rows")
    }
  }

  /// Prepares one statement to be kept and used many times; its parameters are `$1`, `$2`.
  ///
  /// - Parameters:
  ///   - sql: one statement, text of the program, never with data in it
  ///   - fetchSize: for a SELECT whose rows don't fit memory: how many are fetched at a time; nil for all at once
  /// - Returns: the statement; it keeps the connection alive
  /// - Throws: what the server says to the text
  public func prepare(_ sql: String, fetchSize: Int? = nil) throws(PostgreSQLError) -> PostgreSQLStatement {
    try PostgreSQLStatement(sql, fetchSize: fetchSize, link: link)
  }

  /// Runs a body inside a transaction: committed when it returns, rolled back when it throws.
  ///
  /// - Parameters:
  ///   - kind: what it may do
  ///   - beginning: when the server is told
  ///   - body: what is done in it
  /// - Returns: what the body returns
  /// - Throws: what the body throws; `outcomeUnknown` when the connection breaks while the commit is under way
  public func transaction<Value>(
    _ kind: TransactionKind, beginning: TransactionBeginning = .now, _ body: () throws -> Value
  ) throws -> Value {
    guard !link.isInTransaction else { throw PostgreSQLError(.misuse, "a transaction cannot stand inside another") }
    beginFault = nil
    switch beginning {
    case .now: try execute(kind.rawValue)
    case .withFirstQuestion: try link.beginAhead(kind.rawValue)
    }
    do {
      let value = try body()
      try commit()
      return value
    } catch {
      link.dropErrands(PostgreSQLError(.misuse, "the transaction was given up"))
      beginFault = link.takeBeginFault()
      // A broken connection has nothing to roll back; the server has done so.
      if link.isInTransaction { try? execute("ROLLBACK") }
      throw error
    }
  }

  /// A commit after a fault that the body kept to itself is a rollback, which the server reports as success.
  private func commit() throws(PostgreSQLError) {
    let reply: Reply
    do throws(PostgreSQLError) {
      // One statement, so that what waits goes with it.
      reply = unsafe try link.exchange { unsafe PQsendQueryParams($0, "COMMIT", 0, nil, nil, nil, nil, 1) }
    } catch {
      throw error.atCommit
    }
    guard reply.command == "COMMIT" else { throw PostgreSQLError(.misuse, "a statement of this transaction failed; it was rolled back") }
  }

  /// Loads rows into a table by COPY: all of them, or none where one breaks a rule.
  ///
  /// - Parameters:
  ///   - rows: the rows
  ///   - target: a table with its columns, `table (column, …)`, in the order of the statement's parameters that the rows come from
  /// - Returns: how many rows the server took
  /// - Throws: what the server says
  @discardableResult
  public func copy(_ rows: PostgreSQLRows, into target: String) throws(PostgreSQLError) -> Int64 {
    let load = try load(into: target)
    try load.send(rows)
    return try load.finish()
  }

  /// Begins a load of rows that are still to be made.
  ///
  /// - Parameter target: a table with its columns, as for `copy`
  /// - Returns: the load; until it is finished or cancelled the connection takes nothing else
  /// - Throws: what the server says
  public func load(into target: String) throws(PostgreSQLError) -> PostgreSQLLoad {
    try PostgreSQLLoad(into: target, over: link)
  }

  /// Runs statements one after another and waits for the server once in a while instead of each time.
  ///
  /// Outside a transaction some runs may be kept when a later one fails. All runs of a fault's group are left unread.
  ///
  /// - Parameters:
  ///   - statements: the statement of each run, of this connection and without a cursor; the same one may stand there often
  ///   - bind: binds the parameters of a run, counted from 0
  ///   - read: reads a run's rows by stepping its statement
  /// - Throws: the first fault, of a run or of a closure
  public func pipeline(
    _ statements: [PostgreSQLStatement], bind: (Int) throws -> Void, read: (Int) throws -> Void
  ) throws {
    for statement in statements { try statement.makeReady() }
    try Pipeline(link).run(statements, bind: bind, read: read)
  }
}
