public import EligibilityModel

/// One line of the member file: a person's cover with one insurer, in values that have been checked.
/// 加入者記録
public struct MemberRecord: Sendable, Hashable, MaskedInLogs {
  /// 保険者番号.
  public var insurerNumber: InsurerNumber
  /// 記号; `nil` for those who have none.
  public var symbol: InsuredSymbol?
  /// 番号.
  public var number: InsuredNumber
  /// 枝番; `nil` for those who have none, which is not 00.
  public var branchNumber: BranchNumber?
  /// 氏名, byte for byte as in the file.
  public var name: PersonName
  /// 氏名カナ.
  public var nameKana: NameKana?
  /// 生年月日.
  public var birthDate: CivilDate
  /// 性別.
  public var sex: Sex
  /// 資格取得日, the first day inside.
  public var eligibleFrom: CivilDate
  /// 資格喪失日, the first day outside.
  public var lostOn: CivilDate?
  /// 資格喪失事由.
  public var lossReason: LossReason?
  /// 本人・家族の別.
  public var role: EnrolleeRole
  /// 負担割合, where the insurer states it.
  public var copaymentRate: CopaymentRate?
  /// 世帯番号, the insurer's own.
  public var household: String?
  /// 事業所, its name or the insurer's own number of it.
  public var employer: String?
  /// 住所, where the insurer writes to.
  public var address: String?
  /// 加入者ID, the insurer's own.
  public var personReference: PersonReference?
  /// 資格確認書の有効期限, the last day inside.
  public var certificateValidThrough: CivilDate?

  /// A record of what every line must have; the rest is set afterwards.
  public init(
    insurerNumber: InsurerNumber, number: InsuredNumber, name: PersonName, birthDate: CivilDate, sex: Sex, eligibleFrom: CivilDate,
    role: EnrolleeRole
  ) {
    self.insurerNumber = insurerNumber
    self.number = number
    self.name = name
    self.birthDate = birthDate
    self.sex = sex
    self.eligibleFrom = eligibleFrom
    self.role = role
  }
}

/// What one line of the member file gives.
public enum MemberLine: Sendable, Hashable {
  /// A person, and the line it stands on.
  case member(MemberRecord, line: Int)
  /// Everything that is wrong with the line.
  case refused([MemberFault])
}
