import EligibilityModel
import Interchange

/// The fixed texts of the rulebook's pages.
enum RulesText {
  static let rules = LocalizedText("規則集", "Rulebook", "きまりの 本")
  static let rulesIntro = LocalizedText(
    "この窓口システムが使う規則のすべてです。規則を選ぶと、日付ごとの内容と出典が分かります。",
    "Every rule that this system uses. Choose one to see what held on which days, and where it stands.",
    "きまりが ぜんぶ あります。えらぶと、いつから いつまでの きまりか わかります。")
  static let search = LocalizedText("規則を探す", "Search the rules", "きまりを さがす")
  static let searchHint = LocalizedText(
    "言葉、規則名、事実番号、出典の文書名で探せます。", "Words, a rule's name, a fact's number or a document.", "ことばで さがせます。")
  static let find = LocalizedText("探す", "Search", "さがす")
  static let all = LocalizedText("すべて表示", "Show all", "ぜんぶ 見る")
  static let noHit = LocalizedText(
    "当てはまる規則がありません。言葉を減らすか、変えてください。", "No rule fits. Use fewer or other words.", "ありません。ことばを かえて ください。")
  static let editions = LocalizedText("日付ごとの内容", "History", "いつから いつまで")
  static let today = LocalizedText("今日の内容", "In force today", "いま")
  static let untilNow = LocalizedText("定めなし", "open", "まだ きまって いません")
  static let value = LocalizedText("内容", "Value", "きまりの 中身")
  static let agreeing = LocalizedText("同じ内容の資料", "Says the same", "おなじことが 書いてある 資料")
  static let issued = LocalizedText("資料の日付", "Issued", "資料の 日")
  static let read = LocalizedText("確認日", "Read on", "見た日")
  static let notStated = LocalizedText("記載なし", "Not stated", "書いて ありません")
  static let backToRules = LocalizedText("規則集へ戻る", "Back to the rulebook", "きまりの 本へ もどる")
  static let insurers = LocalizedText("保険者ごとの設定", "Insurers", "保険の 会社や 役所")
  static let insurersIntro = LocalizedText(
    "保険者が自分で決めることの一覧です。資料にないことは「記載なし」と示し、推測しません。",
    "What each insurer decides for itself. Where no source says it, the page says \"not stated\" and guesses nothing.",
    "保険ごとに ちがう ことです。資料に ない ことは「書いて ありません」と 出ます。")
  static let parameter = LocalizedText("項目", "Parameter", "こと")
  static let kind = LocalizedText("種類", "Kind", "しゅるい")
  static let inherits = LocalizedText("この設定を引き継ぐ", "Takes what it does not write from", "つぎの 保険と おなじです")
  static let defaultProfile = LocalizedText(
    "設定のない同じ種類の保険者に使います。", "Used for insurers of this kind that have no profile of their own.", "おなじ しゅるいの 保険に つかいます。")
  static let contradictions = LocalizedText("資料どうしの食い違い", "Where sources differ", "資料が ちがう ところ")
  static let contradictionsIntro = LocalizedText(
    "資料どうしが違うことを述べている点と、このシステムがどれに従うかを示します。狭い範囲を述べる資料が先、次に新しい資料が先です。",
    "Where the source papers differ, what this system follows, and why: the source that speaks of exactly this case first, then the later one.",
    "資料が ちがう ことを 言う ところです。どれを つかうか 書いて あります。")
  static let heldData = LocalizedText("参考データと資料", "Held data and papers", "しらべた 数字と 資料")
  static let heldDataIntro = LocalizedText(
    "資料に書かれていて、答えの計算には使わない数字・見込み・お願いと、資料そのものの説明です。すべて出典つきです。",
    "Figures, forecasts and requests that the papers state and no answer is computed from, and what the papers are; each with its source.",
    "資料に ある 数字などです。答えには つかいません。")
  static let held = LocalizedText("このシステムの扱い", "How it is held", "どう するか")
  static let why = LocalizedText("採る理由", "Why this one", "どうして")
  static let nothingAgainst = LocalizedText("保険者ごとの違い", "Differs between insurers", "保険ごとに ちがいます")
  static let contradictionLink = LocalizedText("資料の食い違い", "Sources differ", "資料が ちがいます")
  static let cases = LocalizedText("この規則を使う事例", "Cases that rest on this rule", "この きまりの れい")
  static let casesShown = LocalizedText("事例を見る", "Show the cases", "れいを 見る")
  static let allChanges = LocalizedText("この日に変わる規則をすべて見る", "Everything that changes on this day", "この 日に かわる こと ぜんぶ")
  static let start = LocalizedText("はじめ", "Start", "はじめ")
  static let startIntro = LocalizedText(
    "健康保険の資格確認について、日付と出典のある答えを出します。", "Answers about health-insurance eligibility, each with its day and its source.",
    "保険の ことを しらべられます。")
  static let menu = LocalizedText("メニュー", "Menu", "メニュー")
  static let questions = LocalizedText("ほかの問い", "Other questions", "ほかの しつもん")
}

extension RulesText {
  /// How many cases there are and how many hold.
  static func casesIntro(_ cases: [RuleCase]) -> LocalizedText {
    let passed = cases.count(where: \.passes)
    return LocalizedText(
      "開始したときに実行しました：\(cases.count)件中\(passed)件が期待どおり。", "Run when this program started: \(passed) of \(cases.count) hold.",
      "はじめに たしかめました：\(cases.count)この うち \(passed)こが あって います。")
  }

  /// On how many days a case was run.
  static func days(_ count: Int) -> LocalizedText { LocalizedText("（\(count)日）", " (\(count) days) ", "（\(count)日）") }

  /// Whether a case holds.
  static func outcome(_ item: RuleCase) -> LocalizedText {
    item.passes ? LocalizedText("合格", "holds", "あって います") : LocalizedText("不合格", "fails", "ちがいます")
  }
}

/// The names of the groups in which rules and parameters stand.
enum GroupText {
  private static let subjects: [String: LocalizedText] = [
    "counter": LocalizedText("窓口での受付", "At the counter", "うけつけ"),
    "certificate": LocalizedText("電子証明書", "Electronic certificate", "電子証明書"),
    "claim": LocalizedText("請求（レセプト）", "Claims", "請求（レセプト）"),
    "copayment": LocalizedText("負担割合", "Share to pay", "何わり"),
    "elderly": LocalizedText("後期高齢者医療", "Late-stage elderly care", "75さいからの 保険"),
    "documents": LocalizedText("書類の交付", "Documents", "紙の 書類"),
    "enrolment": LocalizedText("利用登録と解除", "Registering and cancelling", "カードの 登録"),
    "checklist": LocalizedText("切替の手続き", "Switching to the card", "カードに かえる 手続き"),
    "portal": LocalizedText("マイナポータル", "Mynaportal", "マイナポータル"),
    "ceiling": LocalizedText("自己負担限度額", "Ceilings", "お金の 上限"),
    "reader": LocalizedText("カードリーダーと同意", "Reader and consent", "カードを 読む 機械と 同意"),
    "off-counter": LocalizedText("窓口以外の利用", "Off the counter", "うけつけ ではない ところ"),
    "subsidy": LocalizedText("補助金", "Subsidies", "補助金（ほじょきん）"),
    "emergency": LocalizedText("救急での利用", "Emergency", "きゅうきゅう"),
    "contact": LocalizedText("問い合わせ先", "Contacts", "聞く ところ"),
    "consent": LocalizedText("同意と閲覧", "Consent and viewing", "同意で 見られる もの"),
    "office": LocalizedText("届出と期限", "Reports and deadlines", "とどけ"),
    "issuance": LocalizedText("資格確認書などの交付", "Issuance", "資格確認書が もらえる とき"),
  ]

  private static let sections: [String: LocalizedText] = [
    "legacyCard": LocalizedText("健康保険証（旧）", "Old insurance card", "古い 保険証"),
    "certificate": LocalizedText("資格確認書", "Eligibility certificate", "資格確認書"),
    "notice": LocalizedText("資格情報のお知らせ", "Eligibility notice", "資格情報の お知らせ"),
    "cancellation": LocalizedText("利用登録の解除", "Cancelling", "登録を やめる こと"),
    "duties": LocalizedText("届出と返却", "Notifying and returning", "とどける こと・かえす こと"),
  ]

  /// Subjects as a counter meets them: what to accept first, then money, then papers, then all else.
  static func inOrder(_ subjects: Set<String>) -> [String] {
    let first = ["counter", "claim", "copayment", "ceiling", "elderly", "issuance", "documents", "certificate"]
    return first.filter { subjects.contains($0) } + subjects.subtracting(first).sorted()
  }

  /// A subject of the national rules; a subject without a name here goes by that of its folder.
  static func subject(_ name: String) -> LocalizedText { subjects[name] ?? LocalizedText(name, name, name) }

  /// A group of a profile.
  static func section(_ name: String) -> LocalizedText { sections[name] ?? LocalizedText(name, name, name) }
}
