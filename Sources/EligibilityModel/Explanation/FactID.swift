/// The id of a row of the fact register: `F-001` to `F-468` for the source papers, `N-01` and on for later rules.
/// 事実番号
public struct FactID: Hashable, Sendable, CustomStringConvertible {
  /// The id as written, for instance `F-186`.
  public let text: String

  /// Reads an id; `nil` unless it is a letter of `F`, `N`, `O`, a hyphen and two or three digits.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (4...5).contains(bytes.count), [UInt8(ascii: "F"), UInt8(ascii: "N"), UInt8(ascii: "O")].contains(bytes[0]),
      bytes[1] == UInt8(ascii: "-"), bytes[2...].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.text = text
  }

  /// The id as written.
  public var description: String { text }
}
