/// The share of the cost that a patient pays at the counter.
/// 負担割合
public enum CopaymentRate: String, CaseIterable, Comparable, Sendable {
  /// 1割.
  case tenPercent
  /// 2割.
  case twentyPercent
  /// 3割.
  case thirtyPercent

  /// Reads the percent of the online interface: 010, 020 or 030.
  public init?(wireCode: some StringProtocol) {
    guard let rate = Self.allCases.first(where: { $0.wireCode == wireCode }) else { return nil }
    self = rate
  }

  /// Reads tenths: 1, 2 or 3.
  public init?(tenths: Int) {
    guard let rate = Self.allCases.first(where: { $0.tenths == tenths }) else { return nil }
    self = rate
  }

  /// Tenths of the cost.
  public var tenths: Int {
    switch self {
    case .tenPercent: 1
    case .twentyPercent: 2
    case .thirtyPercent: 3
    }
  }

  /// Percent of the cost.
  public var percent: Int { tenths * 10 }

  /// The three digits of the online interface.
  public var wireCode: String { "0\(percent)" }

  /// The word of counters, for instance 3割.
  public var japanese: String { "\(tenths)割" }

  /// Lower shares are smaller.
  public static func < (left: CopaymentRate, right: CopaymentRate) -> Bool {
    left.tenths < right.tenths
  }
}
