import EligibilityModel
import Registry
import Web

/// The present as a counter in Japan sees it: nine hours ahead of universal time, without summer time.
enum TokyoClock {
  static func now() -> WebContext.Moment {
    let known = SystemClock.now()
    let seconds = known.microseconds / 1_000_000 + 9 * 3_600
    let (days, rest) = (seconds / 86_400, seconds % 86_400)
    let day = CivilDate(dayNumber: Int(days)) ?? .latest
    return WebContext.Moment(day: day, clock: twoDigits(rest / 3_600) + ":" + twoDigits(rest % 3_600 / 60), known: known)
  }

  /// The present as logs write it.
  static func stamp() -> String {
    let now = now()
    return "\(now.day)T\(now.clock)+09:00"
  }

  private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
