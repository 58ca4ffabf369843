/// How fast long bodies are taken in, all of them together: whoever floods the server with them is made to wait, and everybody else is not.
///
/// One honest upload finds its bytes saved up and does not wait at all. Nobody waits for less than a turn, so that ordinary bodies never do.
struct BodyPace {
  /// The bytes a second that all connections together may send in the long run.
  static let bytesPerSecond = 32 << 20
  /// The bytes that may come at once after a quiet second.
  static let saved = 32 << 20

  private static let nanosecondsSaved = saved / bytesPerSecond * 1_000_000_000

  /// Until when all that has come is paid for, in nanoseconds of a clock that nobody sets.
  private var paidUntil: Int?

  /// How many nanoseconds whoever sent so many bytes, at most 1 GiB, has to rest; `now` is of a clock that nobody sets.
  mutating func rest(after bytes: Int, at now: Int) -> Int {
    // At most 2^30 bytes times 10^9 are 2^60, which is in range.
    let price = min(max(0, bytes), 1 << 30) * 1_000_000_000 / Self.bytesPerSecond
    let paid = max(paidUntil ?? now - Self.nanosecondsSaved, now - Self.nanosecondsSaved) + price
    paidUntil = paid
    return max(0, paid - now)
  }
}
