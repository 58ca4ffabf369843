public import EligibilityModel

/// One line of a file of insurers, employers or households.
/// 台帳の行
public struct OfficeLine: Sendable, Hashable, MaskedInLogs {
  /// 保険者番号: of the insurer itself, or whose employer or household it is.
  public let insurerNumber: InsurerNumber
  /// What covers call the employer or household; `nil` for an insurer.
  public let symbol: String?
  /// The first day, and the first day after it.
  public let days: MemberDays
  /// What holds on these days; `nil` when nothing does.
  public let content: Content?

  /// What a line says.
  /// 台帳の行の内容
  public enum Content: Sendable, Hashable, MaskedInLogs {
    /// 保険者.
    case insurer(name: String, telephone: String?, successor: InsurerNumber?)
    /// 適用事業所.
    case employer(name: String, address: String?, telephone: String?)
    /// 世帯 headed by a member.
    case household(head: MemberMark, address: String?)
    /// 世帯 headed by somebody insured elsewhere.
    case householdOfOutsider(head: PersonName, address: String?)
  }
}

/// The kinds of lines that a file of the office may hold; a file holds one kind.
/// 台帳の行の種別
public enum OfficeLineKind: Sendable {
  /// 保険者.
  case insurer
  /// 適用事業所.
  case employer
  /// 世帯.
  case household
}
