import SQLite
import Testing

@Suite("Values come back as they were bound")
struct ValueTests {
  @Test("Whole numbers to the limits of 64 bits", arguments: [Int64.min, -1, 0, 1, 4_294_967_296, Int64.max])
  func numbers(value: Int64) throws {
    let statement = try memory().prepare("SELECT ?1")
    try statement.bind(value, at: 1)
    #expect(try statement.step())
    #expect(try statement.int64(at: 0) == value)
    #expect(try statement.optionalInt64(at: 0) == value)
    #expect(try !statement.isNull(at: 0))
  }

  @Test(
    "Texts byte for byte: empty, Japanese, with variation selector, canonical equivalents, with NUL inside",
    arguments: [
      "", "a", "髙﨑", "𠮷田", "辻\u{E0100}", "\u{FA10}", "\u{585A}", "か\u{3099}", "が", "a\u{0}b", "\u{0}",
      String(repeating: "髙", count: 100_000),
    ])
  func texts(value: String) throws {
    let database = try memory()
    try database.execute("CREATE TABLE t (v TEXT) STRICT")
    let insert = try database.prepare("INSERT INTO t VALUES (?1)")
    try insert.bind(value, at: 1)
    try insert.run()
    let select = try database.prepare("SELECT v FROM t WHERE v = ?1")
    try select.bind(value.utf8Span, at: 1)
    #expect(try select.step())
    #expect(try Array(select.text(at: 0).utf8) == Array(value.utf8))
    #expect(try select.withText(at: 0) { bytes in bytes.indices.map { bytes[$0] } } == Array(value.utf8))
    #expect(try select.optionalText(at: 0) != nil)
    #expect(try !select.step())
  }

  @Test("Blobs with and without zero bytes", arguments: [[], [0], [0, 0, 1, 0], Array(0...255), Array(repeating: 0, count: 1_000_000)])
  func blobs(value: [UInt8]) throws {
    let statement = try memory().prepare("SELECT ?1, length(?1)")
    try statement.bind(blob: value, at: 1)
    #expect(try statement.step())
    #expect(try statement.blob(at: 0) == value)
    #expect(try statement.optionalBlob(at: 0) == value)
    #expect(try statement.withBlob(at: 0) { bytes in bytes.indices.map { bytes[$0] } } == value)
    #expect(try statement.int64(at: 1) == Int64(value.count))
    #expect(try !statement.isNull(at: 0))
  }

  @Test("NULL is neither 0 nor the empty text nor an empty blob")
  func null() throws {
    let statement = try memory().prepare("SELECT ?1, ?2, ?3, ?4, ?5")
    try statement.bind(nil as Int64?, at: 1)
    try statement.bind(nil as String?, at: 2)
    try statement.bind(blob: nil, at: 3)
    try statement.bindNull(at: 4)
    #expect(try statement.step())
    for column in 0..<5 { #expect(try statement.isNull(at: column)) }
    #expect(try statement.optionalInt64(at: 0) == nil)
    #expect(try statement.optionalText(at: 1) == nil)
    #expect(try statement.optionalBlob(at: 2) == nil)
    #expect(fault { _ = try statement.int64(at: 0) } == .wrongType)
    #expect(fault { _ = try statement.text(at: 1) } == .wrongType)
    #expect(fault { _ = try statement.blob(at: 2) } == .wrongType)
  }

  @Test("A value is never converted on the way out")
  func types() throws {
    let statement = try memory().prepare("SELECT 1, '1', x'31', 1.0")
    #expect(try statement.step())
    #expect(fault { _ = try statement.text(at: 0) } == .wrongType)
    #expect(fault { _ = try statement.blob(at: 1) } == .wrongType)
    #expect(fault { _ = try statement.int64(at: 1) } == .wrongType)
    #expect(fault { _ = try statement.text(at: 2) } == .wrongType)
    #expect(fault { _ = try statement.int64(at: 3) } == .wrongType)
    #expect(fault { try statement.withText(at: 2) { _ in } } == .wrongType)
  }

  @Test("A stored text that is not UTF-8 is an error, never repaired; its bytes can still be read")
  func damagedText() throws {
    let statement = try memory().prepare("SELECT CAST(x'8E91' AS TEXT)")
    #expect(try statement.step())
    #expect(fault { _ = try statement.text(at: 0) } == .wrongType)
    #expect(try statement.withText(at: 0) { bytes in bytes.indices.map { bytes[$0] } } == [0x8E, 0x91])
  }

  @Test("A file that stores UTF-16 gives the same text")
  func sixteenBits() throws {
    let database = try memory()
    try database.execute("PRAGMA encoding = 'UTF-16'; CREATE TABLE t (v TEXT); INSERT INTO t VALUES ('𠮷田')")
    let statement = try database.prepare("SELECT v FROM t")
    #expect(try statement.firstRow { try Array(statement.text(at: 0).utf8) } == Array("𠮷田".utf8))
  }
}
