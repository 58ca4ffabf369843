import EligibilityModel

// The words of what insurers decide for themselves, by the parameter or the key before them.
extension BookVocabulary {
  static let profiles: [String: [String: LocalizedText]] = papers.merging(certificate) { $1 }.merging(duties) { $1 }

  private static func text(_ japanese: String, _ english: String, _ easyJapanese: String) -> LocalizedText {
    LocalizedText(japanese, english, easyJapanese)
  }

  private static let papers: [String: [String: LocalizedText]] = [
    "legacyCard.endsEarlyOn": [
      "lossOfEligibility": text("退職などで資格を失ったとき", "loss of eligibility", "保険を やめた とき"),
      "jobChange": text("転職したとき", "change of job", "会社を かえた とき"),
      "transfer": text("転勤したとき", "transfer", "しごとの ばしょが かわった とき"), "move": text("転居したとき", "moving house", "ひっこした とき"),
      "reaching75": text("75歳になったとき", "reaching 75", "75さいに なった とき"),
      "residenceLimit": text("在留期限が来たとき", "the end of the permitted stay", "日本に いて いい 日が おわった とき"),
    ],
    "legacyCard.expiryPrinted": ["true": text("印字されている", "printed", "書いて あります"), "false": text("印字されていない", "not printed", "書いて ありません")],
    "legacyCard.untilEnd": ["keep": text("期限まで捨てずに使う", "keep and use it", "すてないで つかいます")],
    "legacyCard.afterEnd": [
      "destroy": text("自分で破棄する", "destroy it oneself", "自分で すてます"), "returnToInsurer": text("保険者に返す", "give it back", "かえします"),
    ],
    "workplaceName": ["true": text("あり", "shown", "あります"), "false": text("なし", "not shown", "ありません")],
    "addressField": ["true": text("あり", "there is one", "あります"), "false": text("なし", "there is none", "ありません")],
    "notice.form": sheets, "choices": sheets,
    "notice.recipients": [
      "everyMember": text("加入者全員", "every member", "入って いる 人 みんな"),
      "registeredOnly": text("マイナ保険証を登録した人だけ", "registered people only", "マイナ保険証の 人だけ"),
      "registeredWithoutLegacyCard": text(
        "マイナ保険証を登録し、使える健康保険証のない人だけ", "registered people without a usable old card", "マイナ保険証が あって、古い 保険証が ない 人だけ"),
    ],
    "notice.items": [
      "name": text("氏名", "name", "名前"), "symbol": text("記号", "symbol", "記号"), "number": text("番号", "number", "番号"),
      "branchNumber": text("枝番", "branch number", "枝番"), "membershipCategory": text("本人・家族の別", "insured or family", "本人か 家族か"),
      "insurerNumber": text("保険者番号", "insurer number", "保険者番号"), "insurerName": text("保険者名", "insurer's name", "保険の 会社や 役所の 名前"),
      "individualNumberLastFour": text("個人番号の下4桁", "last four digits of the Individual Number", "マイナンバーの 下の 4つの 数字"),
      "elderlyCopaymentRate": text("高齢受給者の負担割合", "share from 70 on", "70さいからの 何わり"), "copaymentRate": text("負担割合", "share", "何わり"),
      "cardNeededWarning": text("これだけでは受診できないという注意書き", "the warning that it does not serve alone", "これだけでは つかえないと いう ことば"),
    ],
    "notice.wrongNumber": ["contactInsurer": text("保険者に連絡する", "contact the insurer", "保険の 会社や 役所に 言います")],
    "enclosure": ["household": text("世帯ごと", "by household", "家族ごと"), "individual": text("一人ずつ", "by person", "ひとりずつ")],
  ]

  private static let sheets: [String: LocalizedText] = [
    "card": text("カード型", "card", "カード"), "postcard": text("ハガキ型", "postcard", "ハガキ"), "a4": text("A4の紙", "A4 sheet", "A4の 紙"),
  ]

  private static let certificate: [String: [String: LocalizedText]] = [
    "certificate.targets": targets,
    "certificate.voluntarilyContinuedValidity": [
      "throughCompletionDay": text("任意継続の満了日まで", "to the day on which the continuation is complete", "つづける ことが おわる 日まで"),
      "asOthers": text("ほかの人と同じ", "as for all others", "ほかの 人と おなじ"),
    ],
    "certificate.transitionalEvents": [
      "joining": text("新しく加入したとき", "joining", "新しく 入った とき"), "informationChange": text("資格の情報が変わったとき", "a change of data", "名前などが かわった とき"),
      "lostLegacyCard": text("健康保険証をなくしたとき", "loss of the old card", "古い 保険証を なくした とき"),
      "noValidLegacyCard": text("転居などで使える健康保険証がなくなったとき", "having no valid old card, for instance after a move", "つかえる 古い 保険証が ない とき"),
    ],
    "certificate.dispatch": [
      "beforeLegacyCardEnds": text("古い保険証の期限が切れる前に送る", "sent before the old card ends", "古い 保険証が きれる 前に とどきます"),
      "shortlyBeforeLegacyCardEnds": text("古い保険証の期限の直前まで送らない", "not sent until shortly before the old card ends", "古い 保険証が きれる 少し前に とどきます"),
    ],
    "certificate.besideLegacyCard": [
      "notIssued": text("両方は持てない（交付しない）", "not issued", "もらえません"),
      "onApplication": text("申請すれば交付する", "issued on application", "申しこむと もらえます"),
    ],
    "certificate.besideMyNumberInsuranceCard": [
      "allowed": text("両方持てる", "both may be held", "2つ 持てます"), "notAllowed": text("両方は持てない", "both may not be held", "2つは 持てません"),
      "withCareNeedsOnApplication": text(
        "配慮が必要な人が申請したときだけ両方持てる", "both only for people who need support, on application", "助けが いる 人が 申しこんだ ときだけ 2つ 持てます"),
      "onApplication": text("申請すれば両方持てる", "both on application", "申しこむと 2つ 持てます"),
    ],
    "certificate.ceilingPrinting": [
      "byMunicipalityOnApplication": text("申請すれば書く市区町村がある", "some municipalities do, on application", "申しこむと 書く 市や 町が あります"),
      "onApplication": text("申請すれば書く", "on application", "申しこむと 書きます"), "never": text("書かない", "never", "書きません"),
    ],
    "certificate.elderlyCertificate": ["separate": text("高齢受給者証を別に交付する", "a separate elderly recipient certificate", "高齢受給者証が べつに とどきます")],
    "certificate.renewal": [
      "withoutApplicationForCareNeeds": text(
        "配慮が必要な人には、次も申請なしで交付する。ほかの人は資料に記載なし",
        "people who need support get the next one without application; for others no source states it",
        "助けが いる 人には、つぎも とどきます。ほかの 人は 資料に ありません")
    ],
  ]

  private static let targets: [String: LocalizedText] = [
    "everyone": text("全員", "everyone", "みんな"), "noCard": text("マイナンバーカードのない人", "people without a My Number Card", "マイナンバーカードが ない 人"),
    "notRegistered": text("保険証利用の登録をしていない人", "people not registered for insurance use", "登録して いない 人"),
    "cancellationRequested": text("登録の解除を申請した人", "people who asked to cancel the registration", "登録を やめると 言った 人"),
    "cancelled": text("登録を解除した人", "people whose registration is cancelled", "登録を やめた 人"),
    "certificateExpired": text("電子証明書の期限が切れた人", "people whose certificate expired", "電子証明書が きれた 人"),
    "returned": text("カードを返納した人", "people who returned the card", "カードを かえした 人"),
    "lost": text("カードをなくした人", "people who lost the card", "カードを なくした 人"),
    "damaged": text("カードを壊した人", "people with a damaged card", "カードが こわれた 人"),
    "renewing": text("カードを更新中の人", "people whose card is being renewed", "カードを 新しく して いる 人"),
    "needsAssistance": text("受診に配慮が必要な人", "people who need support", "助けが いる 人"),
    "holdsMyNumberInsuranceCard": text("マイナ保険証を持つ人", "holders of the My Number insurance card", "マイナ保険証が ある 人"),
    "newlyLateStage": text("新しく後期高齢者になった人", "people who newly join late-stage elderly care", "新しく 後期高齢者に なった 人"),
    "noValidLateStageCard": text("使える後期高齢者の保険証のない人", "people without a valid late-stage card", "つかえる 保険証が ない 人"),
    "aged85OrOver": text("85歳からの人", "people of 85 and over", "85さいからの 人"),
  ]

  private static let duties: [String: [String: LocalizedText]] = [
    "cancellation.channel": ["paperToInsurer": text("紙の申請書を保険者に出す", "a paper form to the insurer", "紙を 保険の 会社や 役所に 出します")],
    "cancellation.attachments": ["identityDocument": text("本人確認書類", "proof of identity", "本人だと わかる もの")],
    "cancellation.effect": [
      "endOfFollowingMonth": text("届け出た月の翌月の末日に解除される", "at the end of the month after the application", "つぎの 月の おわりに なくなります")
    ],
    "cancellation.certificateAfterwards": [
      "pushed": text("申請がなくても資格確認書を交付する", "a certificate follows without application", "申しこまなくても 資格確認書が とどきます"),
      "whenNoValidLegacyCard": text(
        "使える健康保険証がないときに資格確認書を交付する", "a certificate follows when no old card is valid", "古い 保険証が ない とき、資格確認書が とどきます"),
    ],
    "cancellation.mayRegisterAgain": [
      "true": text("もう一度登録できる", "one may register again", "また 登録できます"),
      "false": text("もう登録できない", "one may not register again", "もう 登録できません"),
    ],
    "duties.legacyCardReturn": returns, "duties.certificateReturn": returns, "duties.noticeReturn": returns,
    "duties.documentChanges": [
      "address": text("住所が変わったとき", "change of address", "じゅうしょが かわった とき"), "name": text("氏名が変わったとき", "change of name", "名前が かわった とき"),
      "lostOrDamaged": text("なくした・壊したとき", "loss or damage", "なくした とき・こわれた とき"),
      "representative": text("代表者が変わったとき", "change of representative", "代表が かわった とき"),
      "incorporation": text("法人になったとき", "incorporation", "会社に なった とき"), "branch": text("支店が変わったとき", "change of branch", "支店が かわった とき"),
    ],
    "duties.switchRequest": [
      "allButReturned": text(
        "返納した人など、使う予定のない人を除いてお願いする", "everybody but those who returned the card or will not use it", "カードを かえした 人など いがいに おねがい します")
    ],
    "duties.fraudWarning": [
      "true": text("不正使用への注意がある", "there is a warning", "注意が あります"), "false": text("注意はない", "there is none", "ありません"),
    ],
  ]

  private static let returns: [String: LocalizedText] = [
    "attachWhileValid": text("有効な間は添えて返す", "attach it while it is valid", "つかえる 間は いっしょに 出します"),
    "notNeeded": text("返さなくてよい", "need not be returned", "かえさなくて いいです"),
  ]
}
