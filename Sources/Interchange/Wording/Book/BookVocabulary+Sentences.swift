import EligibilityModel

// Words that only one rule or one key has, each as a sentence that stands alone beside the rule's title.
extension BookVocabulary {
  static let sentences: [String: [String: LocalizedText]] = lawful.merging(measures) { $1 }.merging(issuance) { $1 }.merging(lists) { $1 }

  private static func text(_ japanese: String, _ english: String, _ easyJapanese: String) -> LocalizedText {
    LocalizedText(japanese, english, easyJapanese)
  }

  /// Rules that say yes or no: what yes and no mean at the counter. Where a title says the no itself, the no is the rule.
  private static let lawful: [String: [String: LocalizedText]] = [
    "counter/card-alone-offline": ["notAllowed": asTheRuleSays], "counter/notice-alone": ["notAllowed": asTheRuleSays],
    "issuance/elderly-certificate": ["notAllowed": asTheRuleSays], "enrolment/order": ["notAllowed": asTheRuleSays],
    "enrolment/own-card": ["notAllowed": asTheRuleSays],
    "certificate/certificate-target": [
      "allowed": text("交付の対象になる", "they are entitled to one", "もらえます"),
      "notAllowed": text("対象にならない（交付が始まっていない）", "not yet: issue has not begun", "まだ もらえません"),
    ],
    "claim/in-force": [
      "allowed": text("この取扱いで請求する", "claims go this way", "この しかたで 請求します"),
      "notAllowed": text("まだこの取扱いではない", "not yet in force", "まだ この しかたでは ありません"),
    ],
    "counter/card-with-notice": ["allowed": text("二つそろえば受け付ける", "accepted together", "2つ あれば うけつけます")],
    "counter/card-with-portal": ["allowed": text("カードと画面かPDFがそろえば受け付ける", "accepted together", "カードと 画面が あれば うけつけます")],
    "counter/card-after-grace": ["allowed": text("別の方法がそろえば受け付ける", "accepted with another proof", "ほかの ものが あれば うけつけます")],
    "counter/declaration": [
      "allowed": text("申立書を書けば、いつもの負担で受け付ける", "accepted at the normal share on a declaration", "申立書を 書けば、いつもの お金で うけつけます"),
      "notAllowed": text("申立書では受け付けない", "a declaration is not accepted", "申立書では うけつけません"),
    ],
    "counter/eligibility-certificate": [
      "allowed": text("資格確認書で受け付ける", "accepted", "資格確認書で うけつけます"),
      "notAllowed": text("資格確認書はまだない", "there are no certificates yet", "資格確認書は まだ ありません"),
    ],
    "counter/full-charge": ["allowed": text("ほかに方法がないときだけ10割を求める", "the whole fee, as the last resort", "どうしても わからない ときだけ ぜんぶ はらいます")],
    "counter/legacy-card": [
      "allowed": text("期限内の健康保険証で受け付ける", "an unexpired old card is accepted", "期限の 中の 古い 保険証で うけつけます"),
      "notAllowed": text("健康保険証だけでは受け付けない（すべて期限切れ）", "no old card is valid any more", "古い 保険証は もう つかえません"),
    ],
    "counter/oral-confirmation": [
      "allowed": text("過去の情報と口頭の確認で、いつもの負担で受け付ける", "accepted at the normal share after asking", "話を 聞いて、いつもの お金で うけつけます"),
      "notAllowed": text("口頭の確認では受け付けない", "asking is not enough", "話だけでは うけつけません"),
    ],
    "counter/prescription": ["allowed": text("処方箋で受け付ける", "accepted by prescription", "処方箋で うけつけます")],
    "counter/smartphone": [
      "allowed": text("対応した施設で使える", "usable where it is supported", "つかえる 病院で つかえます"),
      "notAllowed": text("まだ使えない", "not yet usable", "まだ つかえません"),
    ],
    "counter/telephone": ["allowed": text("電話で確認できれば受け付ける", "accepted when the insurer confirms", "電話で わかれば うけつけます")],
    "documents/legacy-issue": [
      "allowed": text("新規発行も再発行もできる", "cards are issued and reissued", "新しく 作れます"),
      "notAllowed": text("新規発行も再発行もできない", "no card is issued or reissued", "もう 作れません"),
    ],
    "enrolment/cancellation": [
      "allowed": text("解除を申請できる", "can be applied for", "やめる 申しこみが できます"),
      "notAllowed": text("まだ解除を申請できない", "can't be applied for yet", "まだ できません"),
    ],
    "reader/carry-over": [
      "allowed": text("前回の同意を引き継げる", "the previous consent can be carried over", "前と おなじ 同意を つかえます"),
      "notAllowed": text("引き継げない（毎回選ぶ）", "not yet: each time anew", "毎回 えらびます"),
    ],
  ]

  /// Whose papers the measures of the transition take.
  private static let measures: [String: [String: LocalizedText]] = [
    "counter/provisional-measure": [
      "every": text(
        "どの保険者の人も、番号で照会して確認できれば、いつもの負担で受け付ける", "accepted from members of every insurer once the look-up confirms",
        "どの 保険の 人も、番号で わかれば、いつもの お金で うけつけます"),
      "nationalHealthInsurance": text(
        "国民健康保険の人だけ、番号で照会して確認できれば、いつもの負担で受け付ける", "accepted from members of National Health Insurance only, once the look-up confirms",
        "国保の 人だけ、番号で わかれば、いつもの お金で うけつけます"),
      "none": text("この措置では受け付けない（ほかの方法で確認する）", "not accepted under this measure; look for another proof", "これだけでは うけつけません。ほかの ものを さがします"),
      "unclear": text("受け付けてよいか、資料からは分からない", "the sources leave open whether it is accepted", "うけつけて いいか、資料では わかりません"),
    ],
    "counter/oral-confirmation-without-card": [
      "every": text("どの保険者の人も、口頭の確認で受け付けられる", "members of every insurer may be accepted after asking", "どの 保険の 人も、話を 聞いて うけつけます"),
      "nationalHealthInsurance": text(
        "国民健康保険の人だけ、口頭の確認で受け付けられる", "only members of National Health Insurance may be accepted after asking", "国保の 人だけ、話を 聞いて うけつけます"),
      "none": text("口頭の確認だけでは受け付けられない", "asking alone is no longer enough", "話だけでは うけつけません"),
    ],
    "countedFrom": [
      "endOfMonth": text("満了日のある月の末日", "the end of the month of expiry", "きれる 月の おわりの 日"),
      "day": text("満了日", "the day of expiry", "きれる 日"),
    ],
    "copayment/rounding": ["nearestTen": text("10円未満を四捨五入する", "to the nearest ten yen, five going up", "10円より 下は 四捨五入します")],
    "ceiling/rounding": ["halfUp": text("1円未満を四捨五入する", "half a yen and more goes up", "1円より 下は 四捨五入します")],
  ]

  private static let issuance: [String: [String: LocalizedText]] = [
    "issuance/for-the-time-being": [
      "notYet": text("交付はまだ始まっていない", "certificates are not issued yet", "まだ はじまって いません"),
      "withoutApplication": text("対象の人には、申請がなくても交付する", "issued without application to those entitled", "申しこまなくても とどきます"),
      "onApplication": text("申請した人だけに交付する", "issued only on application", "申しこんだ 人だけ もらえます"),
    ],
    "issuance/beside-card": profiles["certificate.besideMyNumberInsuranceCard"] ?? [:],
    "issuance/dispatch": ["beforeLegacyCardEnds": text("古い保険証の期限が切れる前に送る", "sent before the old card ends", "古い 保険証が きれる 前に とどきます")],
    "issuance/issuer": ["currentInsurer": text("いま加入している保険者", "the current insurer", "いまの 保険の 会社や 役所")],
    "issuance/renewal": profiles["certificate.renewal"] ?? [:],
    "issuance/one-of-two": ["regional": text("地域保険（国保）", "regional schemes (NHI)", "国保")],
    "issuance/notice-recipients": profiles["notice.recipients"] ?? [:],
    "issuance/notice-items": profiles["notice.items"] ?? [:],
    "issuance/certificate-items": [
      "name": text("氏名", "name", "名前"), "symbol": text("記号", "symbol", "記号"), "number": text("番号", "number", "番号"),
      "branchNumber": text("枝番", "branch number", "枝番"), "insurerNumber": text("保険者番号", "insurer number", "保険者番号"),
      "insurerName": text("保険者名", "insurer's name", "保険の 会社や 役所の 名前"), "validThrough": text("有効期限", "last day", "いつまで"),
      "copaymentRate": text("負担割合", "share", "何わり"), "addressField": text("住所欄", "address field", "じゅうしょ"),
      "workplaceName": text("事業所名", "workplace's name", "会社の 名前"), "ceilingCategory": text("限度額の区分", "ceiling class", "お金の 上限の 区分"),
      "mealReduction": text("食事代の減額", "reduced meal charge", "食事の お金が 安く なる こと"), "longAdmission": text("長期入院", "long admission", "長い 入院"),
      "specificDisease": text("特定疾病", "specific disease", "特別な 病気"),
    ],
    "issuance/target-reasons": profiles["certificate.targets"] ?? [:],
    "elderly/certificate-for-all": [
      "nobody": text("だれにも交付しない（まだ始まっていない）", "nobody yet", "まだ もらえません"),
      "newAndMoved": text("新しく加入した人と転居した人", "those who newly join or move", "新しく 入った 人と ひっこした 人"),
      "everyone": text("マイナ保険証の有無にかかわらず全員", "everyone, with or without the card", "みんな（マイナ保険証が あっても なくても）"),
      "agedAndOver": text("一定の年齢以上の人", "those of an age and over", "きまった 年から 上の 人"),
    ],
  ]

  private static let lists: [String: [String: LocalizedText]] = [
    "checklist/get-card": [
      "applied": text("申請する", "apply", "申しこみます"), "postcardArrived": text("ハガキが届く", "the postcard comes", "ハガキが 来ます"),
      "collected": text("受け取る", "collect", "もらいます"),
    ],
    "enrolment/cancellation-route": profiles["cancellation.channel"] ?? [:],
    "devices": [
      "none": text("スマートフォンがない", "no smartphone", "スマホが ない"),
      "unsupportedPhone": text("アプリに対応しない", "a phone the app does not support", "アプリが つかえない スマホ"),
    ],
    "ease": ["notConfident": text("操作に自信がない", "not confident", "じしんが ない")],
    "off-counter/occasions": [
      "fever": text("発熱や風邪の症状", "fever or cold symptoms", "ねつや かぜ"), "emergencyAdmission": text("緊急入院", "emergency admission", "きゅうな 入院"),
      "longAdmission": text("長期入院", "long admission", "長い 入院"), "driveThrough": text("ドライブスルー", "drive-through", "ドライブスルー"),
    ],
    "off-counter/places": [
      "home": text("自宅", "home", "家"), "institution": text("医療機関の中", "in the institution itself", "病院の 中"),
      "unknown": text("場所は不明", "place not known", "わかりません"),
      "careFacility": text("施設", "care facility", "しせつ"),
      "hospitalConsultation": text("病院への対診", "consultation at a hospital", "病院に 行って 診る とき"),
    ],
    "reader/generic-consent": ["formAndExplained": text("書面に加えて説明もする", "a form, and an explanation", "紙と せつめいが いります")],
  ]
}
