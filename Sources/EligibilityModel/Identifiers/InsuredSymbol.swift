/// The symbol of an insured person's household or office; those who have none have no value of this type.
/// 記号
public struct InsuredSymbol: WrittenIdentifier, MaskedInLogs {
  /// The longest symbol or number that the online interface carries, in characters.
  public static let limit = 20

  /// The text as it was written.
  public let original: String
  /// The key it is searched and compared by.
  public let canonicalKey: CanonicalKey

  /// Keeps a symbol as written and makes its key.
  /// - Throws: `empty`, `tooLong` or `invisibleCharacter`.
  public init(_ text: some StringProtocol) throws(IdentifierError) {
    original = String(text)
    canonicalKey = try CanonicalKey(original, limit: Self.limit)
  }

  /// The text of the key.
  public var canonical: String { canonicalKey.text }
}
