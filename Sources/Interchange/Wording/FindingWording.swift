public import EligibilityModel

extension FindingSubject {
  /// What the finding is about.
  /// 判断の対象
  public var wording: LocalizedText {
    switch self {
    case .document(let kind): kind.wording
    case .step(let step): step.instruction
    case .cardCheck: LocalizedText("カード・スマホによる照会", "Check by card or phone", "カードや スマホで しらべること")
    case .numberLookup: LocalizedText("番号による照会", "Look-up by number", "番号で しらべること")
    case .certificate: LocalizedText("電子証明書", "Electronic certificate", "カードの 電子証明書")
    case .patient: LocalizedText("患者", "Patient", "患者さん")
    case .claim: LocalizedText("請求", "Claim", "請求")
    case .checklist: LocalizedText("切替の手続き", "Switching to the card", "カードに かえる 手続き")
    case .reader: LocalizedText("カードリーダー", "Card reader", "カードの 機械")
    case .offCounter: LocalizedText("窓口以外での資格確認", "Check away from the counter", "うけつけでは ない ところの 確認")
    case .emergency: LocalizedText("マイナ救急", "Reading the card in an ambulance", "救急車で カードを 見ること")
    case .enrolment: LocalizedText("利用登録", "Registration of the card", "カードの 登録")
    case .ceiling: LocalizedText("自己負担限度額", "Ceiling", "お金の 上限")
    case .subsidy: LocalizedText("補助金", "Subsidy", "補助金（ほじょきん）")
    case .contact: LocalizedText("問い合わせ先", "Contact", "聞く ところ")
    case .report: LocalizedText("届出", "Report", "とどけ")
    case .consent: LocalizedText("同意と閲覧", "Consent and viewing", "同意")
    }
  }
}

extension FindingOutcome {
  /// What was found.
  /// 判断の内容
  public var wording: LocalizedText {
    switch self {
    case .confirms: LocalizedText("資格を確認できる", "confirms eligibility", "保険を たしかめられます")
    case .confirmsProvisionally:
      LocalizedText("通常の負担での受付を支える", "supports acceptance at the normal share", "いまは いつもの お金で うけつけられます")
    case .doesNotConfirm: LocalizedText("これだけでは資格を確認できない", "does not confirm eligibility by itself", "これだけでは たしかめられません")
    case .needsPartner:
      LocalizedText("マイナ保険証と一緒のときだけ使える", "counts only together with the My Number insurance card", "マイナ保険証と いっしょの ときだけ つかえます")
    case .ended(let date):
      date.wording.map { language, day in
        switch language {
        case .japanese: "\(day)で期限切れ"
        case .english: "ended on \(day)"
        case .easyJapanese: "\(day)で おわりました"
        }
      }
    case .answered(let word): word.wording.map { $0 == .english ? "answer: \($1)" : "回答は「\($1)」" }
    case .offered: LocalizedText("試せる", "can be tried", "できます")
    case .didNotHelp: LocalizedText("試したが確認できなかった", "was tried and did not help", "しましたが、だめでした")
    case .notCovered: LocalizedText("この日の取扱いの対象外", "not covered by the rule on this day", "この日は つかえません")
    case .notStated: LocalizedText("資料に定めが見当たらない", "the sources do not say", "資料に 書いて ありません")
    case .certificate(let state, let through): state.wording(usableThrough: through)
    case .share(let rate): rate.wording.map { $0 == .english ? "share \($1)" : $1 }
    case .fullFee: LocalizedText("10割", "the whole fee", "ぜんぶの お金")
    case .shareNotShown: LocalizedText("負担割合が書かれていない", "does not show the share", "何わりか 書いて ありません")
    case .claim(let direction): direction.headline
    case .notPossible: LocalizedText("できない", "cannot be done", "できません")
    case .amount(let yen): yen.wording
    case .issued: LocalizedText("交付する", "is issued", "もらえます")
    case .notIssued: LocalizedText("交付しない", "is not issued", "もらえません")
    case .noted: LocalizedText("当てはまる", "applies", "あてはまります")
    }
  }
}

extension CertificateState {
  /// The state in a word.
  /// 電子証明書の状態
  public var wording: LocalizedText {
    switch self {
    case .valid: LocalizedText("有効期限内", "valid", "つかえます")
    case .inGrace: LocalizedText("期限切れ・猶予期間中", "expired, within the grace", "期限は きれましたが、まだ 保険証として つかえます")
    case .pastGrace: LocalizedText("期限切れ・猶予期間も終了", "expired, grace over", "もう つかえません（期限切れ）")
    case .revoked: LocalizedText("失効", "revoked", "もう つかえません（失効）")
    case .unknown: LocalizedText("不明", "not known", "わかりません")
    }
  }

  /// The state, with the last day of use where one is known.
  func wording(usableThrough: KnownDate) -> LocalizedText {
    guard case .on(let date) = usableThrough else { return wording }
    let day = date.wording
    return wording.map { language, state in
      switch language {
      case .japanese: "\(state)（資格確認に使えるのは\(day.japanese)まで）"
      case .english: "\(state); usable for eligibility through \(day.english)"
      case .easyJapanese: "\(state)。\(day.easyJapanese)まで"
      }
    }
  }
}

extension AgeBand {
  /// The age band's name.
  /// 年齢区分
  public var wording: LocalizedText {
    switch self {
    case .preschool: LocalizedText("未就学児", "Preschool child", "小学校に 入る前の 子ども")
    case .general: LocalizedText("義務教育就学後から69歳", "From school age to 69", "小学生から 69さい")
    case .elderlyRecipient: LocalizedText("高齢受給者（70〜74歳）", "70 to 74", "70さいから 74さい")
    case .lateStage: LocalizedText("後期高齢者医療", "Late-stage elderly medical care", "後期高齢者医療（75さいから）")
    case .unknown: LocalizedText("不明", "Not known", "わかりません")
    }
  }
}
