/// Whose share is asked for, and on which day.
/// 負担割合についての問い
public struct CopaymentQuestion: Hashable, Sendable {
  /// 診療日.
  public let serviceDate: CivilDate
  /// 生年月日.
  public let birthDate: KnownDate
  /// Who insures the person.
  public let insurer: KnownInsurer
  /// The income class.
  public let income: IncomeClass
  /// The share that a paper or the service states.
  public let statedRate: PrintedRate
  /// Ordinary benefit or 特別療養費.
  public let benefit: BenefitKind
  /// The whole cost in yen, when an amount is wanted.
  public let totalCost: KnownAmount

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, birthDate: KnownDate, insurer: KnownInsurer, income: IncomeClass, statedRate: PrintedRate,
    benefit: BenefitKind, totalCost: KnownAmount
  ) {
    self.serviceDate = serviceDate
    self.birthDate = birthDate
    self.insurer = insurer
    self.income = income
    self.statedRate = statedRate
    self.benefit = benefit
    self.totalCost = totalCost
  }
}

/// An amount, or the fact that none was given.
/// 金額
public enum KnownAmount: Hashable, Sendable {
  /// Whole yen.
  case yen(Yen)
  /// None was given.
  case notGiven
}
