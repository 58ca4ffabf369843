/// A page of somebody else that helps further, by title and address.
/// 案内ページ
public struct HelpPage: Hashable, Sendable {
  /// The title in the page's own language.
  public let title: String
  /// Where it stands.
  public let address: PageAddress

  /// Keeps the parts as they are.
  public init(title: String, address: PageAddress) {
    self.title = title
    self.address = address
  }
}

/// The address of a page on the web.
/// ページの住所
public struct PageAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address as written.
  public let text: String

  /// Takes `https://` and visible ASCII without quotes and angle brackets; `nil` for anything else.
  public init?(_ text: String) {
    let refused = "\"'<>\\`{}|^".utf8
    guard text.hasPrefix("https://"), (12...200).contains(text.utf8.count) else { return nil }
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !refused.contains($0) }) else { return nil }
    self.text = text
  }

  /// The address as written.
  public var description: String { text }
}
