import Foundation
import Registry
import Synchronization

/// The only place that reads the clock.
enum SystemClock {
  /// By how many days the sandbox lets the clock be another; a service never does.
  private static let shift = Atomic<Int64>(0)

  /// Lets the present be that many days later or earlier.
  static func shift(byDays days: Int) { shift.store(Int64(days) * 86_400_000_000, ordering: .relaxed) }

  /// The present, to the microsecond.
  static func now() -> KnownTime {
    var time = timespec()
    // The address is used during the call only.
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return KnownTime(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000 + shift.load(ordering: .relaxed))
  }

  /// The present in whole seconds since 1970, as certificates count.
  static func seconds() -> Int64 { now().microseconds / 1_000_000 }
}
