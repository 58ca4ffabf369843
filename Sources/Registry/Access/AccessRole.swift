/// As what somebody may ask; says what is needed for the work, and nothing else is allowed.
/// 利用者の役割
public enum AccessRole: String, CaseIterable, Hashable, Sendable {
  /// 受付.
  case reception
  /// 医師・薬剤師.
  case doctorOrPharmacist
  /// 保険者の担当者.
  case insurerClerk
  /// 保険者の決裁者.
  case insurerApprover
  /// 救急隊員.
  case emergencyCrew
  /// 運用担当者.
  case `operator`
  /// 監査担当者.
  case auditor
  /// 本人.
  case person
  /// 医療機関のシステム, known by its institution's certificate; never an account.
  case institutionProgram

  /// The roles that people sign in with.
  public static let ofAccounts = allCases.filter { $0 != .institutionProgram }

  /// The role under which the audit trail names somebody.
  public var auditRole: AuditRole {
    switch self {
    case .reception: .receptionist
    case .doctorOrPharmacist: .doctorOrPharmacist
    case .insurerClerk: .insurerStaff
    case .insurerApprover: .insurerApprover
    case .emergencyCrew: .emergencyCrew
    case .operator: .administrator
    case .auditor: .auditor
    case .person: .personThemselves
    case .institutionProgram: .program
    }
  }

  /// The word for people.
  public var japanese: String {
    switch self {
    case .reception: "受付"
    case .doctorOrPharmacist: "医師・薬剤師"
    case .insurerClerk: "保険者の担当者"
    case .insurerApprover: "保険者の決裁者"
    case .emergencyCrew: "救急隊員"
    case .operator: "運用担当者"
    case .auditor: "監査担当者"
    case .person: "本人"
    case .institutionProgram: "医療機関のシステム"
    }
  }
}
