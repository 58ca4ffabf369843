public import EligibilityModel

/// One share for everybody the rule covers.
/// 負担割合
public struct SingleRate: RuleValue {
  /// The share.
  public let rate: CopaymentRate

  /// Reads `{rate: 20}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> SingleRate {
    try node.fields { (fields) throws(RulebookError) in SingleRate(rate: try fields.required("rate")) }
  }
}

/// The shares from 70 to 75.
/// 高齢受給者の負担割合
public struct ElderlyRates: RuleValue {
  /// 一般・低所得.
  public let general: CopaymentRate
  /// 現役並み所得者.
  public let activeWorker: CopaymentRate

  /// Reads `{general: …, activeWorker: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ElderlyRates {
    try node.fields { (fields) throws(RulebookError) in
      ElderlyRates(general: try fields.required("general"), activeWorker: try fields.required("activeWorker"))
    }
  }
}

/// The shares of late-stage elderly care.
/// 後期高齢者の負担割合
public struct LateStageRates: RuleValue {
  /// 一般・低所得.
  public let general: CopaymentRate
  /// 一定以上所得.
  public let aboveThreshold: CopaymentRate
  /// 現役並み所得者.
  public let activeWorker: CopaymentRate

  /// Reads `{general: …, aboveThreshold: …, activeWorker: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> LateStageRates {
    try node.fields { (fields) throws(RulebookError) in
      LateStageRates(
        general: try fields.required("general"), aboveThreshold: try fields.required("aboveThreshold"),
        activeWorker: try fields.required("activeWorker"))
    }
  }
}

/// A cap in yen; zero when there is none.
/// 上限額
public struct YenCap: RuleValue {
  /// Whole yen.
  public let yen: Int

  /// Reads `{yen: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> YenCap {
    try node.fields { (fields) throws(RulebookError) in YenCap(yen: try fields.required("yen")) }
  }
}

/// How an amount asked at the counter is rounded.
/// 端数処理
public enum RoundingStep: String, CaseIterable, Sendable, RuleValue {
  /// To the nearest ten yen, five going up.
  case nearestTen
}

extension CopaymentRate: RuleValue {
  /// Reads 10, 20 or 30, the share in percent.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CopaymentRate {
    let percent: Int = try Int.read(node)
    guard let rate = CopaymentRate.allCases.first(where: { $0.percent == percent }) else {
      throw node.refused(.wrongType(expected: "10, 20 or 30"))
    }
    return rate
  }
}
