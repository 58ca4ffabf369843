/// Paths whose requests may have larger bodies than all others, and how many such bodies may be under way at once.
///
/// A body is held in memory until it is whole, so the number keeps many senders from filling it together; one more is answered 503.
public struct LargeBodies: Sendable, Equatable {
  /// The largest body of each path in bytes, up to 1 GiB.
  public let limits: [String: Int]
  /// How many bodies that are larger than the common limit, or whose size is not told, may be under way.
  public let atOnce: Int

  /// Keeps both within what the server can carry.
  public init(limits: [String: Int], atOnce: Int) {
    self.limits = limits.mapValues { min(max(0, $0), 1 << 30) }
    self.atOnce = max(1, atOnce)
  }

  /// No path is an exception.
  public static let none = LargeBodies(limits: [:], atOnce: 1)
}
