public import EligibilityModel

/// A text that the register keeps byte for byte, such as an insurer's own id of a household or a person.
/// 保険者独自の番号・名称
///
/// Compared by bytes, as every store does; never shown in a log.
public struct RegisterText: Hashable, Sendable, MaskedInLogs {
  /// The longest text, in bytes of UTF-8.
  public static let limit = 1_000

  /// The text as it was written.
  public let text: String

  /// Keeps a text; `nil` when it is empty or longer than the limit.
  public init?(_ text: String) {
    guard (1...Self.limit).contains(text.utf8.count) else { return nil }
    self.text = text
  }

  private init(fixed text: String) { self.text = text }

  /// What stands where a name is not known.
  static let unknown = RegisterText(fixed: "-")

  /// The same bytes.
  public static func == (left: RegisterText, right: RegisterText) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// Hashes the bytes, as equality wants it.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
