public import EligibilityModel

extension CounterStep {
  /// What the clerk does, as one order.
  /// 窓口の手順
  public var instruction: LocalizedText {
    switch self {
    case .readCard: LocalizedText("カードリーダーで読み取る", "Read the card or phone at the reader", "カードか スマホを 機械で 読みます")
    case .enrolAtReader:
      LocalizedText("カードリーダーで保険証の利用登録をする", "Register the card for insurance use at the reader", "機械で 保険証の 登録を します")
    case .lookUpByNumber: LocalizedText("記号・番号でオンライン照会する", "Look up online by symbol and number", "書いてある 番号で しらべます")
    case .narrowLookUp:
      LocalizedText("枝番と生年月日を加えて照会し直す", "Look up again with branch number and birth date", "枝番（えだばん）と 生まれた日で もういちど しらべます")
    case .askForCard: LocalizedText("マイナ保険証があるか聞く", "Ask for the My Number insurance card", "マイナ保険証が あるか 聞きます")
    case .askForPortal: LocalizedText("マイナポータルの画面かPDFを見せてもらう", "Ask for the Mynaportal screen or PDF", "マイナポータルの 画面を 見せて もらいます")
    case .askForNotice: LocalizedText("資格情報のお知らせがあるか聞く", "Ask for the notice 資格情報のお知らせ", "「資格情報の お知らせ」が あるか 聞きます")
    case .askForCertificate: LocalizedText("資格確認書があるか聞く", "Ask for the eligibility certificate 資格確認書", "「資格確認書」が あるか 聞きます")
    case .askForLegacyCard: LocalizedText("期限内の健康保険証があるか聞く", "Ask for the old insurance card, while it is good", "前の 保険証が あるか 聞きます")
    case .askAboutChange: LocalizedText("保険が変わっていないか聞く", "Ask whether the insurer has changed", "保険が かわったか 聞きます")
    case .askAgainLater: LocalizedText("時間をおいてもう一度照会する", "Ask the service again later", "少し まって、もういちど しらべます")
    case .confirmOrally: LocalizedText("前回から変わりがないか聞く（口頭確認）", "Ask whether anything changed since the last visit", "前と おなじ 保険か 聞きます")
    case .signDeclaration:
      LocalizedText("被保険者資格申立書に記入・署名してもらう", "Have the declaration of eligibility filled in and signed", "紙（申立書）に 書いて、サインして もらいます")
    case .telephoneInsurer: LocalizedText("保険者に電話して確認する", "Ring the insurer and ask", "保険の 会社や 役所に 電話します")
    case .askForElderlyCertificate:
      LocalizedText("高齢受給者証で割合を確認する", "Ask for the elderly recipient certificate 高齢受給者証", "「高齢受給者証」を 見せて もらいます")
    }
  }

  /// What the clerk can say to the patient.
  /// 患者への声かけ
  public var sayToPatient: LocalizedText {
    switch self {
    case .readCard: LocalizedText("こちらにカード（スマホ）をかざしてください。", "Please hold your card or phone here.", "ここに カード（スマホ）を おいてください。")
    case .enrolAtReader:
      LocalizedText(
        "このカードは、今ここで保険証として登録できます。画面に沿って進めてください。",
        "You can register this card for insurance right here. Please follow the screen.", "この カードは、いま ここで 登録できます。画面を 見て、おしてください。")
    case .lookUpByNumber:
      LocalizedText(
        "お持ちの書類の番号でお調べします。少しお待ちください。", "I will look you up by the number on your paper. One moment, please.", "紙の 番号で しらべます。少し まってください。")
    case .narrowLookUp: LocalizedText("生年月日を教えていただけますか。", "May I ask your date of birth?", "生まれた日を おしえてください。")
    case .askForCard: LocalizedText("マイナンバーカードはお持ちですか。", "Do you have your My Number Card with you?", "マイナンバーカードは ありますか。")
    case .askForPortal:
      LocalizedText(
        "スマートフォンでマイナポータルの「健康保険証」の画面を見せていただけますか。", "Could you show me the health insurance page of Mynaportal on your phone?",
        "スマホで マイナポータルの「健康保険証」の 画面を 見せてください。")
    case .askForNotice:
      LocalizedText(
        "保険者から届いた「資格情報のお知らせ」はお持ちですか。", "Do you have the paper 「資格情報のお知らせ」 from your insurer?", "「資格情報の お知らせ」と いう 紙は ありますか。")
    case .askForCertificate:
      LocalizedText(
        "「資格確認書」はお持ちですか。ご自宅にあれば、お持ちいただけますか。", "Do you have a 「資格確認書」? If it is at home, could you bring it?",
        "「資格確認書」と いう カードか 紙は ありますか。家に あれば、持ってきて ください。")
    case .askForLegacyCard: LocalizedText("以前の健康保険証はお持ちですか。", "Do you have your old insurance card?", "前の 保険証は ありますか。")
    case .askAboutChange:
      LocalizedText(
        "最近、お勤め先や保険が変わりませんでしたか。新しい保険の書類はありますか。", "Has your job or insurance changed lately? Do you have papers of the new one?",
        "会社や 保険が かわりましたか。新しい 保険の 紙は ありますか。")
    case .askAgainLater:
      LocalizedText(
        "登録が遅れていることがあります。もう一度お調べします。", "The record may be late. I will check once more.", "まだ 登録が おわって いないかも しれません。もういちど しらべます。")
    case .confirmOrally:
      LocalizedText("前回の受診から、保険に変わりはありませんか。", "Is your insurance the same as at your last visit?", "前に 来た ときと、保険は おなじですか。")
    case .signDeclaration:
      LocalizedText(
        "こちらの申立書に、ご住所・ご連絡先などの記入と署名をお願いします。", "Please fill in your address and contact on this form and sign it.",
        "この 紙に、住所と 電話番号を 書いて、サインして ください。")
    case .telephoneInsurer:
      LocalizedText("保険者に電話で確認します。少しお待ちください。", "I will ring your insurer. One moment, please.", "電話で 聞きます。少し まってください。")
    case .askForElderlyCertificate: LocalizedText("「高齢受給者証」を見せていただけますか。", "May I see your 「高齢受給者証」?", "「高齢受給者証」を 見せてください。")
    }
  }
}
