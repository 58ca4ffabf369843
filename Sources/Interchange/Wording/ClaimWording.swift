public import EligibilityModel

extension ClaimDirection {
  /// What to do with the claim, in a headline.
  /// 請求の記載
  public var headline: LocalizedText {
    switch self {
    case .current: LocalizedText("① 現在の資格で請求", "① Claim on the current numbers", "① いまの 番号で 請求します")
    case .former: LocalizedText("② 旧資格で請求", "② Claim on the former numbers", "② 前の 番号で 請求します")
    case .unknown: LocalizedText("③ 不詳として請求", "③ Claim as unknown", "③ 番号が わからない 請求です")
    case .pending: LocalizedText("請求方法は未定", "Claim not decided yet", "請求は まだ きまっていません")
    case .none: LocalizedText("請求なし", "No claim", "請求しません")
    case .notModelled: LocalizedText("請求方法は対象外の日付", "Claim rules do not reach this day", "この日の 請求の きまりは ありません")
    }
  }

  /// What to write, and where.
  /// 請求の書き方
  public var whatToWrite: LocalizedText {
    switch self {
    case .current:
      LocalizedText(
        "確認できた保険者番号・記号・番号・枝番を記載します。", "Enter the insurer number, symbol, number and branch number that were confirmed.",
        "わかった 番号を そのまま 書きます。")
    case .former:
      LocalizedText(
        "「資格（無効）」画面か過去の受診で分かる番号を記載し、摘要欄に「旧資格情報」による請求と書きます。",
        "Enter the numbers from the \"eligibility (invalid)\" screen or from past visits, and write 旧資格情報 (former eligibility) into 摘要.",
        "前の 番号を 書きます。摘要（てきよう）に「旧資格情報」と 書きます。")
    case .unknown:
      LocalizedText(
        "保険者番号と番号に「7」を必要な桁数（保険者番号は 77777777）書き、摘要欄に「不詳」と、申立書の住所・連絡先（分かれば事業所名）を書きます。",
        "Fill insurer number and number with 7s (insurer number 77777777). Into 摘要: 不詳, and the address, contact and, if known, employer from the declaration.",
        "番号に「7」を 入れます（77777777）。摘要（てきよう）に「不詳」と、サインの紙の 住所、電話番号を 書きます。")
    case .pending:
      LocalizedText("手順が終わってから決めます。", "Decide once the steps are done.", "下の ことが おわってから きめます。")
    case .none:
      LocalizedText("患者が全額を支払うため、保険請求はしません。", "The patient pays in full, so no claim is made.", "ぜんぶの お金を もらうので、請求しません。")
    case .notModelled:
      LocalizedText(
        "この診療日の請求の取扱いは登録されていません。審査支払機関に確認してください。", "No claim rule is on record for this day. Ask the review body.",
        "この日の 請求は、審査支払機関に 聞いてください。")
    }
  }
}

extension ClaimRemark {
  /// What stands in 摘要.
  /// 摘要欄の記載
  public var wording: LocalizedText {
    switch self {
    case .formerEligibility: LocalizedText("旧資格情報による請求であること", "That the claim is on former eligibility (旧資格情報)", "「旧資格情報」")
    case .unknownNumbers: LocalizedText("番号が不詳であること", "That the numbers are unknown (不詳)", "「不詳」")
    case .address: LocalizedText("申立書の住所", "Address from the declaration", "住所")
    case .employer: LocalizedText("申立書の事業所名", "Employer from the declaration", "会社の 名前")
    case .contact: LocalizedText("申立書の連絡先", "Contact from the declaration", "電話番号")
    }
  }
}

extension ReviewBody {
  /// Who gets the claim.
  /// 審査支払機関
  public var wording: LocalizedText {
    switch self {
    case .socialInsuranceFund: LocalizedText("社会保険診療報酬支払基金", "Social Insurance Medical Fee Payment Fund (支払基金)", "支払基金")
    case .nationalHealthInsuranceFederation:
      LocalizedText("国民健康保険団体連合会", "Federation of National Health Insurance Associations (国保連)", "国保連")
    case .asNumbersSay: LocalizedText("保険者番号のとおり", "As the insurer number says", "番号の とおり")
    case .facilityDecides: LocalizedText("医療機関・薬局が判断", "The facility decides", "病院や 薬局が きめます")
    }
  }
}

extension NumberSource {
  /// Where the numbers come from.
  /// 番号の出所
  public var wording: LocalizedText {
    switch self {
    case .none: LocalizedText("なし", "Nowhere", "ありません")
    case .onlineAnswer: LocalizedText("オンライン資格確認の回答", "The online answer", "機械の 答え")
    case .invalidScreen: LocalizedText("「資格（無効）」画面", "The \"eligibility (invalid)\" screen", "「資格（無効）」の 画面")
    case .document: LocalizedText("提示された書類", "The paper shown", "見せて もらった 紙")
    case .interview: LocalizedText("患者への聞き取り", "Asking the patient", "本人に 聞いた")
    case .pastVisits: LocalizedText("過去の受診", "Earlier visits", "前に 来た ときの 記録")
    case .telephone: LocalizedText("保険者への電話", "The insurer, by telephone", "電話で 聞いた")
    case .downloaded: LocalizedText("事前に取得した資格情報", "Eligibility information downloaded beforehand", "前に 取った 資格情報")
    }
  }
}

extension DeclarationKeeping {
  /// How long the declaration is kept.
  /// 申立書の保管
  public var wording: LocalizedText {
    switch self {
    case .none: LocalizedText("保管する申立書はありません", "There is no declaration to keep", "とっておく 紙は ありません")
    case .untilSettled:
      LocalizedText("申立書は支払いが確定するまで保管", "Keep the declaration until the payment is settled", "サインの紙は、お金の ことが おわるまで とっておきます")
    }
  }
}

extension DeclarationPart {
  /// The part's name.
  /// 申立書の記入項目
  public var wording: LocalizedText {
    switch self {
    case .signature: LocalizedText("署名", "signature", "サイン")
    case .address: LocalizedText("住所", "address", "住所")
    case .contact: LocalizedText("連絡先", "contact", "電話番号")
    }
  }
}

extension StatedScheme {
  /// The scheme the patient names.
  /// 申立ての制度
  public var wording: LocalizedText {
    switch self {
    case .employees: LocalizedText("被用者保険", "Employees' health insurance", "会社の 保険")
    case .nationalHealthInsurance: LocalizedText("国民健康保険", "National Health Insurance", "国民健康保険（こくほ）")
    case .lateStageElderly: LocalizedText("後期高齢者医療", "Late-stage elderly medical care", "後期高齢者医療（75さいから）")
    case .unknown: LocalizedText("分からない", "Cannot say", "わかりません")
    }
  }
}
