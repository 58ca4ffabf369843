import Foundation

/// The days that a sweep walks, all made by counting on fingers.
enum Sweep {
  /// The days the book answers for.
  static let first = NaiveDay(year: 2024, month: 10, day: 1)
  static let last = NaiveDay(year: 2027, month: 12, day: 31)
  static let period = first.walk(through: last)

  /// Births of 120 years to the last day of the period, decade by decade, so that several run at once.
  static let decades = Array(stride(from: 1908, to: 2028, by: 10))

  static func births(of decade: Int) -> [NaiveDay] {
    NaiveDay(year: decade, month: 1, day: 1).walk(through: NaiveDay(year: decade + 9, month: 12, day: 31))
  }

  /// `SHIKAKU_LONG_SWEEPS=1` adds the last and the first day of every month to the days asked about for each birth.
  private static let isLong = ProcessInfo.processInfo.environment["SHIKAKU_LONG_SWEEPS"] != nil
  private static let everyMonth = isLong ? period.filter { $0.day == 1 || $0 == $0.monthEnd } : []

  /// For each turning point the day before, the day and the day after, with the ends of its month; and both ends of the period.
  static func days(around turns: [NaiveDay]) -> [NaiveDay] {
    var days = everyMonth + [first, last]
    for turn in turns where turn >= first.dayBefore && turn <= last.dayAfter {
      days += [turn.dayBefore, turn, turn.dayAfter, turn.first.dayBefore, turn.first, turn.monthEnd, turn.nextFirst]
    }
    return days.filter { $0 >= first && $0 <= last }.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// What to say of the differences; empty when there are none.
  static func report(_ wrong: [String]) -> String {
    wrong.isEmpty ? "" : "\(wrong.count) days differ:\n" + wrong.prefix(5).joined(separator: "\n")
  }
}
