/// How the class of ceilings is known at the counter.
/// 限度額の確認方法
public struct CeilingProof: Hashable, Sendable {
  /// What the online verification service gave.
  public let online: OnlineCeiling
  /// Whether the person consents to the ceiling being shown.
  public let consent: ItemConsent
  /// Whether the person consents to the specific disease being shown, an item of its own.
  public let diseaseConsent: ItemConsent
  /// 限度額適用認定証, with or without the reduction of meals.
  public let certificate: CeilingPaper
  /// 特定疾病療養受療証.
  public let diseaseCertificate: CeilingPaper
  /// The optional items of the 資格確認書.
  public let eligibilityCertificate: PrintedItems

  /// Keeps the parts as they are.
  public init(
    online: OnlineCeiling, consent: ItemConsent, diseaseConsent: ItemConsent, certificate: CeilingPaper, diseaseCertificate: CeilingPaper,
    eligibilityCertificate: PrintedItems
  ) {
    self.online = online
    self.consent = consent
    self.diseaseConsent = diseaseConsent
    self.certificate = certificate
    self.diseaseCertificate = diseaseCertificate
    self.eligibilityCertificate = eligibilityCertificate
  }
}

/// Whether the online verification service can give the ceiling.
/// オンラインでの限度額
public enum OnlineCeiling: String, CaseIterable, Sendable {
  /// The service answers, with a My Number insurance card or by number.
  case answered
  /// It can't be reached.
  case down
  /// Nobody has asked.
  case notAsked
}

/// Whether the person consents to one item.
/// 同意
public enum ItemConsent: String, CaseIterable, Sendable {
  /// Yes.
  case given
  /// No.
  case refused
  /// Nobody has asked.
  case notAsked
}

/// A paper that shows a class of ceilings.
/// 認定証の提示
public enum CeilingPaper: Hashable, Sendable {
  /// Shown, with its 有効期限, the last day inside.
  case shown(validThrough: CivilDate)
  /// Not shown.
  case notShown
}

/// The optional items of the 資格確認書; one that is absent says nothing.
/// 任意記載事項
public struct PrintedItems: Hashable, Sendable {
  /// 一部負担金限度額の適用区分 with its effective date.
  public let ceiling: PrintedCeiling
  /// 食事療養・生活療養の標準負担額減額の区分.
  public let reduction: PrintedReduction
  /// 長期入院該当日.
  public let longAdmissionOn: KnownDate
  /// 特定疾病.
  public let disease: PrintedDisease

  /// None of them is printed, or no certificate was shown.
  public static let none = PrintedItems(ceiling: .notPrinted, reduction: .notPrinted, longAdmissionOn: .unknown, disease: .notPrinted)

  /// Keeps the parts as they are.
  public init(ceiling: PrintedCeiling, reduction: PrintedReduction, longAdmissionOn: KnownDate, disease: PrintedDisease) {
    self.ceiling = ceiling
    self.reduction = reduction
    self.longAdmissionOn = longAdmissionOn
    self.disease = disease
  }
}

/// The class of ceilings as printed, never without its effective date.
/// 限度額の適用区分の記載
public enum PrintedCeiling: Hashable, Sendable {
  /// With its 発効期日.
  case printed(CeilingCategory, from: CivilDate)
  /// Not printed.
  case notPrinted
}

/// The reduction of meals and living costs as printed.
/// 標準負担額減額の記載
public enum PrintedReduction: Hashable, Sendable {
  /// With its 発効期日.
  case printed(ReductionKind, from: CivilDate)
  /// Not printed.
  case notPrinted
}

/// Which standard amounts are reduced.
/// 標準負担額減額の種類
public enum ReductionKind: String, CaseIterable, Sendable {
  /// 食事療養.
  case meals
  /// 生活療養.
  case living
  /// Both.
  case mealsAndLiving
}

/// A specific disease as printed: by a symbol, never in words.
/// 特定疾病の記載
public enum PrintedDisease: Hashable, Sendable {
  /// With the class, where one is printed, and its 発効期日.
  case printed(DiseaseSymbol, KnownCeilingCategory, from: CivilDate)
  /// Not printed.
  case notPrinted
}

/// The symbol that stands for a specific disease on a certificate.
/// 特定疾病の記号
public struct DiseaseSymbol: Hashable, Sendable {
  /// The symbol as printed.
  public let text: String

  /// Keeps one or two characters; `nil` for anything longer, which would be the disease in words.
  public init?(_ text: String) {
    guard (1...2).contains(text.count), text.utf8.count <= 16, !text.contains(where: \.isWhitespace) else { return nil }
    self.text = text
  }
}
