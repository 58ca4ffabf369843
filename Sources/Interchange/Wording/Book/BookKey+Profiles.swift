extension BookKey {
  /// The keys of the insurer profiles; a parameter that is a number alone stands under its own name.
  static let profiles: [String: BookKey] = certificate.merging(duties) { $1 }

  private static let certificate: [String: BookKey] = [
    "withoutApplication": BookKey("申請しなくても交付する人", "Issued without application to", "申しこまなくても もらえる 人"),
    "onApplication": BookKey("申請すれば交付する人", "Issued on application to", "申しこむと もらえる 人"),
    "certificate.speed.withoutApplication": BookKey("申請がないとき", "Without application", "申しこまない とき"),
    "certificate.speed.onApplication": BookKey("申請したとき", "On application", "申しこんだ とき"),
    "comingDate": BookKey("有効期限", "Valid", "いつまで"),
    "fixedDate": BookKey("全員同じ有効期限", "One last day for all", "みんな おなじ 最後の 日"),
    "effectiveFrom": BookKey("使い始めの日", "Valid from", "はじめの 日"),
    "upToYears": BookKey("有効期限", "Valid", "いつまで").counting(
      "保険者が決める（最長#年）", "as the insurer sets, # years at most", "保険の 会社や 役所が きめます（長くて #年）"),
    "yearsLessToEndOfPreviousMonth": BookKey("有効期限", "Valid", "いつまで")
      .counting("交付から#年になる月の前の月の末日まで", "to the end of the month before # years are reached", "#年に なる 月の 前の 月の おわりまで"),
    "choices": BookKey("様式", "Form", "形"),
    "sameAsLegacyCard": BookKey("古い保険証と同じ形", "Like the old card", "古い 保険証と おなじ 形"),
    "material": BookKey("材質", "Material", "ざいりょう"),
    "size": BookKey("大きさ", "Size", "大きさ"),
    "mergedFrom": BookKey("資格確認書に負担割合を書き始める日", "The certificate shows the share from", "資格確認書に 何わりか 書く はじめの 日"),
    "certificate.fee": BookKey("手数料", "Fee", "お金").counting("#円", "# yen", "#円").zero("無料", "free of charge", "ただ"),
    "first": BookKey("先に", "First", "さき"),
    "certificate.dispatch.first": BookKey("送付の初日", "First day of sending", "おくる はじめの 日"),
    "certificate.dispatch.last": BookKey("送付の末日", "Last day of sending", "おくる おわりの 日"),
    "statusOn": BookKey("対象者を決める日", "Members as of", "だれに おくるか きめる 日"),
    "planned": BookKey("送付の予定", "Planned", "よてい"),
    "usual": BookKey("多くの市区町村", "Most municipalities", "おおくの 市や 町"),
    "latest": BookKey("いちばん遅い市区町村", "The latest municipality", "いちばん おそい 市や 町"),
    "title": BookKey("表題", "Title", "名前"),
    "colour": BookKey("色", "Colour", "色"),
    "workplaceName": BookKey("事業所名の記載", "Workplace's name", "会社の 名前"),
    "addressField": BookKey("住所を書く欄", "Address field", "じゅうしょを 書く ところ"),
    "issuedFrom": BookKey("交付の初日", "Issued from", "できる 日"),
    "handedOutFrom": BookKey("配り始める日", "Handed out from", "もらえる 日"),
  ]

  private static let duties: [String: BookKey] = [
    "route": BookKey("経路", "Through", "だれを とおして"),
    "voluntarilyContinuedRoute": BookKey("任意継続の人の経路", "For the voluntarily continued", "会社を やめて つづける 人"),
    "enclosure": BookKey("一つの封筒に入れる分", "In one envelope", "ひとつの ふうとうに"),
    "withinDays": BookKey("返す期限", "Due", "いつまでに").counting("#日以内", "within # days", "#日までに"),
    "certificateAttached": BookKey("資格確認書を添える", "The certificate is attached", "資格確認書を いっしょに 出す"),
    "covers": BookKey("対象の書類", "For", "どの 紙"),
    "form": BookKey("申請書", "Application form", "申しこみの 紙"),
  ]
}
