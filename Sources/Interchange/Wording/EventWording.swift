public import EligibilityModel

extension EventOccasion {
  /// What happened.
  /// 異動事由
  public var wording: LocalizedText {
    switch self {
    case .joined: LocalizedText("加入", "Joining", "保険に 入る")
    case .dependantAdded: LocalizedText("被扶養者の認定", "A dependant is added", "家族が 入る")
    case .dependantRemoved: LocalizedText("被扶養者の削除", "A dependant drops out", "家族が 出る")
    case .nameChanged: LocalizedText("氏名の変更", "Change of name", "名前が かわる")
    case .addressChanged: LocalizedText("住所の変更", "Change of address", "じゅうしょが かわる")
    case .employerChanged: LocalizedText("事業所の異動", "Change of employer", "会社の 中で うつる")
    case .householdChanged: LocalizedText("世帯の異動", "Change of household", "家族の まとまりが かわる")
    case .shareDecided: LocalizedText("負担割合の判定", "Decision on the share", "何わりかが きまる")
    case .certificateIssued: LocalizedText("資格確認書の交付", "Issue of a certificate", "資格確認書を わたす")
    case .left: LocalizedText("退職・脱退", "Leaving", "保険を やめる")
    case .voluntarilyContinued: LocalizedText("任意継続", "Voluntary continuation", "やめた あとも つづける")
    case .turned75: LocalizedText("75歳到達", "Reaching 75", "75さいに なる")
    case .movedInsurer: LocalizedText("他の保険者への異動", "Moving to another insurer", "ほかの 保険に うつる")
    case .publicAssistance: LocalizedText("生活保護の開始", "Beginning of public assistance", "生活保護が はじまる")
    case .died: LocalizedText("死亡", "Death", "なくなる")
    case .corrected: LocalizedText("訂正", "Correction", "まちがいを なおす")
    }
  }

  /// The word for lists of the insurer's office.
  public var japanese: String { wording.japanese }
}

extension LossReason {
  /// 資格喪失事由.
  public var japanese: String {
    switch self {
    case .death: "死亡"
    case .publicAssistance: "生活保護開始"
    case .otherInsurance: "医療保険等資格取得"
    case .other: "その他"
    }
  }
}

extension EventGround {
  /// 登録の根拠.
  public var japanese: String {
    switch self {
    case .notification: "届出"
    case .application: "申請"
    case .exOfficio: "職権"
    case .officialNotice: "公的な通知"
    case .clericalError: "登録誤り"
    }
  }
}
