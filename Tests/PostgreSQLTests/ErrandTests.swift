import PostgreSQL
import Testing

@Suite("What goes with the next question", .enabled(if: Server.address != nil, Server.isMissing))
struct ErrandTests {
  private static let stop = "SELECT pg_terminate_backend(pg_backend_pid())"

  @Test(
    "A transaction that begins with its first question keeps what it wrote, or nothing where its body throws", arguments: [true, false])
  func transaction(isKept: Bool) throws {
    let connection = try connectionWithTable()
    let statement = try insertion(connection)
    _ = fault {
      try connection.transaction(.writing, beginning: .withFirstQuestion) {
        #expect(connection.isInTransaction)
        try statement.bind("1", at: 1)
        try statement.run()
        if !isKept { throw Unexpected() }
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try number("SELECT count(*) FROM member", in: connection) == (isKept ? 1 : 0))
  }

  @Test("A transaction whose body asks nothing leaves the connection ready for the next one")
  func nothingAsked() throws {
    let connection = try connectionWithTable()
    try connection.transaction(.writing, beginning: .withFirstQuestion) {}
    #expect(fault { try connection.transaction(.writing, beginning: .withFirstQuestion) { throw Unexpected() } } == nil)
    #expect(!connection.isInTransaction)
    #expect(try number("SELECT 7", in: connection) == 7)
  }

  @Test("A question that was sent ahead is read later, and sees what stood before it and not what came after")
  func order() throws {
    let connection = try connectionWithTable()
    let (statement, count) = (try insertion(connection), try connection.prepare("SELECT count(*) + $1::bigint FROM member"))
    try connection.transaction(.writing, beginning: .withFirstQuestion) {
      try add("1", statement).sendAhead()
      try count.bind(100, at: 1)
      try count.askAhead()
      try add("2", statement).sendAhead()
      #expect(try number("SELECT count(*) FROM member", in: connection) == 2)
      #expect(try count.firstRow { try count.int64(at: 0) } == 101)
    }
    #expect(try number("SELECT count(*) FROM member", in: connection) == 2)
  }

  @Test("A question that was sent ahead and left goes no further: the statement's next run is read, not the old one's")
  func left() throws {
    let connection = try Server.connect()
    let statement = try connection.prepare("SELECT $1 + 1::bigint")
    try statement.bind(1, at: 1)
    try statement.askAhead()
    try statement.reset()
    try statement.bind(2, at: 1)
    try statement.askAhead()
    #expect(try statement.firstRow { try statement.int64(at: 0) } == 3)
    try statement.bind(3, at: 1)
    #expect(try statement.firstRow { try statement.int64(at: 0) } == 4)
  }

  @Test("Errands go with a pipeline, too, and with several statements in one text")
  func besides() throws {
    let connection = try connectionWithTable()
    let (statement, echo) = (try insertion(connection), try connection.prepare("SELECT $1 + count(*) FROM member"))
    var found: [Int64] = []
    try add("1", statement).sendAhead()
    try connection.pipeline([echo, echo]) {
      try echo.bind(Int64($0) * 10, at: 1)
    } read: { _ in
      found.append(try echo.firstRow { try echo.int64(at: 0) } ?? -1)
    }
    #expect(found == [1, 11])
    try add("2", statement).sendAhead()
    try connection.execute("SELECT 1; SELECT 2")
    #expect(try number("SELECT count(*) FROM member", in: connection) == 2)
  }

  @Test("The fault of an errand is the fault of what it went with, be it the commit; nothing is kept", arguments: [true, false])
  func faults(atCommit: Bool) throws {
    let connection = try connectionWithTable()
    let statement = try insertion(connection)
    let found = fault {
      try connection.transaction(.writing, beginning: .withFirstQuestion) {
        try add("1", statement).sendAhead()
        try add("1", statement).sendAhead()
        if !atCommit { _ = try number("SELECT 7", in: connection) }
      }
    }
    #expect(found?.kind == .constraint(.unique))
    #expect(!connection.isInTransaction)
    #expect(try number("SELECT count(*) FROM member", in: connection) == 0)
  }

  @Test("Where the server is lost before the first question, no transaction began; the next one does, over a new connection")
  func lostBefore() throws {
    let (connection, other) = (try Server.connect(), try Server.connect())
    let own = try number("SELECT pg_backend_pid()", in: connection) ?? 0
    #expect(try number("SELECT pg_terminate_backend(\(own), 60000)::int", in: other) == 1)
    let ask = {
      try connection.transaction(.writing, beginning: .withFirstQuestion) { _ = try number("SELECT 7", in: connection) }
    }
    #expect(fault { try ask() }?.kind == .connectionLost)
    #expect(connection.beginFault?.kind == .connectionLost)
    #expect(fault { try ask() }?.kind == .connectionLost)
    try connection.reconnect()
    try ask()
    #expect(connection.beginFault == nil)
  }

  @Test("A server lost while rows go with the commit leaves the outcome open")
  func lostAtCommit() throws {
    let connection = try connectionWithTable()
    let (statement, stop) = (try insertion(connection), try connection.prepare(Self.stop))
    let found = fault {
      try connection.transaction(.writing, beginning: .withFirstQuestion) {
        try add("1", statement).sendAhead()
        try stop.boundRun().sendAhead()
      }
    }
    #expect(found?.kind == .outcomeUnknown)
  }

  private func add(_ number: String, _ statement: PostgreSQLStatement) throws -> PostgreSQLRun {
    try statement.bind(number, at: 1)
    return statement.boundRun()
  }
}
