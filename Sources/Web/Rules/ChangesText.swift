public import EligibilityModel
public import Interchange
public import Rulebook

/// The fixed texts of what changes between two days, for the page and the command alike.
/// 規則の変更点の文
public enum ChangesText {
  /// 規則の変更点.
  public static let title = LocalizedText("二つの日で変わること", "What changes between two days", "2つの 日で かわる こと")
  static let intro = LocalizedText(
    "前の日と後の日を入れると、その間に変わる規則を、だれの・何が・どう変わるかで示します。",
    "Give an earlier and a later day to see which rules change in between: for whom, what, and how.", "2つの 日を 入れると、きまりの ちがいが わかります。")
  static let from = LocalizedText("前の日", "Earlier day", "まえの 日")
  static let to = LocalizedText("後の日", "Later day", "あとの 日")
  static let dayHint = LocalizedText("例：2026-07-31、令和8年7月31日", "For example 2026-07-31", "れい：2026-07-31")
  static let compare = LocalizedText("比べる", "Compare", "くらべる")
  /// 対象の人.
  public static let whom = LocalizedText("対象の人", "For whom", "だれの こと")
  /// 前.
  public static let before = LocalizedText("前", "Before", "まえ")
  /// 後.
  public static let after = LocalizedText("後", "After", "あと")
  static let about = LocalizedText("何が", "What", "なにが")
  static let content = LocalizedText("内容", "Content", "なかみ")
  /// 変わる日.
  public static let since = LocalizedText("変わる日", "Changes on", "かわる 日")
  /// 内容は同じで、根拠の資料だけが変わる規則.
  public static let newSource = LocalizedText(
    "内容は同じで、根拠の資料だけが変わる規則", "Same content on another source", "なかみは おなじで、資料だけ かわる きまり")
  /// What "unconfirmed" asks of the reader.
  public static let caution = LocalizedText(
    "「未確定」は、公の資料でまだ確かめられていないことです。患者に伝えたり請求に使ったりする前に、保険者や役所の案内で確かめてください。",
    "\"Unconfirmed\" means that no official paper has confirmed it yet. Check with the insurer or the authorities before you tell a patient or claim by it.",
    "「はっきり していません」は、まだ 役所の 紙で 確認して いない ことです。保険の 会社や 役所に 聞いて ください。")
  static let notADay = LocalizedText(
    "日付を読めません。\(ModelledPeriod.first)から\(ModelledPeriod.last)までの日付を入れてください。",
    "That is no day. Write days from \(ModelledPeriod.first) to \(ModelledPeriod.last).",
    "日が よめません。\(ModelledPeriod.first)から \(ModelledPeriod.last)までの 日を 入れて ください。")
  static let wrongOrder = LocalizedText(
    "前の日が後の日より後になっています。入れ替えてください。", "The earlier day is after the later day. Exchange them.", "日が ぎゃくです。入れかえて ください。")
  /// How many rules change.
  public static func heading(_ changes: RuleChanges, _ first: CivilDate, _ second: CivilDate) -> LocalizedText {
    let (count, open) = (changes.items.count, changes.unconfirmedCount)
    guard count > 0 else {
      return LocalizedText(
        "\(first.wording.japanese)から\(second.wording.japanese)までに変わる規則はありません。",
        "No rule changes between \(first.wording.english) and \(second.wording.english).",
        "\(first.wording.easyJapanese)から \(second.wording.easyJapanese)まで、かわる きまりは ありません。")
    }
    return LocalizedText(
      "\(first.wording.japanese)から\(second.wording.japanese)までに変わる規則：\(count)件（うち未確定\(open)件）",
      "Rules that change from \(first.wording.english) to \(second.wording.english): \(count) (\(open) unconfirmed)",
      "\(first.wording.easyJapanese)から \(second.wording.easyJapanese)までに かわる きまり：\(count)こ（\(open)こは はっきり していません）")
  }

  /// For a rule of which only the certainty changes.
  public static func sameContent(_ difference: RuleDifference) -> LocalizedText {
    let (old, new) = (difference.before.grounds.certainty.wording, difference.after.grounds.certainty.wording)
    return LocalizedText(
      "内容は前と同じで、確かさが「\(old.japanese)」から「\(new.japanese)」に変わります。",
      "The content stays; its certainty goes from \"\(old.english)\" to \"\(new.english)\".",
      "なかみは おなじです。たしかさが「\(old.easyJapanese)」から「\(new.easyJapanese)」に かわります。")
  }

  /// What stands where a side says nothing: a list without anything, a class that does not exist, an amount that no source states.
  public static func missing(_ rule: RuleID, _ change: BookChange) -> LocalizedText {
    if change.labels.isEmpty { return nothing }
    return rule == CeilingClassNames.rule ? noClass : notStated
  }

  private static let nothing = LocalizedText("なし", "nothing", "ありません")
  private static let noClass = LocalizedText("この区分はない", "no such class", "この 区分は ありません")
  private static let notStated = LocalizedText("資料に記載なし", "no source states it", "資料に 書いて ありません")
}
