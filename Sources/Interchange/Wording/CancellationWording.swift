public import EligibilityModel

extension CancellationOutcome {
  /// Whether the application is taken.
  /// 解除申請の受付
  public var wording: LocalizedText {
    switch self {
    case .accepted: LocalizedText("解除の申請を受け付けられます", "The application to cancel is taken", "登録を やめる 申込みが できます")
    case .incomplete: LocalizedText("本人確認書類がないため戻ります", "Goes back: identity documents are missing", "本人の 確認の 紙が たりません")
    case .notYet: LocalizedText("まだ受付が始まっていません", "Applications are not yet taken", "まだ 申込みが できません")
    case .wrongRoute: LocalizedText("保険者に紙の申請書を出してください", "Send a paper form to the insurer", "保険の 会社や 役所に 紙で 出してください")
    case .notRegistered: LocalizedText("解除する登録がありません", "There is no registration to cancel", "登録が ありません")
    }
  }
}

extension RequiredIdentity {
  /// Whether identity documents must be attached.
  /// 本人確認書類の要否
  public var wording: LocalizedText {
    switch self {
    case .identityDocument: LocalizedText("本人確認書類を付ける", "Attach identity documents", "本人の 確認の 紙を つけます")
    case .notStated: LocalizedText("添付書類は保険者に確認", "Ask the insurer what to attach", "つける 紙は 保険の 会社や 役所に 聞きます")
    }
  }
}

extension PortalRegistrationStatus {
  /// What the portal shows.
  /// マイナポータルの登録状況
  public var wording: LocalizedText {
    switch self {
    case .registered: LocalizedText("登録済", "Registered", "登録して あります")
    case .cancellationUnderWay: LocalizedText("登録済（解除手続中）", "Registered, cancellation under way", "登録して あります（やめる 手続き中）")
    case .notRegistered: LocalizedText("未登録", "Not registered", "登録して いません")
    case .unknown: LocalizedText("登録状況は不明", "Status not known", "登録の ことは わかりません")
    }
  }
}

extension CertificateFollows {
  /// Whether a 資格確認書 follows.
  /// 解除後の資格確認書
  public var wording: LocalizedText {
    switch self {
    case .yes: LocalizedText("資格確認書が申請なしで交付される", "An eligibility certificate follows without application", "「資格確認書」が とどきます")
    case .notWhileLegacyCardIsGood:
      LocalizedText("健康保険証が有効な間は資格確認書は交付されない", "No eligibility certificate while the old card is good", "前の 保険証が つかえる あいだは、とどきません")
    case .dependsOnLegacyCard:
      LocalizedText(
        "資格確認書は、有効な健康保険証がない場合に交付される", "An eligibility certificate follows if no old card is good", "前の 保険証が つかえない とき、「資格確認書」が とどきます")
    case .notStated: LocalizedText("資格確認書の交付は保険者に確認", "Ask the insurer about the eligibility certificate", "「資格確認書」の ことは 保険の 会社や 役所に 聞きます")
    }
  }
}

extension PointsAfterCancellation {
  /// What becomes of the points.
  /// マイナポイント
  public var wording: LocalizedText {
    switch self {
    case .kept: LocalizedText("マイナポイントは返さなくてよい", "My Number points are kept", "もらった ポイントは かえさなくて いいです")
    }
  }
}

extension RegisteringAgain {
  /// Whether one may register again.
  /// 再登録
  public var wording: LocalizedText {
    switch self {
    case .allowed: LocalizedText("もう一度登録できる", "One may register again", "もういちど 登録できます")
    case .notAllowed: LocalizedText("もう一度は登録できない", "One may not register again", "もういちど 登録する ことは できません")
    case .notStated: LocalizedText("再登録は保険者に確認", "Ask the insurer about registering again", "もういちど 登録できるかは、聞いて ください")
    }
  }
}
