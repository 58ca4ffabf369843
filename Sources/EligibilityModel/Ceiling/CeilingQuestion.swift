/// Which ceiling holds for a person's costs of one calendar month.
/// 自己負担限度額についての問い
public struct CeilingQuestion: Hashable, Sendable {
  /// 診療日; its calendar month is the month of the ceiling.
  public let serviceDate: CivilDate
  /// 生年月日.
  public let birthDate: KnownDate
  /// Who insures the person.
  public let insurer: KnownInsurer
  /// How a member of late-stage elderly care joined.
  public let lateStageEntry: LateStageEntry
  /// The class of ceilings.
  public let category: KnownCeilingCategory
  /// What the month's care at this institution costs.
  public let cost: MonthlyCost
  /// In how many of the eleven months before the ceiling was reached.
  public let earlierMonths: Int
  /// 特定疾病.
  public let disease: SpecificDisease
  /// The ceiling in yen that a paper or the service states, where it does.
  public let statedCeiling: KnownAmount
  /// Costs of the same month at other institutions or of other members of the household.
  public let others: [OtherCost]
  /// How the class is known at the counter.
  public let proof: CeilingProof
  /// What was paid from August on, for the caps of a year.
  public let year: PaidInYear
  /// Whether the insurer was asked to print the class on the 資格確認書.
  public let printing: PrintingRequest
  /// Whether the insurer prints the class at all, where somebody knows.
  public let insurerPrints: PrintingPractice

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, birthDate: KnownDate, insurer: KnownInsurer, lateStageEntry: LateStageEntry, category: KnownCeilingCategory,
    cost: MonthlyCost, earlierMonths: Int, disease: SpecificDisease, statedCeiling: KnownAmount, others: [OtherCost],
    proof: CeilingProof, year: PaidInYear, printing: PrintingRequest, insurerPrints: PrintingPractice
  ) {
    self.serviceDate = serviceDate
    self.birthDate = birthDate
    self.insurer = insurer
    self.lateStageEntry = lateStageEntry
    self.category = category
    self.cost = cost
    self.earlierMonths = earlierMonths
    self.disease = disease
    self.statedCeiling = statedCeiling
    self.others = others
    self.proof = proof
    self.year = year
    self.printing = printing
    self.insurerPrints = insurerPrints
  }
}

/// How a member of late-stage elderly care joined.
/// 後期高齢者医療への加入
public enum LateStageEntry: String, CaseIterable, Sendable {
  /// On reaching 75, or not at all yet.
  case byAge
  /// 障害認定, before 75.
  case byDisability
  /// Nobody said; the insurer and the day may tell.
  case unknown
}

/// What one month's care at one institution costs.
/// 1か月の医療費
public struct MonthlyCost: Hashable, Sendable {
  /// Outpatient or inpatient.
  public let setting: CareSetting
  /// The whole cost (10割).
  public let total: KnownAmount
  /// The share before any ceiling, where the caller already knows it.
  /// 一部負担金
  public let patientShare: KnownAmount
  /// The share that a paper or the service states.
  public let statedRate: PrintedRate

  /// Keeps the parts as they are.
  public init(setting: CareSetting, total: KnownAmount, patientShare: KnownAmount, statedRate: PrintedRate) {
    self.setting = setting
    self.total = total
    self.patientShare = patientShare
    self.statedRate = statedRate
  }
}

/// Outpatient or inpatient.
/// 外来・入院の別
public enum CareSetting: String, CaseIterable, Sendable {
  /// 外来.
  case outpatient
  /// 入院.
  case inpatient
  /// Not said.
  case unknown
}

/// A disease with a ceiling of its own.
/// 特定疾病
public enum SpecificDisease: String, CaseIterable, Sendable {
  /// None of them.
  case none
  /// 人工透析が必要な慢性腎不全.
  case chronicRenalFailure
  /// 血液凝固因子障害.
  case coagulationFactorDisorder
  /// 抗ウイルス剤を投与しているHIV感染.
  case hiv
}

/// A cost of the same month that may be added up with the patient's own.
/// 合算する医療費
public struct OtherCost: Hashable, Sendable {
  /// What was paid there.
  public let paid: Yen
  /// The whole cost there.
  public let total: KnownAmount
  /// Whose age group it falls into.
  public let age: CostAge

  /// Keeps the parts as they are.
  public init(paid: Yen, total: KnownAmount, age: CostAge) {
    self.paid = paid
    self.total = total
    self.age = age
  }
}

/// The age group of a cost that is added up.
/// 年齢区分
public enum CostAge: String, CaseIterable, Sendable {
  /// The same as the patient's.
  case same
  /// 70歳未満.
  case under70
  /// 70歳以上.
  case from70
}

/// What was paid from August to July, after the monthly benefits.
/// 年間の負担額
public struct PaidInYear: Hashable, Sendable {
  /// For everything.
  public let all: KnownAmount
  /// For outpatient care alone.
  public let outpatient: KnownAmount
  /// The person's income of a year, which decides a lower cap.
  public let income: KnownAmount

  /// Keeps the parts as they are.
  public init(all: KnownAmount, outpatient: KnownAmount, income: KnownAmount) {
    self.all = all
    self.outpatient = outpatient
    self.income = income
  }
}

/// Whether the insurer was asked to print the class on the 資格確認書.
/// 記載の申請
public enum PrintingRequest: String, CaseIterable, Sendable {
  /// It was.
  case made
  /// It was not.
  case notMade
  /// Nobody said.
  case unknown
}

/// Whether an insurer prints the class on the 資格確認書 at all.
/// 記載の有無
public enum PrintingPractice: String, CaseIterable, Sendable {
  /// It does, on application.
  case yes
  /// It does not.
  case no
  /// Ask its profile.
  case unknown
}
