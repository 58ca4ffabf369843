public import EligibilityModel

extension BringItem {
  /// What to bring or do, as a short request.
  /// 次回の持ち物
  public var wording: LocalizedText {
    switch self {
    case .myNumberInsuranceCard: LocalizedText("マイナ保険証", "My Number insurance card", "マイナ保険証")
    case .cardAndNotice:
      LocalizedText(
        "マイナ保険証と資格情報のお知らせ（両方）", "My Number insurance card and the notice 資格情報のお知らせ, both",
        "マイナ保険証と 資格情報（しかくじょうほう）の お知らせ。2つ とも")
    case .eligibilityCertificate: DocumentKind.eligibilityCertificate.wording
    case .elderlyRecipientCertificate: DocumentKind.elderlyRecipientCertificate.wording
    case .renewCertificate:
      LocalizedText(
        "市区町村の窓口で電子証明書を更新", "Renew the card's electronic certificate at your municipality", "役所で、カードの 電子証明書を 新しく します")
    case .registerCard:
      LocalizedText(
        "マイナンバーカードの健康保険証利用登録", "Register the My Number Card for use as an insurance card", "マイナンバーカードを 保険証として つかう 登録を します")
    case .renewCard: LocalizedText("マイナンバーカード本体の更新", "Renew the My Number Card itself", "マイナンバーカードを 新しく します")
    case .newInsurerPapers:
      LocalizedText("新しい保険者の書類", "Papers of the new insurer", "新しい 保険の 会社や 役所の 紙")
    case .legacyCard: DocumentKind.legacyCard.wording
    }
  }
}

extension BringOption {
  /// A thing or a pair of things that is enough.
  /// 持ち物の組
  public var wording: LocalizedText {
    switch self {
    case .card: LocalizedText("マイナ保険証だけ", "My Number insurance card alone", "マイナ保険証だけ")
    case .cardAndNotice: BringItem.cardAndNotice.wording
    case .cardAndPortal:
      LocalizedText(
        "マイナ保険証とマイナポータルの画面（またはPDF）", "My Number insurance card and the Mynaportal screen or PDF", "マイナ保険証と マイナポータルの 画面（または PDF）")
    case .certificate: LocalizedText("資格確認書だけ", "Eligibility certificate (資格確認書) alone", "資格確認書（しかくかくにんしょ）だけ")
    case .certificateAndElderlyCertificate:
      LocalizedText(
        "資格確認書と高齢受給者証（両方）", "Eligibility certificate (資格確認書) and elderly recipient certificate (高齢受給者証), both",
        "資格確認書と 高齢受給者証。2つ とも")
    case .legacyCard: LocalizedText("前の健康保険証（期限内）", "The old insurance card, while it is good", "前の 保険証（つかえる あいだ）")
    case .cardToRegister:
      LocalizedText(
        "マイナンバーカード（受付の機械で利用登録）", "My Number Card, to be registered at the reader", "マイナンバーカード（うけつけの 機械で 登録します）")
    case .paperUnderMeasure:
      LocalizedText(
        "期限切れの保険証または資格情報のお知らせ（暫定措置の間だけ）", "The expired card or the notice, while the provisional measure lasts",
        "古い 保険証か お知らせ（きまった 期間だけ）")
    }
  }
}

extension CertificateIssue {
  /// How the person comes to a certificate.
  /// 資格確認書の交付
  public var wording: LocalizedText {
    switch self {
    case .withoutApplication:
      LocalizedText(
        "資格確認書は、申請しなくても届きます。", "An eligibility certificate (資格確認書) is sent without application.", "「資格確認書」は、申しこまなくても とどきます。")
    case .onApplication:
      LocalizedText(
        "資格確認書は、保険者に申請すれば交付されます。", "An eligibility certificate (資格確認書) is issued on application to the insurer.",
        "「資格確認書」は、申しこむと もらえます。")
    case .notYet:
      LocalizedText(
        "資格確認書の交付は2024年12月2日からです。", "Eligibility certificates (資格確認書) are issued from 2 December 2024.",
        "「資格確認書」は 2024年12月2日から もらえます。")
    case .notListed:
      LocalizedText(
        "保険者の資料にこの場合の記載がありません。保険者に尋ねてください。", "The insurer's papers do not name this case; ask the insurer.",
        "もらえるか どうか、保険の 会社や 役所に 聞いて ください。")
    case .unknown:
      LocalizedText(
        "資格確認書が交付されるかは、カードの状態と保険者によります。", "Whether an eligibility certificate is issued depends on card and insurer.",
        "「資格確認書」が もらえるかは、カードと 保険で ちがいます。")
    }
  }
}
