import Foundation
import SQLite
import Testing

@Suite("Connections")
struct ConnectionTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func open(_ mode: SQLiteDatabase.Mode, wait: Int32 = 5_000) throws -> SQLiteDatabase {
    try SQLiteDatabase(path: scratch.path("a.db"), mode: mode, options: SQLiteOptions(busyTimeout: wait))
  }

  @Test("A file that is not there is made only when asked for")
  func creation() throws {
    #expect(fault { _ = try open(.readOnly) } == .cannotOpen)
    #expect(fault { _ = try open(.readWrite) } == .cannotOpen)
    #expect(fault { _ = try open(.readWriteCreate) } == nil)
    #expect(fault { _ = try open(.readWrite) } == nil)
  }

  @Test("A path that C would cut or SQLite would read as something else is refused", arguments: ["", "a\u{0}b"])
  func paths(path: String) {
    #expect(fault { _ = try SQLiteDatabase(path: path, mode: .readWriteCreate) } == .cannotOpen)
  }

  @Test("A path that looks like a URI is a file name, so its parameters do nothing")
  func uri() {
    #expect(fault { _ = try SQLiteDatabase(path: "file:nowhere.db?mode=memory", mode: .readWrite) } == .cannotOpen)
  }

  @Test(
    "A file that is not a database is refused when it is opened", arguments: [SQLiteDatabase.Mode.readOnly, .readWrite, .readWriteCreate])
  func notADatabase(mode: SQLiteDatabase.Mode) throws {
    try scratch.write(Array(String(repeating: "資格確認書\n", count: 500).utf8), to: "a.db")
    #expect(fault { _ = try open(mode) } == .notADatabase)
  }

  @Test("A damaged page is an error")
  func damage() throws {
    let database = try open(.readWriteCreate)
    try database.execute("CREATE TABLE t (v TEXT); INSERT INTO t VALUES ('a'); PRAGMA wal_checkpoint(TRUNCATE)")
    try database.close()
    var bytes = Array(try Data(contentsOf: URL(filePath: scratch.path("a.db"))))
    for index in 4_096..<bytes.count { bytes[index] = 0xFF }
    try scratch.write(bytes, to: "a.db")
    #expect(fault { _ = try number("SELECT count(*) FROM t", in: try open(.readWrite)) } == .corrupt)
  }

  @Test("A read-only connection reads and does not write")
  func readOnly() throws {
    try open(.readWriteCreate).execute("CREATE TABLE t (v); INSERT INTO t VALUES (5)")
    let reader = try open(.readOnly)
    #expect(try number("SELECT v FROM t", in: reader) == 5)
    #expect(fault { try reader.execute("INSERT INTO t VALUES (6)") } == .readOnly)
    #expect(try number("SELECT count(*) FROM t", in: reader) == 1)
  }

  @Test("A second writer is told busy when its waiting time is over; a reader does not wait")
  func busy() throws {
    let first = try open(.readWriteCreate)
    try first.execute("CREATE TABLE t (v)")
    let second = try open(.readWrite, wait: 10)
    try first.transaction(.immediate) {
      try first.execute("INSERT INTO t VALUES (1)")
      #expect(fault { try second.transaction(.immediate) {} } == .busy)
      #expect(try number("SELECT count(*) FROM t", in: second) == 0)
    }
    #expect(fault { try second.transaction(.immediate) {} } == nil)
    #expect(try number("SELECT count(*) FROM t", in: second) == 1)
  }

  @Test("The connection uses a write-ahead log, full durability and foreign keys unless told otherwise")
  func settings() throws {
    let database = try open(.readWriteCreate)
    let mode = try database.prepare("PRAGMA journal_mode")
    #expect(try mode.firstRow { try mode.text(at: 0) } == "wal")
    #expect(try number("PRAGMA synchronous", in: database) == 2)
    #expect(try number("PRAGMA foreign_keys", in: database) == 1)
  }

  @Test("Memory, cache and durability are set as told")
  func options() throws {
    var options = SQLiteOptions(busyTimeout: 7, journal: .asStored, durability: .normal, cacheKibibytes: 123, memoryMapBytes: 1 << 20)
    (options.logKibibytes, options.pageBytes) = (77 * 8, 8_192)
    let database = try SQLiteDatabase(path: scratch.path("a.db"), mode: .readWriteCreate, options: options)
    #expect(try number("PRAGMA synchronous", in: database) == 1)
    #expect(try number("PRAGMA cache_size", in: database) == -123)
    #expect(try number("PRAGMA mmap_size", in: database) == 1 << 20)
    #expect(try number("PRAGMA page_size", in: database) == 8_192)
    #expect(try number("PRAGMA wal_autocheckpoint", in: database) == 77)
  }

  @Test("A file that is there keeps its pages, and its log the length in bytes", arguments: [512, 4_096, 65_536] as [Int32])
  func pages(bytes: Int32) throws {
    var options = SQLiteOptions()
    options.pageBytes = bytes
    let path = scratch.path("a.db")
    try SQLiteDatabase(path: path, mode: .readWriteCreate, options: options).execute("CREATE TABLE t (v)")
    options.pageBytes = 8_192
    let database = try SQLiteDatabase(path: path, mode: .readWriteCreate, options: options)
    #expect(try number("PRAGMA page_size", in: database) == Int64(bytes))
    #expect(try number("PRAGMA wal_autocheckpoint", in: database) == 4_194_304 / Int64(bytes))
  }

  @Test("A database in memory cannot have a write-ahead log and says so")
  func memoryWithLog() {
    #expect(fault { _ = try SQLiteDatabase(path: ":memory:", mode: .readWriteCreate) } == .other(1))
  }

  @Test("A second close and every use after the close are errors")
  func close() throws {
    let database = try open(.readWriteCreate)
    let statement = try database.prepare("SELECT ?1")
    #expect(try statement.step())
    try database.close()
    let uses: [() throws -> Void] = [
      { try database.close() },
      { try database.execute("SELECT 1") },
      { _ = try database.prepare("SELECT 1") },
      { try database.transaction(.immediate) {} },
      { _ = try database.changes },
      { _ = try database.lastInsertRowID },
      { _ = try statement.step() },
      { try statement.reset() },
      { try statement.bind(1, at: 1) },
      { try statement.bind("a", at: 1) },
      { try statement.bind(blob: [1], at: 1) },
      { try statement.bindNull(at: 1) },
      { try statement.clearBindings() },
      { _ = try statement.isNull(at: 0) },
      { _ = try statement.int64(at: 0) },
      { _ = try statement.text(at: 0) },
      { try statement.withBlob(at: 0) { _ in } },
    ]
    for use in uses { #expect(fault(use) == .misuse) }
  }

  @Test("A close inside a row or a transaction ends both")
  func closeInside() throws {
    let database = try open(.readWriteCreate)
    try database.execute("CREATE TABLE t (v)")
    #expect(
      fault {
        try database.transaction(.immediate) {
          try database.execute("INSERT INTO t VALUES (1)")
          try database.close()
        }
      } == .misuse)
    let again = try open(.readWrite)
    let rows = try again.prepare("VALUES (1), (2)")
    #expect(fault { try rows.forEachRow { try again.close() } } == .misuse)
    #expect(try number("SELECT count(*) FROM t", in: try open(.readOnly)) == 0)
  }

  @Test("Many threads can open the same new file at once and each gets its write through")
  func openingAtOnce() throws {
    for round in 0..<100 {
      let path = scratch.path("\(round).db")
      let faults = Faults()
      DispatchQueue.concurrentPerform(iterations: 4) { thread in
        do {
          let database = try SQLiteDatabase(path: path, mode: .readWriteCreate)
          try database.execute("CREATE TABLE IF NOT EXISTS t (v)")
          try database.transaction(.immediate) { try database.execute("INSERT INTO t VALUES (\(thread))") }
        } catch {
          faults.add(error)
        }
      }
      #expect(faults.texts == [])
      #expect(try number("SELECT count(*) FROM t", in: try SQLiteDatabase(path: path, mode: .readOnly)) == 4)
    }
  }
}
