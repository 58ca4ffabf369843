extension BookKey {
  /// The keys of the national rules; a key that means something else in one rule stands with the rule's name before it.
  static let national: [String: BookKey] = counter.merging(money) { $1 }.merging(reception) { $1 }.merging(papers) { $1 }

  private static let counter: [String: BookKey] = [
    "expiredCard": BookKey("期限切れの保険証", "An expired card", "期限が きれた 保険証"),
    "noticeAlone": BookKey("資格情報のお知らせだけ", "The notice alone", "「お知らせ」だけ"),
    "exemptUnderAge": BookKey("全額払いにならない人", "Spared the full fee", "ぜんぶ はらわなくて いい 人").counting("#歳未満", "under #", "#さいより 下"),
    "countedFrom": BookKey("数え始め", "Counted from", "いつから かぞえるか"),
    "months": BookKey("期間", "For", "どのくらい").counting("#か月", "# months", "#か月").zero("猶予なし", "none", "ありません"),
    "certificate/reader-alert.months": BookKey("知らせる時期", "From", "いつから").counting("期限の#か月前から", "# months before the end", "期限の #か月前から"),
    "certificate/renewal-notice.months": BookKey("知らせる時期", "From", "いつから").counting("期限の#か月前から", "# months before the end", "期限の #か月前から"),
    "years": BookKey("期間", "For", "どのくらい").counting("#年", "# years", "#年"),
    "certificate/term.years": BookKey("有効期間", "Valid for", "つかえる 間").counting("#年", "# years", "#年"),
    "documents/certificate-term.years": BookKey("有効期間", "Valid for", "つかえる 間").counting("最長#年", "# years at most", "長くて #年"),
    "insurerNumber": BookKey("保険者番号", "Insurer number", "保険者番号"),
    "acceptedByCheckDigit": BookKey("検証番号の合う保険者番号", "Insurer number that passes the check digit", "機械が とおす 保険者番号"),
    "number": BookKey("番号", "Number", "番号"),
  ]

  private static let money: [String: BookKey] = [
    "yen": BookKey("金額", "Amount", "お金").counting("#円", "# yen", "#円"),
    "copayment/late-stage-relief.yen": BookKey("1か月の負担増の上限", "Most added in a month", "1か月に ふえる お金の 上限")
      .counting("#円", "# yen", "#円").zero("上限なし（配慮措置なし）", "no limit: the relief is over", "上限は ありません"),
    "dialysisYen": BookKey("人工透析の人のうち次の区分", "With dialysis in the classes below", "人工透析の 人").counting("#円", "# yen", "#円"),
    "dialysisCategories": BookKey("人工透析で額が違う区分", "Classes with that amount", "お金が ちがう 区分"),
    "age": BookKey("年齢", "Age", "何さい").counting("#歳", "#", "#さい"),
    "elderly/membership.age": BookKey("すべての人", "Everybody", "みんな").counting("#歳から", "from # on", "#さいから"),
    "disabilityAge": BookKey("障害の認定を受けた人", "With a recognised disability", "しょうがいの 認定が ある 人").counting("#歳から", "from # on", "#さいから"),
    "divisor": BookKey("限度額", "Ceilings", "お金の 上限").counting("#分の1", "divided by #", "#つに わけた 1つ分"),
    "householdFloor": BookKey("世帯で合算できる額", "Counted in the household from", "家族で たす お金").counting("#円から", "# yen", "#円から"),
    "withinMonths": BookKey("数える期間", "Looked back over", "かぞえる 間").counting("直近#か月", "# months", "前の #か月"),
    "fromMonth": BookKey("下がる月", "Holds from", "いつから").counting("#回目の月から", "month number #", "#回目の 月から"),
    "rate": BookKey("負担割合", "Share", "何わり"),
    "general": BookKey("一般・低所得の人", "Ordinary and low income", "ふつうの 人"),
    "aboveThreshold": BookKey("一定以上所得の人", "Income above the threshold", "しゅうにゅうが 少し 多い 人"),
    "activeWorker": BookKey("現役並み所得の人", "Income like active workers", "しゅうにゅうが 多い 人"),
    "hospital": BookKey("病院（1台、2台…の合計の上限）", "Hospital (most for one reader, two, and so on)", "病院（1つ、2つ…の 上限）")
      .counting("#円", "# yen", "#円"),
    "clinicOrPharmacy": BookKey("診療所・薬局（1台の上限）", "Clinic or pharmacy (most for one reader)", "クリニック・薬局の 上限").counting("#円", "# yen", "#円"),
    "perReader": BookKey("1台当たりの利用", "Use of each reader", "1つの 機械で").counting("月#件以上", "# a month or more", "1か月に #回から"),
    "subsidy/added-readers-use.from": BookKey("数える期間の初日", "First day counted", "はじめの 日"),
    "subsidy/added-readers-use.through": BookKey("数える期間の末日", "Last day counted", "おわりの 日"),
    "day": BookKey("期日", "Day", "日"),
    "none": BookKey("上限のない区分", "Classes without ceiling", "上限が ない 区分"),
  ]

  private static let reception: [String: BookKey] = [
    "identityFirst": BookKey("本人確認が先の機種", "Readers that ask for identity first", "本人の 確認が 先の 機械").ordered,
    "consentFirst": BookKey("同意が先の機種", "Readers that ask for consent first", "同意が 先の 機械").ordered,
    "photo": BookKey("顔写真のあるカード", "Card with photo", "写真の ある カード"),
    "faceMarked": BookKey("「顔認証」と書かれたカード", "Card marked 「顔認証」", "「顔認証」と 書いて ある カード"),
    "noPhoto": BookKey("顔写真のないカード", "Card without photo", "写真の ない カード"),
    "tries": BookKey("続けて間違えられる回数", "Wrong entries in a row", "つづけて まちがえると").counting("#回でロック", "locked at #", "#回で つかえません"),
    "readerPasscode": BookKey("カードリーダーだけで行う方法", "On the reader alone", "機械だけで する しかた").ordered,
    "terminalMode": BookKey("資格確認端末で切り替える方法", "With the eligibility terminal", "パソコンで きりかえる しかた").ordered,
    "underAge": BookKey("写真が要らない人", "Without photo", "写真が いらない 人").counting("#歳未満", "under #", "#さいより 下")
      .zero("なし（全員写真が要る）", "nobody", "いません（みんな 写真が いります）"),
    "bring": BookKey("持ってくる物", "Bring", "もって くる もの"),
    "know": BookKey("覚えておく物", "Know", "おぼえて おく もの"),
    "steps": BookKey("手順", "Steps", "する こと").ordered,
    "use": BookKey("使い始め", "Usable", "いつから"),
    "devices": BookKey("持っている端末", "Device", "もって いる 機械"),
    "ease": BookKey("操作の自信", "Ease", "スマホの じしん"),
    "withinGrace": BookKey("猶予の3か月の間", "Within the grace", "3か月の 間").ordered,
    "afterGrace": BookKey("猶予が過ぎた後", "After the grace", "3か月の あと").ordered,
    "items": BookKey("読み取る情報", "Read", "見る もの"),
    "uses": BookKey("使いみち", "Used for", "つかいみち"),
    "first": BookKey("先に", "First", "さき"), "then": BookKey("その後", "Then", "あと"),
    "group": BookKey("分類", "Group", "しゅるい"), "condition": BookKey("条件", "Condition", "いつ"),
    "app": BookKey("アプリ", "Application", "アプリ"), "scenes": BookKey("場面", "Scenes", "場面"),
    "methods": BookKey("本人確認の方法", "Identity check", "本人の 確認"),
    "name": BookKey("呼び名", "Name", "名前"), "scene": BookKey("場面", "Scene", "場面"), "channel": BookKey("方法", "Way", "しかた"),
  ]

  private static let papers: [String: BookKey] = [
    "tollFree": BookKey("マイナンバー総合フリーダイヤルに聞くこと", "Ask the My Number toll-free line about", "無料の 電話に 聞く こと"),
    "insurer": BookKey("保険者に聞くこと", "Ask the insurer about", "保険の 会社や 役所に 聞く こと"),
    "pagesOnly": BookKey("案内ページで調べること", "Look up in the pages", "ページで しらべる こと"),
    "weekday": BookKey("平日", "Weekdays", "月曜日から 金曜日"),
    "weekendOrHoliday": BookKey("土日祝", "Weekends and holidays", "土曜日・日曜日・祝日"),
    "contact/voice-menu": BookKey("番号", "Number", "番号").counting("#番を押す", "press #", "#を おします"),
    "offence": BookKey("罪名", "Offence", "罪"), "penalty": BookKey("刑", "Penalty", "ばつ"),
    "address": BookKey("ページの住所", "Address", "ページの じゅうしょ"),
    "subjects": BookKey("内容", "About", "こと"),
    "scope": BookKey("交付する人", "Given to", "もらえる 人"),
    "employees": BookKey("被用者保険（会社の保険）", "Employees' schemes", "会社の 保険"),
    "regional": BookKey("地域保険（国保）", "Regional schemes (NHI)", "国保"),
    "withinDays": BookKey("期限", "Due", "いつまで").counting("#日以内", "within # days", "#日の うち")
      .zero("速やかに（日数の定めなし）", "at once, no days counted", "すぐに"),
    "occasions": BookKey("届け出ること", "Reported", "とどける こと"),
    "hours": BookKey("有効な時間", "Holds for", "つかえる 時間").counting("#時間", "# hours", "#時間"),
    "places": BookKey("施設", "Places", "ばしょ"), "professions": BookKey("職種", "Professions", "仕事"),
    "consentItems": BookKey("項目", "Items", "見る もの"),
    "required": BookKey("必ず書くこと", "Always shown", "かならず 書く こと"),
    "optional": BookKey("書いてもよいこと", "May be shown", "書いても いい こと"),
  ]
}
