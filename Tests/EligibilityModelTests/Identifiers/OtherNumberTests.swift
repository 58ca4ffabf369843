import EligibilityModel
import Testing

@Suite("Medical institution code 医療機関コード")
struct MedicalInstitutionCodeTests {
  @Test(
    "Valid codes show prefecture and tariff and warn of nothing",
    arguments: [("3410712362", Prefecture.hiroshima), ("0110113719", .hokkaido)])
  func valid(text: String, prefecture: Prefecture) throws {
    let code = try MedicalInstitutionCode(text)
    #expect(code.canonical == text)
    #expect(code.prefectureCode.prefecture == prefecture)
    #expect(code.feeTable == .medical)
    #expect(code.warning == nil)
    #expect(code.lastSeven == String(text.suffix(7)))
    #expect(code == (try MedicalInstitutionCode(fullWidth(text))))
    #expect("\(code)" == text)
  }

  @Test("A wrong check digit is a warning that names the right one")
  func warning() throws {
    #expect(try MedicalInstitutionCode("3410712361").warning == .checkDigit(position: 10, expected: 2))
  }

  @Test("Every single wrong digit is refused or warned of")
  func singleErrors() {
    for (_, wrong) in singleDigitErrors(of: "3410712362") {
      #expect((try? MedicalInstitutionCode(wrong)).map { $0.warning != nil } ?? true, "\(wrong)")
    }
  }

  @Test("A tariff digit that no source explains is kept without a name")
  func tariffs() throws {
    let tariffs = try (0...9).map { try MedicalInstitutionCode("13\($0)0000000").feeTable }
    #expect(tariffs == [nil, .medical, .healthScreening, .dental, .pharmacy, .elderlyHealthFacility, .homeVisitNursing, nil, nil, nil])
  }

  @Test(
    "Other texts are refused with the rule and the place",
    arguments: [
      ("", IdentifierError.empty), ("341071236", .length(found: 9, allowed: [10])), ("34107123620", .length(found: 11, allowed: [10])),
      ("34107l2362", .notADigit(position: 6)), ("4810712362", .prefecture(position: 1)), (" 3410712362", .notADigit(position: 1)),
    ])
  func refused(text: String, error: IdentifierError) {
    #expect(throws: error) { try MedicalInstitutionCode(text) }
  }
}

@Suite("Public funder number 公費負担者番号")
struct PublicFunderNumberTests {
  @Test("Valid numbers show law and prefecture", arguments: [("54016027", 54, Prefecture.hokkaido), ("12143210", 12, .kanagawa)])
  func valid(text: String, law: Int, prefecture: Prefecture) throws {
    let number = try PublicFunderNumber(text)
    #expect(number.canonical == text)
    #expect(number.lawNumber == law)
    #expect(number.prefectureCode.prefecture == prefecture)
    #expect(number == (try PublicFunderNumber(fullWidth(text))))
    #expect("\(number)" == text)
  }

  @Test("Every single wrong digit is found", arguments: ["54016027", "12143210"])
  func singleErrors(digits: String) {
    for (_, wrong) in singleDigitErrors(of: digits) {
      #expect(!accepts(wrong) { try PublicFunderNumber($0) }, "\(wrong)")
    }
  }

  @Test(
    "Other texts are refused with the rule and the place",
    arguments: [
      ("83136019", IdentifierError.checkDigit(position: 8, expected: 0)), ("5401602", .length(found: 7, allowed: [8])),
      ("54996027", .prefecture(position: 3)), ("77777779", .reserved), ("77777777", .reserved), ("5401602７x", .notADigit(position: 9)),
    ])
  func refused(text: String, error: IdentifierError) {
    #expect(throws: error) { try PublicFunderNumber(text) }
  }
}

@Suite("Public recipient number 公費受給者番号")
struct PublicRecipientNumberTests {
  @Test("A valid number is read in any width")
  func valid() throws {
    #expect(try PublicRecipientNumber("1234566").canonical == "1234566")
    #expect(try PublicRecipientNumber("１２３４５６６") == PublicRecipientNumber("1234566"))
  }

  @Test("Every single wrong digit is found")
  func singleErrors() {
    for (_, wrong) in singleDigitErrors(of: "1234566") {
      #expect(!accepts(wrong) { try PublicRecipientNumber($0) }, "\(wrong)")
    }
  }

  @Test(
    "Other texts are refused with the rule and the place",
    arguments: [
      ("1111110", IdentifierError.checkDigit(position: 7, expected: 1)), ("1111111", .reserved), ("0000000", .reserved),
      ("123456", .length(found: 6, allowed: [7])), ("12345 6", .notADigit(position: 6)),
    ])
  func refused(text: String, error: IdentifierError) {
    #expect(throws: error) { try PublicRecipientNumber(text) }
  }
}

@Suite("Texts of identifier errors")
struct IdentifierErrorTests {
  @Test(
    "Each error says the place and what was expected, and never the number",
    arguments: [
      (IdentifierError.empty, "nothing is written"), (.length(found: 7, allowed: [6, 8]), "6 or 8 digits are needed, 7 are written"),
      (.tooLong(limit: 20), "at most 20 characters are allowed"), (.notADigit(position: 3), "character 3 must be a digit"),
      (.invisibleCharacter(position: 2), "character 2 is a control or formatting character"),
      (.checkDigit(position: 8, expected: 8), "digit 8 (check digit) must be 8, or another digit is mistyped"),
      (.lawCode(position: 1), "digits 1 and 2 must be a 法別番号 of an insurer"),
      (
        .medicalAssistance(position: 1),
        "digits 1 and 2 are those of 医療扶助: this is a 公費負担者番号, not an insurer's number"
      ),
      (.prefecture(position: 3), "digits 3 and 4 must be a 都道府県番号, 01 to 47 or 51 to 97"),
      (.reserved, "the number is reserved for unknown or test entries"),
    ])
  func texts(error: IdentifierError, text: String) {
    #expect(error.description == text)
  }
}
