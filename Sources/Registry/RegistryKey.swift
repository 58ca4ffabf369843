public import EligibilityModel

/// Under which insurer, symbol and number a record is found, whatever width they were written in.
/// 保険者番号・記号・番号
public struct RegistryKey: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号.
  public let insurerNumber: InsurerNumber
  /// 記号; `nil` where there is none.
  public let symbolKey: CanonicalKey?
  /// 番号.
  public let numberKey: CanonicalKey

  /// Keeps the three.
  public init(insurerNumber: InsurerNumber, symbolKey: CanonicalKey?, numberKey: CanonicalKey) {
    self.insurerNumber = insurerNumber
    self.symbolKey = symbolKey
    self.numberKey = numberKey
  }
}
