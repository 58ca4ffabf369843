public import EligibilityModel

/// A day that bounds a subsidy, itself inside.
/// 補助金の期日
public struct SubsidyDay: RuleValue {
  /// The day.
  public let day: CivilDate

  /// Reads `{day: 2025-01-15}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> SubsidyDay {
    try node.fields { (fields) throws(RulebookError) in SubsidyDay(day: try fields.required("day")) }
  }
}

/// How much the card must have been used in one month of a period.
/// 利用件数の条件
public struct ReaderUseRule: RuleValue {
  /// Uses in the month for each reader.
  public let perReader: Int
  /// The first day of the period.
  public let from: CivilDate
  /// The last day of the period.
  public let through: CivilDate

  /// Reads `{perReader: 500, from: 2023-10-01, through: 2024-11-30}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ReaderUseRule {
    try node.fields { (fields) throws(RulebookError) in
      ReaderUseRule(
        perReader: try Int.read(try fields.requiredNode("perReader"), in: 1...1_000_000), from: try fields.required("from"),
        through: try fields.required("through"))
    }
  }
}

/// The part of the costs that is subsidised.
/// 補助率
public struct SubsidyRate: RuleValue {
  /// Above the line.
  public let numerator: Int
  /// Below the line.
  public let denominator: Int

  /// Reads `{numerator: 1, denominator: 2}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> SubsidyRate {
    try node.fields { (fields) throws(RulebookError) in
      SubsidyRate(
        numerator: try Int.read(try fields.requiredNode("numerator"), in: 1...100),
        denominator: try Int.read(try fields.requiredNode("denominator"), in: 2...100))
    }
  }
}

/// The most that is granted in total, for one added reader, two and so on; there is none for more.
/// 補助の上限額
public struct SubsidyLimits: RuleValue {
  /// 病院.
  public let hospital: [Int]
  /// 診療所・薬局.
  public let clinicOrPharmacy: [Int]

  /// Reads `{hospital: […], clinicOrPharmacy: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> SubsidyLimits {
    try node.fields { (fields) throws(RulebookError) in
      SubsidyLimits(hospital: try fields.required("hospital"), clinicOrPharmacy: try fields.required("clinicOrPharmacy"))
    }
  }
}
