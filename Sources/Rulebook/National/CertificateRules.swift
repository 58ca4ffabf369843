/// The electronic certificate in a My Number card.
/// 電子証明書の規則
///
/// A class, so that a decision takes it with one retain.
public final class CertificateRules: Sendable {
  /// How long an expired certificate still serves.
  public let grace: DatedRule<GraceRule>
  /// Eligibility alone in the grace.
  public let graceScope: DatedRule<Lawfulness>
  /// The registration ends with the grace.
  public let registrationAfterGrace: DatedRule<Lawfulness>
  /// When the reader shows the renewal alert.
  public let readerAlert: DatedRule<MonthsBefore>
  /// When renewal guidance is sent.
  public let renewalNotice: DatedRule<MonthsBefore>
  /// The certificate's term.
  public let term: DatedRule<TermInYears>
  /// The card as photo identification.
  public let identification: DatedRule<Lawfulness>
  /// Where card and certificate are renewed.
  public let renewalPlace: DatedRule<Lawfulness>
  /// A card that is lost, damaged, in renewal or returned.
  public let cardNotInHand: DatedRule<Lawfulness>
  /// Holders of an expired certificate get an eligibility certificate.
  public let certificateTarget: DatedRule<Lawfulness>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    grace = try folder.load("certificate/grace")
    graceScope = try folder.load("certificate/grace-scope")
    registrationAfterGrace = try folder.load("certificate/registration-after-grace")
    readerAlert = try folder.load("certificate/reader-alert")
    renewalNotice = try folder.load("certificate/renewal-notice")
    term = try folder.load("certificate/term")
    identification = try folder.load("certificate/identification")
    renewalPlace = try folder.load("certificate/renewal-place")
    cardNotInHand = try folder.load("certificate/card-not-in-hand")
    certificateTarget = try folder.load("certificate/certificate-target")
  }
}
