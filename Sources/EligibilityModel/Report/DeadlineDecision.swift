/// By when a report is due, and whether it came in time.
/// 届出期限の判断
public struct DeadlineDecision: Hashable, Sendable {
  /// How long there is time.
  public let term: ReportTerm
  /// Whether it came in time.
  public let timeliness: ReportTimeliness
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(term: ReportTerm, timeliness: ReportTimeliness, because: [Finding], certainty: Certainty) {
    self.term = term
    self.timeliness = timeliness
    self.because = because
    self.certainty = certainty
  }

  /// The last day on which the report comes in time; `nil` where no days are counted.
  /// 届出期限
  public var dueOn: CivilDate? {
    if case .withinDays(_, let dueOn) = term { dueOn } else { nil }
  }
}

/// How long there is time to report.
/// 届出までの期間
public enum ReportTerm: Hashable, Sendable {
  /// A number of days, the last of which is told.
  case withinDays(Int, dueOn: CivilDate)
  /// 速やかに: at once, without a number of days.
  case promptly
  /// The sources do not say it.
  case notStated

  /// The word used in answers.
  public var word: String {
    switch self {
    case .withinDays: "withinDays"
    case .promptly: "promptly"
    case .notStated: "notStated"
    }
  }
}

/// Whether a report came in time.
/// 届出の期限内外
public enum ReportTimeliness: String, CaseIterable, Sendable {
  /// It did not come yet.
  case notReceived
  /// On the last day or before.
  case inTime
  /// After the last day.
  case late
  /// No days are counted.
  case notCounted
}
