public import EligibilityModel

/// One line of an event file: what somebody wants recorded about a member.
/// 異動の行
public struct MemberEventLine: Sendable, Hashable {
  /// What is to be recorded.
  public let order: Order
  /// The report that it settles, by its number.
  public let report: Int64?

  /// What a line may ask for.
  public indirect enum Order: Sendable, Hashable {
    /// 資格取得.
    case enrolled(MemberRecord, EventOccasion)
    /// A part of the statement changes.
    case changed(MemberPart, of: MemberMark, days: MemberDays, EventOccasion)
    /// 資格喪失; the day is the first one outside.
    case lost(MemberMark, lostOn: CivilDate, EventOccasion)
    /// A loss and a new cover of the same person.
    case moved(MemberMark, lostOn: CivilDate, to: MemberRecord, EventOccasion)
    /// 資格取得日の訂正; `day` is one of the days of the cover.
    case startMoved(MemberMark, day: CivilDate, eligibleFrom: CivilDate)
    /// 取消 of an event, by its number.
    case withdrawn(Int64)
    /// 訂正: one event in the place of another one.
    case mended(Int64, by: Order)
    /// 届出の受付.
    case received(MemberNotice)
    /// 届出の却下, by its number.
    case turnedDown(Int64)
  }
}

/// Which member is meant.
/// 対象者の番号
public struct MemberMark: Sendable, Hashable, MaskedInLogs {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号.
  public let symbol: InsuredSymbol?
  /// 番号.
  public let number: InsuredNumber
  /// 枝番.
  public let branchNumber: BranchNumber?
  /// 生年月日.
  public let birthDate: CivilDate
}

/// From when on, and how long, a changed part holds.
/// 異動の期間
public struct MemberDays: Sendable, Hashable {
  /// The first day.
  public let from: CivilDate
  /// The first day after it; `nil` until the same part changes again.
  public let until: CivilDate?
}

/// A part of an insurer's statement with its new value; an absent value takes the part away.
/// 変更後の内容
public enum MemberPart: Sendable, Hashable, MaskedInLogs {
  /// 氏名.
  case name(PersonName, NameKana?)
  /// 住所.
  case address(String?)
  /// 事業所.
  case employer(String?)
  /// 世帯番号.
  case household(String?)
  /// 負担割合.
  case share(CopaymentRate?)
  /// 資格確認書の有効期限.
  case certificateValidThrough(CivilDate?)
}

/// A report that came to the insurer.
/// 届出の受付
public struct MemberNotice: Sendable, Hashable, MaskedInLogs {
  /// 異動事由.
  public let occasion: EventOccasion
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 番号, once there is one.
  public let number: InsuredNumber?
  /// 生年月日.
  public let birthDate: CivilDate
  /// 氏名.
  public let name: PersonName
  /// 異動日.
  public let eventOn: CivilDate
  /// 受付日.
  public let receivedOn: CivilDate
  /// 事業所 that sent it.
  public let employer: String?
}
