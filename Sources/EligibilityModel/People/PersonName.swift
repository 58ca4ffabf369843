/// A person's name exactly as the register has it, variation selectors and unusual characters included.
/// 氏名
///
/// Names are compared and hashed by their bytes, because `String ==` takes different characters for one (two forms of 塚, for instance).
/// A name never shows itself in a log; use `text` to show it on purpose.
public struct PersonName: Hashable, Sendable, MaskedInLogs {
  /// The longest name in Unicode scalars.
  public static let limit = 200

  /// The name as it was written.
  public let text: String

  /// Keeps a name.
  /// - Throws: `empty` (also for blanks only), `tooLong` or `invisibleCharacter`.
  public init(_ text: some StringProtocol) throws(PersonNameError) {
    self.text = try PersonNameError.checked(String(text), limit: Self.limit)
  }

  /// Whether a mark stands where a character could not be shown: ●, 〓 or the Unicode replacement character.
  /// 表示できない文字
  public var containsUnshownMark: Bool {
    text.unicodeScalars.contains { $0 == "\u{25CF}" || $0 == "\u{3013}" || $0 == "\u{FFFD}" }
  }

  /// The same bytes.
  public static func == (left: PersonName, right: PersonName) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Hashes the bytes, as equality wants it.
  public func hash(into hasher: inout Hasher) {
    text.hashBytes(into: &hasher)
  }
}
