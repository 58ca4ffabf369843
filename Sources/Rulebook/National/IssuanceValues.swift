public import EligibilityModel

/// Whether a certificate needs an application.
/// 職権交付と申請
public enum IssuePrinciple: String, CaseIterable, Sendable, RuleValue {
  /// No certificates yet.
  case notYet
  /// 職権交付 to those who belong to the targets.
  case withoutApplication
  /// 申請 by everybody.
  case onApplication
}

/// Who issues a paper.
/// 交付者
public enum PaperIssuer: String, CaseIterable, Sendable, RuleValue {
  /// The insurer of the day.
  case currentInsurer
}

/// Who gets the notice, by the group of schemes; where nothing is said of a group, the insurer must be asked.
/// 資格情報のお知らせの対象 (制度区分別)
public struct RecipientsByFamily: RuleValue {
  /// 被用者保険.
  public let employees: NoticeRecipients
  /// 地域保険.
  public let regional: NoticeRecipients

  /// Who gets it in a group of schemes; `nil` where the sources say nothing.
  public subscript(family: SchemeFamily) -> NoticeRecipients? {
    switch family {
    case .employees: employees
    case .regional: regional
    case .lateStage: nil
    }
  }

  /// Reads `{employees: …, regional: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> RecipientsByFamily {
    try node.fields { (fields) throws(RulebookError) in
      RecipientsByFamily(employees: try fields.required("employees"), regional: try fields.required("regional"))
    }
  }
}

/// What a certificate shows and may show.
/// 必須記載事項と任意記載事項
public struct CertificateItems: RuleValue {
  /// 必須記載事項.
  public let required: Set<CertificateItem>
  /// 任意記載事項; their absence says nothing.
  public let optional: Set<CertificateItem>

  /// Reads `{required: […], optional: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CertificateItems {
    try node.fields { (fields) throws(RulebookError) in
      CertificateItems(required: try fields.required("required"), optional: try fields.required("optional"))
    }
  }
}
