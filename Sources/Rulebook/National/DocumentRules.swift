/// Old cards and eligibility certificates as papers.
/// 書類の規則
///
/// A class, so that a decision takes it with one retain.
public final class DocumentRules: Sendable {
  /// Issue and reissue of the old card.
  public let legacyIssue: DatedRule<Lawfulness>
  /// The longest validity of an eligibility certificate.
  public let certificateTerm: DatedRule<TermInYears>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    legacyIssue = try folder.load("documents/legacy-issue")
    certificateTerm = try folder.load("documents/certificate-term")
  }
}
