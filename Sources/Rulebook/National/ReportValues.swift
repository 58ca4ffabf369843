public import EligibilityModel

extension EventOccasion: RuleValue {}

/// Whether the day of an event is the first of the days counted from it.
/// 初日算入
public enum FirstDayCounting: String, CaseIterable, Sendable, RuleValue {
  /// 初日不算入: the next day is the first.
  case notCounted
  /// 初日算入.
  case counted
}

/// Within how many days each kind of event is to be reported.
/// 届出期限の一覧
public struct ReportTerms: RuleValue {
  private let days: [EventOccasion: Int]

  /// The number of days, 0 for "at once"; `nil` for an occasion that the rule does not name.
  public func days(for occasion: EventOccasion) -> Int? { days[occasion] }

  /// Reads a list of `{withinDays: 5, occasions: […]}` in which no occasion stands twice.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ReportTerms {
    var days: [EventOccasion: Int] = [:]
    for element in try node.elements() {
      let row = try ReportTermRow.read(element)
      for occasion in row.occasions {
        guard days.updateValue(row.days, forKey: occasion) == nil else { throw element.refused(.repeatedElement(occasion.rawValue)) }
      }
    }
    return ReportTerms(days: days)
  }
}

/// One number of days with the events it holds for.
private struct ReportTermRow {
  let days: Int
  let occasions: Set<EventOccasion>

  static func read(_ node: RuleNode) throws(RulebookError) -> ReportTermRow {
    try node.fields { (fields) throws(RulebookError) in
      ReportTermRow(
        days: try Int.read(try fields.requiredNode("withinDays"), in: 0...365), occasions: try fields.required("occasions"))
    }
  }
}
