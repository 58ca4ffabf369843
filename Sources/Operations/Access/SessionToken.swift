public import EligibilityModel

/// The secret of a session: 64 small hexadecimal digits, held by a browser and by nobody else.
/// セッションの秘密
public struct SessionToken: Hashable, Sendable, MaskedInLogs {
  /// The digits.
  public let text: String

  /// Keeps a secret; `nil` when it is anything else than one of ours.
  public init?(_ text: String) {
    let digits = text.utf8
    guard digits.count == 64, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
    self.text = text
  }
}
