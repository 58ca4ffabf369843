/// The share a person pays.
/// 負担割合の規則
///
/// A class, so that a decision takes it with one retain.
public final class CopaymentRules: Sendable {
  /// 未就学児.
  public let preschool: DatedRule<SingleRate>
  /// From school age to 70.
  public let general: DatedRule<SingleRate>
  /// From 70 to 75.
  public let elderlyRecipient: DatedRule<ElderlyRates>
  /// 後期高齢者医療.
  public let lateStage: DatedRule<LateStageRates>
  /// The cap on the rise for late-stage 20 %.
  public let lateStageRelief: DatedRule<YenCap>
  /// Rounding of the amount.
  public let rounding: DatedRule<RoundingStep>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    preschool = try folder.load("copayment/preschool")
    general = try folder.load("copayment/general")
    elderlyRecipient = try folder.load("copayment/elderly-recipient")
    lateStage = try folder.load("copayment/late-stage")
    lateStageRelief = try folder.load("copayment/late-stage-relief")
    rounding = try folder.load("copayment/rounding")
  }
}
