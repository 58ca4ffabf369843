import EligibilityModel
import Testing

@Suite("Era date 和暦")
struct EraDateTests {
  @Test(
    "At every border the day before has the old era and the day the new one",
    arguments: [
      (CivilDate.fixed(1912, 7, 29), "明治45年7月29日"), (.fixed(1912, 7, 30), "大正元年7月30日"), (.fixed(1912, 7, 31), "大正元年7月31日"),
      (.fixed(1926, 12, 24), "大正15年12月24日"), (.fixed(1926, 12, 25), "昭和元年12月25日"), (.fixed(1926, 12, 26), "昭和元年12月26日"),
      (.fixed(1989, 1, 7), "昭和64年1月7日"), (.fixed(1989, 1, 8), "平成元年1月8日"), (.fixed(1990, 1, 1), "平成2年1月1日"),
      (.fixed(2019, 4, 30), "平成31年4月30日"), (.fixed(2019, 5, 1), "令和元年5月1日"), (.fixed(2020, 1, 1), "令和2年1月1日"),
      (.fixed(2026, 8, 5), "令和8年8月5日"), (.fixed(1873, 1, 1), "明治6年1月1日"),
    ])
  func borders(date: CivilDate, text: String) throws {
    #expect(try EraDate(date).japaneseText == text)
  }

  @Test(
    "A day outside its era is refused even if the calendar has it",
    arguments: [
      (Era.showa, 64, 1, 8), (.showa, 1, 12, 24), (.heisei, 1, 1, 7), (.heisei, 31, 5, 1), (.heisei, 35, 7, 31), (.reiwa, 1, 4, 30),
      (.taisho, 1, 7, 29),
      (.taisho, 15, 12, 25), (.meiji, 45, 7, 30), (.showa, 100, 1, 1),
    ])
  func outside(era: Era, year: Int, month: Int, day: Int) {
    #expect(throws: EraDateError.outsideEra(era)) { try EraDate(era: era, year: year, month: month, day: day) }
  }

  @Test(
    "The last and the first day of an era are inside",
    arguments: [
      (Era.showa, 64, 1, 7, CivilDate.fixed(1989, 1, 7)), (.heisei, 1, 1, 8, .fixed(1989, 1, 8)), (.heisei, 31, 4, 30, .fixed(2019, 4, 30)),
      (.reiwa, 1, 5, 1, .fixed(2019, 5, 1)), (.taisho, 15, 12, 24, .fixed(1926, 12, 24)), (.showa, 1, 12, 25, .fixed(1926, 12, 25)),
      (.meiji, 45, 7, 29, .fixed(1912, 7, 29)), (.taisho, 1, 7, 30, .fixed(1912, 7, 30)), (.meiji, 6, 1, 1, .fixed(1873, 1, 1)),
    ])
  func inside(era: Era, year: Int, month: Int, day: Int, date: CivilDate) throws {
    #expect(try EraDate(era: era, year: year, month: month, day: day).date == date)
  }

  @Test("Days counted by the moon are refused", arguments: [(1, 1, 25), (1, 10, 23), (5, 12, 2), (5, 12, 31)])
  func lunar(year: Int, month: Int, day: Int) {
    #expect(throws: EraDateError.lunarCalendar) { try EraDate(era: .meiji, year: year, month: month, day: day) }
    #expect(throws: EraDateError.lunarCalendar) { try EraDate(.fixed(1872, 12, 31)) }
    #expect(throws: EraDateError.lunarCalendar) { try EraDate(.fixed(1800, 1, 1)) }
  }

  @Test(
    "A wrong part is named",
    arguments: [
      (0, 1, 1, EraDateError.year), (-1, 1, 1, .year), (8000, 1, 1, .year), (2, 0, 1, .month), (2, 13, 1, .month),
      (5, 2, 29, .day(lastOfMonth: 28)), (6, 2, 30, .day(lastOfMonth: 29)), (6, 4, 0, .day(lastOfMonth: 30)),
    ])
  func parts(year: Int, month: Int, day: Int, error: EraDateError) {
    #expect(throws: error) { try EraDate(era: .reiwa, year: year, month: month, day: day) }
  }

  @Test("Every day from 1873 to 2100 goes to its era date and both codings and back")
  func everyDay() throws {
    var wrong: [CivilDate] = []
    for date in CivilDate.fixed(1873, 1, 1)...CivilDate.fixed(2100, 12, 31) {
      let eraDate = try EraDate(date)
      let again = try EraDate(era: eraDate.era, year: eraDate.year, month: date.month, day: date.day)
      let claim = try EraDate(eraDate.text(coding: ClaimEraCode.self) ?? "", coding: ClaimEraCode.self)
      let pension = try EraDate(eraDate.text(coding: PensionEraCode.self) ?? "", coding: PensionEraCode.self)
      if again != eraDate || claim != eraDate || pension != eraDate || again.date != date { wrong.append(date) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "The test vectors of both codings",
    arguments: [
      (CivilDate.fixed(1989, 1, 7), "3640107", "5640107"), (.fixed(1989, 1, 8), "4010108", "7010108"),
      (.fixed(2026, 8, 5), "5080805", "9080805"), (.fixed(1926, 12, 24), "2151224", "3151224"), (.fixed(1912, 7, 29), "1450729", "1450729"),
    ])
  func codings(date: CivilDate, claim: String, pension: String) throws {
    #expect(try EraDate(date).text(coding: ClaimEraCode.self) == claim)
    #expect(try EraDate(date).text(coding: PensionEraCode.self) == pension)
    #expect(try EraDate(claim, coding: ClaimEraCode.self).date == date)
    #expect(try EraDate(pension, coding: PensionEraCode.self).date == date)
  }

  @Test("Each coding refuses the digits that only the other has, or none has")
  func codeDigits() {
    for digit in [0, 6, 7, 8, 9] { #expect(ClaimEraCode(digit: digit) == nil) }
    for digit in [0, 2, 4, 6, 8] { #expect(PensionEraCode(digit: digit) == nil) }
    #expect((1...5).map { ClaimEraCode(digit: $0)?.era } == Era.allCases)
    #expect([1, 3, 5, 7, 9].map { PensionEraCode(digit: $0)?.era } == Era.allCases)
    #expect(throws: EraDateError.eraCode) { try EraDate("9080805", coding: ClaimEraCode.self) }
    #expect(throws: EraDateError.eraCode) { try EraDate("4010108", coding: PensionEraCode.self) }
  }

  @Test("Texts of another shape are refused", arguments: ["", "508080", "50808055", "R080805", "５080805", "5-08080"])
  func shape(text: String) {
    #expect(throws: EraDateError.shape) { try EraDate(text, coding: ClaimEraCode.self) }
  }

  @Test(
    "The strict day of a coded date is named",
    arguments: [
      ("3640108", EraDateError.outsideEra(.showa)), ("4010107", .outsideEra(.heisei)), ("5000101", .year), ("5081301", .month),
      ("5080230", .day(lastOfMonth: 28)), ("1051231", .lunarCalendar),
    ])
  func codedErrors(text: String, error: EraDateError) {
    #expect(throws: error) { try EraDate(text, coding: ClaimEraCode.self) }
  }

  @Test("Two digits can't write the hundredth year of an era")
  func hundredthYear() throws {
    #expect(try EraDate(.fixed(2117, 12, 31)).text(coding: ClaimEraCode.self) == "5991231")
    #expect(try EraDate(.fixed(2118, 1, 1)).text(coding: ClaimEraCode.self) == nil)
  }

  @Test("Eras follow each other without gap, in order")
  func eras() {
    #expect(Era.allCases.sorted() == Era.allCases)
    #expect(Era.allCases.map(\.japanese) == ["明治", "大正", "昭和", "平成", "令和"])
    #expect(Era.allCases.map(\.yearOffset) == [1867, 1911, 1925, 1988, 2018])
    for (era, next) in zip(Era.allCases, Era.allCases.dropFirst()) { #expect(era.lastDay?.dayAfter == next.firstDay) }
    #expect(Era.reiwa.lastDay == nil)
    #expect(Era(of: .fixed(1868, 10, 22)) == nil)
    #expect(Era(of: .fixed(1868, 10, 23)) == .meiji)
  }

  @Test(
    "Each error says what to write instead",
    arguments: [
      (EraDateError.shape, "the date must be written GYYMMDD with seven half-width digits"),
      (.eraCode, "the first digit is no era code of this file"),
      (.year, "the year of the era must be 1 or more"), (.month, "the month must be 1 to 12"),
      (.day(lastOfMonth: 28), "the day must be 1 to 28 in that month"),
      (.outsideEra(.showa), "昭和 is the era from 1926-12-25 to 1989-01-07; use the era of the day"),
      (.outsideEra(.reiwa), "令和 is the era from 2019-05-01; use the era of the day"),
      (.lunarCalendar, "days before 1873-01-01 were counted by the moon and can't be converted"),
    ])
  func descriptions(error: EraDateError, text: String) {
    #expect(error.description == text)
  }
}
