/// The ten-digit code of a medical institution or pharmacy.
/// 医療機関コード
///
/// Source: 設定要領 第４ (interfaces 1.1, 1.2, 1.6). A wrong check digit is a warning and no refusal: some codes of before 1976 in 埼玉, 千葉,
/// 東京 and 神奈川 are said to be checked by another rule.
public struct MedicalInstitutionCode: WrittenIdentifier, CustomStringConvertible {
  /// The text as it was written.
  public let original: String
  /// Ten half-width digits.
  public let canonical: String
  /// The prefecture's code, first or second.
  public let prefectureCode: PrefectureCode
  /// The tariff it claims by; `nil` for a digit that no source explains.
  public let feeTable: FeeTable?
  /// The check digit that was expected, when another one is written.
  public let warning: IdentifierError?

  /// Reads ten digits.
  /// - Throws: which rule failed and at which character.
  public init(_ text: some StringProtocol) throws(IdentifierError) {
    original = String(text)
    let digits = try DecimalDigits(original, lengths: [10])
    prefectureCode = try digits.prefectureCode(at: 0)
    feeTable = FeeTable(rawValue: digits[2])
    let expected = digits.expectedCheckDigit
    warning = digits[9] == expected ? nil : .checkDigit(position: 10, expected: expected)
    canonical = digits.canonical(of: original)
  }

  /// The last seven digits, which stamps and claim files call 医療機関コード.
  public var lastSeven: String { String(canonical.suffix(7)) }

  /// The canonical digits; an institution's code is public.
  public var description: String { canonical }
}

/// The tariff a medical institution claims by, third digit of its code.
/// 点数表番号
public enum FeeTable: Int, CaseIterable, Sendable {
  /// 1 医科.
  case medical = 1
  /// 2 健診等機関; from secondary sources only.
  case healthScreening = 2
  /// 3 歯科.
  case dental = 3
  /// 4 調剤.
  case pharmacy = 4
  /// 5 老人保健施設; from secondary sources only.
  case elderlyHealthFacility = 5
  /// 6 訪問看護; from secondary sources only.
  case homeVisitNursing = 6
}
