/// The ages of a person as the law counts them.
/// 年齢計算
///
/// An age is reached at the end of the day before the birthday (年齢計算ニ関スル法律, 民法143条; N-15). Somebody born on 1 April reaches an
/// age on 31 March, which is why that child belongs to the older school year. Somebody born on 29 February reaches it at the end of
/// 28 February, so in a common year 1 March is the first day of the new age. Dates beyond 9999-12-31 stop there.
public struct LegalAge: Hashable, Sendable {
  /// The day of birth.
  /// 生年月日
  public let birthDate: CivilDate

  /// Counts from a day of birth.
  public init(of birthDate: CivilDate) {
    self.birthDate = birthDate
  }

  /// The day at whose end the age is reached (N-15).
  /// 年齢に達する日
  public func dayReached(_ years: Int) -> CivilDate {
    anniversary(years).dayBefore
  }

  /// The first whole day of the age: the birthday, or 1 March for 29 February in a common year (N-15).
  /// 誕生日
  public func anniversary(_ years: Int) -> CivilDate {
    guard let day = birthDate.adding(years: years) else { return birthDate.addingClamped(years: years) }
    return day.day < birthDate.day ? day.dayAfter : day
  }

  /// The full years on a day, counted from the birthday; `nil` before the birth (N-15).
  /// 満年齢
  public func years(on day: CivilDate) -> Int? {
    guard day >= birthDate else { return nil }
    let years = day.year - birthDate.year
    return anniversary(years) <= day ? years : years - 1
  }

  /// The last day as a preschool child: the first 31 March on or after the day the age of six is reached (N-15).
  /// 未就学児
  public var preschoolThrough: CivilDate {
    let reached = dayReached(6)
    let schoolYearEnd = CivilDate.fixed(reached.year, 3, 31)
    return reached <= schoolYearEnd ? schoolYearEnd : .fixed(reached.year + 1, 3, 31)
  }

  /// The first day with the copayment rate of 70 to 74: the month after the one in which 70 is reached (N-15).
  /// 高齢受給者
  ///
  /// Somebody born on the 1st reaches 70 on the last day of the month before, so it is the birthday month.
  public var elderlyRateFrom: CivilDate {
    dayReached(70).endOfMonth.dayAfter
  }

  /// The first day in late-stage elderly care: the 75th birthday itself (N-15).
  /// 後期高齢者医療制度
  ///
  /// The Book holds the same age with its citation (`elderly/membership`), for answers that rest on it; a test ties the two, because a birth
  /// date knows no book.
  public var lateStageFrom: CivilDate {
    anniversary(75)
  }
}
