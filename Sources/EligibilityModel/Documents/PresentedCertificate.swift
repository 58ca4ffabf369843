/// What a 資格確認書 on the counter says.
/// 提示された資格確認書
public struct PresentedCertificate: Hashable, Sendable {
  /// Its printed last day; a certificate without one does not exist (F-015).
  /// 有効終了日
  public let validThrough: CivilDate
  /// The share, where the insurer prints it.
  public let printedRate: PrintedRate

  /// Keeps the parts as they are.
  public init(validThrough: CivilDate, printedRate: PrintedRate) {
    self.validThrough = validThrough
    self.printedRate = printedRate
  }
}

/// What an old insurance card on the counter says.
/// 提示された健康保険証
public struct PresentedLegacyCard: Hashable, Sendable {
  /// Its printed last day; many employees' cards print none.
  /// 有効終了日
  public let validThrough: PrintedDate

  /// Keeps the printed day.
  public init(validThrough: PrintedDate) { self.validThrough = validThrough }
}

/// What a 高齢受給者証 on the counter says.
/// 提示された高齢受給者証
public struct PresentedElderlyCertificate: Hashable, Sendable {
  /// The share it grants.
  public let rate: CopaymentRate
  /// Its printed last day.
  /// 有効終了日
  public let validThrough: PrintedDate

  /// Keeps the parts as they are.
  public init(rate: CopaymentRate, validThrough: PrintedDate) {
    self.rate = rate
    self.validThrough = validThrough
  }
}

/// A day printed on a paper, or the fact that none is there to read.
/// 印字された日付
public enum PrintedDate: Hashable, Sendable {
  /// The last day inside.
  case through(CivilDate)
  /// Nothing is printed, or nobody read it.
  case notPrinted
}

/// The share printed on a paper, or the fact that none is there to read.
/// 印字された負担割合
public enum PrintedRate: Hashable, Sendable {
  /// The printed share.
  case printed(CopaymentRate)
  /// None is printed.
  case notPrinted
}
