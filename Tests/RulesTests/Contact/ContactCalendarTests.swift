import EligibilityModel
import Rulebook
import Rules
import Testing

/// The Act on National Holidays as far as the modelled years need it, written from the Act and not from the Book.
private struct HolidayAct {
  /// 春分の日 and 秋分の日, which the observatory announces.
  private static let equinoxes: [Int: (spring: Int, autumn: Int)] = [2024: (20, 22), 2025: (20, 23), 2026: (20, 23), 2027: (21, 23)]

  private static func monday(_ count: Int, of month: Int, _ year: Int) -> CivilDate {
    let first = CivilDate.fixed(year, month, 1)
    let ahead = (8 - first.weekday.rawValue) % 7
    return first.addingClamped(days: ahead + 7 * (count - 1))
  }

  private static func named(_ year: Int) -> Set<CivilDate> {
    let equinox = equinoxes[year] ?? (0, 0)
    let fixed = [
      (1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23), (3, equinox.spring), (9, equinox.autumn),
    ]
    let mondays = [monday(2, of: 1, year), monday(3, of: 7, year), monday(3, of: 9, year), monday(2, of: 10, year)]
    return Set(fixed.map { CivilDate.fixed(year, $0.0, $0.1) } + mondays)
  }

  /// The named days, the first free day after one on a Sunday, and a day between two of them.
  static func days(_ year: Int) -> Set<CivilDate> {
    let named = named(year)
    var days = named
    for day in named where day.weekday == .sunday {
      var next = day.dayAfter
      while named.contains(next) { next = next.dayAfter }
      days.insert(next)
    }
    for day in named where named.contains(day.addingClamped(days: 2)) { days.insert(day.dayAfter) }
    return days
  }
}

@Suite("問い合わせ先の受付カレンダー: every minute that matters of every modelled day")
struct ContactCalendarTests {
  private let book: Rulebook
  private static let days = ModelledPeriod.first...ModelledPeriod.last

  init() throws { book = try Repository.book.get() }

  private func ask(_ day: CivilDate, _ time: String) throws -> ContactDecision {
    let time = try #require(ClockTime(time))
    return try ContactRule.decide(ContactQuestion(serviceDate: day, time: .at(time), subject: .enrolment), book: book)
  }

  @Test("The Book's holidays are those of the Act, day by day (F-423)")
  func holidays() throws {
    for day in Self.days {
      let listed = book.national.contact.holidays.edition(on: try ModelledDay(day)).value.contains(day)
      #expect(listed == HolidayAct.days(day.year).contains(day), "\(day)")
    }
  }

  @Test("A weekday ends at 20:00, every other day at 17:30, and the turn of the year is closed (F-422 F-423)")
  func everyDay() throws {
    for day in Self.days {
      let (month, dayOfMonth) = (day.month, day.day)
      let rests = (month == 12 && dayOfMonth >= 29) || (month == 1 && dayOfMonth <= 3)
      let isShort = [.saturday, .sunday].contains(day.weekday) || HolidayAct.days(day.year).contains(day)
      let open = try ["09:29", "09:30", "17:29", "17:30", "19:59", "20:00"].map { try ask(day, $0).status == .open }
      #expect(open == [false, !rests, !rests, !rests && !isShort, !rests && !isShort, false], "\(day)")
    }
  }

  @Test("The next opening is never in the past, is open, and nothing between is")
  func nextOpening() throws {
    for day in Self.days {
      guard case .at(let next, let time) = try ask(day, "20:00").nextOpening else {
        #expect(day >= .fixed(2027, 12, 28))
        continue
      }
      #expect(next > day)
      #expect(try ask(next, time.description).status == .open)
      for between in day.dayAfter..<next { #expect(try ask(between, "12:00").status == .closed) }
    }
  }

  @Test("What is unconfirmed is said only where the turn of the year decides")
  func certainty() throws {
    for day in Self.days {
      let touches = (day.month == 12 && day.day >= 28) || (day.month == 1 && day.day <= 3)
      #expect(try ask(day, "20:00").certainty == (touches ? .unconfirmed : .settled), "\(day)")
    }
  }
}
