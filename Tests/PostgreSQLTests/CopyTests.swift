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
    let copy = try connection.copy(into: Self.target)
    for row in 0..<count {
      try bind(row)
      try copy.append(insert)
    }
    #expect(try copy.finish() == count)
    let right = """
      SELECT count(*) FROM member WHERE number = '髙' || -large AND middle = 1 - large AND seal = set_byte('\\x00', 0, (-large % 256)::int)
        AND small IS NOT DISTINCT FROM CASE WHEN -large % 3 = 0 THEN NULL ELSE -large % 100 END
      """
    #expect(try number(right, in: connection) == count)
  }

  @Test("A row that breaks a rule is told at the end, without its values, and nothing of the load is kept")
  func broken() throws {
    let copy = try connection.copy(into: Self.target)
    for _ in 0..<2 {
      try bind(4_711)
      try copy.append(insert)
    }
    let error = fault { _ = try copy.finish() }
    #expect(error?.kind == .constraint(.unique) && error?.description.contains("4711") == false)
    #expect(try number("SELECT count(*) FROM member", in: connection) == 0)
  }

  @Test("While rows are on their way nothing else can be asked; afterwards it can")
  func alone() throws {
    let copy = try connection.copy(into: Self.target)
    #expect(fault { try connection.execute("SELECT 1") }?.kind == .misuse)
    copy.cancel()
    #expect(fault { _ = try copy.finish() }?.kind == .misuse)
    #expect(try number("SELECT count(*) FROM member", in: connection) == 0)
  }

  @Test("A load that is dropped takes the connection with it")
  func dropped() throws {
    do { _ = try connection.copy(into: Self.target) }
    #expect(!connection.isOpen)
  }
}
