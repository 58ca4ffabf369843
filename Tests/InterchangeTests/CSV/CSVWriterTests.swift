import Interchange
import Testing

@Suite("Writing CSV (RFC 4180)")
struct CSVWriterTests {
  @Test("fields are put in quotes only where they must be, and lines end with CRLF")
  func quoting() throws {
    var writer = CSVWriter()
    try writer.row(["氏名", "", "a,b", "c\"d", "e\nf", " g "])
    try writer.row([""])
    #expect(writer.bytes == Array("氏名,,\"a,b\",\"c\"\"d\",\"e\nf\", g \r\n\"\"\r\n".utf8))
  }

  @Test("a field that begins like a byte order mark is in quotes, so that the first one of a file is read back with it")
  func markInField() throws {
    var writer = CSVWriter()
    try writer.row(["\u{FEFF}氏名", "a\u{FEFF}"])
    #expect(writer.bytes == Array("\"\u{FEFF}氏名\",a\u{FEFF}\r\n".utf8))
    var reader = CSVReader()
    var found: [[[UInt8]]] = []
    reader.read(writer.bytes) { line in
      if case .success(let row) = line { found.append(row.fields) }
    }
    #expect(found == [[Array("\u{FEFF}氏名".utf8), Array("a\u{FEFF}".utf8)]])
  }

  @Test("a file in CP932 holds CP932, and a row it can't write leaves nothing behind")
  func cp932() throws {
    var writer = CSVWriter(encoding: .cp932, hasMark: true)
    try writer.row(["資格"])
    #expect(throws: CP932Error(position: 0, kind: .notEncodable)) { try writer.row(["a", "𠮷"]) }
    #expect(writer.bytes == [0x8E, 0x91, 0x8A, 0x69, 0x0D, 0x0A])
  }

  @Test("what is written is read back, byte for byte", arguments: [1, 2] as [UInt64])
  func roundTrip(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = ["辻\u{E0100}", "\u{FA10}", "\"", ",", "\r\n", "\n", "a", "𠮷", " ", "\r"]
    for _ in 0..<500 {
      let rows = (0..<3).map { _ in (0..<3).map { _ in (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() } }
      var writer = CSVWriter(hasMark: true)
      for row in rows { try writer.row(row) }
      var reader = CSVReader()
      var found: [[[UInt8]]] = []
      reader.read(writer.bytes) { line in
        if case .success(let row) = line { found.append(row.fields) }
      }
      #expect(found == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}
