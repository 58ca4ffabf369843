/// The number of an insured person inside a symbol, or alone where there is no symbol.
/// 番号
public struct InsuredNumber: WrittenIdentifier, MaskedInLogs {
  /// The longest number that the online interface carries, in characters.
  public static let limit = InsuredSymbol.limit

  /// The text as it was written.
  public let original: String
  /// The key it is searched and compared by.
  public let canonicalKey: CanonicalKey

  /// Keeps a number as written and makes its key.
  /// - Throws: `empty`, `tooLong` or `invisibleCharacter`.
  public init(_ text: some StringProtocol) throws(IdentifierError) {
    original = String(text)
    canonicalKey = try CanonicalKey(original, limit: Self.limit)
  }

  /// The text of the key.
  public var canonical: String { canonicalKey.text }
}
