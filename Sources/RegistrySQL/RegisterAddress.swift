/// Where a register stands.
public enum RegisterAddress: Hashable, Sendable {
  /// In a file of its own.
  case sqlite(path: String)
}
