import EligibilityModel

// Walking from day to day and counting months on fingers, without any of the calendar that the rules use.
extension NaiveDay: Comparable {
  static func < (left: NaiveDay, right: NaiveDay) -> Bool { left.order < right.order }

  /// The days of the month, written out.
  var daysInMonth: Int { NaiveDay.days(inMonth: month, of: year) }

  static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  var dayAfter: NaiveDay {
    if day < daysInMonth { return NaiveDay(year: year, month: month, day: day + 1) }
    return nextFirst
  }

  var dayBefore: NaiveDay {
    if day > 1 { return NaiveDay(year: year, month: month, day: day - 1) }
    return moved(months: -1).monthEnd
  }

  /// The 1st of the month.
  var first: NaiveDay { NaiveDay(year: year, month: month, day: 1) }

  /// The 1st of the next month.
  var nextFirst: NaiveDay { first.moved(months: 1) }

  var monthEnd: NaiveDay { NaiveDay(year: year, month: month, day: daysInMonth) }

  /// The same day of another month, or the last day of a month that is too short.
  func moved(months moved: Int) -> NaiveDay {
    let count = months - 1 + moved
    let (year, month) = (count / 12, count % 12 + 1)
    return NaiveDay(year: year, month: month, day: min(day, NaiveDay.days(inMonth: month, of: year)))
  }

  /// So many days later, one by one.
  func moved(days: Int) -> NaiveDay {
    var day = self
    for _ in 0..<days { day = day.dayAfter }
    return day
  }

  /// The birthday of somebody born on this day; without a 29 February it is 1 March.
  func birthday(_ age: Int) -> NaiveDay {
    let there = NaiveDay(year: year + age, month: month, day: day)
    return day > there.daysInMonth ? there.nextFirst : there
  }

  /// Every day from this one to another.
  func walk(through last: NaiveDay) -> [NaiveDay] {
    var days: [NaiveDay] = []
    var day = self
    while day <= last {
      days.append(day)
      day = day.dayAfter
    }
    return days
  }

  /// The day as the rules take it.
  var civil: CivilDate { .fixed(year, month, day) }
}

extension NaiveDay: CustomStringConvertible {
  /// In the form that a calendar date prints.
  var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}
