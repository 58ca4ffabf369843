/// How long an issue takes.
/// 交付までの期間
public enum IssuePace: String, CaseIterable, Sendable {
  /// 即時.
  case atOnce
  /// 数日後.
  case fewDays
  /// 相当の期間.
  case considerableTime
}
