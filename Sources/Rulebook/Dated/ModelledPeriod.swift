public import EligibilityModel

/// The days for which the book claims to know the rules; every rule covers all of them without a gap.
/// 対象期間
public enum ModelledPeriod {
  /// The first day with an answer: the first whole month before the end of card issue that the source papers speak of.
  public static let first = CivilDate.fixed(2024, 10, 1)
  /// The last day with an answer.
  public static let last = CivilDate.fixed(2027, 12, 31)

  /// Whether the book answers for this day.
  public static func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }
}

/// A question about a day for which the book holds no rules; it is refused, and never answered with the nearest value.
/// 対象期間外
public struct OutsideModelledPeriod: Error, Hashable, CustomStringConvertible {
  /// The day asked for.
  public let asked: CivilDate

  /// Keeps the day asked for.
  public init(asked: CivilDate) { self.asked = asked }

  /// The first day with an answer.
  public var first: CivilDate { ModelledPeriod.first }
  /// The last day with an answer.
  public var last: CivilDate { ModelledPeriod.last }

  /// The day asked for and the days that can be asked for.
  public var description: String { "the rules are known from \(first) to \(last); \(asked) is outside" }
}
