import PostgreSQL
import Testing

@Suite("Statements are prepared once and used many times", .enabled(if: Server.address != nil, Server.isMissing))
struct StatementTests {
  private let connection: PostgreSQLConnection

  init() throws {
    connection = try connectionWithTable()
    try connection.execute("INSERT INTO member (number, middle) SELECT n::text, n FROM generate_series(1, 2500) n")
  }

  @Test("A parameter that is not there is an error", arguments: [Int.min, -1, 0, 2, .max])
  func parameters(parameter: Int) throws {
    let statement = try connection.prepare("SELECT middle FROM member WHERE number = $1")
    #expect(fault { try statement.bind("1", at: parameter) }?.kind == .outOfRange)
  }

  @Test("A column that is not there is an error, and so is one without a row", arguments: [Int.min, -1, 1, .max])
  func columns(column: Int) throws {
    let statement = try connection.prepare("SELECT middle FROM member ORDER BY middle")
    #expect(fault { _ = try statement.int64(at: 0) }?.kind == .outOfRange)
    #expect(try statement.step())
    #expect(fault { _ = try statement.int64(at: column) }?.kind == .outOfRange)
    #expect(try statement.int64(at: 0) == 1)
  }

  @Test(
    "Rows come in order, at once or fetched in groups, whatever the size of the groups", arguments: [nil, 1, 1_000, 2_499, 2_500, 2_501])
  func rows(fetchSize: Int?) throws {
    let statement = try connection.prepare("SELECT middle FROM member WHERE middle > $1 ORDER BY middle", fetchSize: fetchSize)
    for first in [0, 2_490, 2_500] as [Int64] {
      var found: [Int64] = []
      try statement.bind(first, at: 1)
      try statement.forEachRow { found.append(try statement.int64(at: 0)) }
      #expect(found == Array(first + 1..<2_501))
    }
    #expect(!connection.isInTransaction)
  }

  @Test("A walk that ends early leaves nothing open, inside a transaction or outside")
  func early() throws {
    let walk = try connection.prepare("SELECT middle FROM member", fetchSize: 10)
    #expect(throws: Unexpected.self) { try walk.forEachRow { throw Unexpected() } }
    #expect(!connection.isInTransaction)
    try connection.transaction(.writing) {
      #expect(throws: Unexpected.self) { try walk.forEachRow { throw Unexpected() } }
      let first = try walk.firstRow { true }
      #expect(first == true)
      #expect(connection.isInTransaction)
    }
    #expect(try number("SELECT count(*) FROM pg_cursors WHERE name <> ''", in: connection) == 0)
  }

  @Test("Other questions may be asked while a walk goes on")
  func between() throws {
    let walk = try connection.prepare("SELECT middle FROM member ORDER BY middle", fetchSize: 7)
    let other = try connection.prepare("SELECT large FROM member WHERE number = $1")
    var count = 0
    try walk.forEachRow {
      try other.bind("1", at: 1)
      let isFound = try other.step()
      #expect(isFound)
      try other.reset()
      count += 1
    }
    #expect(count == 2_500)
  }

  @Test("Statements that nobody holds are dropped on the server when the next one is prepared")
  func dropped() throws {
    for _ in 0..<20 { _ = try connection.prepare("SELECT 1") }
    #expect(try #require(try number("SELECT count(*) FROM pg_prepared_statements", in: connection)) <= 2)
  }

  @Test("A text that holds several statements or NUL is refused")
  func several() {
    #expect(throws: PostgreSQLError.self) { try connection.prepare("SELECT 1; SELECT 2") }
    #expect(fault { _ = try connection.prepare("SELECT 1\u{0}") }?.kind == .misuse)
    #expect(fault { try connection.execute("SELECT 1\u{0}") }?.kind == .misuse)
  }

  @Test("A pipeline of many runs gives each run its own rows")
  func pipeline() throws {
    let statement = try connection.prepare("SELECT middle FROM member WHERE number = $1")
    var found: [Int64?] = []
    try connection.pipeline(Array(repeating: statement, count: 1_000)) {
      try statement.bind($0 % 2 == 0 ? "\($0 + 1)" : "nobody", at: 1)
    } read: { _ in
      found.append(try statement.firstRow { try statement.int64(at: 0) })
    }
    let expected = (0..<1_000).map { (run: Int64) -> Int64? in run % 2 == 0 ? run + 1 : nil }
    #expect(found == expected)
    #expect(try number("SELECT 7", in: connection) == 7)
  }

  @Test("A fault within a pipeline comes out, and the connection goes on", arguments: ["bind", "server", "read"])
  func pipelineFault(place: String) throws {
    let statement = try connection.prepare("SELECT 1 / (middle - $1) FROM member WHERE middle = 500")
    #expect(throws: (any Error).self) {
      try connection.pipeline(Array(repeating: statement, count: 1_000)) { run in
        if place == "bind", run == 300 { throw Unexpected() }
        try statement.bind(place == "server" && run == 300 ? 500 : 0, at: 1)
      } read: { run in
        if place == "read", run == 300 { throw Unexpected() }
      }
    }
    #expect(try number("SELECT 7", in: connection) == 7)
  }
}
