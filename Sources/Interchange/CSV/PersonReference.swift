public import EligibilityModel

/// The insurer's own id of a person, by which it finds the person again when number or name change; never the 個人番号.
/// 加入者ID
public struct PersonReference: Hashable, Sendable, MaskedInLogs {
  /// The longest id, in Unicode scalars.
  public static let limit = 64
  /// The id as written.
  public let text: String

  /// Keeps an id.
  /// - Throws: `individualNumber` for twelve digits with the check digit of a 個人番号; `tooLong` or `invisibleCharacter`.
  public init(_ text: String) throws(MemberFault.Reason) {
    if IndividualNumberCheck.matches(text) { throw .individualNumber }
    self.text = try MemberText.checked(text, limit: Self.limit)
  }

  /// The same bytes.
  public static func == (left: PersonReference, right: PersonReference) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  /// Hashes the bytes, as equality wants it.
  public func hash(into hasher: inout Hasher) {
    ExactText(text: text).hash(into: &hasher)
  }
}

/// Recognises a 個人番号 by its form, in order to refuse it; no value of one is kept.
enum IndividualNumberCheck {
  /// Weights of the eleven digits before the check digit, from the left (平成26年総務省令第85号第5条).
  private static let weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

  /// Whether a text is twelve digits, in any width and with blanks or hyphens between them, that end in the right check digit.
  static func matches(_ text: String) -> Bool {
    var digits: [Int] = []
    for scalar in text.unicodeScalars where !isSeparator(scalar) {
      guard digits.count < 12, let digit = digit(scalar) else { return false }
      digits.append(digit)
    }
    guard digits.count == 12 else { return false }
    let remainder = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
    return digits[11] == (remainder <= 1 ? 0 : 11 - remainder)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{3000}", "-", "\u{FF0D}", "\u{2010}", "\u{2212}": true
    default: false
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
