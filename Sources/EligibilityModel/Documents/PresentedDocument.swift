/// One thing that a patient shows at the counter.
/// 提示物
public enum PresentedDocument: Hashable, Sendable {
  /// マイナンバーカード, registered for insurance use or not.
  case myNumberCard(MyNumberCard)
  /// The insurance card inside a smartphone (スマホ保険証).
  case smartphone(SmartphoneCard)
  /// 資格確認書.
  case eligibilityCertificate(PresentedCertificate)
  /// 資格情報のお知らせ, also 資格情報通知書; with the share where the insurer prints it.
  case eligibilityNotice(printedRate: PrintedRate)
  /// The eligibility page of the citizens' portal, live on a screen.
  case portalScreen
  /// The same page saved as PDF.
  case portalPDF
  /// 健康保険証 (旧).
  case legacyCard(PresentedLegacyCard)
  /// 高齢受給者証.
  case elderlyRecipientCertificate(PresentedElderlyCertificate)
  /// 処方箋.
  case prescription

  /// The kind alone, without what is printed on it.
  public var kind: DocumentKind {
    switch self {
    case .myNumberCard: .myNumberCard
    case .smartphone: .smartphone
    case .eligibilityCertificate: .eligibilityCertificate
    case .eligibilityNotice: .eligibilityNotice
    case .portalScreen: .portalScreen
    case .portalPDF: .portalPDF
    case .legacyCard: .legacyCard
    case .elderlyRecipientCertificate: .elderlyRecipientCertificate
    case .prescription: .prescription
    }
  }
}

/// The kinds of thing a patient may show.
/// 書類の種類
public enum DocumentKind: String, CaseIterable, Sendable {
  /// マイナンバーカード.
  case myNumberCard
  /// スマートフォン.
  case smartphone
  /// 資格確認書.
  case eligibilityCertificate
  /// 資格情報のお知らせ.
  case eligibilityNotice
  /// マイナポータルの画面.
  case portalScreen
  /// マイナポータルのPDF.
  case portalPDF
  /// 健康保険証 (旧).
  case legacyCard
  /// 高齢受給者証.
  case elderlyRecipientCertificate
  /// 処方箋.
  case prescription
}
