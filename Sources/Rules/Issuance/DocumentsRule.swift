public import EligibilityModel
public import Rulebook

/// Which papers are due to a member on a day, on what ground, and all that goes with them.
/// 交付書類の判断
public enum DocumentsRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: the member, what happened, and the day
  ///   - book: the rules
  /// - Returns: what becomes of certificate, notice, elderly recipient certificate and old card
  /// - Throws: `RuleRefusal` for a day outside the modelled period, an unknown insurer profile or a birth after the day
  public static func decide(_ question: DocumentsQuestion, book: Rulebook) throws(RuleRefusal) -> DocumentsDecision {
    var issuance = try IssuanceCase(question, book: book)
    let legacyCard = LegacyCardStandingRule.decide(&issuance)
    let certificate = CertificateOutcomeRule.decide(&issuance)
    let certificateSheet = CertificateSheetRule.decide(certificate, &issuance)
    let applying = ApplyingRule.decide(certificate, &issuance)
    let notice = NoticeOutcomeRule.decide(certificate, legacyCard.issue, &issuance)
    let noticeSheet = NoticeSheetRule.decide(notice, &issuance)
    let elderly = ElderlyCertificateRule.decide(&issuance)
    let together = TogetherRule.decide(&issuance)
    let returns = ReturnRule.decide(together, legacyCard.handling, &issuance)
    return DocumentsDecision(
      certificate: certificate, certificateSheet: certificateSheet, applying: applying, notice: notice, noticeSheet: noticeSheet,
      elderlyCertificate: elderly, legacyCard: legacyCard, together: together, returns: returns, askInsurer: issuance.askInsurer,
      because: issuance.findings.list, certainty: issuance.findings.certainty)
  }
}
