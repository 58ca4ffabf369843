public import EligibilityModel

extension EventOccasion {
  /// 異動事由.
  public var japanese: String {
    switch self {
    case .joined: "加入"
    case .dependantAdded: "被扶養者の認定"
    case .dependantRemoved: "被扶養者の削除"
    case .nameChanged: "氏名の変更"
    case .addressChanged: "住所の変更"
    case .employerChanged: "事業所の異動"
    case .householdChanged: "世帯の異動"
    case .shareDecided: "負担割合の判定"
    case .certificateIssued: "資格確認書の交付"
    case .left: "退職・脱退"
    case .voluntarilyContinued: "任意継続"
    case .turned75: "75歳到達"
    case .movedInsurer: "他の保険者への異動"
    case .publicAssistance: "生活保護の開始"
    case .died: "死亡"
    case .corrected: "訂正"
    }
  }
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
