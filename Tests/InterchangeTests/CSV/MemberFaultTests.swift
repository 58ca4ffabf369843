import EligibilityModel
import Interchange
import Testing

@Suite("Refusals of the member file")
struct MemberFaultTests {
  @Test(
    "each wrong value is named by line, column and reason",
    arguments: [
      ("保険者番号", "06123456", MemberFault.Reason.identifier(.checkDigit(position: 8, expected: 9))), ("保険者番号", "", .missing),
      ("保険者番号", "0612345", .identifier(.length(found: 7, allowed: [6, 8]))), ("番号", " ", .missing),
      ("番号", String(repeating: "1", count: 21), .identifier(.tooLong(limit: 20))),
      ("枝番", "1", .identifier(.length(found: 1, allowed: [2]))),
      ("枝番", "0a", .identifier(.notADigit(position: 2))), ("氏名", "", .missing),
      ("氏名", "山\u{202E}田", .name(.invisibleCharacter(position: 2))),
      ("生年月日", "1980-4-1", .notADate), ("生年月日", "55.4.1", .notADate),
      ("生年月日", "明日", .notADate), ("生年月日", "1980-02-30", .noSuchDay),
      ("生年月日", "19801301", .noSuchDay), ("生年月日", "0000/1/1", .noSuchDay), ("生年月日", "昭和64年1月8日", .era(.outsideEra(.showa))),
      ("生年月日", "昭和55年4月31日", .era(.day(lastOfMonth: 30))), ("生年月日", "昭和55年4月", .notADate), ("生年月日", "", .missing),
      ("性別", "男性", .unknownWord(allowed: ["男", "女", "1", "2", "3", "male", "female"])),
      ("本人家族", "3", .unknownWord(allowed: ["本人", "家族", "1", "2"])), ("本人家族", "", .missing),
      ("負担割合", "4割", .unknownWord(allowed: ["1割", "2割", "3割", "10", "20", "30", "010", "020", "030"])),
      ("喪失事由", "4", .unknownWord(allowed: ["死亡", "生活保護開始", "医療保険等資格取得", "その他", "01", "02", "03", "99"])),
      ("世帯番号", "a\u{E000}", .invisibleCharacter(position: 2)), ("事業所", String(repeating: "a", count: 201), .tooLong(limit: 200)),
      ("加入者ID", String(repeating: "a", count: 65), .tooLong(limit: 64)),
    ])
  func values(_ column: String, _ value: String, _ reason: MemberFault.Reason) throws {
    #expect(try MemberFile.faults([column: value]) == [MemberFault(line: 2, field: column, reason: reason)])
  }

  @Test(
    "a 個人番号 is refused as what it is, in every way of writing it",
    arguments: ["123456789018", "111111111118", "999999999996", "202100000000", "210987654320", "1234-5678-9018", "１２３４ ５６７８ ９０１８"])
  func individualNumber(_ value: String) throws {
    #expect(try MemberFile.faults(["加入者ID": value]) == [MemberFault(line: 2, field: "加入者ID", reason: .individualNumber)])
  }

  @Test(
    "twelve digits without its check digit, or other counts of digits, are an id",
    arguments: ["123456789010", "12345678901", "1234567890180"])
  func noIndividualNumber(_ value: String) throws {
    #expect(try MemberFile.member(["加入者ID": value])?.personReference?.text == value)
  }

  @Test(
    "the day of loss must be after the day of acquisition",
    arguments: [("2024-03-31", false), ("2024-04-01", false), ("2024-04-02", true)])
  func loss(_ day: String, _ isGood: Bool) throws {
    let faults = try MemberFile.faults(["資格喪失日": day])
    #expect(faults == (isGood ? [] : [MemberFault(line: 2, field: "資格喪失日", reason: .lostBeforeEligible)]))
  }

  @Test(
    "nobody is insured before birth, a newborn is from the day of birth",
    arguments: [("2024-03-31", true), ("2024-04-01", true), ("2024-04-02", false)])
  func birth(_ day: String, _ isGood: Bool) throws {
    let faults = try MemberFile.faults(["生年月日": day])
    #expect(faults == (isGood ? [] : [MemberFault(line: 2, field: "生年月日", reason: .bornAfterEligible)]))
  }

  @Test(
    "a certificate may end on the day of acquisition and not before it",
    arguments: [("2024-03-31", false), ("2024-04-01", true), ("2024-04-02", true)])
  func certificate(_ day: String, _ isGood: Bool) throws {
    let faults = try MemberFile.faults(["資格確認書有効期限": day])
    #expect(faults == (isGood ? [] : [MemberFault(line: 2, field: "資格確認書有効期限", reason: .certificateEndsBeforeEligible)]))
  }

  @Test("a reason for loss without a day of loss is refused")
  func reasonWithoutDay() throws {
    #expect(try MemberFile.faults(["資格喪失日": ""]) == [MemberFault(line: 2, field: "喪失事由", reason: .lossReasonWithoutDay)])
  }

  @Test("all faults of a line are reported, also those between two days when another value is missing")
  func several() throws {
    let faults = try MemberFile.faults(["番号": "", "性別": "x", "資格喪失日": "2024-01-01", "加入者ID": "123456789018"])
    #expect(faults.map(\.field) == ["番号", "性別", "加入者ID", "資格喪失日"])
    #expect(faults.map(\.line) == [2, 2, 2, 2])
  }

  @Test("a faulty line does not stop the lines around it")
  func linesAround() throws {
    let good = MemberFile.text().split(separator: "\r\n")[1]
    let file = "\(MemberFile.header)\n\(good)\nx\"y\n\(good),z\n\(good)\n"
    let lines = try MemberCSVReader.read(Array(file.utf8))
    #expect(lines.map { if case .member(_, let line) = $0 { line } else { 0 } } == [2, 0, 0, 5])
    #expect(lines[1] == .refused([MemberFault(line: 3, field: nil, reason: .row(.bareQuote))]))
    #expect(lines[2] == .refused([MemberFault(line: 4, field: nil, reason: .row(.columns(expected: 17, found: 18)))]))
  }

  @Test("a field of two megabytes is refused and takes no memory")
  func hugeField() throws {
    let faults = try MemberFile.faults(["氏名": String(repeating: "山", count: 700_000)])
    #expect(faults == [MemberFault(line: 2, field: nil, reason: .row(.fieldTooLong(limit: 8_192)))])
  }

  @Test("half a quote is named by its line")
  func halfQuote() throws {
    #expect(try MemberFile.faults(["氏名": "\"山田"]) == [MemberFault(line: 2, field: nil, reason: .row(.unclosedQuote))])
  }

  @Test("bytes of another encoding are refused in the column they stand in")
  func wrongBytes() throws {
    var file = Array(MemberFile.text(["氏名": "?"]).utf8)
    let place = try #require(file.firstIndex(of: UInt8(ascii: "?")))
    file[place] = 0x8E
    guard case .refused(let faults)? = try MemberCSVReader.read(file, encoding: .utf8).first else {
      Issue.record("not refused")
      return
    }
    #expect(faults == [MemberFault(line: 2, field: "氏名", reason: .undecodable(.notUTF8(offset: 0)))])
  }

  @Test("a 外字 of a Shift_JIS file is refused in the column it stands in")
  func userDefined() throws {
    var file = try CP932.encode(MemberFile.text(["氏名": "??"]))
    let place = try #require(file.firstIndex(of: UInt8(ascii: "?")))
    file.replaceSubrange(place...place + 1, with: [0xF0, 0x40])
    guard case .refused(let faults)? = try MemberCSVReader.read(file).first else {
      Issue.record("not refused")
      return
    }
    #expect(faults.map(\.reason) == [.undecodable(.notCP932(CP932Error(position: 0, kind: .userDefined)))])
  }

  @Test("a fault speaks both languages and never repeats the value")
  func wording() throws {
    let fault = try #require(try MemberFile.faults(["生年月日": "昭和64年1月8日"]).first)
    #expect(fault.description == "line 2, 生年月日: 昭和 is the era from 1926-12-25 to 1989-01-07; use the era of the day")
    #expect(fault.japanese == "2行目「生年月日」：その日は昭和ではありません")
    let check = try #require(try MemberFile.faults(["保険者番号": "06123456"]).first)
    #expect(check.japanese == "2行目「保険者番号」：検証番号が合いません。数字の写し間違いがないか確かめてください")
    #expect(!"\(check) \(check.japanese)".contains("06123456"))
  }
}
