public import EligibilityModel

extension ReportTerm {
  /// How long there is time.
  /// 届出までの期間
  public var wording: LocalizedText {
    switch self {
    case .withinDays(let days, _): LocalizedText("\(days)日以内", "within \(days) days", "\(days)日の うち")
    case .promptly: LocalizedText("速やかに（日数の定めなし）", "at once, without a number of days", "すぐに")
    case .notStated: LocalizedText("届出期限の定めが資料に見当たりません", "no source states a deadline", "いつまでか、資料に ありません")
    }
  }
}

extension ReportTimeliness {
  /// Whether the report came in time.
  /// 届出の期限内外
  public var wording: LocalizedText {
    switch self {
    case .notReceived: LocalizedText("届出はまだ受け付けていない", "the report has not come yet", "まだ とどけて いません")
    case .inTime: LocalizedText("期限内", "in time", "まにあいました")
    case .late: LocalizedText("期限を過ぎている", "after the last day", "おくれました")
    case .notCounted: LocalizedText("日数を数えない", "no days are counted", "日は かぞえません")
    }
  }
}

extension PlainText {
  /// The last day first, then whether the report came in time, why last.
  static func text(of decision: DeadlineDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.term.wording)
    if let dueOn = decision.dueOn { page.field(DeadlineLabel.dueOn, dueOn.wording[language]) }
    page.line(decision.timeliness.wording)
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }
}

/// The labels of the answer about deadlines.
/// 見出し
enum DeadlineLabel {
  /// 届出期限.
  static let dueOn = LocalizedText("届出期限", "Last day to report", "とどける さいごの 日")
}
