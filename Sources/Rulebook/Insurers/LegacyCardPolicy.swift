public import EligibilityModel

/// What an insurer decides about its old insurance cards.
/// 健康保険証 (旧) の取扱い
public final class LegacyCardPolicy: ProfileSection {
  /// The first day on which no card is issued or reissued.
  public let issueStopsOn: ProfileParameter<CivilDate>
  /// The last day on which a card is good.
  public let lastDay: ProfileParameter<LegacyCardLastDay>
  /// What ends a card before that day.
  public let endsEarlyOn: ProfileParameter<Set<LegacyCardEarlyEnd>>
  /// Whether the last day is printed on the card.
  public let expiryPrinted: ProfileParameter<Bool>
  /// What the card looks like.
  public let face: ProfileParameter<CardFace>
  /// What the holder does with the card until its end.
  public let untilEnd: ProfileParameter<LegacyCardUntilEnd>
  /// What the holder does with the card after its end.
  public let afterEnd: ProfileParameter<LegacyCardAfterEnd>

  init(_ values: inout ProfileSectionReader, inherited: LegacyCardPolicy?) throws(RulebookError) {
    issueStopsOn = try values.parameter(
      "issueStopsOn", heading("健康保険証の発行終了", "End of card issue", "古い保険証が作れなくなる日"), inherited?.issueStopsOn)
    lastDay = try values.parameter(
      "lastDay", heading("健康保険証の使用期限", "Last day of the old card", "古い保険証が使える最後の日"), inherited?.lastDay)
    endsEarlyOn = try values.parameter(
      "endsEarlyOn", heading("健康保険証が早く使えなくなる場合", "What ends an old card early", "古い保険証が早く使えなくなるとき"), inherited?.endsEarlyOn)
    expiryPrinted = try values.parameter(
      "expiryPrinted", heading("健康保険証への有効期限の印字", "Whether the old card shows its last day", "古い保険証に日付が書いてあるか"), inherited?.expiryPrinted)
    face = try values.parameter("face", heading("健康保険証の券面", "Face of the old card", "古い保険証の見た目"), inherited?.face)
    untilEnd = try values.parameter(
      "untilEnd", heading("期限までの健康保険証", "The old card until its end", "古い保険証を持っておくこと"), inherited?.untilEnd)
    afterEnd = try values.parameter(
      "afterEnd", heading("期限後の健康保険証", "The old card after its end", "使えなくなった古い保険証をどうするか"), inherited?.afterEnd)
  }
}
