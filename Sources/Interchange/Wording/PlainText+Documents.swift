public import EligibilityModel

extension PlainText {
  /// Which papers are due, and what goes with them.
  static func text(of decision: DocumentsDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.certificate.wording)
    if let sheet = decision.certificateSheet { add(sheet, to: &page, language) }
    if let applying = decision.applying { add(applying, to: &page, language) }
    page.line(decision.notice.wording)
    if decision.elderlyCertificate != .notConcerned { page.line(decision.elderlyCertificate.wording) }
    if decision.legacyCard.handling != .notHeld { page.line(decision.legacyCard.handling.wording) }
    if decision.together != .notConcerned { page.line(decision.together.wording) }
    page.numbered(IssuanceLabel.returns, decision.returns.map { text(of: $0, language) })
    page.list(IssuanceLabel.askInsurer, decision.askInsurer.map { $0.wording[language] })
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }

  private static func add(_ sheet: CertificateSheet, to page: inout TextPage, _ language: Language) {
    page.field(IssuanceLabel.validThrough, sheet.end.wording[language])
    page.field(IssuanceLabel.timing, text(of: sheet.timing, language))
    if case .by(let route, _) = sheet.delivery { page.field(IssuanceLabel.delivery, route.wording[language]) }
    page.list(IssuanceLabel.letter, LetterText.allCases.filter(sheet.letter.contains).map { $0.wording[language] })
  }

  private static func add(_ applying: Applying, to page: inout TextPage, _ language: Language) {
    let applicants = CertificateApplicant.allCases.filter(applying.applicants.contains).map { $0.wording[language] }
    page.list(IssuanceLabel.applicants, applicants)
    page.list(IssuanceLabel.applying, [applying.form, applying.route?.wording[language]].compactMap { $0 })
  }

  private static func text(of timing: IssueTiming, _ language: Language) -> String {
    switch timing {
    case .pace(let pace): pace.wording[language]
    case .between(let first, let last): "\(first.wording[language]) – \(last.wording[language])"
    case .until(let day): "– \(day.wording[language])"
    case .from(let day): "\(day.wording[language]) –"
    case .inTurn: IssuanceLabel.inTurn[language]
    case .notStated: ""
    }
  }

  private static func text(of paper: PaperReturn, _ language: Language) -> String {
    let due: String? =
      switch paper.due {
      case .within(_, let lastSureDay, _): "– \(lastSureDay.wording[language])"
      case .withNotification: IssuanceLabel.withNotification[language]
      case .notStated: nil
      }
    return [paper.paper.wording[language], paper.route?.wording[language], due].compactMap { $0 }.joined(separator: language.listSeparator)
  }
}

/// The labels of the answer about papers.
/// 見出し
public enum IssuanceLabel {
  /// 有効期限.
  public static let validThrough = LocalizedText("有効期限", "Valid through", "つかえる さいごの 日")
  /// 交付の時期.
  public static let timing = LocalizedText("時期", "When", "いつ")
  /// 送付方法.
  public static let delivery = LocalizedText("届け方", "Delivery", "とどき方")
  /// 送付状の案内.
  public static let letter = LocalizedText("送付状の案内", "The letter says", "手紙に 書いて ある こと")
  /// 申請者.
  public static let applicants = LocalizedText("申請できる人", "Who may apply", "申し込める 人")
  /// 申請先.
  public static let applying = LocalizedText("申請の方法", "How to apply", "申し込み方")
  /// 返却.
  public static let returns = LocalizedText("返すもの", "To be returned", "かえす もの")
  /// 保険者に確認すること.
  public static let askInsurer = LocalizedText("保険者に確認すること", "Ask the insurer about", "聞くこと")
  /// 順次.
  public static let inTurn = LocalizedText("順次", "in turn", "じゅんばんに")
  /// 届出に添付.
  public static let withNotification = LocalizedText("届出に添付", "with the notification", "とどけと いっしょに")
}
