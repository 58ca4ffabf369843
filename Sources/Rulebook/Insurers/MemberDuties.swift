public import EligibilityModel

/// What members of an insurer notify and return.
/// 届出と返却
public final class MemberDuties: ProfileSection {
  /// Whether the old card is attached to an application.
  public let legacyCardReturn: ProfileParameter<ReturnDuty>
  /// Whether the certificate is attached to an application.
  public let certificateReturn: ProfileParameter<ReturnDuty>
  /// Whether the notice is attached to an application.
  public let noticeReturn: ProfileParameter<ReturnDuty>
  /// Where the certificate goes when the holder changes to マイナ保険証.
  public let returnOnSwitch: ProfileParameter<DutyRoute>
  /// What to do on losing eligibility.
  public let loss: ProfileParameter<LossDuty>
  /// What to do on a change of name and the like.
  public let change: ProfileParameter<ChangeDuty>
  /// What to do when the certificate is lost or damaged.
  public let reissue: ProfileParameter<ReissueDuty>
  /// Which changes bring a new document.
  public let documentChanges: ProfileParameter<Set<DocumentChange>>
  /// Whether members are warned that misuse is fraud.
  public let fraudWarning: ProfileParameter<Bool>
  /// Who is asked, in the letter with a certificate, to switch to the card while it is valid.
  public let switchRequest: ProfileParameter<SwitchRequest>

  init(_ values: inout ProfileSectionReader, inherited: MemberDuties?) throws(RulebookError) {
    legacyCardReturn = try values.parameter(
      "legacyCardReturn", heading("健康保険証の返却", "Return of the old card", "古い保険証を返すか"), inherited?.legacyCardReturn)
    certificateReturn = try values.parameter(
      "certificateReturn", heading("資格確認書の返却", "Return of the certificate", "資格確認書を返すか"), inherited?.certificateReturn)
    noticeReturn = try values.parameter(
      "noticeReturn", heading("資格情報のお知らせの返却", "Return of the notice", "お知らせを返すか"), inherited?.noticeReturn)
    returnOnSwitch = try values.parameter(
      "returnOnSwitch", heading("切替え時の資格確認書の返却先", "Where the certificate goes on a switch", "マイナ保険証に変えたら資格確認書をどこに返すか"),
      inherited?.returnOnSwitch)
    loss = try values.parameter("loss", heading("資格喪失時の届出", "Duty on losing eligibility", "やめるときにすること"), inherited?.loss)
    change = try values.parameter("change", heading("氏名等の変更の届出", "Duty on a change", "名前などが変わったときにすること"), inherited?.change)
    reissue = try values.parameter(
      "reissue", heading("紛失・き損時の再交付申請", "Reissue after loss or damage", "なくしたときにすること"), inherited?.reissue)
    documentChanges = try values.parameter(
      "documentChanges", heading("書類が交付される変更", "Changes that bring a new document", "新しい書類が届く変更"), inherited?.documentChanges)
    fraudWarning = try values.parameter(
      "fraudWarning", heading("不正使用の注意書き", "Warning against misuse", "悪い使い方への注意"), inherited?.fraudWarning)
    switchRequest = try values.parameter(
      "switchRequest", heading("切替えのお願い", "Request to switch to the card", "マイナ保険証にかえるお願い"), inherited?.switchRequest)
  }
}
