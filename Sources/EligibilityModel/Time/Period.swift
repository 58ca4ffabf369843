/// A span of days: the first day is inside, `until` is the first day outside, no `until` means that no end is known.
/// 期間
///
/// Forms name ends in two ways. A 資格喪失日 is the first day outside, a 有効期限 or 有効終了日 the last day inside. The two initialisers
/// with those labels convert once, here, so that no rule adds or takes away a day.
public struct Period: Hashable, Sendable {
  /// The first day inside.
  public let from: CivilDate
  /// The first day outside; `nil` while no end is known.
  public let until: CivilDate?

  /// A period without a known end.
  public init(from: CivilDate) {
    self.from = from
    until = nil
  }

  /// A half-open period; `nil` when it would hold no day.
  public init?(from: CivilDate, until: CivilDate?) {
    if let until, until <= from { return nil }
    self.from = from
    self.until = until
  }

  /// A period that ends with the loss of eligibility, which is the first day outside; `nil` when it would hold no day.
  /// 資格喪失日
  public init?(from: CivilDate, lostOn: CivilDate?) {
    self.init(from: from, until: lostOn)
  }

  /// A period that ends with a day of validity, which is the last day inside; `nil` when it would hold no day.
  /// 有効期限
  ///
  /// 9999-12-31, which files write for "no end", gives a period without end.
  public init?(from: CivilDate, validThrough: CivilDate?) {
    if let validThrough, validThrough < from { return nil }
    self.from = from
    until = validThrough?.adding(days: 1)
  }

  /// The last day inside; `nil` while no end is known.
  /// 有効終了日
  public var validThrough: CivilDate? { until?.dayBefore }

  /// The number of days inside; `nil` while no end is known.
  public var days: Int? { until.map(from.days(until:)) }

  /// Whether the day is inside.
  public func contains(_ day: CivilDate) -> Bool {
    guard from <= day else { return false }
    guard let until else { return true }
    return day < until
  }

  /// Whether every day of the other is inside.
  public func contains(_ other: Period) -> Bool {
    intersection(other) == other
  }

  /// Whether at least one day is in both.
  public func overlaps(_ other: Period) -> Bool {
    intersection(other) != nil
  }

  /// The days in both; `nil` when there are none.
  public func intersection(_ other: Period) -> Period? {
    let ends = [until, other.until].compactMap { $0 }
    return Period(from: max(from, other.from), until: ends.min())
  }

  /// Whether one begins on the day the other ends, with no day between them and none in both.
  public func isAdjacent(to other: Period) -> Bool {
    until == other.from || other.until == from
  }
}
