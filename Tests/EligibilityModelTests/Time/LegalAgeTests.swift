import EligibilityModel
import Testing

@Suite("Legal age 年齢計算")
struct LegalAgeTests {
  @Test(
    "An age is reached at the end of the day before the birthday",
    arguments: [
      (CivilDate.fixed(2000, 5, 10), 20, CivilDate.fixed(2020, 5, 9), CivilDate.fixed(2020, 5, 10)),
      (.fixed(2000, 1, 1), 20, .fixed(2019, 12, 31), .fixed(2020, 1, 1)), (.fixed(2020, 4, 1), 6, .fixed(2026, 3, 31), .fixed(2026, 4, 1)),
      (.fixed(1952, 2, 29), 75, .fixed(2027, 2, 28), .fixed(2027, 3, 1)),
      (.fixed(1952, 2, 29), 76, .fixed(2028, 2, 28), .fixed(2028, 2, 29)),
      (.fixed(1951, 3, 1), 77, .fixed(2028, 2, 29), .fixed(2028, 3, 1)),
    ])
  func reached(birth: CivilDate, years: Int, reached: CivilDate, anniversary: CivilDate) {
    #expect(LegalAge(of: birth).dayReached(years) == reached)
    #expect(LegalAge(of: birth).anniversary(years) == anniversary)
  }

  @Test("Full years change on the birthday, not before, and there is no age before the birth")
  func fullYears() {
    let age = LegalAge(of: .fixed(1952, 2, 29))
    #expect(age.years(on: .fixed(2027, 2, 28)) == 74)
    #expect(age.years(on: .fixed(2027, 3, 1)) == 75)
    #expect(age.years(on: .fixed(2028, 2, 28)) == 75)
    #expect(age.years(on: .fixed(2028, 2, 29)) == 76)
    #expect(age.years(on: .fixed(1952, 2, 29)) == 0)
    #expect(age.years(on: .fixed(1952, 2, 28)) == nil)
  }

  @Test(
    "A child is a preschool child through the 31 March after reaching six",
    arguments: [
      (CivilDate.fixed(2020, 3, 31), CivilDate.fixed(2026, 3, 31)), (.fixed(2020, 4, 1), .fixed(2026, 3, 31)),
      (.fixed(2020, 4, 2), .fixed(2027, 3, 31)),
      (.fixed(2020, 2, 29), .fixed(2026, 3, 31)), (.fixed(2020, 12, 31), .fixed(2027, 3, 31)), (.fixed(2020, 1, 1), .fixed(2026, 3, 31)),
    ])
  func preschool(birth: CivilDate, through: CivilDate) {
    #expect(LegalAge(of: birth).preschoolThrough == through)
  }

  @Test(
    "The rate of the elderly begins in the month after reaching seventy",
    arguments: [
      (CivilDate.fixed(1956, 7, 31), CivilDate.fixed(2026, 8, 1)), (.fixed(1956, 8, 1), .fixed(2026, 8, 1)),
      (.fixed(1956, 8, 2), .fixed(2026, 9, 1)),
      (.fixed(1956, 8, 31), .fixed(2026, 9, 1)), (.fixed(1956, 2, 29), .fixed(2026, 3, 1)), (.fixed(1956, 12, 2), .fixed(2027, 1, 1)),
    ])
  func elderly(birth: CivilDate, from: CivilDate) {
    #expect(LegalAge(of: birth).elderlyRateFrom == from)
  }

  @Test(
    "Late-stage elderly care begins on the seventy-fifth birthday",
    arguments: [
      (CivilDate.fixed(1951, 8, 1), CivilDate.fixed(2026, 8, 1)), (.fixed(1952, 2, 29), .fixed(2027, 3, 1)),
      (.fixed(1951, 12, 31), .fixed(2026, 12, 31)),
    ])
  func lateStage(birth: CivilDate, from: CivilDate) {
    #expect(LegalAge(of: birth).lateStageFrom == from)
  }

  @Test("For every day of birth of four years the borders agree with counting on fingers")
  func sweep() {
    var wrong: [CivilDate] = []
    for birth in CivilDate.fixed(1951, 1, 1)...CivilDate.fixed(1954, 12, 31) {
      let age = LegalAge(of: birth)
      let agrees =
        age.preschoolThrough == naivePreschoolThrough(birth) && age.elderlyRateFrom == naiveElderlyRateFrom(birth)
        && age.lateStageFrom == naiveBirthday(birth, 75)
      let yearsAgree = [0, 1, 6, 15, 18, 69, 70, 74, 75, 100].allSatisfy { years in
        let birthday = naiveBirthday(birth, years)
        return age.anniversary(years) == birthday && age.dayReached(years).dayAfter == birthday && age.years(on: birthday) == years
          && age.years(on: birthday.dayBefore) == (years == 0 ? nil : years - 1)
      }
      if !agrees || !yearsAgree { wrong.append(birth) }
    }
    #expect(wrong.isEmpty)
  }

  /// The birthday by year, month and day alone: a missing 29 February is 1 March.
  private func naiveBirthday(_ birth: CivilDate, _ years: Int) -> CivilDate {
    let year = birth.year + years
    return birth.day > naiveLastDay(year, birth.month) ? .fixed(year, 3, 1) : .fixed(year, birth.month, birth.day)
  }

  /// School years by the rule of the school office: born 2 April to 31 March enter with those born on the following 1 April.
  private func naivePreschoolThrough(_ birth: CivilDate) -> CivilDate {
    let isEarly = birth.month < 4 || (birth.month == 4 && birth.day == 1)
    return .fixed(birth.year + (isEarly ? 6 : 7), 3, 31)
  }

  /// The counter's rule of thumb: born on the 1st, that month; otherwise the next one. A 29 February is no 1st.
  private func naiveElderlyRateFrom(_ birth: CivilDate) -> CivilDate {
    if birth.day == 1 { return .fixed(birth.year + 70, birth.month, 1) }
    return birth.month == 12 ? .fixed(birth.year + 71, 1, 1) : .fixed(birth.year + 70, birth.month + 1, 1)
  }
}
