public import EligibilityModel

/// What an insurer may state beside a person's cover; every part may be absent.
/// 資格の付帯事項
public struct CoverageDetails: Hashable, Sendable, MaskedInLogs {
  /// 資格喪失事由.
  public let lossReason: LossReason?
  /// 負担割合.
  public let copaymentRate: CopaymentRate?
  /// 資格確認書の有効期限, the last day inside.
  public let certificateValidThrough: CivilDate?
  /// 世帯番号, the insurer's own.
  public let household: RegisterText?
  /// 事業所, its name or the insurer's own number of it.
  public let employer: RegisterText?
  /// 住所, where the insurer writes to.
  public let address: RegisterText?

  /// Keeps what is stated.
  public init(
    lossReason: LossReason? = nil, copaymentRate: CopaymentRate? = nil, certificateValidThrough: CivilDate? = nil,
    household: RegisterText? = nil, employer: RegisterText? = nil, address: RegisterText? = nil
  ) {
    self.lossReason = lossReason
    self.copaymentRate = copaymentRate
    self.certificateValidThrough = certificateValidThrough
    self.household = household
    self.employer = employer
    self.address = address
  }
}
