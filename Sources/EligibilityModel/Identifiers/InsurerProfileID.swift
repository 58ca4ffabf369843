/// The name of an insurer profile: its file name below `Book/insurers` without the ending, for instance `municipal-nhi`.
/// 保険者プロファイル名
public struct InsurerProfileID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name as written.
  public let text: String

  /// Takes 1 to 64 small letters, digits and hyphens; `nil` for anything else. Whether the profile exists is the rulebook's to say.
  public init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
    self.text = text
  }

  /// The name as written.
  public var description: String { text }

  /// In the order of the alphabet.
  public static func < (left: InsurerProfileID, right: InsurerProfileID) -> Bool { left.text < right.text }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
