public import EligibilityModel
public import Rulebook

/// Which papers are due to a member on a day, and nothing of what they look like: what a list of a whole membership needs.
/// 交付書類の種類の判断
public enum DuePapersRule {
  /// Decides by the same rules, in the same order, as `DocumentsRule`.
  ///
  /// - Parameters:
  ///   - question: the member, what happened, and the day
  ///   - book: the rules
  /// - Returns: what becomes of each paper, with what that rests on
  /// - Throws: `RuleRefusal` for a day outside the modelled period, an unknown insurer profile or a birth after the day
  public static func decide(_ question: DocumentsQuestion, book: Rulebook) throws(RuleRefusal) -> Ruling<DuePapers> {
    var issuance = try IssuanceCase(question, book: book)
    let legacyCard = LegacyCardStandingRule.decide(&issuance)
    let certificate = CertificateOutcomeRule.decide(&issuance)
    let notice = NoticeOutcomeRule.decide(certificate, legacyCard.issue, &issuance)
    let elderly = ElderlyCertificateRule.decide(&issuance)
    return issuance.findings.ruling(
      DuePapers(certificate: certificate, notice: notice, elderlyCertificate: elderly, legacyCard: legacyCard))
  }
}
