public import EligibilityModel

extension CertificateUse {
  /// What it is good for.
  /// 電子証明書の利用範囲
  public var wording: LocalizedText {
    switch self {
    case .everything: LocalizedText("資格確認と診療・薬剤情報の提供", "Eligibility and, with consent, care and drug data", "保険の 確認も、くすりの 情報も つかえます")
    case .eligibilityOnly: LocalizedText("資格確認のみ", "Eligibility alone", "保険の 確認だけ つかえます")
    case .nothing: LocalizedText("使えない", "Nothing", "つかえません")
    case .unknown: LocalizedText("カードリーダーの表示による", "As the reader says", "機械の 画面を 見てください")
    }
  }
}

extension RegistrationStanding {
  /// What has become of the registration.
  /// 利用登録の状態
  public var wording: LocalizedText {
    switch self {
    case .kept: LocalizedText("利用登録は有効", "The registration stands", "登録は あります")
    case .cancelled: LocalizedText("利用登録は解除された", "The registration was cancelled", "登録は なくなりました")
    case .none: LocalizedText("利用登録はない", "Not registered", "登録は ありません")
    case .unknown: LocalizedText("利用登録は不明", "Registration not known", "登録は わかりません")
    }
  }
}

extension CertificateAdvice {
  /// What the person should do.
  /// 手続きの案内
  public var wording: LocalizedText {
    switch self {
    case .renewCertificateAtMunicipality:
      LocalizedText("お住まいの市区町村で電子証明書を更新してください。", "Renew the certificate at your municipality.", "住んでいる 町の 役所で、電子証明書を 新しく してください。")
    case .registerAgain:
      LocalizedText("健康保険証の利用登録をもう一度してください。", "Register the card for insurance use again.", "保険証として つかう 登録を もういちど してください。")
    case .renewCard: LocalizedText("マイナンバーカードを更新してください。", "Renew the My Number Card.", "マイナンバーカードを 新しく してください。")
    case .useEligibilityCertificate:
      LocalizedText("それまでは資格確認書を使ってください。", "Meanwhile show an eligibility certificate (資格確認書).", "それまでは「資格確認書」を つかって ください。")
    case .useCardWithNotice:
      LocalizedText(
        "それまではカードと、資格情報のお知らせかマイナポータルのPDFを一緒に見せてください。",
        "Meanwhile show the card together with the notice or the saved Mynaportal PDF.",
        "それまでは、カードと「資格情報の お知らせ」か マイナポータルの PDFを いっしょに 見せて ください。")
    }
  }
}

extension RenewalAlert {
  /// Whether the reader shows the alert.
  /// 更新アラート
  public var wording: LocalizedText {
    switch self {
    case .shown: LocalizedText("更新のお知らせが出る", "The renewal alert is shown", "「更新してください」と 出ます")
    case .notShown: LocalizedText("更新のお知らせは出ない", "No renewal alert", "「更新してください」は 出ません")
    case .unknown: LocalizedText("不明", "Not known", "わかりません")
    }
  }
}

extension IdentificationUse {
  /// Whether the card serves as identification.
  /// 本人確認書類としての利用
  public var wording: LocalizedText {
    switch self {
    case .allowed: LocalizedText("本人確認に使える", "Serves as identification", "本人の 確認に つかえます")
    case .notAllowed: LocalizedText("本人確認に使えない", "Does not serve as identification", "本人の 確認に つかえません")
    case .unknown: LocalizedText("カード本体の期限を確認", "Look at the card's own end", "カードの 期限を 見てください")
    }
  }
}

extension CertificateTarget {
  /// Whether the person belongs to those who get a 資格確認書.
  /// 資格確認書の交付対象
  public var wording: LocalizedText {
    switch self {
    case .yes: LocalizedText("資格確認書の交付対象", "Gets an eligibility certificate", "「資格確認書」を もらえます")
    case .no: LocalizedText("資格確認書の交付対象ではない", "Does not get an eligibility certificate", "「資格確認書」は もらえません")
    case .unknown: LocalizedText("不明", "Not known", "わかりません")
    }
  }
}
