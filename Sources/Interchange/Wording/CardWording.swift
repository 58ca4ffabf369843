public import EligibilityModel

extension CardRegistration {
  /// Whether the card is registered.
  /// 健康保険証利用登録
  public var wording: LocalizedText {
    switch self {
    case .registered: LocalizedText("登録済み（マイナ保険証）", "Registered", "登録しました（マイナ保険証）")
    case .notRegistered: LocalizedText("未登録・解除", "Not registered", "登録して いません")
    case .unknown: LocalizedText("分からない", "Not known", "わかりません")
    }
  }
}

extension CardVariant {
  /// The three kinds of card.
  /// カードの種類
  public var wording: LocalizedText {
    switch self {
    case .photo: LocalizedText("顔写真あり", "With photo", "写真が あります")
    case .faceMarked: LocalizedText("「顔認証」と書かれたカード", "Marked 「顔認証」 (no PIN)", "「顔認証」と 書いて あります")
    case .noPhoto: LocalizedText("顔写真なし（乳児）", "Without photo (infant)", "写真が ありません（赤ちゃん）")
    }
  }
}

extension SmartphonePlatform {
  /// The phone's system.
  /// スマートフォンの種類
  public var wording: LocalizedText {
    switch self {
    case .iPhone: LocalizedText("iPhone", "iPhone", "iPhone")
    case .android: LocalizedText("Android", "Android", "Android")
    case .unknown: LocalizedText("分からない", "Not known", "わかりません")
    }
  }
}

extension CardHolding {
  /// Where the card is.
  /// カードの所持
  public var wording: LocalizedText {
    switch self {
    case .held: LocalizedText("手元にある", "In hand", "持っています")
    case .lost: LocalizedText("紛失", "Lost", "なくしました")
    case .damaged: LocalizedText("破損", "Damaged", "こわれました")
    case .renewing: LocalizedText("更新中", "Being renewed", "新しく しています")
    case .returned: LocalizedText("返納した", "Returned", "かえしました")
    case .never: LocalizedText("作っていない", "Never made", "作って いません")
    }
  }
}

extension IncomeClass {
  /// The income class, as the share needs it.
  /// 所得区分
  public var wording: LocalizedText {
    switch self {
    case .general: LocalizedText("一般・低所得", "General or low income", "ふつう・少ない")
    case .aboveThreshold: LocalizedText("一定以上所得（後期2割）", "Above the threshold (late-stage 20%)", "少し 多い（2わり）")
    case .activeWorker: LocalizedText("現役並み所得", "At the level of active workers", "多い（3わり）")
    case .unknown: LocalizedText("分からない", "Not known", "わかりません")
    }
  }
}

extension InsurerKind {
  /// The kind of insurer.
  /// 保険者種別
  public var wording: LocalizedText {
    switch self {
    case .japanHealthInsuranceAssociation: LocalizedText("協会けんぽ", "Japan Health Insurance Association (協会けんぽ)", "協会けんぽ")
    case .seamensInsurance: LocalizedText("船員保険", "Seamen's insurance (船員保険)", "船員保険")
    case .dayLabourersInsurance: LocalizedText("日雇特例", "Day labourers' insurance (日雇特例)", "日雇特例")
    case .healthInsuranceSociety: LocalizedText("健康保険組合", "Health insurance society (健康保険組合)", "健康保険組合（けんぽ）")
    case .selfDefenceForces: LocalizedText("自衛官等", "Self-Defence Forces (自衛官等)", "自衛官など")
    case .mutualAidAssociation: LocalizedText("共済組合", "Mutual aid association (共済組合)", "共済組合（きょうさい）")
    case .nationalHealthInsurance: LocalizedText("市町村国民健康保険", "National Health Insurance (市町村国保)", "国民健康保険（こくほ）")
    case .nationalHealthInsuranceSociety: LocalizedText("国民健康保険組合", "NHI society (国保組合)", "国民健康保険組合")
    case .lateStageElderlyCare: LocalizedText("後期高齢者医療", "Late-stage elderly medical care (後期高齢者医療)", "後期高齢者医療（75さいから）")
    }
  }
}

extension BenefitKind {
  /// How care is paid for.
  /// 給付の種類
  public var wording: LocalizedText {
    switch self {
    case .ordinary: LocalizedText("通常の給付", "Ordinary benefit", "ふつう")
    case .specialMedicalExpense: LocalizedText("特別療養費の対象", "Under 特別療養費 (pays in full first)", "特別療養費（先に ぜんぶ はらいます）")
    }
  }
}
