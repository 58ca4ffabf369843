/// The last day of a certificate, as far as the sources say.
/// 資格確認書の有効終了日
public enum CertificateEnd: Hashable, Sendable {
  /// This is the last day.
  case through(CivilDate)
  /// The insurer decides; the law allows no later day.
  case onlyAtMost(CivilDate)
  /// No source says it; the operator must be asked.
  case notStated
}
