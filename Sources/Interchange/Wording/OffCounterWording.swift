public import EligibilityModel

extension OffCounterScene {
  /// The scene.
  /// 場面
  public var wording: LocalizedText {
    switch self {
    case .underTransition: LocalizedText("経過措置対象医療機関", "Institution under a transitional measure", "まだ 準備中の 病院")
    case .outsideObligation: LocalizedText("義務化対象外医療機関", "Institution outside the obligation", "しなくても いい 病院")
    case .checkUpProvider: LocalizedText("健診実施機関等", "Check-up provider or the like", "健診（けんしん）を する ところ")
    case .onlineCare: LocalizedText("オンライン診療", "Online care", "オンライン診療")
    case .visiting: LocalizedText("訪問診療時", "Visiting care", "家に 行く とき")
    case .differentFlow: LocalizedText("異なる動線", "A flow apart from reception", "うけつけと ちがう ところ")
    case .deviceFailure: LocalizedText("機器の故障時", "Failure of the device", "機械が こわれた とき")
    }
  }
}

extension OffCounterApp {
  /// The application or type.
  /// アプリと類型
  public var wording: LocalizedText {
    switch self {
    case .homeReceptionWeb: LocalizedText("マイナ在宅受付WEB", "マイナ在宅受付WEB (web reception at home)", "マイナ在宅受付WEB（ざいたく うけつけ）")
    case .eligibilityApp: LocalizedText("マイナ資格確認アプリ", "マイナ資格確認アプリ (eligibility app)", "マイナ資格確認アプリ（しかく かくにん）")
    case .limitedType: LocalizedText("資格確認限定型", "資格確認限定型 (limited type)", "資格確認限定型（保険の 確認だけ）")
    }
  }
}

extension OffCounterStanding {
  /// Whether it can be done.
  /// 窓口以外での確認の可否
  public var wording: LocalizedText {
    switch self {
    case .available: LocalizedText("この場面でオンライン資格確認ができます", "Online verification is possible in this scene", "ここで 保険の 確認が できます")
    case .notReady: LocalizedText("準備が足りません", "Something is still to be prepared", "準備が たりません")
    case .noOnlineSystem: LocalizedText("オンライン資格確認を導入していません", "No online verification at this institution", "この 病院には システムが ありません")
    case .otherApp: LocalizedText("選んだアプリはこの場面に使えません", "The chosen application is not for this scene", "その アプリは ここでは つかえません")
    case .unknownScene: LocalizedText("その名前の場面はありません", "No scene of that name is known", "その 場面は ありません")
    }
  }
}

extension PreparationNeed {
  /// What must be prepared.
  /// 必要な準備
  public var wording: LocalizedText {
    switch self {
    case .systemUpdate: LocalizedText("システムの改修", "Update of the system", "システムを なおします")
    case .mobileDevice: LocalizedText("モバイル端末の購入", "A mobile device", "小さい 機械を 買います")
    case .chosenApp: LocalizedText("アプリの選択", "Choice of an application", "アプリを えらびます")
    }
  }
}

extension MethodRuling {
  /// Whether the way of identity check goes with the application.
  /// 本人確認の方法の可否
  public var wording: LocalizedText {
    switch self {
    case .allowed: LocalizedText("その本人確認の方法が使えます", "This way of identity check can be used", "その しかたで できます")
    case .refused: LocalizedText("そのアプリではその本人確認の方法は使えません", "The application does not take this way of identity check", "その しかたでは できません")
    case .notAsked: LocalizedText("本人確認の方法は聞かれていない", "The way of identity check was not asked about", "しかたは 聞いて いません")
    }
  }
}

extension OffCounterDevice {
  /// Whose device.
  /// 使う端末
  public var wording: LocalizedText {
    switch self {
    case .facilityMobile: LocalizedText("医療機関等の端末", "The institution's device", "病院の 機械")
    case .patientPhone: LocalizedText("患者の端末", "The patient's own device", "患者さんの スマホ")
    case .unknown: LocalizedText("端末は不明", "Device not known", "わかりません")
    }
  }
}

extension OffCounterScope {
  /// What the check gives.
  /// 確認の範囲
  public var wording: LocalizedText {
    switch self {
    case .sameAsCounter: LocalizedText("窓口と同じ確認ができる", "The same as at the counter", "うけつけと おなじ")
    case .eligibilityOnly: LocalizedText("資格の確認だけ", "Eligibility alone", "保険の 確認だけ")
    case .unknown: LocalizedText("確認の範囲は不明", "Not known", "わかりません")
    }
  }
}

extension OffCounterObligation {
  /// Whether it must be introduced.
  /// 導入の義務
  public var wording: LocalizedText {
    switch self {
    case .voluntary: LocalizedText("導入は義務ではない", "Introducing it is not obligatory", "かならず しなくても いいです")
    case .notStated: LocalizedText("導入の義務は資料に記載なし", "The sources do not say whether it is obligatory", "資料に 書いて ありません")
    }
  }
}

extension PlaceRuling {
  /// Whether the place fits.
  /// 場所の可否
  public var wording: LocalizedText {
    switch self {
    case .allowed: LocalizedText("その場所で使える", "Can be used at that place", "そこで つかえます")
    case .notStated: LocalizedText("その場所のことは資料に記載なし", "The sources do not name that place", "資料に 書いて ありません")
    case .notAsked: LocalizedText("場所は聞かれていない", "The place was not asked about", "聞いて いません")
    }
  }
}

extension OffCounterTiming {
  /// When and where.
  /// 確認の時と場所
  public var wording: LocalizedText {
    switch self {
    case .onTheSpot: LocalizedText("その場で確認する", "Check on the spot", "そこで 確認します")
    case .atBedsideAfterwards: LocalizedText("入院後に病室で確認する", "Check at the bedside afterwards", "あとで 部屋で 確認します")
    case .atBedsideMonthly: LocalizedText("毎月、病室で確認する", "Check at the bedside every month", "毎月 部屋で 確認します")
    }
  }
}

extension DocumentSite {
  /// Where the papers are.
  /// 資料の掲載場所
  public var wording: LocalizedText {
    switch self {
    case .institutionPortal: LocalizedText("医療機関等向け総合ポータルサイト", "The portal for institutions", "病院の ための ページ")
    case .citizenPortal: LocalizedText("マイナポータル", "Mynaportal", "マイナポータルの ページ")
    }
  }
}

extension PlainText {
  static func text(of decision: OffCounterDecision, in language: Language) -> String {
    var page = TextPage(language)
    if case .scene(let scene) = decision.scene { page.line(scene.wording) }
    page.line(decision.standing.wording)
    page.list(Label.apps, decision.apps.map { $0.app.wording[language] })
    page.list(Label.missing, decision.missing.map { $0.wording[language] })
    if decision.method != .notAsked { page.indented(decision.method.wording[language]) }
    page.list(Label.devices, decision.devices.map { $0.wording[language] })
    page.indented(decision.scope.wording[language])
    page.indented(decision.obligation.wording[language])
    if decision.place != .notAsked { page.indented(decision.place.wording[language]) }
    page.indented(decision.timing.wording[language])
    page.list(Label.checksDue, decision.checksDue.map { String($0.description.prefix(7)) })
    page.field(Label.documents, decision.documents.wording[language])
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }
}

extension Label {
  /// 使えるアプリ.
  public static let apps = LocalizedText("使えるアプリ", "Applications", "つかえる アプリ")
  /// 使える端末.
  public static let devices = LocalizedText("使える端末", "Devices", "つかえる 機械")
  /// 確認する月.
  public static let checksDue = LocalizedText("確認する月", "Checks due in", "確認する 月")
  /// 資料の掲載場所.
  public static let documents = LocalizedText("導入の資料", "Introduction papers", "くわしい ページ")
}
