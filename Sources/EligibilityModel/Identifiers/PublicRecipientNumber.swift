/// A person's number with a public funder: six digits and a check digit.
/// 公費受給者番号
public struct PublicRecipientNumber: WrittenIdentifier, MaskedInLogs {
  /// The text as it was written.
  public let original: String
  /// Seven half-width digits.
  public let canonical: String

  /// Reads seven digits.
  /// - Throws: which rule failed and at which character; `reserved` for 0000000 and 1111111, which fit the check digit but are made up.
  public init(_ text: some StringProtocol) throws(IdentifierError) {
    original = String(text)
    let digits = try DecimalDigits(original, lengths: [7])
    if digits.areAll(0) || digits.areAll(1) { throw .reserved }
    try digits.requireCheckDigit()
    canonical = digits.canonical(of: original)
  }
}
