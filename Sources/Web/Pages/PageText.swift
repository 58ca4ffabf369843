import EligibilityModel
import Interchange

/// The fixed texts of the counter's page.
enum PageText {
  static let product = LocalizedText("Shikaku 資格確認", "Shikaku", "Shikaku")
  static let counter = LocalizedText("窓口の資格確認", "Eligibility at the counter", "うけつけの 保険の 確認")
  static let skip = LocalizedText("本文へ移動", "Skip to content", "本文へ")
  static let languages = LocalizedText("表示言語", "Language", "ことば")
  static let intro = LocalizedText(
    "患者さんが見せたものを選ぶと、どう受け付けるか、いくら受け取るかが分かります。", "Tick what the patient shows; the page says what to do and what to charge.",
    "患者さんが 見せた ものを えらんで ください。どう するか わかります。")
  static let submit = LocalizedText("答えを見る", "Show the answer", "答えを 見ます")
  static let submitAgain = LocalizedText("もう一度判定する", "Ask again", "もういちど 見ます")
  static let nextPatient = LocalizedText("次の患者へ", "Next patient", "つぎの 人")
  static let change = LocalizedText("入力を直す", "Change what is filled in", "なおします")
  static let notice = LocalizedText("この画面は参考です。最終の判断は窓口で行ってください。", "For guidance; the counter decides.", "これは 参考です。さいごは うけつけで きめて ください。")
  static let errorTitle = LocalizedText("入力を確かめてください", "Please check what is filled in", "もういちど 見てください")
  static let errorPrefix = LocalizedText("エラー：", "Error: ", "エラー：")
}

/// Headings, labels and hints of the form.
enum FormLabel {
  static let shown = LocalizedText("見せてもらったもの", "What the patient shows", "見せて もらった もの")
  static let shownHint = LocalizedText("あてはまるものをすべて選んでください。", "Tick everything that applies.", "ぜんぶ えらんで ください。")
  static let nothing = LocalizedText("何もない", "Nothing", "何も ない")
  static let aboutVisit = LocalizedText("診療日と受診", "Date and visit", "来た日")
  static let aboutPatient = LocalizedText("患者について分かっていること", "What is known of the patient", "患者さんの こと")
  static let aboutPatientHint = LocalizedText("分かる範囲でかまいません。負担割合の判定に使います。", "As far as known. It decides the share.", "わかる ものだけで いいです。")
  static let answers = LocalizedText("照会の結果", "Answers of the service", "しらべた 答え")
  static let settings = LocalizedText("この窓口の設定", "This counter's settings", "この うけつけの 設定")
  static let settingsHint = LocalizedText("次の患者にも引き継ぎます。", "Kept for the next patient.", "つぎの 人にも つかいます。")

  static let serviceDate = LocalizedText("診療日", "Date of service", "来た日")
  static let dateHint = LocalizedText("例：2026-08-05、R8.8.5", "For example 2026-08-05 or R8.8.5", "れい：2026-08-05、R8.8.5")
  static let visit = LocalizedText("初診・再診", "Visit", "はじめてですか")
  static let pastRecord = LocalizedText("過去の受診の記録", "Record of earlier visits", "前の 記録")
  static let birthDate = LocalizedText("生年月日", "Birth date", "生まれた日")
  static let birthDateHint = LocalizedText("例：1955-04-02、S30.4.2", "For example 1955-04-02 or S30.4.2", "れい：1955-04-02、S30.4.2")
  static let insurer = LocalizedText("保険者", "Insurer", "保険の 会社や 役所")
  static let insurerKinds = LocalizedText("種類で選ぶ", "By kind", "しゅるいで えらぶ")
  static let insurerProfiles = LocalizedText("設定のある保険者", "Insurers with a profile", "設定の ある 保険")
  static let income = LocalizedText("所得区分（70歳以上）", "Income class (70 and over)", "お金の 区分（70さいから）")
  static let lostOn = LocalizedText("資格喪失日（分かれば）", "Date of losing eligibility, if known", "保険が おわった日")
  static let unknown = LocalizedText("分からない", "Not known", "わかりません")

  static let facility = LocalizedText("施設", "Facility", "ここは どこですか")
  static let reader = LocalizedText("カードリーダー", "Card reader", "カードを 読む 機械")
  static let lookup = LocalizedText("オンライン照会", "Online look-up", "番号で しらべること")
  static let phoneSupport = LocalizedText("スマホ保険証", "Smartphone as card", "スマホの 保険証")

  static let registration = LocalizedText("保険証の利用登録", "Registered for insurance use", "保険証の 登録")
  static let certificateState = LocalizedText("電子証明書", "Electronic certificate", "電子証明書")
  static let certificateEnd = LocalizedText("電子証明書の有効期限（分かれば）", "Certificate's last day, if known", "電子証明書の さいごの 日")
  static let cardEnd = LocalizedText("カード本体の有効期限（分かれば）", "Card's own last day, if known", "カードの さいごの 日")
  static let cardVariant = LocalizedText("カードの種類", "Kind of card", "カードの しゅるい")
  static let platform = LocalizedText("スマホの種類", "Phone", "スマホの しゅるい")
  static let paperEnd = LocalizedText("有効期限（印字の日付）", "Last day printed on it", "書いて ある さいごの 日")
  static let paperEndOptional = LocalizedText("有効期限（印字があれば）", "Last day printed on it, if any", "書いて ある さいごの 日")
  static let rate = LocalizedText("負担割合", "Share", "何わり")
  static let notPrinted = LocalizedText("書かれていない", "Not printed", "書いて ありません")
  static let notShown = LocalizedText("表示なし", "Not shown", "出て いません")
  static let choose = LocalizedText("選んでください", "Choose", "えらんで ください")

  static let cardCheck = LocalizedText("カード・スマホの照会結果", "Answer to the card or phone check", "カード・スマホの 答え")
  static let numberLookup = LocalizedText("番号による照会結果", "Answer to the look-up by number", "番号の 答え")
  static let result = LocalizedText("結果", "Answer", "答え")
  static let screenRate = LocalizedText("画面の負担割合", "Share on the screen", "画面の「何わり」")
  static let benefit = LocalizedText("給付の種類", "Benefit", "しゅるい")

  static let register = LocalizedText("登録データで調べる", "Look up in the register", "登録データで しらべます")
  static let registerHint = LocalizedText(
    "書類の番号と生年月日で調べます。調べずに進んでもかまいません。", "By the numbers on a paper and the birth date. You may go on without.",
    "紙の 番号と 生まれた日で しらべます。しなくても いいです。")
  static let insurerNumber = LocalizedText("保険者番号", "Insurer number", "保険者番号")
  static let symbol = LocalizedText("記号（あれば）", "Symbol, if any", "記号（あれば）")
  static let number = LocalizedText("番号", "Number", "番号")
  static let branch = LocalizedText("枝番（あれば）", "Branch number, if any", "枝番（あれば）")
}

/// Headings and hints of the answer.
enum AnswerText {
  static let found = LocalizedText("登録データの回答", "The register's answer", "登録データの 答え")
  static let openings = LocalizedText("本人の同意で見られる情報", "Open by the person's consent", "本人が 見て いいと 言った もの")
  static let withoutPersonID = LocalizedText(
    "登録簿に加入者IDがないため、同意を登録・確認できません。資格は確認できています。",
    "Consents can't be kept or read, because the register has no person's id here; the cover is confirmed all the same.",
    "本人の 番号が ないので、同意は わかりません。保険は わかりました。")
  static let openingsUnknown = LocalizedText(
    "いまは同意を確認できません。情報は見られません。", "Consents can't be read now; no data are shown.", "いま 同意は わかりません。情報は 見られません。")
  static let coverPeriod = LocalizedText("資格期間", "Covered", "保険の 期間")
  static let name = LocalizedText("氏名", "Name", "名前")
  static let reported = LocalizedText(
    "届出が届いています。まだ処理が終わっていません", "A report has come and is not settled yet", "とどけは とどいています。まだ おわっていません")
  static let notYet = LocalizedText("この日より後に始まる資格があります", "Cover begins after this day", "この日より 後に 保険が はじまります")
  static let done = LocalizedText("済んだ手順", "Steps tried", "した こと")
  static let undo = LocalizedText("取り消す", "Undo", "もどす")
  static let failed = LocalizedText("確認できず", "did not help", "だめでした")
  static let confirmed = LocalizedText("確認できた", "confirmed", "できました")
  static let denied = LocalizedText("変更・否定の回答", "changed or denied", "ちがうと 言われました")
  static let shown = LocalizedText("提示", "Shown", "見せた もの")
  static let say = LocalizedText("声かけ", "Say", "言いかた")
  static let proofs = LocalizedText("確認の方法", "Confirmed by", "どう たしかめましたか")
  static let checkedAt = LocalizedText("判定日時", "Checked at", "見た とき")
  static let sourceAsOf = LocalizedText("根拠資料の確認日", "Sources read on", "資料を 見た日")
  static let unconfirmedTitle = LocalizedText("この答えは未確定です", "This answer is not certain", "この 答えは はっきり していません")
  static let unconfirmedText = LocalizedText(
    "資料がはっきり定めていない点があります。次の根拠によります。", "The sources leave something open. It rests on the following.",
    "資料に はっきり 書いて ありません。つぎの ことで きめました。")
  static let newPapersHint = LocalizedText(
    "新しい書類が出たら「見せてもらったもの」を直してください。", "If new papers turn up, change what the patient shows.",
    "新しい 紙が あったら「見せて もらった もの」を なおして ください。")
  static let rateButtons = LocalizedText("画面に出た割合を選ぶ", "Choose the share on the screen", "画面の「何わり」を えらぶ")
  static let birthDateLink = LocalizedText("生年月日を入力する", "Enter the birth date", "生まれた日を 書きます")
}
