// Two families on purpose. `adding` answers nil outside the years 1 to 9999, for numbers that come from outside. `addingClamped` stops at the
// first or last day of the calendar, for steps that a rule makes from a checked date and that can't reasonably arrive there.
extension CivilDate {
  /// The day so many days later (earlier when negative); `nil` outside the calendar.
  public func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = Int(dayNumber).addingReportingOverflow(days)
    return overflow ? nil : CivilDate(dayNumber: sum)
  }

  /// The same day of the month so many months later, or that month's last day where it is shorter; `nil` outside the calendar.
  public func adding(months: Int) -> CivilDate? {
    let start = parts
    let (index, overflow) = (start.year * 12 + start.month - 1).addingReportingOverflow(months)
    guard !overflow, index >= 0 else { return nil }
    let (year, month) = index.quotientAndRemainder(dividingBy: 12)
    guard Self.years.contains(year) else { return nil }
    return CivilDate(uncheckedYear: year, month: month + 1, day: min(start.day, Self.lastDay(ofMonth: month + 1, year: year)))
  }

  /// The same day so many years later, February 29 becoming February 28 in a common year; `nil` outside the calendar.
  public func adding(years: Int) -> CivilDate? {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    return overflow ? nil : adding(months: months)
  }

  /// As `adding(days:)`, but stops at the first or last day of the calendar.
  public func addingClamped(days: Int) -> CivilDate {
    adding(days: days) ?? (days < 0 ? .earliest : .latest)
  }

  /// As `adding(months:)`, but stops at the first or last day of the calendar.
  public func addingClamped(months: Int) -> CivilDate {
    adding(months: months) ?? (months < 0 ? .earliest : .latest)
  }

  /// As `adding(years:)`, but stops at the first or last day of the calendar.
  public func addingClamped(years: Int) -> CivilDate {
    adding(years: years) ?? (years < 0 ? .earliest : .latest)
  }

  /// The next day; 9999-12-31 stays.
  /// 翌日
  public var dayAfter: CivilDate { addingClamped(days: 1) }
  /// The day before; 0001-01-01 stays.
  /// 前日
  public var dayBefore: CivilDate { addingClamped(days: -1) }

  /// Days from this day to the other; negative when the other is earlier.
  public func days(until other: CivilDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }

  /// The first day of this month.
  /// 月初日
  public var firstOfMonth: CivilDate {
    CivilDate(uncheckedDayNumber: dayNumber - Int32(truncatingIfNeeded: day - 1))
  }

  /// The last day of this month.
  /// 月末日
  public var endOfMonth: CivilDate {
    let parts = parts
    return CivilDate(uncheckedYear: parts.year, month: parts.month, day: Self.lastDay(ofMonth: parts.month, year: parts.year))
  }

  /// The day of the week.
  /// 曜日
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; 3 makes Monday the zero, and 719,166 (a multiple of 7) keeps the dividend positive.
    let index = (Int(dayNumber) + 719_166 + 3) % 7
    return Weekday.allCases[index]
  }
}

/// Makes `first...last` a sequence of days, and lets ranges of dates be walked.
extension CivilDate: Strideable {
  /// Days from this day to the other.
  public func distance(to other: CivilDate) -> Int { days(until: other) }
  /// The day so many days later, stopping at the first or last day of the calendar.
  public func advanced(by days: Int) -> CivilDate { addingClamped(days: days) }
}

/// A day of the week, numbered as ISO 8601 does.
/// 曜日
public enum Weekday: Int, CaseIterable, Sendable {
  /// 月曜日.
  case monday = 1
  /// 火曜日.
  case tuesday
  /// 水曜日.
  case wednesday
  /// 木曜日.
  case thursday
  /// 金曜日.
  case friday
  /// 土曜日.
  case saturday
  /// 日曜日.
  case sunday

  /// One kanji, as printed in brackets behind a date.
  public var japanese: String {
    switch self {
    case .monday: "月"
    case .tuesday: "火"
    case .wednesday: "水"
    case .thursday: "木"
    case .friday: "金"
    case .saturday: "土"
    case .sunday: "日"
    }
  }
}
