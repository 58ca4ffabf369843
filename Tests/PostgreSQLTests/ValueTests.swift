import PostgreSQL
import Testing

@Suite("Values travel unchanged", .enabled(if: Server.address != nil, Server.isMissing))
struct ValueTests {
  private let connection: PostgreSQLConnection
  private let insert: PostgreSQLStatement

  init() throws {
    connection = try connectionWithTable()
    insert = try insertion(connection)
  }

  private func read<Value>(_ column: String, _ get: (PostgreSQLStatement) throws -> Value) throws -> Value? {
    let statement = try connection.prepare("SELECT \(column) FROM member")
    return try statement.firstRow { try get(statement) }
  }

  @Test("Every character of a text comes back", arguments: ["", "髙﨑", "𠮷", "辻\u{E0100}", "\u{FA10}", "が\u{304B}\u{3099}", "'\"\\\n\t%"])
  func texts(text: String) throws {
    try insert.bind(text, at: 1)
    try insert.run()
    let found = try #require(try read("number") { try $0.text(at: 0) })
    #expect(Array(found.utf8) == Array(text.utf8))
  }

  @Test("Whole numbers come back up to the bounds of their column", arguments: [Int64.min, -1, 0, 1, 32_767, 2_147_483_647, .max])
  func numbers(value: Int64) throws {
    try insert.bind(value, at: 4)
    try insert.run()
    #expect(try read("large") { try $0.int64(at: 0) } == value)
  }

  @Test(
    "A number that its column cannot hold is refused before it is sent",
    arguments: [(2, 32_768), (2, -32_769), (3, 2_147_483_648)] as [(Int, Int64)])
  func tooLarge(parameter: Int, value: Int64) throws {
    #expect(fault { try insert.bind(value, at: parameter) }?.kind == .badValue)
    try insert.bind(parameter == 2 ? Int64(-32_768) : 2_147_483_647, at: parameter)
    try insert.run()
  }

  @Test("An empty text and empty bytes are not NULL")
  func empty() throws {
    try insert.bind("", at: 1)
    try insert.bind(bytes: [], at: 5)
    try insert.run()
    #expect(try read("number") { try $0.optionalText(at: 0) } == .some(.some("")))
    #expect(try read("seal") { try $0.optionalBytes(at: 0) } == .some(.some([])))
  }

  @Test("What is not bound is NULL, also after a run in which it was bound")
  func unbound() throws {
    try insert.bind("1", at: 1)
    try insert.bind(1, at: 2)
    try insert.run()
    try insert.bind("2", at: 1)
    try insert.run()
    #expect(try number("SELECT count(*) FROM member WHERE small IS NULL", in: connection) == 1)
  }

  @Test("All bytes come back")
  func bytes() throws {
    let all = (0...255).map { UInt8($0) }
    try insert.bind(bytes: all, at: 5)
    try insert.run()
    #expect(try read("seal") { try $0.bytes(at: 0) } == all)
  }

  @Test("A value of the wrong kind, and one that is far too long, is refused")
  func refused() throws {
    #expect(fault { try insert.bind(1, at: 1) }?.kind == .wrongType)
    #expect(fault { try insert.bind("1", at: 2) }?.kind == .wrongType)
    #expect(fault { try insert.bind(bytes: [], at: 1) }?.kind == .wrongType)
    #expect(fault { try insert.bind(String(repeating: "1", count: 16 * 1_048_576 + 1), at: 1) }?.kind == .badValue)
  }

  @Test("A column of another type than the one asked for, NULL included, is an error")
  func wrongType() throws {
    try insert.bind("1", at: 1)
    try insert.run()
    #expect(throws: PostgreSQLError.self) { try read("number") { try $0.int64(at: 0) } }
    #expect(throws: PostgreSQLError.self) { try read("small") { try $0.int64(at: 0) } }
    #expect(throws: PostgreSQLError.self) { try read("now()") { try $0.text(at: 0) } }
    #expect(try read("small") { try $0.optionalInt64(at: 0) } == .some(nil))
  }

  @Test("A text with NUL is refused by the server, and its words are not passed on")
  func nul() throws {
    try insert.bind("himitsu\u{0}", at: 1)
    let error = fault { try insert.run() }
    #expect(error?.kind == .badValue && error?.description.contains("himitsu") == false)
  }
}
