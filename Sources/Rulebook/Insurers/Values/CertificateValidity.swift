public import EligibilityModel

/// How an insurer sets the last day of its certificates.
/// 資格確認書の有効期限の決め方
public enum CertificateValidity: RuleValue {
  /// To the next such day of the year, the day of issue included: `{comingDate: {month: 3, day: 31}}`.
  case comingDate(month: Int, day: Int)
  /// To the last day of the month before the month in which so many years are reached: `{yearsLessToEndOfPreviousMonth: 5}`.
  case yearsLessToEndOfPreviousMonth(Int)
  /// To one day for the whole batch: `{fixedDate: 2026-07-31}`; `effectiveFrom` is the first day of validity where papers go out before it.
  case fixedDate(CivilDate, effectiveFrom: CivilDate?)
  /// Only the general upper limit is known: `{upToYears: 5}`.
  case upToYears(Int)

  /// The law's limit: five years.
  public static let greatestYears = 5

  /// The last day that is still within five years of a first day.
  ///
  /// From 2025-12-02 this is 2030-12-01: the papers name 2030-12-01 as lawful and 2030-12-03 as too long; the day between is counted as too long.
  public static func latestEnd(from start: CivilDate) -> CivilDate { end(ofYears: greatestYears, from: start) }

  /// The last day of a certificate issued on a day.
  public func end(issuedOn: CivilDate) -> CertificateEnd {
    switch self {
    case .comingDate(let month, let day): .through(Self.coming(month: month, day: day, from: issuedOn))
    case .yearsLessToEndOfPreviousMonth(let years): .through(issuedOn.addingClamped(years: years).firstOfMonth.dayBefore)
    case .fixedDate(let date, _): .through(date)
    case .upToYears(let years): .onlyAtMost(Self.end(ofYears: years, from: issuedOn))
    }
  }

  private static func end(ofYears years: Int, from start: CivilDate) -> CivilDate { start.addingClamped(years: years).dayBefore }

  private static func coming(month: Int, day: Int, from start: CivilDate) -> CivilDate {
    let thisYear = CivilDate.fixed(start.year, month, day)
    return thisYear >= start ? thisYear : thisYear.addingClamped(years: 1)
  }
}

extension CertificateValidity {
  /// Reads one of the four forms.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CertificateValidity {
    try node.fields { (fields) throws(RulebookError) in
      if let node = fields.optionalNode("comingDate") { return try comingDate(node) }
      if let node = fields.optionalNode("yearsLessToEndOfPreviousMonth") { return .yearsLessToEndOfPreviousMonth(try years(node)) }
      if let date = try fields.optional("fixedDate", as: CivilDate.self) {
        return .fixedDate(date, effectiveFrom: try fields.optional("effectiveFrom"))
      }
      if let node = fields.optionalNode("upToYears") { return .upToYears(try years(node)) }
      throw fields.refused(.missingKey("comingDate, yearsLessToEndOfPreviousMonth, fixedDate or upToYears"))
    }
  }

  /// Refuses fixed days that are too late for the law, or too early for the days on which the edition issues.
  static func check(_ parameter: ProfileParameter<CertificateValidity>) throws(RulebookError) {
    for edition in parameter.editions {
      guard case .stated(.fixedDate(let date, let effectiveFrom)) = edition.value else { continue }
      let latest = latestEnd(from: effectiveFrom ?? edition.from)
      guard date <= latest else { throw edition.refused(.validityTooLong(latest: latest)) }
      guard date >= edition.through ?? ModelledPeriod.last else { throw edition.refused(.validityEndsBeforeIssue(date)) }
    }
  }

  private static func years(_ node: RuleNode) throws(RulebookError) -> Int { try Int.read(node, in: 1...greatestYears) }

  private static func comingDate(_ node: RuleNode) throws(RulebookError) -> CertificateValidity {
    try node.fields { (fields) throws(RulebookError) in
      let month = try Int.read(try fields.requiredNode("month"), in: 1...12)
      // In a common year, so that the day exists every year.
      let days = 1...CivilDate.lastDay(ofMonth: month, year: 2025)
      return .comingDate(month: month, day: try Int.read(try fields.requiredNode("day"), in: days))
    }
  }
}
