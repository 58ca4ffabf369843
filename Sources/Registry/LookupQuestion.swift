public import EligibilityModel

/// What is asked of the register: whom, on which day, and as known when.
/// 資格の照会
public struct LookupQuestion: Sendable, MaskedInLogs {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号; `nil` when it is not told, which leaves it open.
  public let symbol: InsuredSymbol?
  /// 番号.
  public let number: InsuredNumber
  /// 枝番; `nil` when it is not told, which leaves it open.
  public let branchNumber: BranchNumber?
  /// 生年月日.
  public let birthDate: CivilDate
  /// 診療日.
  public let serviceDate: CivilDate
  /// As the register knew it at this time; the present for an ordinary question.
  public let knownAt: KnownTime

  /// Keeps the parts.
  public init(
    insurerNumber: InsurerNumber, symbol: InsuredSymbol? = nil, number: InsuredNumber, branchNumber: BranchNumber? = nil,
    birthDate: CivilDate, serviceDate: CivilDate, knownAt: KnownTime
  ) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
    self.birthDate = birthDate
    self.serviceDate = serviceDate
    self.knownAt = knownAt
  }
}
