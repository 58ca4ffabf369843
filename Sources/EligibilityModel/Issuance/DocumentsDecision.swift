/// Which papers are due to a member on a day, and all that goes with them.
/// 交付書類の判断
public struct DocumentsDecision: Hashable, Sendable {
  /// What becomes of the 資格確認書.
  public let certificate: CertificateOutcome
  /// What the certificate is like; `nil` where none is coming.
  public let certificateSheet: CertificateSheet?
  /// Who applies, with which form and where; `nil` where an application changes nothing.
  public let applying: Applying?
  /// What becomes of the 資格情報のお知らせ.
  public let notice: NoticeOutcome
  /// What the notice is like; `nil` where none is coming.
  public let noticeSheet: NoticeSheet?
  /// What becomes of the 高齢受給者証.
  public let elderlyCertificate: ElderlyCertificateOutcome
  /// Whether an old card is made, and what the holder does with one.
  public let legacyCard: LegacyCardStanding
  /// Whether a certificate may be held beside a マイナ保険証.
  public let together: Together
  /// What goes back to the insurer.
  public let returns: [PaperReturn]
  /// What no source states and only the insurer can say.
  public let askInsurer: [IssuancePart]
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the outcomes and the certificate's end are; parts that nobody states stand in `askInsurer`.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    certificate: CertificateOutcome, certificateSheet: CertificateSheet?, applying: Applying?, notice: NoticeOutcome,
    noticeSheet: NoticeSheet?, elderlyCertificate: ElderlyCertificateOutcome, legacyCard: LegacyCardStanding, together: Together,
    returns: [PaperReturn], askInsurer: [IssuancePart], because: [Finding], certainty: Certainty
  ) {
    self.certificate = certificate
    self.certificateSheet = certificateSheet
    self.applying = applying
    self.notice = notice
    self.noticeSheet = noticeSheet
    self.elderlyCertificate = elderlyCertificate
    self.legacyCard = legacyCard
    self.together = together
    self.returns = returns
    self.askInsurer = askInsurer
    self.because = because
    self.certainty = certainty
  }

  /// What becomes of each paper, without what the papers look like.
  public var papers: DuePapers {
    DuePapers(certificate: certificate, notice: notice, elderlyCertificate: elderlyCertificate, legacyCard: legacyCard)
  }

  /// The papers that are due now.
  public var documents: [DocumentKind] { papers.documents }
}

/// Something that only the insurer can say.
/// 保険者に確認すること
public enum IssuancePart: String, CaseIterable, Sendable {
  /// Whether a certificate is issued in this case.
  case certificate
  /// Whether a notice is issued in this case.
  case notice
  /// The certificate's last day.
  case validThrough
  /// When the paper comes.
  case timing
  /// The sheet of the certificate.
  case certificateForm
  /// How the certificate reaches the member.
  case certificateDelivery
  /// Whether the share stands on the certificate.
  case copaymentRate
  /// The sheet of the notice.
  case noticeForm
  /// How the notice reaches the member.
  case noticeDelivery
  /// Whether a separate 高齢受給者証 is issued.
  case elderlyCertificate
  /// What is returned, and where.
  case returns
  /// What becomes of the old card after its end.
  case legacyCard
  /// Where an application goes.
  case applying
}
