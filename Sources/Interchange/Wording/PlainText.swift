public import EligibilityModel

/// A decision as plain text for people: what to do first, why last.
/// 判断の説明文
public enum PlainText {
  /// The counter's decision.
  ///
  /// - Parameters:
  ///   - decision: the decision
  ///   - language: the language of the text
  /// - Returns: lines, each ended by a line feed
  public static func text(of decision: CounterDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.outcome.verb)
    page.line(decision.outcome.meaning)
    page.field(Label.charge, decision.charge.short[language] + " " + parenthesised(decision.charge.detail, language))
    page.field(Label.identity, decision.identityBy.wording[language])
    page.field(Label.eligibility, decision.eligibilityBy.wording[language])
    page.numbered(Label.steps, decision.steps.map { $0.instruction[language] })
    page.field(Label.claim, decision.claim.headline[language])
    page.indented(decision.claim.whatToWrite[language])
    page.field(Label.followUp, decision.followUp.wording[language])
    page.list(Label.bringNextTime, decision.bringNextTime.map { $0.wording[language] })
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }

  private static func parenthesised(_ text: LocalizedText, _ language: Language) -> String {
    language == .english ? "(\(text[language]))" : "（\(text[language])）"
  }
}

/// The labels of a decision's parts, the same on every page and in every text.
/// 見出し
public enum Label {
  /// 窓口負担.
  public static let charge = LocalizedText("窓口負担", "Charge today", "はらう お金")
  /// 本人確認.
  public static let identity = LocalizedText("本人確認", "Identity", "本人の 確認")
  /// 資格確認.
  public static let eligibility = LocalizedText("資格確認", "Eligibility", "保険の 確認")
  /// 次の手順.
  public static let steps = LocalizedText("次の手順", "Next steps", "つぎに すること")
  /// 請求の記載.
  public static let claim = LocalizedText("請求（レセプト）", "Claim", "請求（レセプト）")
  /// 事後確認.
  public static let followUp = LocalizedText("事後確認", "Afterwards", "あとで")
  /// 持ち物.
  public static let bring = LocalizedText("持ち物（どれか一つ）", "Bring one of these", "どれか 一つ 持って きて ください")
  /// 次回の持ち物.
  public static let bringNextTime = LocalizedText("次回お願いすること", "Next time, please", "つぎに 来るとき")
  /// 判断の根拠.
  public static let because = LocalizedText("理由と根拠", "Why", "どうして")
  /// 確度.
  public static let certainty = LocalizedText("確度", "Certainty", "たしかさ")
  /// 根拠条文.
  public static let source = LocalizedText("出典", "Source", "もとの 資料")
  /// 事実番号.
  public static let facts = LocalizedText("事実番号", "Facts", "番号")
  /// Sources that say otherwise.
  public static let against = LocalizedText("異なる記載", "Says otherwise", "ちがう ことが 書いてある 資料")
}
