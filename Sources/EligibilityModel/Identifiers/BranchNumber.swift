/// The two digits that tell the persons of one symbol and number apart.
/// 枝番
///
/// Late-stage elderly care, public funders and old cards have none. None is not "00": it is the absence of this value.
public struct BranchNumber: WrittenIdentifier, MaskedInLogs {
  /// The text as it was written.
  public let original: String
  /// Two half-width digits.
  public let canonical: String
  /// 0 to 99.
  public let value: Int

  /// Reads two digits.
  /// - Throws: `empty`, `length` or `notADigit`.
  public init(_ text: some StringProtocol) throws(IdentifierError) {
    original = String(text)
    let digits = try DecimalDigits(original, lengths: [2])
    value = digits.pair(at: 0)
    canonical = digits.canonical(of: original)
  }
}
