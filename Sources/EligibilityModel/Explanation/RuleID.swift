/// The name of a rule: its path below `Book/national` without the ending, for instance `counter/provisional-measure`.
/// 規則名
public struct RuleID: Hashable, Sendable, CustomStringConvertible {
  /// The path as written.
  public let text: String

  /// Keeps the path; the rulebook's loader makes it from the file's place, so it always exists.
  public init(_ text: String) { self.text = text }

  /// The path as written.
  public var description: String { text }
}
