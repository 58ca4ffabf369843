/// What to bring to a visit.
/// 持ち物の判断
public struct BringDecision: Hashable, Sendable {
  /// The best thing to bring first; each item is enough by itself.
  public let items: [BringOption]
  /// What to do before the visit.
  public let prepare: [BringItem]
  /// How the person comes to a 資格確認書 on that day, with its own certainty.
  public let certificateIssue: Ruling<CertificateIssue>
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure `items` and `prepare` are.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    items: [BringOption], prepare: [BringItem], certificateIssue: Ruling<CertificateIssue>, because: [Finding], certainty: Certainty
  ) {
    self.items = items
    self.prepare = prepare
    self.certificateIssue = certificateIssue
    self.because = because
    self.certainty = certainty
  }
}

/// A thing, or a pair of things, that is enough to be seen at the normal share.
/// 持ち物の組
public enum BringOption: String, CaseIterable, Sendable {
  /// マイナ保険証 alone.
  case card
  /// マイナ保険証 with 資格情報のお知らせ.
  case cardAndNotice
  /// マイナ保険証 with the portal screen or its PDF.
  case cardAndPortal
  /// 資格確認書 alone.
  case certificate
  /// 資格確認書 with 高齢受給者証.
  case certificateAndElderlyCertificate
  /// 健康保険証 (旧), while it is good.
  case legacyCard
  /// マイナンバーカード, to be registered at the reader.
  case cardToRegister
  /// An expired card or notice alone, while the measure lasts.
  case paperUnderMeasure
}
