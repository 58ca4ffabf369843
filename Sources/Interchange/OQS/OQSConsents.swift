/// Whether a person agreed that something is shown.
/// 同意区分
public enum OQSConsent: String, OQSCoded {
  /// OQSCD016.
  public static var codeList: OQSCodeList { .consent }

  /// 同意なし.
  case notGiven = "0"
  /// 同意あり.
  case given = "1"
  /// 同意有効期限切れ.
  case expired = "2"
  /// 同意取得困難.
  case notObtainable = "3"
}

/// What a person is asked about at the card reader, one after another.
/// 提供・閲覧の同意項目
///
/// Source: interfaces 3.7, rows 27 to 36.
public enum OQSConsentItem: String, CaseIterable, Sendable {
  /// 限度額適用認定証.
  case ceiling
  /// 特定疾病療養受療証.
  case specificDiseases
  /// 特定健診情報.
  case healthCheckups
  /// 薬剤情報.
  case drugs
  /// 診療情報.
  case diagnosis
  /// 手術情報.
  case operation

  /// The first part of its elements' names; the ceiling and the diseases stand beside what they open.
  var elementName: String {
    switch self {
    case .ceiling: "LimitApplicationCertificateRelated"
    case .specificDiseases: "SpecificDiseasesCertificateRelated"
    case .healthCheckups: "SpecificHealthCheckupsInfo"
    case .drugs: "PharmacistsInfo"
    case .diagnosis: "DiagnosisInfo"
    case .operation: "OperationInfo"
    }
  }
}

/// What a person agreed to, item by item, and when.
/// 提供・閲覧の同意
public struct OQSConsents: Hashable, Sendable {
  /// What is told of one item.
  public struct Answer: Hashable, Sendable {
    /// Whether the person agreed.
    public let consent: OQSConsent
    /// When, `yyyyMMddHHmmss` in Japan; told only where the person agreed.
    public let at: String?

    /// Keeps both.
    public init(_ consent: OQSConsent, at: String? = nil) {
      (self.consent, self.at) = (consent, at)
    }
  }

  /// What is told; nothing of an item that is not there.
  public let answers: [OQSConsentItem: Answer]

  /// Keeps them.
  public init(_ answers: [OQSConsentItem: Answer]) {
    self.answers = answers
  }

  /// What a person agreed to at the card reader at a time; the rest was declined.
  public init(_ given: Set<OQSConsentItem>, at: String) {
    self.init(
      Dictionary(
        uniqueKeysWithValues: OQSConsentItem.allCases.map { ($0, given.contains($0) ? Answer(.given, at: at) : Answer(.notGiven)) }))
  }

  /// The flag of an item, and its time where the person agreed.
  func write(_ item: OQSConsentItem, _ writer: inout OQSWriter) {
    guard let answer = answers[item] else { return }
    let isGiven = answer.consent == .given
    if item == .ceiling {
      writer.code("\(item.elementName)ConsFlg", isGiven ? OQSCeilingConsent.given : .notGiven)
    } else {
      writer.code("\(item.elementName)ConsFlg", answer.consent)
    }
    writer.element("\(item.elementName)ConsTime", isGiven ? answer.at : nil)
  }
}
