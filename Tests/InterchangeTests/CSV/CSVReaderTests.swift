import Interchange
import Testing

@Suite("Reading CSV (RFC 4180)")
struct CSVReaderTests {
  private func lines(_ bytes: [UInt8], limits: CSVLimits = CSVLimits(), chunk: Int = .max) -> [CSVReader.Line] {
    var reader = CSVReader(limits: limits)
    var result: [CSVReader.Line] = []
    var start = 0
    while start < bytes.count {
      let end = chunk < bytes.count - start ? start + chunk : bytes.count
      reader.read(Array(bytes[start..<end])) { result.append($0) }
      start = end
    }
    reader.finish { result.append($0) }
    return result
  }

  private func shown(_ lines: [CSVReader.Line]) -> [String] {
    lines.map { line in
      switch line {
      case .success(let row): "\(row.line): " + row.fields.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
      case .failure(let fault): fault.description
      }
    }
  }

  @Test(
    "rows come out with the line they begin on, however the file is cut into chunks",
    arguments: [
      ("a,b\r\nc,d\r\n", ["1: a|b", "2: c|d"]), ("a,b\nc,d", ["1: a|b", "2: c|d"]), ("\u{FEFF}a\nb", ["1: a", "2: b"]), ("", []),
      ("\r\n\n", []), ("a\r\n\r\nb\r\n", ["1: a", "3: b"]), (",\n", ["1: |"]), ("a,\nb,", ["1: a|", "2: b|"]), ("\"\"\n", ["1: "]),
      ("\"a,b\",\"c\"\"d\"\r\n", ["1: a,b|c\"d"]), ("\"a\nb\",c\nd,e", ["1: a\nb|c", "3: d|e"]),
      ("\"a\r\nb\",c\r\n\"\",\"\"\"\"", ["1: a\r\nb|c", "3: |\""]), ("\"a\"", ["1: a"]),
    ], [Int.max, 1, 2, 3])
  func rows(_ sample: (text: String, rows: [String]), _ chunk: Int) {
    #expect(shown(lines(Array(sample.text.utf8), chunk: chunk)) == sample.rows)
  }

  @Test(
    "a faulty row is named by its line, and the rows after it are read",
    arguments: [
      ("a,b\nc\"d,e\nf,g", 1, CSVFault(line: 2, reason: .bareQuote)), ("a,b\n\"c\"d,e\nf,g", 1, CSVFault(line: 2, reason: .textAfterQuote)),
      ("a,b\nc\rd,e\nf,g", 1, CSVFault(line: 2, reason: .bareCarriageReturn)),
      ("a,b\nc\nf,g", 1, CSVFault(line: 2, reason: .columns(expected: 2, found: 1))),
      ("a,b\nc,d,e\nf,g", 1, CSVFault(line: 2, reason: .columns(expected: 2, found: 3))),
      ("a,b\n123456,d\nf,g", 1, CSVFault(line: 2, reason: .fieldTooLong(limit: 5))),
      ("a,b\n12345,67890\nf,g", 1, CSVFault(line: 2, reason: .rowTooLong(limit: 8))),
      ("a,b\n,,,,\nf,g", 1, CSVFault(line: 2, reason: .tooManyColumns(limit: 4))),
      ("a,b\nc,\"d\nf,g\n", 1, CSVFault(line: 2, reason: .unclosedQuote)),
      ("a,b\nf,g\r", 1, CSVFault(line: 2, reason: .bareCarriageReturn)),
    ], [Int.max, 1])
  func faults(_ sample: (text: String, index: Int, fault: CSVFault), _ chunk: Int) {
    let limits = CSVLimits(fieldBytes: 5, rowBytes: 8, columns: 4)
    let found = lines(Array(sample.text.utf8), limits: limits, chunk: chunk)
    #expect(found[sample.index] == .failure(sample.fault))
    #expect(found.count == 2 || shown(Array(found.suffix(1))) == ["3: f|g"])
  }

  @Test("a file that is only the beginning of a byte order mark keeps its bytes")
  func halfMark() throws {
    let found = lines([0xEF, 0xBB])
    #expect(try found.map { try $0.get().fields } == [[[0xEF, 0xBB]]])
    #expect(try lines([0xEF, 0x0A], chunk: 1).map { try $0.get().fields } == [[[0xEF]]])
  }

  @Test("an open quote takes no more memory than a row may have, and is named by the line it stands on")
  func openQuote() {
    let text = "a,b\nx,\"" + String(repeating: "lorem,ipsum\n", count: 100_000)
    let found = shown(lines(Array(text.utf8), chunk: 4_096))
    #expect(found == ["1: a|b", "line 2: a quote is opened and not closed before the end of the file"])
  }

  @Test("the second byte of a Shift_JIS character is never taken for a comma, quote or line end")
  func shiftJIS() throws {
    let row = try CP932.encode("表示,ソート,\"能\"\n")
    let found = try #require(lines(row).first).get()
    #expect(try (0..<3).map { try found.text($0, as: .cp932) } == ["表示", "ソート", "能"])
    #expect(try found.text(3, as: .cp932) == "")
  }

  @Test(
    "random and damaged bytes give rows or faults within the limits, alike in one piece and byte by byte",
    arguments: [1, 2, 3] as [UInt64])
  func fuzz(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let good = Array("保険者番号,氏名\r\n06123456,\"髙橋, \"\"太郎\"\"\"\r\n,辻\u{E0100}\n".utf8)
    let alphabet = Array("a,\"\r\n\u{FEFF}".utf8)
    let limits = CSVLimits(fieldBytes: 16, rowBytes: 24, columns: 3)
    for round in 0..<2_000 {
      let size = Int.random(in: 0..<80, using: &random)
      let bytes = round.isMultiple(of: 2) ? random.damaged(good) : random.bytes(size, from: alphabet)
      let whole = lines(bytes, limits: limits)
      #expect(whole == lines(bytes, limits: limits, chunk: 1))
      for case .success(let row) in whole {
        #expect(row.count <= 3 && row.fields.allSatisfy { $0.count <= 16 } && row.fields.joined().count <= 24)
      }
    }
  }
}
