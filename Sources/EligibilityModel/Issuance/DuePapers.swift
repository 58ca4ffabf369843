/// What becomes of each paper of a member on a day, without what the papers look like.
/// 交付する書類
public struct DuePapers: Hashable, Sendable {
  /// What becomes of the 資格確認書.
  public let certificate: CertificateOutcome
  /// What becomes of the 資格情報のお知らせ.
  public let notice: NoticeOutcome
  /// What becomes of the 高齢受給者証.
  public let elderlyCertificate: ElderlyCertificateOutcome
  /// Whether an old card is made, and what the holder does with one.
  public let legacyCard: LegacyCardStanding

  /// Keeps the parts as they are.
  public init(
    certificate: CertificateOutcome, notice: NoticeOutcome, elderlyCertificate: ElderlyCertificateOutcome, legacyCard: LegacyCardStanding
  ) {
    self.certificate = certificate
    self.notice = notice
    self.elderlyCertificate = elderlyCertificate
    self.legacyCard = legacyCard
  }

  /// The papers that are due now.
  public var documents: [DocumentKind] {
    var kinds: [DocumentKind] = []
    if legacyCard.issue == .issued { kinds.append(.legacyCard) }
    if case .due = certificate { kinds.append(.eligibilityCertificate) }
    if case .due = notice { kinds.append(.eligibilityNotice) }
    return kinds
  }
}
