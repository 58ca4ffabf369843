import Interchange
import Testing

@testable import shikaku

@Suite("拒否した行: rows as they stand in the file")
struct RawRowSplitterTests {
  private static func rows(_ chunks: [[UInt8]]) -> [RawRow] {
    var splitter = RawRowSplitter()
    var rows = chunks.flatMap { splitter.split($0) }
    if let last = splitter.finish() { rows.append(last) }
    return rows
  }

  @Test(
    "A quoted field can hold line ends; a byte order mark does not begin a field; the last line need not end",
    arguments: [
      ("a,b\r\nc,d\n", ["a,b", "c,d"]), ("\"a\nb\",c\nd", ["\"a\nb\",c", "d"]), ("\u{FEFF}\"a\n\",b\nc", ["\u{FEFF}\"a\n\",b", "c"]),
      ("a\"b\nc\n", ["a\"b", "c"]), ("\"a\"\"\n\"\nb\n", ["\"a\"\"\n\"", "b"]), ("\"a\"x\nb\n", ["\"a\"x", "b"]),
      ("a\n\nb", ["a", "", "b"]),
      ("a\n\"b\nc", ["a", "\"b\nc"]), ("", []),
    ])
  func splits(text: String, expected: [String]) {
    let whole = Self.rows([Array(text.utf8)])
    #expect(whole.map { String(decoding: $0.bytes, as: UTF8.self) } == expected)
    #expect(Self.rows(text.utf8.map { [$0] }) == whole, "Piece by piece gives the same")
  }

  @Test("Each row that the reader of member files sees is one row here, on the same line")
  func agreesWithTheReader() {
    let alphabet = Array("a,\"\n\r".utf8)
    for number in 0..<20_000 {
      var rest = number &* 2_654_435_761 & 0xFFFF_FFFF
      let bytes = (0..<12).map { _ in
        defer { rest /= alphabet.count }
        return alphabet[rest % alphabet.count]
      }
      var lines: [Int] = []
      var reader = CSVReader()
      let note = { (line: CSVReader.Line) in
        switch line {
        case .success(let row): lines.append(row.line)
        case .failure(let fault): lines.append(fault.line)
        }
      }
      reader.read(bytes, note)
      reader.finish(note)
      let rows = Self.rows([bytes])
      let seen = lines.map { line in rows.indices { $0.lines.contains(line) }.ranges.count }
      #expect(seen.allSatisfy { $0 == 1 } && Set(lines).count == lines.count, "\(bytes)")
    }
  }
}
