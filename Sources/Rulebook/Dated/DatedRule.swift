public import EligibilityModel

/// A rule with all its editions: one value for each day of the modelled period.
/// 日付のある規則
///
/// A class, so that handing a rule on costs one retain.
public final class DatedRule<Value: RuleValue>: Sendable {
  /// The rule's name, from the place of its file.
  public let id: RuleID
  /// The rule in one sentence.
  public let title: LocalizedText
  /// The editions in order of time, without gap or overlap, from the first modelled day or before to the last or after.
  public let editions: [Edition<Value>]

  /// Only the loader makes rules: it has checked that the editions are not empty and cover the modelled period.
  init(id: RuleID, title: LocalizedText, editions: [Edition<Value>]) {
    self.id = id
    self.title = title
    self.editions = editions
  }

  /// The edition in force on a day of the modelled period.
  ///
  /// Searched from the end, because nearly every question is about today; no memory is taken. Inlinable, so that other rooms get code made for
  /// their type of value: through a generic call it took a hundred times as long.
  @inlinable
  public func edition(on day: ModelledDay) -> Edition<Value> {
    var index = editions.count - 1
    while index > 0, editions[index].from > day.date { index -= 1 }
    return editions[index]
  }

  /// The edition in force on any day.
  ///
  /// - Parameter date: the day of service, issue or whatever the rule is about
  /// - Returns: the one edition that holds that day
  /// - Throws: `OutsideModelledPeriod` for a day the book knows nothing about
  @inlinable
  public func edition(on date: CivilDate) throws(OutsideModelledPeriod) -> Edition<Value> {
    edition(on: try ModelledDay(date))
  }
}
