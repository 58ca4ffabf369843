/// The person at the counter, as far as reception knows.
/// 患者
public struct Patient: Hashable, Sendable {
  /// 生年月日.
  public let birthDate: KnownDate
  /// Who insures the person, as far as a paper or the person says.
  public let insurer: KnownInsurer
  /// The income class that decides the share from 70 on.
  public let income: IncomeClass
  /// 資格喪失日 of that insurer's cover, where it is known: the first day outside.
  public let lostOn: KnownDate

  /// Keeps the parts as they are.
  public init(birthDate: KnownDate, insurer: KnownInsurer, income: IncomeClass, lostOn: KnownDate) {
    self.birthDate = birthDate
    self.insurer = insurer
    self.income = income
    self.lostOn = lostOn
  }
}

/// What is known of the insurer, from exact to nothing.
/// 判明している保険者
public enum KnownInsurer: Hashable, Sendable {
  /// An insurer whose own rules stand in the rulebook, by the profile's name.
  case profile(InsurerProfileID)
  /// The kind alone.
  case kind(InsurerKind)
  /// Nothing.
  case unknown
}

/// The income class that decides the share of people of 70 and over.
/// 所得区分
public enum IncomeClass: String, CaseIterable, Sendable {
  /// 一般・低所得.
  case general
  /// 一定以上所得 (後期 2割).
  case aboveThreshold
  /// 現役並み所得者.
  case activeWorker
  /// Nobody said.
  case unknown
}
