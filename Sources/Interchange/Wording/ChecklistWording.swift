public import EligibilityModel

extension ChecklistPlace {
  /// Where the person stands.
  /// チェックリストの位置
  public var wording: LocalizedText {
    switch self {
    case .noValidCard: LocalizedText("有効なマイナンバーカードがありません", "No valid My Number Card", "つかえる マイナンバーカードが ありません")
    case .notRegistered: LocalizedText("保険証利用の申込みがまだです", "Not registered for insurance use", "保険証として つかう 登録が まだです")
    case .certificateExpired: LocalizedText("電子証明書の更新が必要です", "The certificate must be renewed", "電子証明書を 新しく します")
    case .nothingToDo: LocalizedText("手続きは要りません", "Nothing to do", "する ことは ありません")
    case .askAboutCard: LocalizedText("カードの有効期限を確かめてください", "Look at the card's own end", "カードの 期限を 見てください")
    case .askAboutRegistration:
      LocalizedText("利用登録したかをマイナポータルで確かめてください", "See in Mynaportal whether the card is registered", "登録したか、マイナポータルで 見てください")
    case .askAboutCertificate:
      LocalizedText("電子証明書の有効期限を確かめてください", "Look at the certificate's end", "電子証明書の 期限を 見てください")
    }
  }
}

extension ChecklistTask {
  /// What to do, and where.
  /// やること
  public var wording: LocalizedText {
    switch self {
    case .getCard: LocalizedText("有効なマイナンバーカードを取得する（申請し、受け取る）", "Get a valid My Number Card (apply, then collect it)", "マイナンバーカードを もらいます")
    case .applyForUse:
      LocalizedText(
        "保険証利用を申し込む（スマートフォン、セブン銀行ATM、医療機関・薬局）", "Apply for insurance use (smartphone, Seven Bank ATM, institution or pharmacy)",
        "保険証として つかう 登録を します（スマホ、ATM、病院）")
    case .renewCertificate:
      LocalizedText("市区町村の窓口で電子証明書を更新する", "Renew the certificate at the municipality's counter", "役所で 電子証明書を 新しく します")
    }
  }
}

extension NextForCard {
  /// What comes next in getting a card.
  /// カード取得の次の一歩
  public var wording: LocalizedText {
    switch self {
    case .apply: LocalizedText("カードを申請する", "Apply for the card", "カードを 申しこみます")
    case .waitForPostcard: LocalizedText("ハガキを待つ", "Wait for the postcard", "ハガキを まちます")
    case .collect: LocalizedText("カードを受け取りに行く", "Go and collect the card", "カードを もらいに 行きます")
    case .nothing: LocalizedText("カードの手続きはない", "Nothing about the card", "カードは だいじょうぶです")
    }
  }
}

extension MeritGroup {
  /// The group's name.
  /// メリットの分類
  public var wording: LocalizedText {
    switch self {
    case .reassurance: LocalizedText("安心", "Better care", "あんしん")
    case .convenience: LocalizedText("便利", "Less paperwork", "べんり")
    case .rescue: LocalizedText("救命", "In an emergency", "いのちを たすける")
    }
  }
}

extension MeritCondition {
  /// What the merit depends on.
  /// メリットの条件
  public var wording: LocalizedText {
    switch self {
    case .none: LocalizedText("条件なし", "no condition", "いつでも")
    case .consent: LocalizedText("本人が同意した場合のみ", "only with the person's consent", "本人が「いいです」と 言った ときだけ")
    case .insurerRegistration: LocalizedText("新しい保険者の登録が必要", "once the new insurer has registered the person", "新しい 保険の 登録の あと")
    }
  }
}

extension PortalView {
  /// What the portal shows.
  /// マイナポータルで見られる情報
  public var wording: LocalizedText {
    switch self {
    case .care: LocalizedText("診療情報", "Care received", "うけた 診療")
    case .drugs: LocalizedText("薬剤情報", "Drugs", "くすり")
    case .checkUps: LocalizedText("特定健診の結果", "Results of specific check-ups", "健診（けんしん）の 結果")
    case .costs: LocalizedText("医療費の情報（e-Taxに連携できる）", "Medical costs (can be linked with e-Tax)", "はらった お金")
    case .eligibilityHistory: LocalizedText("資格情報の履歴", "History of one's eligibility", "前の 保険の 記録")
    }
  }
}

extension PlannedSharing {
  /// What is planned.
  /// 今後の共有予定
  public var wording: LocalizedText {
    switch self {
    case .medicalRecords: LocalizedText("カルテ情報", "Medical records", "カルテ")
    case .vaccinations: LocalizedText("予防接種の実施状況", "Vaccinations", "予防接種（よぼうせっしゅ）")
    case .careCertification: LocalizedText("介護認定情報", "Care certification", "介護（かいご）の 認定")
    }
  }
}

extension PlainText {
  static func text(of decision: ChecklistDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.reached.wording)
    page.numbered(Label.steps, decision.tasks.map { $0.task.wording[language] })
    if decision.nextForCard != .nothing { page.field(Label.nextStep, decision.nextForCard.wording[language]) }
    page.list(Label.merits, decision.merits.map { $0.text[language] })
    page.list(Label.portalViews, decision.portalViews.map { $0.wording[language] })
    page.list(Label.planned, decision.planned.map { $0.wording[language] })
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }
}

extension Label {
  /// メリット.
  public static let merits = LocalizedText("マイナ保険証のメリット", "What the card is good for", "よい こと")
  /// マイナポータルで見られる情報.
  public static let portalViews = LocalizedText("マイナポータルで見られる情報", "Mynaportal shows you", "マイナポータルで 見られる もの")
  /// 今後の共有予定.
  public static let planned = LocalizedText("まだ提供されていないもの", "Planned, not yet provided", "まだ 見られない もの")
}
