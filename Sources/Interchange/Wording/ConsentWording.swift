public import EligibilityModel

extension ConsentItem {
  /// The item.
  /// 同意の項目
  public var wording: LocalizedText {
    switch self {
    case .surgery: LocalizedText("手術", "Surgery", "手術（しゅじゅつ）")
    case .care: LocalizedText("診療", "Care", "診療（しんりょう）")
    case .drugs: LocalizedText("薬剤", "Drugs", "くすり")
    case .checkUps: LocalizedText("健診", "Check-ups", "健診（けんしん）")
    case .sixItems: LocalizedText("６情報", "The six items (６情報)", "６情報（じょうほう）")
    case .specificDisease: LocalizedText("特定疾病療養受療証情報", "Specific-disease certificate", "特別な 病気の 紙")
    case .referral: LocalizedText("診療情報提供書", "Referral letter", "しょうかいじょう")
    case .limits: LocalizedText("限度額情報", "Ceilings", "お金の 上限")
    }
  }
}

extension ConsentOffer {
  /// What the screen offers.
  /// 同意の方法
  public var wording: LocalizedText {
    switch self {
    case .bulk: LocalizedText("一括同意", "Bulk consent", "ぜんぶ 同意")
    case .individual: LocalizedText("個別同意", "Consent item by item", "一つずつ 同意")
    case .carryOver: LocalizedText("前回の同意の引継ぎ", "Carry over the previous consent", "前と おなじ 同意")
    }
  }
}

extension ConsentRecord {
  /// How the consent is recorded.
  /// 同意の記録
  public var wording: LocalizedText {
    switch self {
    case .onScreen: LocalizedText("画面で同意を記録した", "Recorded on the screen", "画面で 答えました")
    case .onPaper: LocalizedText("書面で同意を記録した", "Recorded on paper", "紙に 書きました")
    case .notRecorded:
      LocalizedText("同意は記録されない（書面と説明の両方が要る）", "Not recorded: form and explanation are both needed", "まだ 同意に なりません。紙と 説明が いります")
    case .notAsked: LocalizedText("同意はまだ聞いていない", "Consent not asked yet", "まだ 聞いて いません")
    }
  }
}

extension DataAccess {
  /// What happens to a query for data.
  /// 情報の閲覧
  public var wording: LocalizedText {
    switch self {
    case .granted: LocalizedText("同意した情報を見られる", "The agreed items can be seen", "同意した ものを 見られます")
    case .deniedAndLogged: LocalizedText("情報は見られない（資格は確認できる）", "No data; eligibility is confirmed all the same", "情報は 見られません。保険は わかります")
    case .eligibilityOnly: LocalizedText("電子証明書の猶予中のため資格だけ分かる", "Certificate in its grace: eligibility alone", "いまは 保険だけ わかります")
    case .notAsked: LocalizedText("情報の閲覧はまだ", "No query yet", "まだ 見て いません")
    }
  }
}

extension PlainText {
  static func text(of decision: ReaderDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.placing.wording)
    page.line(decision.identity.wording)
    page.list(Label.methods, decision.methods.map { $0.wording[language] })
    page.indented(decision.pin.wording[language])
    page.indented(decision.visual.permission.wording[language])
    for plan in decision.visual.routes { page.numbered(plan.route.wording, plan.steps.map { $0.wording[language] }) }
    if case .at(let position) = decision.visual.position { page.field(Label.nextStep, position.wording(of: \.wording)[language]) }
    page.indented(decision.assistance.wording[language])
    page.field(Label.consent, decision.consent.record.wording[language])
    page.list(Label.consentOffers, decision.consent.offers.map { $0.wording[language] })
    page.list(Label.consentPreset, decision.consent.preset.map { $0.wording[language] })
    page.indented(decision.consent.access.wording[language])
    page.list(Label.sees, decision.consent.sees.map { $0.wording[language] })
    page.indented(decision.alert.wording[language])
    page.field(Label.nextStep, decision.position.wording(of: \.wording)[language])
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }
}

extension Label {
  /// 本人確認の方法.
  public static let methods = LocalizedText("このカードの本人確認の方法", "Ways of identity check with this card", "本人の 確認の しかた")
  /// 同意.
  public static let consent = LocalizedText("同意", "Consent", "同意")
  /// 選べる同意.
  public static let consentOffers = LocalizedText("選べる同意", "Consent on offer", "えらべる もの")
  /// 引き継がれる項目.
  public static let consentPreset = LocalizedText("引き継がれる項目", "Carried over", "前と おなじ もの")
  /// 見られる情報.
  public static let sees = LocalizedText("見られる情報", "The institution sees", "病院が 見られる もの")
}
