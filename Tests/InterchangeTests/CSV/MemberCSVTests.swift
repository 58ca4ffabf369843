import EligibilityModel
import Interchange
import Testing

@Suite("The member file (加入者ファイル)")
struct MemberCSVTests {
  @Test("a complete line gives a record with every value")
  func complete() throws {
    let member = try #require(try MemberFile.member())
    #expect(member.insurerNumber.canonical == "06123459")
    #expect(member.symbol?.original == "１２３")
    #expect(member.number.original == "4567")
    #expect(member.branchNumber?.canonical == "01")
    #expect(Array(member.name.text.utf8) == Array("辻\u{E0100} 太郎".utf8))
    #expect(member.nameKana?.text == "ﾂｼﾞ ﾀﾛｳ")
    #expect(member.birthDate == .fixed(1980, 4, 1))
    #expect(member.sex == .male)
    #expect(member.eligibleFrom == .fixed(2024, 4, 1))
    #expect(member.lostOn == .fixed(2026, 4, 1))
    #expect(member.lossReason == .other)
    #expect(member.role == .insuredPerson)
    #expect(member.copaymentRate == .thirtyPercent)
    #expect(member.household == "H-1")
    #expect(member.employer == "架空製作所")
    #expect(member.personReference?.text == "P-0001")
    #expect(member.certificateValidThrough == .fixed(2026, 3, 31))
  }

  @Test("required columns alone, in any order and in English, are enough")
  func minimal() throws {
    let text = "Birth_Date,role, name ,sex,number,eligible_from,insurer_number\n19800401,2,山田,,7,2024/4/1,06123459\n"
    guard case .member(let member, let line)? = try MemberCSVReader.read(Array(text.utf8)).first else {
      Issue.record("refused")
      return
    }
    #expect(line == 2)
    #expect(member.role == .family)
    #expect(member.sex == .notStated)
    #expect(member.symbol == nil && member.branchNumber == nil && member.lostOn == nil && member.copaymentRate == nil)
  }

  @Test("an empty or blank optional value is absent, not a value", arguments: ["", " ", "\u{3000}"])
  func blanks(_ blank: String) throws {
    let optional = ["記号", "枝番", "氏名カナ", "性別", "資格喪失日", "喪失事由", "負担割合", "世帯番号", "事業所", "加入者ID", "資格確認書有効期限"]
    let member = try MemberFile.member(Dictionary(uniqueKeysWithValues: optional.map { ($0, blank) }))
    #expect(member != nil)
    #expect(member?.branchNumber == nil && member?.sex == .notStated && member?.personReference == nil)
  }

  @Test(
    "a date is read in every form that offices use",
    arguments: [
      "1980-04-01", "19800401", "1980/4/1", "1980/04/01", "昭和55年4月1日", "昭和５５年０４月０１日", "S55.4.1", "s55.04.01", " 1980-04-01 ", "Ｓ５５．４．１",
    ])
  func dates(_ text: String) throws {
    #expect(try MemberFile.member(["生年月日": text])?.birthDate == .fixed(1980, 4, 1))
  }

  @Test(
    "an era's first and last days are read, the day on the other side is not",
    arguments: [
      ("昭和64年1月7日", CivilDate.fixed(1989, 1, 7)), ("平成元年1月8日", .fixed(1989, 1, 8)), ("H1.1.8", .fixed(1989, 1, 8)),
      ("昭和64年1月8日", nil), ("H1.1.7", nil), ("平成31年4月30日", .fixed(2019, 4, 30)), ("令和元年5月1日", .fixed(2019, 5, 1)), ("R1.4.30", nil),
    ] as [(String, CivilDate?)])
  func eras(_ text: String, _ expected: CivilDate?) throws {
    #expect(try MemberFile.member(["生年月日": text])?.birthDate == expected)
  }

  @Test(
    "the words of sex, role, rate and reason mean the same in every way of writing",
    arguments: [
      ("性別", "女"), ("性別", "2"), ("性別", "Female"), ("性別", "３"), ("本人家族", "家族"), ("本人家族", "２"), ("負担割合", "１割"), ("負担割合", "020"),
      ("負担割合", "10"), ("喪失事由", "01"), ("喪失事由", "医療保険等資格取得"),
    ])
  func words(_ column: String, _ word: String) throws {
    #expect(try MemberFile.member([column: word]) != nil)
  }

  @Test(
    "a name keeps every byte",
    arguments: ["辻\u{E0100}", "辻\u{E0101}", "\u{FA10}本", "\u{585A}本", "髙﨑", "𠮷田", " 山田　花子 ", "か\u{3099}", "J. O'Brien"])
  func names(_ name: String) throws {
    #expect(try MemberFile.member(["氏名": name]).map { Array($0.name.text.utf8) } == Array(name.utf8))
  }

  @Test("a record never prints what it holds")
  func masked() throws {
    let line = try #require(try MemberFile.member())
    #expect("\(line)" == "(masked)")
    #expect(line.personReference.map { "\($0)" } == "(masked)")
  }

  @Test("Shift_JIS, UTF-8 and UTF-8 with a mark give the same record, in one piece and in small ones", arguments: [7, 100_000])
  func encodings(_ chunk: Int) throws {
    let text = MemberFile.text(["氏名": "髙橋 太郎"])
    let files = [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), try CP932.encode(text)]
    let lines = try files.map { file in
      var reader = MemberCSVReader()
      var found: [MemberLine] = []
      for start in stride(from: 0, to: file.count, by: chunk) {
        found += try reader.read(Array(file[start..<min(start + chunk, file.count)]))
      }
      return found + (try reader.finish())
    }
    #expect(lines[0] == lines[1] && lines[1] == lines[2])
    #expect(try lines[0] == [.member(#require(try MemberFile.member(["氏名": "髙橋 太郎"])), line: 2)])
  }

  @Test("plain ASCII for longer than the sample leaves the encoding open until the first Japanese character")
  func lateJapanese() throws {
    let header = "birth_date,role,name,sex,number,eligible_from,insurer_number\n"
    let ascii = String(repeating: "19800401,1,YAMADA TARO,1,7,20240401,06123459\n", count: 2_000)
    let file = Array((header + ascii).utf8) + (try CP932.encode("19800401,本人,髙橋,男,7,20240401,06123459\n"))
    var reader = MemberCSVReader()
    var count = 0
    for start in stride(from: 0, to: file.count, by: 10_000) {
      count += try reader.read(Array(file[start..<min(start + 10_000, file.count)])).count
    }
    let last = try reader.finish()
    guard case .member(let member, 2_002)? = last.last else {
      Issue.record("the last line is no record")
      return
    }
    #expect(member.name.text == "髙橋")
    #expect(count + last.count == 2_001)
  }

  @Test("the examples of the paper are read")
  func paperExamples() throws {
    let japanese = """
      保険者番号,記号,番号,枝番,氏名,氏名カナ,生年月日,性別,資格取得日,資格喪失日,本人家族,負担割合
      06123459,１２３,4567,00,髙橋 太郎,ﾀｶﾊｼ ﾀﾛｳ,昭和55年4月1日,男,2024-04-01,,本人,3割
      06123459,１２３,4567,01,髙橋 花子,ﾀｶﾊｼ ﾊﾅｺ,S57.10.3,女,2024-04-01,2026-04-01,家族,3割
      """
    let english = """
      insurer_number,number,name,birth_date,sex,eligible_from,role
      06123459,4568,"SMITH, JOHN",1975-01-31,male,20250701,1
      """
    let lines = try MemberCSVReader.read(Array(japanese.utf8)) + MemberCSVReader.read(Array(english.utf8))
    #expect(
      lines.compactMap { if case .member(let member, _) = $0 { member.name.text } else { nil } } == ["髙橋 太郎", "髙橋 花子", "SMITH, JOHN"])
  }
}
