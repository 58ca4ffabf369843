import EligibilityModel
import Rulebook
import Testing

/// A rule that turns on an age, asked and answered in words: once by the rule, once by counting on fingers.
struct AgeRule: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The ages at which it turns.
  let ages: [Int]
  /// Further days on which it turns for everybody.
  var dates: [NaiveDay] = []
  /// What the rule says of somebody born on the first day, asked about the second.
  let found: @Sendable (NaiveDay, NaiveDay, Rulebook) -> String
  /// What the facts say.
  let expected: @Sendable (NaiveDay, NaiveDay) -> String

  /// The days on which the rule may turn for a birth: birthdays, the months around them and the school year.
  func turns(of birth: NaiveDay) -> [NaiveDay] {
    var turns = [birth] + dates
    for age in ages {
      let birthday = birth.birthday(age)
      turns += [birthday, birthday.first, birthday.nextFirst]
      if age == 6 { turns += (0...1).map { NaiveDay(year: birthday.year + $0, month: 4, day: 1) } }
    }
    return turns
  }

  /// A difference in words; `nil` where rule and facts agree.
  func difference(_ birth: NaiveDay, _ day: NaiveDay, _ book: Rulebook) -> String? {
    let (found, expected) = (found(birth, day, book), expected(birth, day))
    return found == expected ? nil : "born \(birth), on \(day): \(found) instead of \(expected)"
  }
}

@Suite("Sweep: what turns on an age (F-084 F-225 F-349 F-350 F-364 F-365 F-461 N-04 N-11 N-12 N-13 N-15)")
struct AgeSweepTests {
  @Test("Every birth of 120 years, on the days around each turning point", arguments: AgeRule.all, Sweep.decades)
  func everyBirth(rule: AgeRule, decade: Int) throws {
    let book = try Repository.book.get()
    var wrong: [String] = []
    for birth in Sweep.births(of: decade) {
      wrong += Sweep.days(around: rule.turns(of: birth)).compactMap { rule.difference(birth, $0, book) }
    }
    #expect(Sweep.report(wrong) == "")
  }

  @Test("Every day of the modelled period, for the births around which things turn", arguments: AgeRule.all)
  func everyDay(rule: AgeRule) throws {
    let book = try Repository.book.get()
    var wrong: [String] = []
    for birth in AgeSweepTests.births(turning: rule.ages) {
      wrong += Sweep.period.compactMap { rule.difference(birth, $0, book) }
    }
    #expect(Sweep.report(wrong) == "")
  }

  /// Births of the years in which somebody reaches the ages in 2026, on the days that calendars trip over; and a 29 February.
  private static func births(turning ages: [Int]) -> [NaiveDay] {
    let days = [(1, 1), (1, 31), (2, 28), (3, 1), (3, 31), (4, 1), (4, 2), (7, 31), (8, 1), (8, 2), (12, 2), (12, 31)]
    return ages.flatMap { age in
      let year = 2026 - age
      let leap = (year - 1...year + 2).filter { $0 % 4 == 0 }.map { NaiveDay(year: $0, month: 2, day: 29) }
      return leap + days.map { NaiveDay(year: year, month: $0.0, day: $0.1) }
    }
  }

  @Test("The naive calendar walks 120 years as the days of the week say")
  func calendar() {
    let days = NaiveDay(year: 1908, month: 1, day: 1).walk(through: Sweep.last)
    // 1908-01-01 was a Wednesday and 2027-12-31 is a Friday; 120 years with 30 leap days.
    #expect(days.count == 120 * 365 + 30)
    #expect((days.count - 1) % 7 == 2)
    #expect(days.allSatisfy { $0.dayAfter.dayBefore == $0 })
  }
}
