/// A telephone number as it is printed, with its hyphens.
/// 電話番号
public struct TelephoneNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number as printed, for instance `0120-95-0178`.
  public let text: String

  /// Takes ten or eleven half-width digits in three groups, the first beginning with 0; `nil` for anything else.
  public init?(_ text: String) {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = groups.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }
    guard groups.count == 3, isDigits, text.hasPrefix("0"), (12...13).contains(text.utf8.count) else { return nil }
    self.text = text
  }

  /// The number as printed.
  public var description: String { text }
}
