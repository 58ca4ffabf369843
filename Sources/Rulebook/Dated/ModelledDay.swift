public import EligibilityModel

/// A day for which the book holds rules; who has one can ask every rule without a refusal.
/// 対象日
public struct ModelledDay: Hashable, Sendable {
  /// The day.
  public let date: CivilDate

  /// Accepts a day of the modelled period.
  ///
  /// - Throws: `OutsideModelledPeriod` for any other day
  public init(_ date: CivilDate) throws(OutsideModelledPeriod) {
    guard ModelledPeriod.contains(date) else { throw OutsideModelledPeriod(asked: date) }
    self.date = date
  }
}
