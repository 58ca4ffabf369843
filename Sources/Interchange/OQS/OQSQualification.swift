public import EligibilityModel

/// One cover of a person as the online verification service tells it.
/// 資格確認結果
///
/// Element `ResultOfQualificationConfirmation`, whose parts stand in a fixed order. Source: interfaces 3.7.
public struct OQSQualification: Hashable, Sendable, MaskedInLogs {
  /// 被保険者証区分.
  public var certificateClass: OQSCertificateClass
  /// 保険者番号.
  public var insurerNumber: InsurerNumber
  /// 記号.
  public var symbol: InsuredSymbol?
  /// 番号.
  public var number: InsuredNumber
  /// 枝番.
  public var branchNumber: BranchNumber?
  /// 本人・家族の別.
  public var role: EnrolleeRole
  /// 被保険者氏名: of the insured person, or of the head of the household; `nil` when not known.
  public var insuredName: PersonName?
  /// 氏名.
  public var name: PersonName
  /// 氏名カナ.
  public var nameKana: NameKana?
  /// 性別.
  public var sex: Sex
  /// 生年月日.
  public var birthDate: CivilDate
  /// 住所.
  public var address: String?
  /// From 資格取得日 on; the first day outside is 資格喪失日.
  public var period: Period
  /// 資格確認書の有効期限, the last day inside.
  public var certificateValidThrough: CivilDate?
  /// 負担割合 of a person in late-stage elderly care.
  public var copaymentRate: CopaymentRate?
  /// Whether the person has not reached school age on the day.
  public var isPreschool: Bool
  /// 資格喪失事由.
  public var lossReason: LossReason?
  /// 保険者名称.
  public var insurerName: String
  /// 高齢受給者の負担割合, with the days it is stated for.
  public var elderlyShare: OQSElderlyShare?
  /// Whether the person agreed to show the ceiling; echoed.
  public var ceilingConsent: OQSCeilingConsent
  /// What the person agreed to at the card reader; `nil` where none was used.
  public var consents: OQSConsents?
  /// 照会番号: the asking institution's own number of the patient.
  public var referenceNumber: String?

  /// Keeps what every answer has; the rest starts absent.
  public init(
    certificateClass: OQSCertificateClass = .general, insurerNumber: InsurerNumber, number: InsuredNumber, role: EnrolleeRole,
    name: PersonName, sex: Sex, birthDate: CivilDate, period: Period, insurerName: String, ceilingConsent: OQSCeilingConsent
  ) {
    self.certificateClass = certificateClass
    self.insurerNumber = insurerNumber
    self.number = number
    self.role = role
    self.name = name
    self.sex = sex
    self.birthDate = birthDate
    self.period = period
    self.insurerName = insurerName
    self.ceilingConsent = ceilingConsent
    isPreschool = false
  }
}

/// The share of a person aged 70 to 74, as the insurer states it.
/// 高齢受給者証情報
///
/// Element `ElderlyRecipientCertificateInfo`.
public struct OQSElderlyShare: Hashable, Sendable {
  /// The share.
  public let rate: CopaymentRate
  /// The first day it is stated for.
  public let from: CivilDate
  /// The last day it is stated for; `nil` while no end is known.
  public let through: CivilDate?

  /// Keeps the parts.
  public init(rate: CopaymentRate, from: CivilDate, through: CivilDate?) {
    (self.rate, self.from, self.through) = (rate, from, through)
  }
}
