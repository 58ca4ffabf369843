public import EligibilityModel

extension ConsentWay {
  /// How it was taken.
  /// 同意の取り方
  public var wording: LocalizedText {
    switch self {
    case .cardReader: LocalizedText("カードリーダーの画面", "On the card reader", "カードを 読む 機械")
    case .patientDevice: LocalizedText("患者の端末", "On the patient's device", "自分の スマホ")
    case .paper: LocalizedText("書面（説明あり）", "On paper, after an explanation", "紙（説明が ある）")
    case .incompletePaper: LocalizedText("書面か説明の一方だけ", "Paper or explanation alone", "紙か 説明だけ")
    case .oral: LocalizedText("口頭（限度額だけ）", "By word of mouth (ceilings alone)", "口で 言う")
    }
  }
}

extension ConsentScene {
  /// For what kind of visit.
  /// 同意の場面
  public var wording: LocalizedText {
    switch self {
    case .counter: LocalizedText("来院", "At the institution", "病院に 行く")
    case .visit: LocalizedText("訪問診療等", "Visit at home", "家に 来て もらう")
    case .online: LocalizedText("オンライン診療等", "Online", "オンライン")
    }
  }
}

extension ViewingPlace {
  /// Where.
  /// 閲覧する施設
  public var wording: LocalizedText {
    switch self {
    case .hospital: LocalizedText("病院", "Hospital", "大きい 病院")
    case .clinic: LocalizedText("診療所", "Clinic", "クリニック")
    case .dentalClinic: LocalizedText("歯科診療所", "Dental clinic", "歯医者")
    case .pharmacy: LocalizedText("薬局", "Pharmacy", "薬局")
    case .ambulance: LocalizedText("救急車", "Ambulance", "救急車")
    case .elsewhere: LocalizedText("その他", "Elsewhere", "ほかの ところ")
    }
  }
}

extension ViewingProfession {
  /// Who.
  /// 閲覧者の職種
  public var wording: LocalizedText {
    switch self {
    case .doctor: LocalizedText("医師", "Doctor", "医者")
    case .dentist: LocalizedText("歯科医師", "Dentist", "歯医者")
    case .pharmacist: LocalizedText("薬剤師", "Pharmacist", "薬剤師")
    case .clerk: LocalizedText("事務職員", "Clerk", "うけつけの 人")
    case .ambulanceCrew: LocalizedText("救急隊員", "Ambulance crew", "救急車の 人")
    case .personThemselves: LocalizedText("本人", "The person", "自分")
    case .other: LocalizedText("その他の人", "Somebody else", "ほかの 人")
    }
  }
}

extension ViewingPurpose {
  /// What for.
  /// 閲覧の目的
  public var wording: LocalizedText {
    switch self {
    case .care: LocalizedText("診療・調剤", "Care", "病気を みる")
    case .emergency: LocalizedText("救急", "Emergency", "きゅうきゅう")
    case .disclosure: LocalizedText("本人への開示", "The person's own look", "自分で 見る")
    case .other: LocalizedText("その他", "Something else", "ほかの こと")
    }
  }
}

extension EmergencyAuthority {
  /// Whether it was given.
  /// 救急時閲覧権限
  public var wording: LocalizedText {
    switch self {
    case .granted: LocalizedText("救急時閲覧権限あり", "Authorised for emergencies", "きゅうきゅうで 見ても いい")
    case .notGranted: LocalizedText("救急時閲覧権限なし", "Not authorised for emergencies", "きゅうきゅうで 見る ゆるしが ない")
    }
  }
}

extension PersonIdentified {
  /// How.
  /// 本人の特定方法
  public var wording: LocalizedText {
    switch self {
    case .byCard: LocalizedText("マイナ保険証", "My Number insurance card", "カード")
    case .byNumbers: LocalizedText("記号・番号", "Numbers", "番号")
    }
  }
}

extension ViewingBasis {
  /// On what a look rests.
  /// 閲覧の根拠
  public var wording: LocalizedText {
    switch self {
    case .consent: LocalizedText("本人の同意", "consent", "同意")
    case .law: LocalizedText("同意は不要", "no consent needed", "同意は いりません")
    case .emergency: LocalizedText("救急（同意なし）", "emergency, without consent", "きゅうきゅう")
    case .ownData: LocalizedText("本人の情報", "own data", "自分の 情報")
    }
  }
}

extension OpenUntil {
  /// Until when.
  /// 閲覧できる期限
  public var wording: LocalizedText {
    switch self {
    case .moment(let moment):
      LocalizedText { language in
        let text = "\(moment.date.wording[language]) \(moment.time)"
        return language == .english ? "until " + text : text + " まで"
      }
    case .careEnds: LocalizedText("訪問が続く間", "while visits go on", "家に 来る 間")
    case .notLimited: LocalizedText("期限なし", "no end set", "いつまでも")
    }
  }
}

extension ClosedReason {
  /// Why not.
  /// 閲覧できない理由
  public var wording: LocalizedText {
    switch self {
    case .notAsked: LocalizedText("同意なし（聞いていない）", "no consent known", "まだ 聞いて いません")
    case .refused: LocalizedText("不同意", "not agreed to", "同意 しません")
    case .expired: LocalizedText("同意の期限切れ", "consent is over", "同意の 時間が おわりました")
    case .withdrawn: LocalizedText("同意は撤回された", "consent was withdrawn", "同意を やめました")
    case .notValid: LocalizedText("同意の取り方が有効でない", "consent was not taken in a valid way", "同意の しかたが ちがいます")
    case .notForPlace: LocalizedText("この施設には開かない", "not for this kind of institution", "ここでは 見られません")
    case .notForProfession: LocalizedText("この職種・権限には開かない", "not for this profession", "この 人は 見られません")
    case .notForPurpose: LocalizedText("この目的には開かない", "not for this purpose", "この 目的では 見られません")
    }
  }
}

extension LeftOutNotice {
  /// Whether an answer may say that items are missing.
  /// 非開示の告知
  public var wording: LocalizedText {
    switch self {
    case .told: LocalizedText("同意のない項目があることを伝えてよい", "It may be said which items were not agreed to", "同意が ない ものを 言っても いいです")
    case .silent: LocalizedText("同意の有無を伝えない", "Nothing is said of the consents", "同意の ことは 言いません")
    }
  }
}

extension ViewingTrace {
  /// Whether the person finds the look later.
  /// 閲覧の記録
  public var wording: LocalizedText {
    switch self {
    case .eachLook: LocalizedText("誰がいつ何を見たかを本人が後で確認できる", "The person can see later who looked at what and when", "だれが 見たか あとで わかります")
    }
  }
}

extension PlainText {
  /// What is open first, then what is closed and why.
  static func text(of decision: ConsentDecision, in language: Language) -> String {
    var page = TextPage(language)
    page.line(decision.access.wording)
    for ruling in decision.items { page.field(ruling.item.wording, ruling.standing.wording[language]) }
    page.indented(decision.notice.wording[language])
    page.indented(decision.trace.wording[language])
    page.findings(decision.because, certainty: decision.certainty)
    return page.text
  }
}

extension ItemStanding {
  /// Whether it is open, on what ground and until when.
  /// 項目の開閉
  public var wording: LocalizedText {
    LocalizedText { language in
      switch self {
      case .open(let basis, let until): "○ \(basis.wording[language]) / \(until.wording[language])"
      case .closed(let reason): "× \(reason.wording[language])"
      }
    }
  }
}
