/// The identity part of a claim.
/// 請求の規則
///
/// A class, so that a decision takes it with one retain.
public final class ClaimRules: Sendable {
  /// From when the claim order holds.
  public let inForce: DatedRule<Lawfulness>
  /// ① current numbers.
  public let currentNumbers: DatedRule<Lawfulness>
  /// ② former numbers.
  public let formerNumbers: DatedRule<Lawfulness>
  /// ③ sevens.
  public let unknownNumbers: DatedRule<SevensRule>
  /// How many sevens the number takes.
  public let numberLength: DatedRule<Lawfulness>
  /// What goes into 摘要 with unknown numbers.
  public let remarks: DatedRule<Lawfulness>
  /// What goes into 摘要 with former numbers.
  public let formerRemark: DatedRule<Lawfulness>
  /// Where an unknown claim is sent.
  public let whereSent: DatedRule<Lawfulness>
  /// How long the declaration is kept.
  public let keepDeclaration: DatedRule<Lawfulness>
  /// The patient pays the proper share whichever way is used.
  public let normalShare: DatedRule<Lawfulness>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    inForce = try folder.load("claim/in-force")
    currentNumbers = try folder.load("claim/current-numbers")
    formerNumbers = try folder.load("claim/former-numbers")
    unknownNumbers = try folder.load("claim/unknown-numbers")
    numberLength = try folder.load("claim/number-length")
    remarks = try folder.load("claim/remarks")
    formerRemark = try folder.load("claim/former-remark")
    whereSent = try folder.load("claim/where-sent")
    keepDeclaration = try folder.load("claim/keep-declaration")
    normalShare = try folder.load("claim/normal-share")
  }
}
