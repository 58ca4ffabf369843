public import EligibilityModel

/// What an insurer decides about its notices of eligibility information.
/// 資格情報のお知らせの取扱い
public final class NoticePolicy: ProfileSection {
  /// Who gets one.
  public let recipients: ProfileParameter<NoticeRecipients>
  /// What it is called.
  public let title: ProfileParameter<String>
  /// Its sheet.
  public let form: ProfileParameter<SheetForm>
  /// What is known to be printed on it; not a complete list.
  public let items: ProfileParameter<Set<NoticeItem>>
  /// When it is issued and handed out.
  public let schedule: ProfileParameter<NoticeSchedule>
  /// How it reaches the member.
  public let delivery: ProfileParameter<Delivery>
  /// What a member does when the printed number is not theirs.
  public let wrongNumber: ProfileParameter<WrongNumberAction>

  init(_ values: inout ProfileSectionReader, inherited: NoticePolicy?) throws(RulebookError) {
    recipients = try values.parameter(
      "recipients", heading("資格情報のお知らせの対象", "Who gets the notice", "お知らせがもらえる人"), inherited?.recipients)
    title = try values.parameter(
      "title", heading("資格情報のお知らせの名称", "Title of the notice", "お知らせの名前"), inherited?.title)
    form = try values.parameter("form", heading("資格情報のお知らせの様式", "Form of the notice", "お知らせの形"), inherited?.form)
    items = try values.parameter(
      "items", heading("資格情報のお知らせの記載事項", "What the notice shows", "お知らせに書いてあること"), inherited?.items)
    schedule = try values.parameter(
      "schedule", heading("資格情報のお知らせの時期", "When the notice is issued", "お知らせが届くとき"), inherited?.schedule)
    delivery = try values.parameter(
      "delivery", heading("資格情報のお知らせの配付方法", "How the notice is delivered", "お知らせの届き方"), inherited?.delivery)
    wrongNumber = try values.parameter(
      "wrongNumber", heading("個人番号の下4桁が違うとき", "When the printed number is wrong", "番号が違うとき"), inherited?.wrongNumber)
  }
}
