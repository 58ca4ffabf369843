public import EligibilityModel

/// The name under which somebody signs in: 3 to 64 small letters, digits, `.`, `-`, `_` or `@`, beginning with a letter or digit.
/// 利用者ID
public struct AccountName: Hashable, Sendable, MaskedInLogs {
  /// The name.
  public let text: String

  /// Keeps a name; `nil` when it is anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (3...64).contains(bytes.count), let first = bytes.first, Self.isLetterOrDigit(first),
      bytes.allSatisfy({ Self.isLetterOrDigit($0) || Self.signs.contains($0) })
    else { return nil }
    self.text = text
  }

  private static let signs = Array(".-_@".utf8)

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
