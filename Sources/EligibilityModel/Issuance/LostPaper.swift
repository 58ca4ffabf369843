/// A paper that a member can lose or damage.
/// 紛失・き損した書類
public enum LostPaper: String, CaseIterable, Sendable {
  /// 健康保険証 (旧).
  case legacyCard
  /// 資格確認書.
  case eligibilityCertificate
}
