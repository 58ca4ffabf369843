import EligibilityModel
import Interchange

/// The texts of the page for tomorrow's appointments.
enum AppointmentsText {
  static let title = LocalizedText("予約の方の事前確認", "Tomorrow's appointments", "よやくの 人の 保険を しらべる")
  static let intro = LocalizedText(
    "予約の方の一覧（CSV）を送ると、資格を確認できなかった方だけを先に表示します。", "Send the list of appointments (CSV): whoever needs a closer look is shown first.",
    "よやくの 人の 一覧（CSV）を おくると、たしかめる 人が 先に 出ます。")
  static let file = LocalizedText("予約者一覧（CSVファイル）", "List of appointments (CSV file)", "一覧の ファイル（CSV）")
  static let fileHint = LocalizedText(
    "UTF-8 または Shift_JIS（CP932）、10万行、16 MiBまで。氏名や電話番号の列は入れないでください。",
    "UTF-8 or CP932, at most 100,000 rows and 16 MiB. Leave out names and telephone numbers.",
    "10万行まで。名前や でんわばんごうは 入れないで ください。")
  static let send = LocalizedText("送って確認する", "Send and check", "おくって しらべます")
  static let noFile = LocalizedText("ファイルを選んでください。", "Choose a file.", "ファイルを えらんで ください。")
  static let columns = LocalizedText("1行目に書く列の名前", "Names of the columns, in the first line", "1行目に 書く 列の 名前")
  static let optional = LocalizedText("（なくてもよい）", ", optional", "（なくても いいです）")
  static let kept = LocalizedText(
    "結果は6時間だけメモリに置き、照会した事実は監査証跡に残します。", "Results stay in memory for six hours; who was asked for stands in the audit trail.",
    "けっかは 6時間だけ のこります。")
  static let another = LocalizedText("別の一覧を送る", "Send another list", "べつの 一覧を おくる")

  static let running = LocalizedText("確認しています", "Being checked", "しらべて います")
  static let looksAgain = LocalizedText(
    "この画面は2秒ごとに新しくなります。閉じても確認は続きます。", "This page looks again every two seconds. The check goes on when you close it.",
    "2びょうごとに あたらしく なります。とじても つづきます。")
  static let lookNow = LocalizedText("今の状況を見る", "Look now", "いまの ようすを 見る")
  static let done = LocalizedText("確認が終わりました", "Checked", "おわりました")
  static let asked = LocalizedText("確認した人数", "Asked for", "しらべた 人")
  static let exceptions = LocalizedText("確かめが必要な方", "Needs a closer look", "たしかめる 人")
  static let refused = LocalizedText("読めなかった行", "Lines that could not be read", "読めなかった 行")
  static let inForce = LocalizedText("有効", "In force", "つかえる 人")
  static let table = LocalizedText("すべての結果（CSV）", "All results (CSV)", "ぜんぶの けっか（CSV）")
  static let noExceptions = LocalizedText("全員の資格が有効です。", "Everybody's cover is in force.", "みんな つかえます。")
  static let more = LocalizedText("ほかにもあります。すべてはCSVで見てください。", "There are more; the CSV has all of them.", "もっと あります。CSVを 見て ください。")
  static let refusedIntro = LocalizedText(
    "次の行は照会していません。直して、その行だけをもう一度送ってください。", "These lines were not asked. Mend them and send them again.",
    "つぎの 行は しらべて いません。なおして、もういちど おくって ください。")
  static let line = LocalizedText("行", "Line", "行")
  static let mark = LocalizedText("整理番号", "Your mark", "整理番号")
  static let answer = LocalizedText("結果", "Answer", "答え")
  static let toDo = LocalizedText("すること", "What to do", "する こと")
  static let column = LocalizedText("列", "Column", "列")
  static let toMend = LocalizedText("直すこと", "What to mend", "なおす こと")
  static let lostOn = LocalizedText("資格喪失日", "lost on", "おわった日")
  static let beginsOn = LocalizedText("資格取得日", "begins on", "はじまる日")
  static let receivedOn = LocalizedText("届出受付日", "reported on", "とどけの日")
}

// What to do for each.
extension AppointmentsText {
  static let nothingToDo = LocalizedText("ありません。", "Nothing.", "ありません。")
  static let ended = LocalizedText(
    "来院前に連絡し、今の保険が分かるもの（マイナ保険証か資格確認書）を当日持ってくるよう伝えてください。",
    "Get in touch before the visit: bring what shows the present cover (My Number card or eligibility certificate).",
    "でんわを して、いまの 保険が わかる もの（マイナンバーカードか 資格確認書）を もって きて もらって ください。")
  static let newer = LocalizedText(
    "別の保険に移っています。当日、新しい記号・番号を確かめ、予約の情報を直してください。", "Covered elsewhere by now. Ask for the new numbers and mend the appointment.",
    "べつの 保険に かわりました。新しい 番号を 聞いて、なおして ください。")
  static let later = LocalizedText(
    "資格は診療日より後に始まります。診療日にまだ前の保険があるか、本人に確かめてください。", "This cover begins after the visit. Ask whether the former one still holds then.",
    "保険は 来る日より 後に はじまります。前の 保険を 聞いて ください。")
  static let several = LocalizedText(
    "同じ番号の方が複数います。枝番と生年月日を確かめ、その行だけをもう一度送ってください。",
    "More than one person stands under these numbers. Check the branch number and the birth date.",
    "おなじ 番号の 人が います。枝番と 生まれた日を たしかめて ください。")
  static let nobody = LocalizedText(
    "番号と生年月日の写し間違いを確かめてください。合っていれば、当日、カードか資格確認書で確認します。",
    "Check the numbers and the birth date for slips. If they are right, go by the card or certificate on the day.",
    "番号と 生まれた日を もういちど 見て ください。あって いたら、その日に カードで しらべます。")
  static let reported = LocalizedText(
    "届出の処理中です。「資格なし」ではありません。当日もう一度照会してください。", "A report is being settled, which is not \"no cover\". Ask again on the day.",
    "てつづきの とちゅうです。「保険が ない」では ありません。その日に もういちど しらべます。")
  static let askAgain = LocalizedText(
    "照会できませんでした。「資格なし」ではありません。少し待って、その行だけをもう一度送ってください。",
    "It could not be found out, which is not \"no cover\". Send this line again in a moment.",
    "しらべられませんでした。「保険が ない」では ありません。すこし まって、もういちど おくって ください。")
}
