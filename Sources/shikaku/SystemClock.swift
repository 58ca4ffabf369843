import Foundation
import Registry

/// The only place that reads the clock.
enum SystemClock {
  /// The present, to the microsecond.
  static func now() -> KnownTime {
    var time = timespec()
    // The address is used during the call only.
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return KnownTime(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000)
  }
}
