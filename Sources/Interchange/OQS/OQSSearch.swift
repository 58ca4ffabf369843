public import EligibilityModel

/// Whom a receipt computer asks for: the numbers on a certificate, and the birth date.
/// 資格確認照会用情報
///
/// Element `QualificationConfirmSearchInfo`. Source: interfaces 3.4.
public struct OQSSearch: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号; `nil` when not told.
  public let symbol: InsuredSymbol?
  /// 番号.
  public let number: InsuredNumber
  /// 枝番; `nil` when not told.
  public let branchNumber: BranchNumber?
  /// 生年月日.
  public let birthDate: CivilDate
  /// Whether the person agreed to show the ceiling.
  public let ceilingConsent: OQSCeilingConsent
  /// 任意の識別子: echoed, so that the asker finds its patient again.
  public let identifier: String?

  /// Keeps the parts.
  public init(
    insurerNumber: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber, branchNumber: BranchNumber?, birthDate: CivilDate,
    ceilingConsent: OQSCeilingConsent, identifier: String?
  ) {
    self.insurerNumber = insurerNumber
    self.symbol = symbol
    self.number = number
    self.branchNumber = branchNumber
    self.birthDate = birthDate
    self.ceilingConsent = ceilingConsent
    self.identifier = identifier
  }
}

/// Whether a person agreed that the ceiling is shown, code list OQSCD001.
/// 限度額の提供同意
public enum OQSCeilingConsent: String, OQSCoded {
  /// OQSCD001.
  public static var codeList: OQSCodeList { .ceilingConsent }

  /// 未同意.
  case notGiven = "0"
  /// 同意.
  case given = "1"
}
