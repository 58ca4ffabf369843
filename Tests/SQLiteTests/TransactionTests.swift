import SQLite
import Testing

@Suite("Transactions")
struct TransactionTests {
  private let database: SQLiteDatabase

  init() throws {
    database = try memory()
    try database.execute("CREATE TABLE t (v INTEGER PRIMARY KEY) STRICT")
  }

  @Test("What returns is committed", arguments: [SQLiteDatabase.TransactionKind.deferred, .immediate, .exclusive])
  func commit(kind: SQLiteDatabase.TransactionKind) throws {
    for value in 1...2 {
      let result = try database.transaction(kind) {
        try database.execute("INSERT INTO t VALUES (\(value))")
        return value
      }
      #expect(result == value)
    }
    #expect(try number("SELECT count(*) FROM t", in: database) == 2)
  }

  @Test("What throws is rolled back, and its error is the one that arrives")
  func rollback() throws {
    #expect(throws: Stop.self) {
      try database.transaction(.immediate) {
        try database.execute("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    }
    #expect(
      fault { try database.transaction(.immediate) { try database.execute("INSERT INTO t VALUES (1), (1)") } } == .constraint(.primaryKey))
    #expect(try number("SELECT count(*) FROM t", in: database) == 0)
  }

  @Test("A commit that fails is rolled back")
  func failingCommit() throws {
    try database.execute("CREATE TABLE child (v INTEGER REFERENCES t DEFERRABLE INITIALLY DEFERRED)")
    #expect(
      fault { try database.transaction(.immediate) { try database.execute("INSERT INTO child VALUES (9)") } } == .constraint(.foreignKey))
    #expect(try number("SELECT count(*) FROM child", in: database) == 0)
    #expect(fault { try database.transaction(.immediate) {} } == nil)
  }

  @Test("A transaction inside another is refused and the outer one rolled back")
  func nested() throws {
    #expect(
      fault {
        try database.transaction(.immediate) {
          try database.execute("INSERT INTO t VALUES (1)")
          try database.transaction(.deferred) {}
        }
      } == .misuse)
    #expect(try number("SELECT count(*) FROM t", in: database) == 0)
  }
}

private struct Stop: Error {}
