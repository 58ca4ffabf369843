public import EligibilityModel

/// What an insurer decides about cancelling the registration for insurance-card use.
/// 利用登録の解除
public final class CancellationPolicy: ProfileSection {
  /// The first day on which an application is taken.
  public let acceptedFrom: ProfileParameter<CivilDate>
  /// How to apply.
  public let channel: ProfileParameter<CancellationChannel>
  /// What must be attached.
  public let attachments: ProfileParameter<Set<CancellationAttachment>>
  /// When the registration ends.
  public let effect: ProfileParameter<CancellationEffect>
  /// Whether a certificate follows.
  public let certificateAfterwards: ProfileParameter<CertificateAfterCancellation>
  /// Whether one may register again later.
  public let mayRegisterAgain: ProfileParameter<Bool>
  /// The insurer's own page with the steps.
  public let guidePage: ProfileParameter<PageAddress>

  init(_ values: inout ProfileSectionReader, inherited: CancellationPolicy?) throws(RulebookError) {
    acceptedFrom = try values.parameter(
      "acceptedFrom", heading("解除申請の受付開始", "First day of cancellation", "登録をやめる申込みが始まる日"), inherited?.acceptedFrom)
    channel = try values.parameter("channel", heading("解除申請の方法", "How to cancel", "登録をやめる方法"), inherited?.channel)
    attachments = try values.parameter(
      "attachments", heading("解除申請の添付書類", "What to attach", "登録をやめるときに付ける物"), inherited?.attachments)
    effect = try values.parameter("effect", heading("解除の時期", "When the cancellation takes effect", "登録がなくなる日"), inherited?.effect)
    certificateAfterwards = try values.parameter(
      "certificateAfterwards", heading("解除後の資格確認書", "Certificate after cancellation", "登録をやめた後の資格確認書"), inherited?.certificateAfterwards)
    mayRegisterAgain = try values.parameter(
      "mayRegisterAgain", heading("解除後の再登録", "Registering again", "もう一度登録できるか"), inherited?.mayRegisterAgain)
    guidePage = try values.parameter(
      "guidePage", heading("解除手続の案内ページ", "Page with the steps of cancelling", "登録をやめる方法のページ"), inherited?.guidePage)
  }
}
