/// Why something happened to a cover.
/// 異動事由
public enum EventOccasion: String, CaseIterable, Sendable {
  /// 就職・加入.
  case joined
  /// 被扶養者の認定.
  case dependantAdded
  /// 被扶養者でなくなった.
  case dependantRemoved
  /// 氏名の変更.
  case nameChanged
  /// 住所の変更.
  case addressChanged
  /// 事業所の異動.
  case employerChanged
  /// 世帯の異動.
  case householdChanged
  /// 負担割合の判定.
  case shareDecided
  /// 資格確認書の交付・更新.
  case certificateIssued
  /// 退職・脱退.
  case left
  /// 任意継続.
  case voluntarilyContinued
  /// 75歳到達.
  case turned75
  /// 他の保険者への異動.
  case movedInsurer
  /// 生活保護の開始.
  case publicAssistance
  /// 死亡.
  case died
  /// 誤りの訂正.
  case corrected

  /// Under which reason a loss on this occasion stands in the register.
  /// 資格喪失事由
  public var lossReason: LossReason {
    switch self {
    case .died: .death
    case .publicAssistance: .publicAssistance
    case .voluntarilyContinued, .turned75, .movedInsurer: .otherInsurance
    default: .other
    }
  }
}

/// On what ground an event is recorded.
/// 異動の根拠
public enum EventGround: String, CaseIterable, Sendable {
  /// 届出.
  case notification
  /// 申請.
  case application
  /// 職権.
  case exOfficio
  /// 他の保険者・行政からの通知.
  case officialNotice
  /// 登録誤りの訂正.
  case clericalError
}
