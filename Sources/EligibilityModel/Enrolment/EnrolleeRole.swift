/// Whether an enrollee is insured in person or through a family member.
/// 本人・家族の別
public enum EnrolleeRole: String, CaseIterable, Sendable {
  /// 本人.
  case insuredPerson
  /// 家族.
  case family

  /// The word for pages and forms.
  public var japanese: String {
    switch self {
    case .insuredPerson: "本人"
    case .family: "家族"
    }
  }
}
