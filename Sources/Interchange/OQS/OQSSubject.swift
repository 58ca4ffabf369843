public import EligibilityModel

/// Whom a receipt computer asks for, by the kind of numbers that it sends.
/// 照会の対象者
public enum OQSSubject: Hashable, Sendable, MaskedInLogs {
  /// A person with health insurance.
  case insurance(OQSSearch)
  /// 医療扶助: a person whose care the welfare office pays.
  case assistance(OQSAssistanceSearch)
}

/// Whom a receipt computer asks for under public assistance.
/// 医療扶助の資格確認照会用情報
///
/// The same element as for the insured: the 公費負担者番号 stands in the place of the insurer's number and the 公費受給者番号 in that of the
/// person's. Source: interfaces 3.7.
public struct OQSAssistanceSearch: Hashable, Sendable, MaskedInLogs {
  /// 公費負担者番号; its law is 12.
  public let funder: PublicFunderNumber
  /// 公費受給者番号.
  public let recipient: PublicRecipientNumber
  /// 生年月日.
  public let birthDate: CivilDate

  /// Keeps the parts.
  public init(funder: PublicFunderNumber, recipient: PublicRecipientNumber, birthDate: CivilDate) {
    (self.funder, self.recipient, self.birthDate) = (funder, recipient, birthDate)
  }
}
