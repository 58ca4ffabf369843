import EligibilityModel
import Testing

@Suite("Civil date 暦日")
struct CivilDateTests {
  @Test("Every day from 1868 to 2100 goes to parts, text and number and back")
  func everyDay() throws {
    var (year, month, day) = (1868, 1, 1)
    var number = -37_255
    var wrong: [String] = []
    while year <= 2100 {
      let expected = "\(year)-\(twoDigits(month))-\(twoDigits(day))"
      let date = try #require(CivilDate(dayNumber: number))
      let read = try CivilDate(iso8601: expected)
      let readCompact = try CivilDate(compact: date.compact)
      let sameDay = [CivilDate(year: year, month: month, day: day), read, readCompact].allSatisfy { $0 == date }
      let agrees = sameDay && date.parts == (year, month, day) && date.iso8601 == expected && Int(date.dayNumber) == number
      if !agrees { wrong.append(expected) }
      (year, month, day) = naiveNextDay(year, month, day)
      number += 1
    }
    #expect(wrong.isEmpty)
    #expect(number == CivilDate.fixed(2101, 1, 1).dayNumber)
  }

  @Test("The first and last day of every month of all years keep their parts and follow each other")
  func everyMonth() {
    var previous = Int32(-719_163)
    var wrong: [String] = []
    for year in 1...9999 {
      for month in 1...12 {
        let last = naiveLastDay(year, month)
        let first = CivilDate(year: year, month: month, day: 1)
        let end = CivilDate(year: year, month: month, day: last)
        if first?.dayNumber != previous + 1 || end?.dayNumber != previous + Int32(last) { wrong.append("\(year)-\(month)") }
        if first.map({ $0.parts == (year, month, 1) }) != true || end.map({ $0.parts == (year, month, last) }) != true {
          wrong.append("parts \(year)-\(month)")
        }
        previous += Int32(last)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "Days the calendar does not have are refused",
    arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (0, 12, 31), (10000, 1, 1)])
  func refused(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("February 29 exists in leap years, also in 2000", arguments: [2024, 2000, 4, 9996])
  func leapDay(year: Int) {
    #expect(CivilDate(year: year, month: 2, day: 29) != nil)
    #expect(CivilDate.isLeapYear(year))
  }

  @Test("A date written in source moves impossible parts to the nearest day")
  func fixed() {
    #expect(CivilDate.fixed(2024, 12, 2).iso8601 == "2024-12-02")
    #expect(CivilDate.fixed(2023, 2, 31).iso8601 == "2023-02-28")
    #expect(CivilDate.fixed(2023, 0, 0).iso8601 == "2023-01-01")
    #expect(CivilDate.fixed(.min, .min, .min) == .earliest)
    #expect(CivilDate.fixed(.max, .max, .max) == .latest)
  }

  @Test("Day numbers outside the years 1 to 9999 are refused")
  func numberRange() {
    #expect(CivilDate(dayNumber: -719_162) == .earliest)
    #expect(CivilDate(dayNumber: -719_163) == nil)
    #expect(CivilDate(dayNumber: 2_932_896) == .latest)
    #expect(CivilDate(dayNumber: 2_932_897) == nil)
    #expect(CivilDate(dayNumber: .max) == nil)
  }

  @Test("Dates are ordered by day, before and after 1970")
  func ordered() {
    #expect(CivilDate.fixed(1969, 12, 31) < CivilDate.fixed(1970, 1, 1))
    #expect(!(CivilDate.fixed(1970, 1, 1) < CivilDate.fixed(1970, 1, 1)))
    #expect(CivilDate.fixed(1970, 1, 1).dayNumber == 0)
  }
}

@Suite("Civil date as text")
struct CivilDateTextTests {
  @Test(
    "A text of another shape is refused with the shape to write",
    arguments: [
      "", "2024-12-2", "2024-12-021", "2024/12/02", "20241202", "2024-1a-02", "２０２４-12-02", "+024-12-02", "2024-12--2", " 2024-12-02",
    ])
  func shape(text: String) {
    #expect(throws: CivilDateError.shape(expected: "YYYY-MM-DD")) { try CivilDate(iso8601: text) }
    #expect(throws: CivilDateError.shape(expected: "YYYY-MM-DD")) { try CivilDate(iso8601: Array(text.utf8).span) }
  }

  @Test(
    "A compact text of another shape is refused with the shape to write", arguments: ["", "2024120", "202412021", "2024-12-", "2024120a"])
  func compactShape(text: String) {
    #expect(throws: CivilDateError.shape(expected: "YYYYMMDD")) { try CivilDate(compact: text) }
    #expect(throws: CivilDateError.shape(expected: "YYYYMMDD")) { try CivilDate(compact: Array(text.utf8).span) }
  }

  @Test(
    "The error names the part that is wrong",
    arguments: [
      ("0000-01-01", CivilDateError.year), ("2024-00-10", .month), ("2024-13-10", .month), ("2024-02-30", .day(lastOfMonth: 29)),
      ("2023-02-29", .day(lastOfMonth: 28)), ("2024-04-31", .day(lastOfMonth: 30)), ("2024-12-00", .day(lastOfMonth: 31)),
    ])
  func part(text: String, error: CivilDateError) {
    #expect(throws: error) { try CivilDate(iso8601: text) }
    #expect(throws: error) { try CivilDate(iso8601: Array(text.utf8)) }
    #expect(throws: error) { try CivilDate(compact: text.filter { $0 != "-" }) }
  }

  @Test("Strings, parts of strings, bytes and spans are read alike")
  func sources() throws {
    let date = CivilDate.fixed(2026, 8, 1)
    let text = "on 2026-08-01."
    #expect(try CivilDate(iso8601: text.dropFirst(3).dropLast()) == date)
    #expect(try CivilDate(iso8601: Array("2026-08-01".utf8)) == date)
    #expect(try CivilDate(iso8601: Array("2026-08-01".utf8).span) == date)
    #expect(try CivilDate(compact: "20260801") == date)
    #expect(try CivilDate(compact: Array("20260801".utf8)) == date)
    #expect(try CivilDate(compact: Array("20260801".utf8).span) == date)
  }

  @Test("Writing appends behind what is there and pads small years")
  func appending() {
    var bytes = Array("a ".utf8)
    CivilDate.fixed(7, 3, 9).appendISO8601(to: &bytes)
    CivilDate.fixed(7, 3, 9).appendCompact(to: &bytes)
    #expect(bytes == Array("a 0007-03-0900070309".utf8))
    #expect("\(CivilDate.fixed(7, 3, 9))" == "0007-03-09")
  }

  @Test("Each error says what to write instead")
  func descriptions() {
    #expect(CivilDateError.shape(expected: "YYYYMMDD").description == "the date must be written YYYYMMDD with half-width digits")
    #expect(CivilDateError.year.description == "the year must be 0001 to 9999")
    #expect(CivilDateError.month.description == "the month must be 01 to 12")
    #expect(CivilDateError.day(lastOfMonth: 29).description == "the day must be 01 to 29 in that month")
  }
}

@Suite("Counting with civil dates")
struct CivilDateArithmeticTests {
  @Test(
    "Months are added on the same day, or on the month's last day where it is shorter",
    arguments: [
      (CivilDate.fixed(2024, 1, 31), 1, CivilDate.fixed(2024, 2, 29)), (.fixed(2023, 1, 31), 1, .fixed(2023, 2, 28)),
      (.fixed(2024, 2, 29), 12, .fixed(2025, 2, 28)), (.fixed(2024, 12, 15), 1, .fixed(2025, 1, 15)),
      (.fixed(2024, 3, 31), -1, .fixed(2024, 2, 29)), (.fixed(2024, 1, 1), -13, .fixed(2022, 12, 1)),
      (.fixed(2024, 5, 5), 0, .fixed(2024, 5, 5)),
    ])
  func months(start: CivilDate, months: Int, expected: CivilDate) {
    #expect(start.adding(months: months) == expected)
    #expect(start.addingClamped(months: months) == expected)
  }

  @Test("A step out of the calendar is nil, or stops at its end when clamped")
  func outside() {
    #expect(CivilDate.latest.adding(days: 1) == nil)
    #expect(CivilDate.earliest.adding(days: -1) == nil)
    #expect(CivilDate.latest.adding(days: .max) == nil)
    #expect(CivilDate.earliest.adding(days: .min) == nil)
    #expect(CivilDate.latest.adding(months: 1) == nil)
    #expect(CivilDate.earliest.adding(months: -1) == nil)
    #expect(CivilDate.latest.adding(months: .max) == nil)
    #expect(CivilDate.earliest.adding(months: .min) == nil)
    #expect(CivilDate.latest.adding(years: .max) == nil)
    #expect(CivilDate.latest.adding(years: 1) == nil)
    #expect(CivilDate.latest.dayAfter == .latest)
    #expect(CivilDate.earliest.dayBefore == .earliest)
    #expect(CivilDate.latest.addingClamped(months: 1) == .latest)
    #expect(CivilDate.earliest.addingClamped(years: -1) == .earliest)
  }

  @Test("Years keep the day, February 29 becomes February 28")
  func years() {
    #expect(CivilDate.fixed(2024, 2, 29).adding(years: 1) == .fixed(2025, 2, 28))
    #expect(CivilDate.fixed(2024, 2, 29).adding(years: 4) == .fixed(2028, 2, 29))
    #expect(CivilDate.fixed(2024, 7, 1).addingClamped(years: -5) == .fixed(2019, 7, 1))
  }

  @Test("Days between two dates are counted in both directions")
  func between() {
    #expect(CivilDate.fixed(2024, 2, 28).days(until: .fixed(2024, 3, 1)) == 2)
    #expect(CivilDate.fixed(2024, 3, 1).days(until: .fixed(2024, 2, 28)) == -2)
    #expect(CivilDate.earliest.days(until: .latest) == 3_652_058)
  }

  @Test("A month has its first and last day")
  func monthEdges() {
    #expect(CivilDate.fixed(2024, 2, 15).firstOfMonth == .fixed(2024, 2, 1))
    #expect(CivilDate.fixed(2024, 2, 1).firstOfMonth == .fixed(2024, 2, 1))
    #expect(CivilDate.fixed(2024, 2, 15).endOfMonth == .fixed(2024, 2, 29))
    #expect(CivilDate.fixed(2023, 2, 28).endOfMonth == .fixed(2023, 2, 28))
    #expect(CivilDate.latest.endOfMonth == .latest)
  }

  @Test(
    "Weekdays agree with known days",
    arguments: [
      (CivilDate.fixed(1970, 1, 1), Weekday.thursday), (.fixed(2024, 12, 2), .monday), (.fixed(2026, 8, 1), .saturday),
      (.fixed(1868, 1, 25), .saturday),
      (.earliest, .monday), (.latest, .friday),
    ])
  func weekdays(date: CivilDate, weekday: Weekday) {
    #expect(date.weekday == weekday)
  }

  @Test("A range of dates can be walked, to the last day of the calendar too")
  func walking() {
    #expect(Array(CivilDate.fixed(2024, 2, 28)...CivilDate.fixed(2024, 3, 1)).map(\.day) == [28, 29, 1])
    #expect(Array(CivilDate.fixed(9999, 12, 30)...CivilDate.latest).count == 2)
    #expect(Weekday.allCases.map(\.japanese).joined() == "月火水木金土日")
  }
}
