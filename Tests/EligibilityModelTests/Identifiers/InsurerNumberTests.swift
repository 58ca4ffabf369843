import EligibilityModel
import Testing

@Suite("Insurer number 保険者番号")
struct InsurerNumberTests {
  @Test(
    "Valid numbers show law, prefecture and kind",
    arguments: [
      ("06130488", LawCode?.some(.healthInsuranceSociety), Prefecture.tokyo, InsurerKind.healthInsuranceSociety),
      ("01130012", .japanHealthInsuranceAssociation, .tokyo, .japanHealthInsuranceAssociation),
      ("01010016", .japanHealthInsuranceAssociation, .hokkaido, .japanHealthInsuranceAssociation),
      ("06139463", .healthInsuranceSociety, .tokyo, .healthInsuranceSociety),
      ("39131156", .lateStageElderlyCare, .tokyo, .lateStageElderlyCare),
      ("06630008", .healthInsuranceSociety, .tokyo, .healthInsuranceSociety),
      ("138057", nil, .tokyo, .nationalHealthInsurance),
      ("133033", nil, .tokyo, .nationalHealthInsuranceSociety),
    ])
  func valid(text: String, law: LawCode?, prefecture: Prefecture, kind: InsurerKind) throws {
    let number = try InsurerNumber(text)
    #expect(number.canonical == text)
    #expect(number.original == text)
    #expect("\(number)" == text)
    #expect(number.lawCode == law)
    #expect(number.prefecture == prefecture)
    #expect(number.kind == kind)
    #expect(number.family == kind.family)
  }

  @Test(
    "A six-digit number filled up to eight is the six-digit number",
    arguments: ["138057", "  138057", "00138057", "\u{3000}\u{3000}１３８０５７", "００１３８０５７", " \u{3000}138057"])
  func padding(text: String) throws {
    let number = try InsurerNumber(text)
    #expect(number.canonical == "138057")
    #expect(number.original == text)
    #expect(number == (try InsurerNumber("138057")))
    #expect(Set([number, try InsurerNumber("138057")]).count == 1)
    #expect(number.padded(with: .blanks) == "  138057")
    #expect(number.padded(with: .zeros) == "00138057")
  }

  @Test("An eight-digit number needs no filling and is read in full width")
  func fullWidthNumber() throws {
    let number = try InsurerNumber("０６１３０４８８")
    #expect(number.canonical == "06130488")
    #expect(number.padded(with: .blanks) == "06130488")
    #expect(number == (try InsurerNumber("06130488")))
  }

  @Test(
    "A text that is no insurer number is refused with the rule and the place",
    arguments: [
      ("", IdentifierError.empty), ("  ", .empty), ("1130012", .length(found: 7, allowed: [6, 8])),
      ("0113001", .length(found: 7, allowed: [6, 8])),
      (" 138057", .length(found: 7, allowed: [6, 8])), ("  06130488", .length(found: 10, allowed: [6, 8])),
      ("   138057", .notADigit(position: 3)),
      ("0613 488", .notADigit(position: 5)), ("138057  ", .notADigit(position: 7)), ("0613O488", .notADigit(position: 5)),
      ("06130489", .checkDigit(position: 8, expected: 8)), ("138056", .checkDigit(position: 6, expected: 7)),
      ("  138056", .checkDigit(position: 8, expected: 7)), ("00138056", .checkDigit(position: 8, expected: 7)),
      ("83136010", .lawCode(position: 1)), ("83136019", .lawCode(position: 1)), ("05130000", .lawCode(position: 1)),
      ("12139903", .medicalAssistance(position: 1)), ("12139900", .medicalAssistance(position: 1)), ("11139903", .lawCode(position: 1)),
      ("13139903", .lawCode(position: 1)),
      ("06480488", .prefecture(position: 3)),
      ("06500488", .prefecture(position: 3)), ("06980488", .prefecture(position: 3)), ("06000488", .prefecture(position: 3)),
      ("488057", .prefecture(position: 1)), ("00488057", .prefecture(position: 3)), ("77777777", .reserved), ("77777779", .reserved),
      ("７７７７７７７７", .reserved),
    ])
  func refused(text: String, error: IdentifierError) {
    #expect(throws: error) { try InsurerNumber(text) }
  }

  @Test("Every single wrong digit is found", arguments: ["06130488", "01130012", "39131156", "138057", "133033", "06630008"])
  func singleErrors(digits: String) {
    for (_, wrong) in singleDigitErrors(of: digits) {
      #expect(!accepts(wrong) { try InsurerNumber($0) }, "\(wrong)")
    }
  }

  @Test("A letter in any place is named by its place", arguments: 0..<8)
  func letters(index: Int) {
    var characters = Array("06130488")
    characters[index] = "x"
    #expect(throws: IdentifierError.notADigit(position: index + 1)) { try InsurerNumber(String(characters)) }
  }

  @Test("The serial 300 to 399 of a six-digit number means a society", arguments: [(299, false), (300, true), (399, true), (400, false)])
  func societies(serial: Int, isSociety: Bool) throws {
    let body = [1, 3, UInt8(serial / 100), UInt8(serial / 10 % 10), UInt8(serial % 10)]
    let check = try #require(CheckDigit.expected(for: body))
    let number = try InsurerNumber("13\(serial)\(check)")
    #expect(number.kind == (isSociety ? .nationalHealthInsuranceSociety : .nationalHealthInsurance))
    #expect(number.family == .regional)
  }

  @Test("Each law code is read with its kind and family", arguments: LawCode.allCases)
  func lawCodes(code: LawCode) throws {
    let digits = code.text + "13001"
    let check = try #require(CheckDigit.expected(for: digits.utf8.map { $0 - UInt8(ascii: "0") }))
    let number = try InsurerNumber("\(digits)\(check)")
    #expect(number.lawCode == code)
    #expect(number.kind == code.kind)
    let family: SchemeFamily =
      switch code.rawValue {
      case 39: .lateStage
      case 67: .regional
      default: .employees
      }
    #expect(number.family == family)
    #expect(code.isForRetirees == [63, 67, 72, 73, 74, 75].contains(code.rawValue))
  }

  @Test("All texts of one to three digits, and all law codes that no insurer has, are refused")
  func exhaustiveLawCodes() {
    let known = Set(LawCode.allCases.map(\.rawValue))
    for code in 1...99 where !known.contains(code) {
      let body = "\(code < 10 ? "0" : "")\(code)13001"
      let check = CheckDigit.expected(for: body.utf8.map { $0 - UInt8(ascii: "0") }) ?? 0
      let error: IdentifierError = code == 12 ? .medicalAssistance(position: 1) : .lawCode(position: 1)
      #expect(throws: error) { try InsurerNumber("\(body)\(check)") }
    }
    for number in 0...999 { #expect(!accepts("\(number)") { try InsurerNumber($0) }) }
  }
}

@Suite("Number of an unknown insurer 不詳")
struct UnknownInsurerNumberTests {
  @Test("Both ways of writing seven sevens are known, in any width")
  func known() {
    #expect(UnknownInsurerNumber("77777777") == .sevens)
    #expect(UnknownInsurerNumber("77777779") == .sevensWithCheckDigit)
    #expect(UnknownInsurerNumber("７７７７７７７９")?.canonical == "77777779")
  }

  @Test("Nothing else means unknown", arguments: ["", "777777", "7777777", "77777778", "777777777", "06130488", "7777777x"])
  func others(text: String) {
    #expect(UnknownInsurerNumber(text) == nil)
  }
}

@Suite("Prefecture code 都道府県番号")
struct PrefectureCodeTests {
  @Test("1 to 47 and 51 to 97 are the same 47 prefectures, and nothing else is")
  func codes() {
    for number in -1...200 {
      let code = PrefectureCode(number)
      let expected = (1...47).contains(number) ? number : (51...97).contains(number) ? number - 50 : nil
      #expect(code?.prefecture.rawValue == expected)
      if let code { #expect(code.isOverflow == (number > 50)) }
    }
  }

  @Test("Codes keep their own digits and name the prefecture")
  func names() {
    #expect(PrefectureCode(63)?.prefecture.japanese == "東京都")
    #expect(PrefectureCode(63)?.text == "63")
    #expect(PrefectureCode(1)?.text == "01")
    #expect(Prefecture.allCases.count == 47)
    #expect(Prefecture.okinawa.rawValue == 47)
    #expect(Set(Prefecture.allCases.map(\.japanese)).count == 47)
    #expect(Prefecture.allCases.filter { $0.japanese.hasSuffix("県") }.count == 43)
  }

  @Test("Kinds and families have the words and Japanese names of the glossary")
  func words() {
    #expect(InsurerKind.allCases.map(\.rawValue).contains("japanHealthInsuranceAssociation"))
    #expect(Set(InsurerKind.allCases.map(\.japanese)).count == InsurerKind.allCases.count)
    #expect(SchemeFamily.allCases.map(\.japanese) == ["社保", "国保", "後期"])
  }
}
