import PostgreSQL
import Testing

@Suite("COPY takes rows in bulk", .enabled(if: Server.address != nil, Server.isMissing))
struct CopyTests {
  private static let target = "member (number, small, middle, large, seal)"
  private let connection: PostgreSQLConnection
  private let insert: PostgreSQLStatement

  init() throws {
    connection = try connectionWithTable()
    insert = try insertion(connection)
  }

  private func bind(_ row: Int64) throws {
    try insert.bind("髙\(row)", at: 1)
    try insert.bind(row % 3 == 0 ? nil as Int64? : row % 100, at: 2)
    try insert.bind(row + 1, at: 3)
    try insert.bind(-row, at: 4)
    try insert.bind(bytes: [UInt8(row % 256)], at: 5)
  }

  @Test("Rows arrive as an INSERT would have written them", arguments: [0, 1, 10_000] as [Int64])
  func rows(count: Int64) throws {
    var rows = PostgreSQLRows()
    for row in 0..<count {
      try bind(row)
      try rows.append(insert)
    }
    #expect(rows.count == Int(count))
    #expect(try connection.copy(rows, into: Self.target) == count)
    let right = """
      SELECT count(*) FROM member WHERE number = '髙' || -large AND middle = 1 - large AND seal = set_byte('\\x00', 0, (-large % 256)::int)
        AND small IS NOT DISTINCT FROM CASE WHEN -large % 3 = 0 THEN NULL ELSE -large % 100 END
      """
    #expect(try number(right, in: connection) == count)
  }

  @Test("A row that breaks a rule is told at the end, without its values, and nothing of the load is kept")
  func broken() throws {
    var rows = PostgreSQLRows()
    for _ in 0..<2 {
      try bind(4_711)
      try rows.append(insert)
    }
    let error = fault { try connection.copy(rows, into: Self.target) }
    #expect(error?.kind == .constraint(.unique) && error?.description.contains("4711") == false)
    #expect(try number("SELECT count(*) FROM member", in: connection) == 0)
  }

  @Test("Rows can be sent while more are made, and count together")
  func inTurns() throws {
    let load = try connection.load(into: Self.target)
    for row in 1...3 as ClosedRange<Int64> {
      var rows = PostgreSQLRows()
      try bind(row)
      try rows.append(insert)
      try load.send(rows)
    }
    #expect(try load.finish() == 3)
    #expect(try number("SELECT count(*) FROM member", in: connection) == 3)
  }

  @Test("A load that is given up keeps none of its rows, and the connection goes on")
  func givenUp() throws {
    let load = try connection.load(into: Self.target)
    var rows = PostgreSQLRows()
    try bind(1)
    try rows.append(insert)
    try load.send(rows)
    load.cancel()
    #expect(try number("SELECT count(*) FROM member", in: connection) == 0)
  }

  @Test("Rows can be forgotten, and others sent by the same value")
  func forgotten() throws {
    var rows = PostgreSQLRows()
    try bind(1)
    try rows.append(insert)
    rows.removeAll()
    #expect(rows.count == 0 && rows.byteCount == PostgreSQLRows().byteCount)
    try bind(2)
    try rows.append(insert)
    #expect(try connection.copy(rows, into: Self.target) == 1)
    #expect(try number("SELECT large FROM member", in: connection) == -2)
  }
}
