public import EligibilityModel

extension DocumentKind {
  /// The thing's name, with the Japanese in English too, because that is what stands on it.
  /// 書類の名前
  public var wording: LocalizedText {
    switch self {
    case .myNumberCard: LocalizedText("マイナンバーカード", "My Number Card (マイナンバーカード)", "マイナンバーカード")
    case .smartphone: LocalizedText("スマホのマイナ保険証", "Insurance card in a smartphone (スマホ保険証)", "スマホの マイナ保険証")
    case .eligibilityCertificate:
      LocalizedText("資格確認書", "Eligibility certificate (資格確認書)", "資格確認書（しかくかくにんしょ）")
    case .eligibilityNotice:
      LocalizedText("資格情報のお知らせ", "Notice of eligibility information (資格情報のお知らせ)", "資格情報（しかくじょうほう）の お知らせ")
    case .portalScreen: LocalizedText("マイナポータルの画面", "Mynaportal screen (マイナポータル)", "マイナポータルの 画面")
    case .portalPDF: LocalizedText("マイナポータルのPDF", "Mynaportal PDF (マイナポータル)", "マイナポータルの PDF")
    case .legacyCard: LocalizedText("前の健康保険証", "Old insurance card (健康保険証)", "前の 保険証（ほけんしょう）")
    case .elderlyRecipientCertificate:
      LocalizedText("高齢受給者証", "Elderly recipient certificate (高齢受給者証)", "高齢受給者証（こうれいじゅきゅうしゃしょう）")
    case .prescription: LocalizedText("処方箋", "Prescription (処方箋)", "処方せん（しょほうせん）")
    }
  }
}

extension ProofMeans {
  /// What proved it.
  /// 確認の手段
  public var wording: LocalizedText {
    switch self {
    case .cardCheck: LocalizedText("マイナ保険証（オンライン資格確認）", "My Number insurance card, checked online", "マイナ保険証（機械で たしかめました）")
    case .smartphoneCheck: LocalizedText("スマホ（オンライン資格確認）", "Smartphone, checked online", "スマホ（機械で たしかめました）")
    case .myNumberCard: LocalizedText("マイナンバーカードの券面", "My Number Card by its face", "マイナンバーカードを 見ました")
    case .eligibilityCertificate: DocumentKind.eligibilityCertificate.wording
    case .legacyCard: DocumentKind.legacyCard.wording
    case .eligibilityNotice: DocumentKind.eligibilityNotice.wording
    case .portal: LocalizedText("マイナポータル", "Mynaportal", "マイナポータル")
    case .numberLookup: LocalizedText("番号によるオンライン照会", "Online look-up by number", "番号で しらべました")
    case .oralConfirmation: LocalizedText("口頭確認", "The patient's word", "本人に 聞きました")
    case .declaration: LocalizedText("被保険者資格申立書", "Declaration of eligibility (被保険者資格申立書)", "サインした 紙（申立書・もうしたてしょ）")
    case .telephone: LocalizedText("保険者への電話", "The insurer, by telephone", "保険の 会社や 役所に 電話しました")
    case .prescription: DocumentKind.prescription.wording
    case .none: LocalizedText("まだありません", "Nothing yet", "まだ ありません")
    }
  }
}

extension AnswerWord {
  /// What the service said; "no answer" and "no record" are kept apart.
  /// 照会結果
  public var wording: LocalizedText {
    switch self {
    case .notAsked: LocalizedText("まだ照会していない", "Not asked yet", "まだ しらべていません")
    case .valid: LocalizedText("有効", "Valid", "有効（つかえます）")
    case .invalid: LocalizedText("無効", "Invalid: cover has ended", "無効（もう おわりました）")
    case .invalidWithNewer: LocalizedText("無効（新しい資格あり）", "Invalid: newer cover exists", "無効（新しい 保険が あります）")
    case .none: LocalizedText("該当資格なし", "No matching record", "見つかりません")
    case .several: LocalizedText("複数該当", "Several people match", "何人も 見つかりました")
    case .unknown: LocalizedText("照会できず（回答なし）", "No answer could be had", "しらべられません でした")
    }
  }
}
