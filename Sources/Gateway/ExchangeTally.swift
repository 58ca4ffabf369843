public import Interchange
import Synchronization

/// What became of the files of the folders since the gateway was started; numbers only.
/// 連携の件数
public final class ExchangeTally: Sendable {
  /// What became of a file.
  public enum Outcome: String, CaseIterable, Sendable {
    /// The answer was handed out.
    case answered
    /// A list was received, and waits.
    case received
    /// A list was worked off.
    case workedOff
    /// It was put aside with the reason.
    case refused
  }

  private struct Key: Hashable {
    let exchange: OQSExchange?
    let outcome: Outcome
  }

  private let counts = Mutex<[Key: Int]>([:])

  /// Counts a file; one without a kind has a name of none.
  func count(_ exchange: OQSExchange?, _ outcome: Outcome) {
    counts.withLock { $0[Key(exchange: exchange, outcome: outcome), default: 0] += 1 }
  }

  /// Each kind and outcome that occurred, in the order of their names; the kind is `nil` where a name was of none.
  public var rows: [(exchange: OQSExchange?, outcome: Outcome, count: Int)] {
    let found = counts.withLock { $0 }.map { (exchange: $0.key.exchange, outcome: $0.key.outcome, count: $0.value) }
    return found.sorted { ($0.exchange?.rawValue ?? "", $0.outcome.rawValue) < ($1.exchange?.rawValue ?? "", $1.outcome.rawValue) }
  }
}
