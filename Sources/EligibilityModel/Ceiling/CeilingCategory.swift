/// The code or label of a class of ceilings, for instance `A03` or `ウ`; which classes exist on a day is data of the rulebook.
/// 適用区分
public struct CeilingCategory: Hashable, Sendable, CustomStringConvertible {
  /// The code or label as it was written.
  public let text: String

  /// The longest code or label in UTF-8.
  public static let maximumBytes = 60

  /// Keeps a code or label; `nil` when it is empty, too long, or holds a blank or control character.
  public init?(_ text: String) {
    let isPrintable = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0.value != 0x3000 }
    guard !text.isEmpty, text.utf8.count <= Self.maximumBytes, isPrintable else { return nil }
    self.text = text
  }

  /// The code or label as it was written.
  public var description: String { text }
}

/// A class of ceilings, or the fact that nobody named one.
/// 適用区分の判明
public enum KnownCeilingCategory: Hashable, Sendable {
  /// By its code or label.
  case named(CeilingCategory)
  /// Nobody named one: not the same as "no ceiling".
  case unknown
}

/// A class of ceilings as the rulebook names it.
/// 適用区分の名称
public struct CeilingCategoryName: Hashable, Sendable {
  /// The code of the online interface, or one of our own where none is known.
  public let code: String
  /// The short label on papers.
  public let label: String
  /// Who belongs to it.
  public let meaning: LocalizedText

  /// Keeps the parts as they are.
  public init(code: String, label: String, meaning: LocalizedText) {
    self.code = code
    self.label = label
    self.meaning = meaning
  }
}
