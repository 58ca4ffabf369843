/// The number of a public body that bears costs: law 2, prefecture 2, office 3, check digit.
/// 公費負担者番号
///
/// Source: interfaces 1.1 and 1.4. Municipal schemes use law codes of their own choice, so every law code is accepted.
public struct PublicFunderNumber: WrittenIdentifier, CustomStringConvertible {
  /// 12: 生活保護 (医療扶助).
  public static let medicalAssistanceLaw = 12

  /// The text as it was written.
  public let original: String
  /// Eight half-width digits.
  public let canonical: String
  /// The two digits of the law, for instance 12 for 生活保護 and 54 for 指定難病.
  /// 法別番号
  public let lawNumber: Int
  /// The prefecture's code, first or second.
  public let prefectureCode: PrefectureCode

  /// Reads eight digits.
  /// - Throws: which rule failed and at which character; `reserved` for the numbers of unknown insurers.
  public init(_ text: some StringProtocol) throws(IdentifierError) {
    original = String(text)
    let digits = try DecimalDigits(original, lengths: [8])
    if digits.isUnknownInsurer { throw .reserved }
    lawNumber = digits.pair(at: 0)
    prefectureCode = try digits.prefectureCode(at: 2)
    try digits.requireCheckDigit()
    canonical = digits.canonical(of: original)
  }

  /// The canonical digits; a public body's number is public.
  public var description: String { canonical }
}
