/// What a claim carries instead of an insurer number when the insurer could not be found out.
/// 不詳の保険者番号
///
/// Source: 保発0710第1号 (2023-07-10) and the notices after it. Exempt from the check digit; never a key of a register.
public enum UnknownInsurerNumber: String, CaseIterable, Sendable {
  /// Eight sevens, the rule.
  case sevens = "77777777"
  /// Seven sevens and the fitting check digit, for receipt computers that refuse the eight sevens.
  case sevensWithCheckDigit = "77777779"

  /// Reads one of the two, full-width or half-width; `nil` for every other text.
  public init?(_ text: some StringProtocol) {
    guard let digits = try? DecimalDigits(String(text), lengths: [8]), digits.isUnknownInsurer else { return nil }
    self = digits[7] == 7 ? .sevens : .sevensWithCheckDigit
  }

  /// The eight digits to write.
  public var canonical: String { rawValue }
}
