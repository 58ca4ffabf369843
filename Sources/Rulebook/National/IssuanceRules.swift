public import EligibilityModel

/// Which papers an insurer issues, to whom and how.
/// 書類の交付の規則
///
/// A class, so that a decision takes it with one retain.
public final class IssuanceRules: Sendable {
  /// Who gets a certificate, with and without application.
  public let targetReasons: DatedRule<CertificateTargets>
  /// Whether an application is needed at all.
  /// 当分の間の職権交付
  public let forTheTimeBeing: DatedRule<IssuePrinciple>
  /// Whether a holder of a マイナ保険証 gets a certificate.
  public let besideCard: DatedRule<BesideMyNumberInsuranceCard>
  /// What follows the end of a certificate.
  public let renewal: DatedRule<CertificateRenewal>
  /// Who may apply.
  public let applicants: DatedRule<Set<CertificateApplicant>>
  /// Who issues.
  public let issuer: DatedRule<PaperIssuer>
  /// The schemes in which nobody gets certificate and notice together.
  public let oneOfTwo: DatedRule<Set<SchemeFamily>>
  /// Who gets the notice.
  public let noticeRecipients: DatedRule<RecipientsByFamily>
  /// What a certificate shows.
  public let certificateItems: DatedRule<CertificateItems>
  /// What a notice shows.
  public let noticeItems: DatedRule<Set<NoticeItem>>
  /// When certificates are sent to holders of an old card.
  public let dispatch: DatedRule<CertificateDispatch>
  /// Whether holders of a マイナ保険証 get a 高齢受給者証.
  public let elderlyCertificate: DatedRule<Lawfulness>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    targetReasons = try folder.load("issuance/target-reasons")
    forTheTimeBeing = try folder.load("issuance/for-the-time-being")
    besideCard = try folder.load("issuance/beside-card")
    renewal = try folder.load("issuance/renewal")
    applicants = try folder.load("issuance/applicants")
    issuer = try folder.load("issuance/issuer")
    oneOfTwo = try folder.load("issuance/one-of-two")
    noticeRecipients = try folder.load("issuance/notice-recipients")
    certificateItems = try folder.load("issuance/certificate-items")
    noticeItems = try folder.load("issuance/notice-items")
    dispatch = try folder.load("issuance/dispatch")
    elderlyCertificate = try folder.load("issuance/elderly-certificate")
  }
}
