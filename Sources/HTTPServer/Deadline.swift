import Glibc
import Synchronization

/// What a connection is waiting for and since when; read by the watch, written by the thread that serves the connection.
final class Deadline: Sendable {
  /// What a connection is waiting for.
  enum Phase: Equatable {
    /// The client's next bytes; seconds of the monotonic clock.
    case receiving(since: Int)
    /// The client to take its answer.
    case sending(since: Int)
    /// The handler, which has no deadline.
    case handling
  }

  let socket: Int32
  /// The phase in one word: the seconds if receiving, minus the seconds if sending, 0 if handling.
  private let word: Atomic<Int>

  init(socket: Int32) {
    self.socket = socket
    word = Atomic(Self.monotonicSeconds())
  }

  var phase: Phase {
    let word = word.load(ordering: .relaxed)
    return word == 0 ? .handling : word > 0 ? .receiving(since: word) : .sending(since: -word)
  }

  func startReceiving() { word.store(Self.monotonicSeconds(), ordering: .relaxed) }

  func startHandling() { word.store(0, ordering: .relaxed) }

  func startSending() { word.store(-Self.monotonicSeconds(), ordering: .relaxed) }

  /// Seconds since the machine's start, at least 1 and untouched by changes of the date; coarse, as it is read often.
  static func monotonicSeconds() -> Int {
    var time = timespec()
    // The call writes into a local value and cannot fail for this clock.
    unsafe clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
    return max(1, time.tv_sec)
  }

  /// Nanoseconds since the machine's start, untouched by changes of the date.
  static func monotonicNanoseconds() -> Int {
    var time = timespec()
    // The call writes into a local value and cannot fail for this clock.
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
