/// A moment in Japan, to the minute.
/// 日時
public struct CivilMoment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The day.
  public let date: CivilDate
  /// The time of day.
  public let time: ClockTime

  /// Keeps both.
  public init(_ date: CivilDate, _ time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// Reads exactly `YYYY-MM-DDTHH:MM`; `nil` for anything else.
  public init?(iso8601 text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = try? CivilDate(iso8601: String(parts[0])), let time = ClockTime(parts[1]) else { return nil }
    self.init(date, time)
  }

  /// The moment so many hours later, or the last one that there is.
  public func adding(hours: Int) -> CivilMoment {
    let total = time.minutes + max(0, min(hours, 24 * 365 * 100)) * 60
    let date = date.addingClamped(days: total / Self.minutesOfDay)
    let minutes = total % Self.minutesOfDay
    return CivilMoment(date, ClockTime(hour: minutes / 60, minute: minutes % 60) ?? time)
  }

  /// The moment as `YYYY-MM-DDTHH:MM`.
  public var description: String { "\(date.iso8601)T\(time)" }

  /// Earlier moments are smaller.
  public static func < (left: CivilMoment, right: CivilMoment) -> Bool { (left.date, left.time) < (right.date, right.time) }

  private static let minutesOfDay = 24 * 60
}
