import EligibilityModel
import Testing

@testable import Interchange

/// Lines of a made-up file.
struct PensionLines {
  static let head = [
    "21,01,ｹｲﾄ,001,20260908,22223", "[kanri]", ",001",
    "21,01,ｹｲﾄ,12345,100,8580,東京都千代田区霞が関1-2-2,株式会社見本商事,見本　一郎,03,3456,7890", "[data]",
  ]

  static func line(_ form: String, _ count: Int, _ values: [Int: String]) -> [String] {
    var fields = Array(repeating: "", count: count)
    for (number, value) in values { fields[number - 1] = value }
    for (place, value) in [form, "21", "01", "ｹｲﾄ"].enumerated() { fields[place] = value }
    return fields
  }

  static let acquisition = line(
    "2200700", 34,
    [
      5: "12345", 6: "11", 7: "ﾐﾎﾝ ﾊﾅｺ", 8: "見本　花子", 9: "5", 10: "551010", 11: "2", 12: "1", 13: "123456789018", 18: "9", 19: "080401",
      32: "東京都千代田区架空町1-1",
    ])
  static let loss = line(
    "2201700", 27, [6: "12", 7: "ﾀｶｻｷ ﾚﾝ", 8: "髙﨑　蓮", 9: "7", 10: "020401", 14: "9", 15: "080901", 16: "4", 17: "9", 18: "080831"])
  static let dependants = line(
    "2202700", 139,
    [
      8: "11", 9: "ﾐﾎﾝ ﾊﾅｺ", 11: "5", 12: "551010", 21: "1", 24: "ﾐﾎﾝ ｼﾞｭﾝ", 25: "見本　純", 26: "5", 27: "560326", 28: "3", 39: "架空町1-1",
      44: "9", 45: "080901", 71: "ﾐﾎﾝ ｻｸﾗ", 72: "見本　さくら", 73: "9", 74: "020505", 75: "2", 82: "架空町1-2", 90: "9", 91: "080902",
    ])

  static func bytes(_ reports: [[String]], head: [String] = head) throws -> [UInt8] {
    try CP932.encode((head + reports.map { $0.joined(separator: ",") }).map { $0 + "\r\n" }.joined())
  }

  /// The lines behind the head.
  static func read(_ bytes: [UInt8], pieces size: Int = 1 << 16) throws -> [PensionLine] {
    var reader = PensionFileReader()
    var lines: [PensionLine] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      lines += try reader.read(Array(bytes[start..<min(bytes.count, start + size)]))
    }
    lines += try reader.finish()
    return lines.filter { if case .head = $0 { false } else { true } }
  }

  static func notices(_ report: [String]) throws -> [PensionNotice] {
    guard case .notices(let notices, 6) = try read(bytes([report])).first else { return [] }
    return notices
  }

  static func faults(_ report: [String]) throws -> [PensionFault] {
    guard case .refused(let faults, _, 6) = try read(bytes([report])).first else { return [] }
    return faults
  }

  static func changing(_ report: [String], _ number: Int, _ value: String) -> [String] {
    var report = report
    report[number - 1] = value
    return report
  }
}

@Suite("年金事務所の届書ファイル: what a line says")
struct PensionFileReaderTests {
  @Test("An acquisition: who, from when, under which number; the Individual Number is not read")
  func acquisition() throws {
    let notice = try #require(try PensionLines.notices(PensionLines.acquisition).first)
    #expect(notice.kind == .begins && notice.occasion == .joined && notice.day == .fixed(2026, 4, 1) && notice.role == .insuredPerson)
    #expect(notice.number?.canonical == "11" && notice.name.text == "見本　花子" && notice.nameKana?.text == "ﾐﾎﾝ ﾊﾅｺ")
    #expect(notice.birthDate == .fixed(1980, 10, 10) && notice.sex == .female && notice.address == "東京都千代田区架空町1-1")
    #expect(notice.office == ["21", "01", "ｹｲﾄ"])
    #expect(!String(reflecting: notice).contains("123456789018"))
  }

  @Test("Without a number it is a report all the same, and a name in kana alone is a name")
  func incomplete() throws {
    let report = PensionLines.changing(PensionLines.changing(PensionLines.acquisition, 6, ""), 8, "")
    let notice = try #require(try PensionLines.notices(report).first)
    #expect(notice.number == nil && notice.name.text == "ﾐﾎﾝ ﾊﾅｺ")
    #expect(notice.order(at: try InsurerNumber("06139992"), symbol: nil, employer: nil) == nil)
  }

  @Test(
    "A loss: its cause says on which occasion, and the day is the first without cover",
    arguments: [("4", EventOccasion.left), ("5", .died), ("7", .turned75), ("9", .movedInsurer), ("11", .left)])
  func loss(cause: String, occasion: EventOccasion) throws {
    let notice = try #require(try PensionLines.notices(PensionLines.changing(PensionLines.loss, 16, cause)).first)
    #expect(notice.kind == .ends && notice.occasion == occasion && notice.day == .fixed(2026, 9, 1) && notice.name.text == "髙﨑　蓮")
  }

  @Test("Dependants: the spouse and up to two others, each with their own day")
  func dependants() throws {
    let notices = try PensionLines.notices(PensionLines.dependants)
    #expect(notices.map(\.name.text) == ["見本　純", "見本　さくら"] && notices.map(\.sex) == [.male, .female])
    #expect(notices.map(\.day) == [.fixed(2026, 9, 1), .fixed(2026, 9, 2)] && notices.map(\.role) == [.family, .family])
    #expect(notices.map(\.occasion) == [.dependantAdded, .dependantAdded] && notices.map(\.address) == ["架空町1-1", "架空町1-2"])
    #expect(notices.allSatisfy { $0.number?.canonical == "11" })
  }

  @Test(
    "Dependants who leave: the day and the reason are those of leaving", arguments: [("1", EventOccasion.died), ("2", .dependantRemoved)])
  func removed(cause: String, occasion: EventOccasion) throws {
    let values = [21: "2", 24: "", 25: "", 97: "9", 98: "080915", 99: cause]
    let report = values.reduce(PensionLines.dependants) { PensionLines.changing($0, $1.key, $1.value) }
    let notices = try PensionLines.notices(report)
    #expect(notices.map(\.kind) == [.ends] && notices.map(\.occasion) == [occasion] && notices.map(\.day) == [.fixed(2026, 9, 15)])
  }

  @Test(
    "Era and day must fit",
    arguments: [
      ("5", "640107", true), ("5", "640108", false), ("7", "010107", false), ("7", "010108", true), ("2", "010108", false),
      ("7", "", false),
    ])
  func eras(era: String, day: String, fits: Bool) throws {
    let report = PensionLines.changing(PensionLines.changing(PensionLines.acquisition, 9, era), 10, day)
    #expect(try PensionLines.faults(report).map(\.field) == (fits ? [] : ["生年月日"]))
  }

  @Test(
    "What does not fit is refused with line and field",
    arguments: [
      (PensionLines.acquisition, 11, "4", "種別"), (PensionLines.acquisition, 11, "", "種別"), (PensionLines.acquisition, 12, "3", "取得区分"),
      (PensionLines.acquisition, 7, "", nil), (PensionLines.acquisition, 19, "081301", "資格取得年月日"),
      (PensionLines.acquisition, 19, "", "資格取得年月日"), (PensionLines.acquisition, 8, "見\u{0}本", "被保険者氏名（漢字）"),
      (PensionLines.loss, 15, "080902", "資格喪失年月日"), (PensionLines.loss, 15, "080831", "資格喪失年月日"), (PensionLines.loss, 16, "6", "喪失原因"),
      (PensionLines.loss, 18, "", "退職日死亡日"), (PensionLines.dependants, 21, "3", "異動の別"), (PensionLines.dependants, 21, "", "異動の別"),
      (PensionLines.dependants, 45, "", "配偶者：被扶養者になった日"), (PensionLines.dependants, 75, "3", "その他の被扶養者1：性別"),
    ] as [([String], Int, String, String?)])
  func faults(report: [String], number: Int, value: String, field: String?) throws {
    let faults = try PensionLines.faults(PensionLines.changing(report, number, value))
    #expect(faults.map(\.field) == (field.map { [$0] } ?? []) && faults.allSatisfy { $0.line == 6 })
  }

  @Test("All faults of a line are told at once")
  func several() throws {
    let report = [9: "1", 11: "x", 19: "081301"].reduce(PensionLines.acquisition) { PensionLines.changing($0, $1.key, $1.value) }
    #expect(try Set(PensionLines.faults(report).map(\.field)) == ["生年月日", "種別", "資格取得年月日"])
  }

  @Test("Reports about pay are passed over, and counted")
  func pay() throws {
    let lines = try PensionLines.read(PensionLines.bytes([["2225700", "21"], ["2221700"], ["2265700"]]))
    #expect(lines == [.passedOver(.yearlyPay, line: 6), .passedOver(.changedPay, line: 7), .passedOver(.bonus, line: 8)])
  }

  @Test("The pieces in which a file comes make no difference", arguments: [1, 2, 7, 4_096])
  func pieces(size: Int) throws {
    let bytes = try PensionLines.bytes([PensionLines.acquisition, PensionLines.loss, PensionLines.dependants, ["x"]])
    let whole = try PensionLines.read(bytes)
    #expect(whole.count == 4)
    #expect(try PensionLines.read(bytes, pieces: size) == whole)
    #expect(try PensionLines.read(Array(bytes.dropLast(2)), pieces: size) == whole)
    #expect(try PensionLines.read(bytes + [0x1A], pieces: size) == whole)
    #expect(try PensionLines.read(bytes.filter { $0 != 0x0D }, pieces: size) == whole)
  }
}

@Suite("年金事務所の届書ファイル: rubbish")
struct PensionRubbishTests {
  private func headFault(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try PensionLines.read(bytes)
      return nil
    } catch let fault as PensionHeadFault {
      return fault.line
    } catch {
      return -1
    }
  }

  @Test("A head that is cut or of another file is refused with the line")
  func heads() throws {
    for count in 0...4 {
      #expect(try headFault(PensionLines.bytes([], head: Array(PensionLines.head.prefix(count)))) == count + 1)
    }
    #expect(try headFault(PensionLines.bytes([])) == nil)
    #expect(headFault(Array("insurer_number,number\n1,2\n".utf8)) == 1)
    #expect(headFault([UInt8](repeating: 0, count: 100_000)) == 1)
    #expect(headFault((0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) }) == 1)
  }

  @Test("A file in another encoding is refused, never read as other names")
  func encodings() throws {
    let text = (PensionLines.head + [PensionLines.acquisition.joined(separator: ",")]).map { $0 + "\r\n" }.joined()
    #expect(headFault(Array(text.utf8)) == 1)
    #expect(headFault([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == 1)
    #expect(headFault(Array(text.replacing("ｹｲﾄ", with: "ABC").utf8)) == 4)
    #expect(headFault(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == 1)
  }

  @Test("Lines that are no report are refused one by one, and the next ones are read")
  func lines() throws {
    let rubbish = [
      ["2200700"], PensionLines.acquisition + [""], ["9999999", "x"], ["\"2200700\""] + PensionLines.acquisition.dropFirst(),
      [String(repeating: "1", count: 20_000)], ["\u{0}\u{0}"],
    ]
    let lines = try PensionLines.read(PensionLines.bytes(rubbish + [PensionLines.loss]))
    let reasons = lines.compactMap { line in
      if case .refused(let faults, _, let number) = line { faults.first.map { ($0.reason, number) } } else { nil }
    }
    #expect(
      reasons.map(\.0) == [
        .fields(expected: 34, found: 1), .fields(expected: 34, found: 35), .unknownForm, .quoted, .lineTooLong(limit: 16_384), .unknownForm,
      ])
    #expect(reasons.map(\.1) == Array(6...11))
    guard case .notices(let notices, 12) = lines.last else { return #expect(Bool(false), "the last line is a report") }
    #expect(notices.count == 1)
  }

  @Test("Half a character and a character of somebody's own are refused where they stand")
  func bytes() throws {
    let good = try PensionLines.bytes([PensionLines.acquisition])
    let name = try CP932.encode("見本　花子")
    let place = try #require(good.indices.first { good[$0...].starts(with: name) })
    let end = place + name.count
    for (range, wrong) in [(end - 2..<end, [0x8E]), (place..<place + 2, [0xF0, 0x40]), (place..<place + 2, [0xFF, 0x41])]
      as [(Range<Int>, [UInt8])]
    {
      var bytes = good
      bytes.replaceSubrange(range, with: wrong)
      guard case .refused(let faults, _, 6) = try PensionLines.read(bytes).first else { return #expect(Bool(false), "\(wrong)") }
      #expect(faults.map(\.field) == ["被保険者氏名（漢字）"])
    }
  }
}

@Suite("年金事務所の届書ファイル: writing")
struct PensionFileWriterTests {
  private func member(name: String = "見本　花子", kana: String? = "ミホン　ハナコ", number: String = "11") throws -> MemberRecord {
    var member = MemberRecord(
      insurerNumber: try InsurerNumber("06139992"), number: try InsuredNumber(number), name: try PersonName(name),
      birthDate: .fixed(1980, 10, 10), sex: .female, eligibleFrom: .fixed(2026, 4, 1), role: .insuredPerson)
    member.nameKana = try kana.map { try NameKana($0) }
    return member
  }

  private func writer() throws -> PensionFileWriter {
    let fields = PensionLines.head[3].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let office = try #require(PensionFileWriter.Office(fields: fields, serial: "001", madeOn: .fixed(2026, 9, 8)))
    return try PensionFileWriter(office)
  }

  @Test("What is written is what the reader reads: head, acquisition, loss")
  func roundTrip() throws {
    var writer = try writer()
    var member = try member()
    member.address = "架空町1-1"
    try writer.write(member)
    member.lostOn = .fixed(2026, 9, 1)
    try writer.write(member)
    let bytes = writer.take()
    #expect(try bytes.starts(with: CP932.encode(PensionLines.head.map { $0 + "\r\n" }.joined())))
    let notices = try PensionLines.read(bytes).flatMap { if case .notices(let notices, _) = $0 { notices } else { [PensionNotice]() } }
    #expect(notices.map(\.kind) == [.begins, .begins, .ends] && notices.map(\.occasion) == [.joined, .joined, .left])
    #expect(notices.allSatisfy { $0.name.text == "見本　花子" && $0.nameKana?.text == "ﾐﾎﾝ ﾊﾅｺ" && $0.birthDate == member.birthDate })
    #expect(notices.first?.address == "架空町1-1" && notices.last?.day == member.lostOn)
  }

  @Test("Who can't be written is told with the field, and nothing of them is written")
  func refusals() throws {
    var writer = try writer()
    _ = writer.take()
    let cases: [(MemberRecord, PensionFileWriter.Refusal)] = [
      (try member(name: "𠮷田　花子"), .notEncodable(field: "被保険者氏名（漢字）", CP932Error(position: 0, kind: .notEncodable))),
      (try member(name: "葛󠄀城　花子"), .notEncodable(field: "被保険者氏名（漢字）", CP932Error(position: 1, kind: .notEncodable))),
      (try member(name: String(repeating: "見", count: 13)), .tooLong(field: "被保険者氏名（漢字）", limit: 24)),
      (try member(kana: nil), .missing(field: "被保険者氏名（カナ）")),
      (try member(kana: String(repeating: "ガ", count: 13)), .tooLong(field: "被保険者氏名（カナ）", limit: 25)),
      (try member(name: "見本,花子"), .malformed(field: "被保険者氏名（漢字）")), (try member(number: "1234567"), .malformed(field: "被保険者整理番号")),
      (try member(number: "甲1"), .malformed(field: "被保険者整理番号")),
    ]
    for (member, refusal) in cases {
      #expect(throws: refusal) { try writer.write(member) }
      #expect(writer.take().isEmpty)
    }
    try writer.write(member(name: String(repeating: "見", count: 12)))
    #expect(!writer.take().isEmpty)
  }

  @Test(
    "The cause of a loss follows from the reason and the age",
    arguments: [(1951, LossReason.otherInsurance, "7"), (1950, .otherInsurance, "4"), (1951, .death, "5")])
  func causes(birthYear: Int, reason: LossReason, cause: String) throws {
    var writer = try writer()
    var member = MemberRecord(
      insurerNumber: try InsurerNumber("06139992"), number: try InsuredNumber("1"), name: try PersonName("見本"),
      birthDate: .fixed(birthYear, 9, 1), sex: .male, eligibleFrom: .fixed(2020, 4, 1), role: .insuredPerson)
    member.nameKana = try NameKana("ﾐﾎﾝ")
    member.lostOn = .fixed(2026, 9, 1)
    member.lossReason = reason
    try writer.write(member)
    let line = try CP932.decode(writer.take()).split(separator: "\r\n").last.map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(line?.count == 27 && line?[15] == Substring(cause) && line?[17] == (cause == "7" ? "" : "080831"))
  }

  @Test(
    "Katakana become narrow, with their marks behind",
    arguments: [("ミホン　ハナコ", "ﾐﾎﾝ ﾊﾅｺ"), ("ガーグ・パヴッ", "ｶﾞｰｸﾞ･ﾊﾟｳﾞｯ"), ("ﾐﾎﾝ ﾊﾅｺ", "ﾐﾎﾝ ﾊﾅｺ"), ("ＡＢ１", "AB1"), ("漢字", "漢字")])
  func narrow(text: String, expected: String) {
    #expect(HalfWidthKana.text(text) == expected)
  }
}
