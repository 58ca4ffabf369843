/// The share of a person on a day.
/// 負担割合の判断
public struct CopaymentDecision: Hashable, Sendable {
  /// What to charge.
  public let charge: Charge
  /// The age band that decides it.
  public let band: AgeBand
  /// The next day on which age alone changes the share.
  public let nextChange: KnownDate
  /// What the person pays of the given cost, before any ceiling.
  public let patientPays: KnownAmount
  /// What the claim asks of the insurer.
  public let insurerPays: KnownAmount
  /// Whether the relief for 後期 2割 applied on the day.
  public let relief: LateStageRelief
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    charge: Charge, band: AgeBand, nextChange: KnownDate, patientPays: KnownAmount, insurerPays: KnownAmount,
    relief: LateStageRelief, because: [Finding], certainty: Certainty
  ) {
    self.charge = charge
    self.band = band
    self.nextChange = nextChange
    self.patientPays = patientPays
    self.insurerPays = insurerPays
    self.relief = relief
    self.because = because
    self.certainty = certainty
  }
}

/// The age bands of the share.
/// 負担割合の年齢区分
public enum AgeBand: String, CaseIterable, Sendable {
  /// 未就学児.
  case preschool
  /// From school age to the month of the 70th birthday.
  case general
  /// 高齢受給者 (70–74).
  case elderlyRecipient
  /// 後期高齢者医療.
  case lateStage
  /// The birth date is not known.
  case unknown
}

/// The relief that capped the rise of the outpatient charge of 後期 2割.
/// 配慮措置
public enum LateStageRelief: Hashable, Sendable {
  /// It applies; the rise of the monthly outpatient charge is capped at this amount.
  case riseCapped(Yen)
  /// It does not apply.
  case none
}
