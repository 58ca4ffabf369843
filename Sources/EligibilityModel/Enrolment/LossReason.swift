/// Why eligibility was lost.
/// 資格喪失事由
public enum LossReason: String, CaseIterable, Sendable {
  /// 死亡, code 01.
  case death
  /// 生活保護開始, code 02.
  case publicAssistance
  /// 医療保険等資格取得, code 03.
  case otherInsurance
  /// その他, code 99.
  case other
}
