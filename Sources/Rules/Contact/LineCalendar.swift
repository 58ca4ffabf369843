import EligibilityModel
import Rulebook

/// When the toll-free line is open, day by day (F-422, F-423).
/// 受付カレンダー
struct LineCalendar {
  let rules: ContactRules
  /// What the days looked at rest on, each edition once.
  private(set) var grounds: [RuleGrounds] = []

  init(rules: ContactRules) { self.rules = rules }

  /// The line's state at a moment and its next opening.
  mutating func opening(on day: ModelledDay, at time: KnownClockTime) -> LineOpening {
    let (kind, hours) = hours(on: day)
    guard case .between(let span) = hours else {
      return LineOpening(day: kind, hours: hours, status: .closed, next: next(after: day))
    }
    guard case .at(let time) = time else { return LineOpening(day: kind, hours: hours, status: .timeNotGiven, next: .notNeeded) }
    if span.contains(time) { return LineOpening(day: kind, hours: hours, status: .open, next: .notNeeded) }
    let next = time < span.from ? NextOpening.at(day.date, span.from) : next(after: day)
    return LineOpening(day: kind, hours: hours, status: .closed, next: next)
  }

  /// The first opening on a later day; not stated where it would lie beyond the modelled period.
  private mutating func next(after day: ModelledDay) -> NextOpening {
    var date = day.date.dayAfter
    while let later = try? ModelledDay(date) {
      if case .between(let span) = hours(on: later).1 { return .at(date, span.from) }
      date = date.dayAfter
    }
    return .notStated
  }

  private mutating func hours(on day: ModelledDay) -> (ContactDay, ContactHours) {
    let pause = rules.yearEnd.edition(on: day)
    if pause.value.contains(day.date) {
      note(pause.grounds)
      return (.yearEnd, .closed)
    }
    let week = rules.hours.edition(on: day)
    note(week.grounds)
    if isWeekendOrHoliday(day) { return (.weekendOrHoliday, .between(week.value.weekendOrHoliday)) }
    return (.weekday, .between(week.value.weekday))
  }

  private mutating func isWeekendOrHoliday(_ day: ModelledDay) -> Bool {
    let weekday = day.date.weekday
    if weekday == .saturday || weekday == .sunday { return true }
    let holidays = rules.holidays.edition(on: day)
    note(holidays.grounds)
    return holidays.value.contains(day.date)
  }

  private mutating func note(_ edition: RuleGrounds) {
    if !grounds.contains(where: { $0 === edition }) { grounds.append(edition) }
  }
}
