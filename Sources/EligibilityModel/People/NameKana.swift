/// The reading of a person's name, kept as written (the online interface writes half-width katakana).
/// 氏名カナ
///
/// Two readings are equal when their bytes are; `canonicalKey` unifies the widths for searching.
public struct NameKana: Hashable, Sendable, MaskedInLogs {
  /// The reading as it was written.
  public let text: String

  /// Keeps a reading.
  /// - Throws: `empty` (also for blanks only), `tooLong` or `invisibleCharacter`.
  public init(_ text: some StringProtocol) throws(PersonNameError) {
    self.text = try PersonNameError.checked(String(text), limit: PersonName.limit)
  }

  /// The key it is searched by: one width, no blanks.
  public var canonicalKey: CanonicalKey { CanonicalKey(folding: text) }

  /// The keys of its words, family name and given name mostly, in their order.
  public var wordKeys: [CanonicalKey] {
    text.split { $0 == " " || $0 == "\u{3000}" }.map { CanonicalKey(folding: $0) }
  }

  /// The same bytes.
  public static func == (left: NameKana, right: NameKana) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Hashes the bytes, as equality wants it.
  public func hash(into hasher: inout Hasher) {
    text.hashBytes(into: &hasher)
  }
}
