/// A day as three numbers; the twin shares no calendar with the rules.
struct NaiveDay: Equatable {
  let year: Int
  let month: Int
  let day: Int

  /// The day as one number that grows with time; not a count of days.
  var order: Int { year * 10_000 + month * 100 + day }

  /// Months since the year 0.
  var months: Int { year * 12 + month }

  /// Full years since a birth: one less while this year's birthday is still to come.
  func age(bornOn birth: NaiveDay) -> Int {
    let birthdayHasCome = month > birth.month || (month == birth.month && day >= birth.day)
    return year - birth.year - (birthdayHasCome ? 0 : 1)
  }
}
