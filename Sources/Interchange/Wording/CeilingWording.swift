public import EligibilityModel

extension Yen {
  /// The amount with thousands marked and its unit.
  /// 金額
  public var wording: LocalizedText {
    let digits = grouped
    return LocalizedText("\(digits)円", "\(digits) yen", "\(digits)円")
  }

  private var grouped: String {
    var parts: [String] = []
    var digits = Substring("\(amount)")
    while digits.count > 3 {
      parts.insert(String(digits.suffix(3)), at: 0)
      digits = digits.dropLast(3)
    }
    return ([String(digits)] + parts).joined(separator: ",")
  }
}

extension CeilingBasis {
  /// How the ceiling came about.
  /// 限度額の種類
  public var wording: LocalizedText {
    switch self {
    case .monthly: LocalizedText("1か月の限度額", "Ceiling of the month", "1か月の 上限")
    case .onePercent(let base, let above): Self.formula(base.wording, above.wording)
    case .repeated: LocalizedText("多数回該当", "From the fourth month within twelve", "12か月の 間で 4回目から")
    case .outpatient: LocalizedText("外来（個人）の限度額", "Outpatient ceiling of one person", "入院しないときの 上限")
    case .outpatientRelief: LocalizedText("外来の限度額（配慮措置による）", "Outpatient ceiling under the relief", "入院しないときの 上限（とくべつな 決まり）")
    case .specificDisease: LocalizedText("特定疾病の限度額", "Ceiling of the specific disease", "とくべつな 病気の 上限")
    case .stated: LocalizedText("書面や画面に示された限度額", "As a paper or screen states it", "紙や 画面に 書いて ある 上限")
    }
  }

  private static func formula(_ base: LocalizedText, _ above: LocalizedText) -> LocalizedText {
    LocalizedText(
      "\(base.japanese)＋（医療費−\(above.japanese)）×1％", "\(base.english) + 1 % of the cost above \(above.english)",
      "\(base.easyJapanese)と、\(above.easyJapanese)より 多い 分の 1％")
  }
}

extension MissingForCeiling {
  /// What is missing.
  /// 不足している情報
  public var wording: LocalizedText {
    switch self {
    case .category: LocalizedText("適用区分が分かると決まります。", "Known once the class is.", "区分が わかると きまります。")
    case .totalCost: LocalizedText("医療費の総額（10割）が分かると決まります。", "Known once the whole cost is.", "ぜんぶの お金が わかると きまります。")
    case .setting: LocalizedText("外来か入院かが分かると決まります。", "Known once it is outpatient or inpatient.", "入院か どうかが わかると きまります。")
    case .birthDate: LocalizedText("生年月日が分かると決まります。", "Known once the birth date is.", "生まれた日が わかると きまります。")
    case .notStated:
      LocalizedText("この日のこの区分の額は、資料に定めが見当たりません。", "No source states an amount for this class on this day.", "この日の 上限は、まだ わかりません。")
    }
  }
}

extension BirthdayMonth {
  /// Whether the ceilings are halved.
  /// 75歳到達月
  public var wording: LocalizedText {
    switch self {
    case .halved: LocalizedText("75歳になる月のため限度額は半分", "Halved: the month of the 75th birthday", "75さいに なる 月なので、上限は 半分です")
    case .whole: LocalizedText("75歳到達月の特例はない", "Not halved", "上限は いつもと 同じです")
    case .unknown: LocalizedText("75歳到達月かどうか不明", "Whether it is the month of the 75th birthday is not known", "75さいに なる 月か わかりません")
    }
  }
}

extension CounterCeiling {
  /// Whether the ceiling is applied at the counter.
  /// 窓口での限度額適用
  public var wording: LocalizedText {
    switch self {
    case .applied: LocalizedText("窓口で限度額までを支払う", "Pays the ceiling at most, at the counter", "上限までを はらいます")
    case .notApplied: LocalizedText("窓口では限度額を適用しない", "The ceiling is not applied at the counter", "今日は 上限が ありません。あとで もどります")
    }
  }
}

extension PaperNeed {
  /// Whether a limit certificate is needed.
  /// 限度額適用認定証の要否
  public var wording: LocalizedText {
    switch self {
    case .notNeeded: LocalizedText("限度額適用認定証はいらない", "No limit certificate is needed", "認定証は いりません")
    case .shown: LocalizedText("有効な書面の提示がある", "A good paper was shown", "紙を 見ました")
    case .needed: LocalizedText("限度額適用認定証が必要", "A limit certificate is needed", "認定証が いります")
    }
  }
}

extension CeilingStep {
  /// What to ask or tell the patient.
  /// 限度額の手順
  public var wording: LocalizedText {
    switch self {
    case .checkOnline: LocalizedText("オンラインで限度額を確認する", "Ask the online service for the ceiling", "パソコンで 上限を しらべます")
    case .askForConsent: LocalizedText("限度額情報の提供に同意するか聞く", "Ask for consent to the ceiling being shown", "上限を 見ても いいか 聞きます")
    case .askForDiseaseConsent:
      LocalizedText("特定疾病の情報の提供に同意するか聞く", "Ask for consent to the specific disease being shown", "とくべつな 病気を 見ても いいか 聞きます")
    case .askForCeilingCertificate: LocalizedText("限度額適用認定証があるか聞く", "Ask for a limit certificate", "「限度額適用認定証」が あるか 聞きます")
    case .askForDiseaseCertificate: LocalizedText("特定疾病療養受療証があるか聞く", "Ask for a specific disease certificate", "「特定疾病療養受療証」が あるか 聞きます")
    case .applyForRefund:
      LocalizedText(
        "限度額を超えた分は保険者への申請で払い戻されると伝える", "Tell the patient to apply to the insurer for the refund", "上限より 多い お金は、申し込むと もどると 言います")
    }
  }
}

extension PrintedItem {
  /// The item's name.
  /// 任意記載事項
  public var wording: LocalizedText {
    switch self {
    case .ceiling: LocalizedText("限度額の適用区分", "Class of the ceiling", "お金の 上限の 区分")
    case .mealReduction: LocalizedText("食事療養標準負担額減額の区分", "Reduction of meal costs", "食事の お金が やすく なる 区分")
    case .livingReduction: LocalizedText("生活療養標準負担額減額の区分", "Reduction of living costs", "生活の お金が やすく なる 区分")
    case .longAdmission: LocalizedText("長期入院該当日", "Long admission", "長い 入院")
    case .specificDisease: LocalizedText("特定疾病", "Specific disease", "とくべつな 病気")
    }
  }
}

extension PrintingOutcome {
  /// Whether the class is printed on the 資格確認書.
  /// 適用区分の記載
  public var wording: LocalizedText {
    switch self {
    case .printed: LocalizedText("資格確認書に記載される", "Printed on the certificate", "資格確認書に 書いて もらえます")
    case .blank: LocalizedText("申請がないため資格確認書に記載されない", "Not printed, because nobody applied", "申し込まないと 書いて もらえません")
    case .dependsOnMunicipality: LocalizedText("市区町村によるので問い合わせる", "Depends on the municipality; ask it", "町の 役所に 聞いて ください")
    case .never: LocalizedText("この保険者は記載しない", "This insurer never prints it", "この 保険では 書きません")
    case .unknown: LocalizedText("不明", "Not known", "わかりません")
    }
  }
}
