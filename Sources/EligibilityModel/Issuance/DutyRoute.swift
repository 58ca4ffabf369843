/// Through whom a member notifies the insurer.
/// 届出の経路
public enum DutyRoute: String, CaseIterable, Sendable {
  /// 事業主経由.
  case employer
  /// 保険者へ直接.
  case insurer
}
