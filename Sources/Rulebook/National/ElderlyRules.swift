/// Late-stage elderly care.
/// 後期高齢者医療の規則
///
/// A class, so that a decision takes it with one retain.
public final class ElderlyRules: Sendable {
  /// Who belongs to the scheme.
  public let membership: DatedRule<ElderlyMembership>
  /// Who gets a certificate whether or not the card is held.
  public let certificateForAll: DatedRule<CertificateForAll>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    membership = try folder.load("elderly/membership")
    certificateForAll = try folder.load("elderly/certificate-for-all")
  }
}
