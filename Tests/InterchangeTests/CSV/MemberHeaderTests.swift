import Interchange
import Testing

@Suite("Refusals of the member file's header")
struct MemberHeaderTests {
  private func fault(_ header: String) -> MemberHeaderFault? {
    #expect(throws: MemberHeaderFault.self) { try MemberCSVReader.read(Array((header + "\n").utf8)) }
  }

  private static let required = "保険者番号,番号,氏名,生年月日,性別,資格取得日,本人家族"

  @Test(
    "unknown, repeated, forbidden and missing columns are named",
    arguments: [
      ("\(required),資格取得目", "line 1: unknown column 資格取得目 (did you mean 資格取得日?)"), ("\(required),電話番号", "line 1: unknown column 電話番号"),
      ("\(required),番号", "line 1: column 番号 is there twice"), ("\(required),number", "line 1: column number is there twice"),
      ("\(required),個人番号", "line 1: column 個人番号 must not be in this file"),
      ("番号,氏名,生年月日,性別,資格取得日,本人家族", "line 1: column 保険者番号 (insurer_number) is missing"),
      ("\(required),", "line 1: unknown column "), ("\"番号", "line 1: a quote is opened and not closed before the end of the file"),
    ])
  func columns(_ header: String, _ expected: String) {
    #expect(fault(header)?.description == expected)
  }

  @Test("a Japanese text says the same")
  func japanese() {
    #expect(
      fault("番号,氏名,番号,電話番号,個人番号")?.japanese
        == "1行目：「電話番号」という列はありません。「番号」の列が重複しています。「個人番号」の列はこのファイルに入れられません。"
        + "「保険者番号」の列がありません。「生年月日」の列がありません。「性別」の列がありません。「資格取得日」の列がありません。「本人家族」の列がありません")
  }

  @Test("a file without header is refused, and the person in its first line is not repeated", arguments: ["", "06123459,1,山田太郎"])
  func noHeader(_ text: String) {
    #expect(fault(text) == .noHeader)
    #expect(fault(text)?.description.contains("山田") == false)
  }

  @Test("a header in the wrong encoding is refused")
  func encoding() throws {
    let bytes = try CP932.encode(MemberFile.text(["氏名": "山田"]))
    #expect(throws: MemberHeaderFault.undecodable(.notUTF8(offset: 0))) { try MemberCSVReader.read(bytes, encoding: .utf8) }
  }

  @Test("a refused file stays refused")
  func stays() throws {
    var reader = MemberCSVReader(encoding: .utf8)
    #expect(throws: MemberHeaderFault.noHeader) { try reader.read(Array("x\n".utf8)) }
    #expect(throws: MemberHeaderFault.noHeader) { try reader.read(Array(MemberFile.text().utf8)) }
    #expect(throws: MemberHeaderFault.noHeader) { try reader.finish() }
  }

  @Test("random and damaged files are read or refused, never worse", arguments: [1, 2] as [UInt64])
  func fuzz(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let good = Array(MemberFile.text().utf8)
    let body = MemberFile.header.utf8.count
    var lines = 0
    for round in 0..<600 {
      let file = round.isMultiple(of: 2) ? random.damaged(good) : good[..<body] + random.damaged(Array(good[body...]))
      guard let found = try? MemberCSVReader.read(file) else { continue }
      lines += found.count
    }
    #expect(lines > 300)
  }
}
