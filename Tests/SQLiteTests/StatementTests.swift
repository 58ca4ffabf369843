import SQLite
import Testing

@Suite("Statements")
struct StatementTests {
  @Test("A parameter that is not there is an error", arguments: [Int.min, -1, 0, 2, 4_294_967_297, Int.max])
  func parameterRange(parameter: Int) throws {
    let statement = try memory().prepare("SELECT ?1")
    #expect(fault { try statement.bind(1, at: parameter) } == .outOfRange)
    #expect(fault { try statement.bind("a", at: parameter) } == .outOfRange)
    #expect(fault { try statement.bind(blob: [1], at: parameter) } == .outOfRange)
    #expect(fault { try statement.bindNull(at: parameter) } == .outOfRange)
  }

  @Test("A column that is not there is an error", arguments: [Int.min, -1, 1, 4_294_967_296, Int.max])
  func columnRange(column: Int) throws {
    let statement = try memory().prepare("SELECT 1")
    #expect(try statement.step())
    #expect(fault { _ = try statement.int64(at: column) } == .outOfRange)
    #expect(fault { _ = try statement.text(at: column) } == .outOfRange)
    #expect(fault { _ = try statement.blob(at: column) } == .outOfRange)
    #expect(fault { _ = try statement.isNull(at: column) } == .outOfRange)
  }

  @Test("Without a current row there is no column: before the first step, after the last, after a reset")
  func noRow() throws {
    let statement = try memory().prepare("SELECT 1")
    #expect(fault { _ = try statement.int64(at: 0) } == .outOfRange)
    #expect(try statement.step())
    #expect(try !statement.step())
    #expect(fault { _ = try statement.int64(at: 0) } == .outOfRange)
    #expect(try statement.step())
    try statement.reset()
    #expect(fault { _ = try statement.isNull(at: 0) } == .outOfRange)
  }

  @Test("A finished statement can be bound and used again; values stay until they are cleared")
  func reuse() throws {
    let statement = try memory().prepare("SELECT ?1")
    for value in [Int64(1), 2] {
      try statement.bind(value, at: 1)
      #expect(try statement.firstRow { try statement.int64(at: 0) } == value)
    }
    #expect(try statement.firstRow { try statement.int64(at: 0) } == 2)
    try statement.clearBindings()
    #expect(try statement.firstRow { try statement.isNull(at: 0) } == true)
  }

  @Test("A statement in the middle of its rows cannot be bound")
  func bindInTheMiddle() throws {
    let statement = try memory().prepare("SELECT ?1")
    #expect(try statement.step())
    #expect(fault { try statement.bind(1, at: 1) } == .misuse)
    try statement.reset()
    #expect(fault { try statement.bind(1, at: 1) } == nil)
  }

  @Test("Rows are read in order, and a closure that throws resets the statement")
  func rows() throws {
    let statement = try memory().prepare("VALUES (1), (2), (3)")
    var seen: [Int64] = []
    try statement.forEachRow { seen.append(try statement.int64(at: 0)) }
    #expect(seen == [1, 2, 3])
    #expect(throws: Stop.self) { try statement.forEachRow { throw Stop() } }
    #expect(throws: Stop.self) { try statement.firstRow { throw Stop() } }
    #expect(try statement.firstRow { try statement.int64(at: 0) } == 1)
    let nothing = try memory().prepare("SELECT 1 WHERE 0")
    #expect(try nothing.firstRow { true } == nil)
  }

  @Test("While bytes are lent, other columns can be read but nothing can take the bytes away")
  func lending() throws {
    let database = try memory()
    let statement = try database.prepare("SELECT '髙﨑', ?1, x'00'")
    try statement.bind("𠮷田", at: 1)
    #expect(try statement.step())
    try statement.withText(at: 0) { (name: Span<UInt8>) throws in
      #expect(fault { _ = try statement.step() } == .misuse)
      #expect(fault { try statement.reset() } == .misuse)
      #expect(fault { try statement.bind(1, at: 1) } == .misuse)
      #expect(fault { try statement.clearBindings() } == .misuse)
      #expect(fault { try statement.forEachRow {} } == .misuse)
      #expect(fault { try database.close() } == .misuse)
      #expect(try statement.text(at: 1) == "𠮷田")
      #expect(try statement.text(at: 0) == "髙﨑")
      #expect(try statement.withBlob(at: 2) { $0.count } == 1)
      #expect(name.indices.map { name[$0] } == Array("髙﨑".utf8))
    }
    #expect(try !statement.step())
    #expect(fault { try database.close() } == nil)
  }

  @Test(
    "One text holds one statement; blanks and remarks may follow it", arguments: ["SELECT 1", "SELECT 1;", " SELECT 1 ; -- 髙\n /* x */ "])
  func oneStatement(sql: String) throws {
    #expect(try number(sql, in: try memory()) == 1)
  }

  @Test(
    "No statement, two statements or NUL in the text are refused", arguments: ["", " ; ", "-- x", "SELECT 1; SELECT 2", "SELECT 1\u{0}"])
  func notOneStatement(sql: String) throws {
    let database = try memory()
    #expect(fault { _ = try database.prepare(sql) } == .misuse)
  }

  @Test("A statement keeps its connection alive")
  func lifetime() throws {
    let statement = try memory().prepare("SELECT 7")
    #expect(try statement.firstRow { try statement.int64(at: 0) } == 7)
  }

  @Test("Execute runs every statement of a script and stops at the first fault")
  func script() throws {
    let database = try memory()
    try database.execute("CREATE TABLE 氏名 (v TEXT); -- 髙\nINSERT INTO 氏名 VALUES ('a'); INSERT INTO 氏名 VALUES ('b');\n")
    #expect(try number("SELECT count(*) FROM 氏名", in: database) == 2)
    #expect(try database.changes == 1)
    #expect(try database.lastInsertRowID == 2)
    #expect(fault { try database.execute("DELETE FROM 氏名; SELECT x; INSERT INTO 氏名 VALUES ('c')") } == .other(1))
    #expect(try number("SELECT count(*) FROM 氏名", in: database) == 0)
  }
}

private struct Stop: Error {}
