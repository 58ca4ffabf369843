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

  /// The present in whole seconds since 1970, as certificates count.
  static func seconds() -> Int64 { now().microseconds / 1_000_000 }
}
