public import EligibilityModel

/// The part of a record that an answer needs; the rest is read by its id when somebody asks for it.
/// 照会で見つかった資格
public struct FoundCoverage: Hashable, Sendable, MaskedInLogs {
  /// The row it was read from.
  public let id: RecordID
  /// 枝番.
  public let branchNumber: BranchNumber?
  /// 氏名, byte for byte.
  public let name: PersonName
  /// 本人・家族の別.
  public let role: EnrolleeRole
  /// From 資格取得日 on; the first day outside is 資格喪失日.
  public let period: Period
  /// The days of the period for which this row speaks.
  public let stated: Period
  /// 負担割合, where the insurer states it.
  public let copaymentRate: CopaymentRate?
  /// 資格確認書の有効期限.
  public let certificateValidThrough: CivilDate?
  /// 加入者ID.
  public let reference: RegisterText?

  /// Keeps the parts.
  public init(
    id: RecordID, branchNumber: BranchNumber?, name: PersonName, role: EnrolleeRole, period: Period, stated: Period,
    copaymentRate: CopaymentRate?, certificateValidThrough: CivilDate?, reference: RegisterText?
  ) {
    self.id = id
    self.branchNumber = branchNumber
    self.name = name
    self.role = role
    self.period = period
    self.stated = stated
    self.copaymentRate = copaymentRate
    self.certificateValidThrough = certificateValidThrough
    self.reference = reference
  }

  /// Takes from a record what an answer needs.
  public init(_ recorded: RecordedCoverage) {
    let record = recorded.record
    self.init(
      id: recorded.id, branchNumber: record.branchNumber, name: record.person.name, role: record.role, period: record.period,
      stated: record.stated, copaymentRate: record.details.copaymentRate, certificateValidThrough: record.details.certificateValidThrough,
      reference: record.person.reference)
  }

  /// Whether both are stretches of one cover; a name may have changed between them, but two stretches never share a day.
  func isStretch(ofSameCoverAs other: FoundCoverage) -> Bool {
    branchNumber == other.branchNumber && reference == other.reference && period == other.period && !stated.overlaps(other.stated)
  }

  /// Whether both are one person: by their ids where both have one, else by their names. Both were found under one birth date.
  func isSamePerson(as other: FoundCoverage) -> Bool {
    guard let reference, let otherReference = other.reference else { return name == other.name }
    return reference == otherReference
  }
}
