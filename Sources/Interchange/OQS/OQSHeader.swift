public import EligibilityModel

/// The head of a request.
/// 要求の共通部
///
/// Element `MessageHeader`. Source: interfaces 3.4.
public struct OQSRequestHeader: Hashable, Sendable {
  /// 医療機関コード of who asks.
  public let institution: MedicalInstitutionCode
  /// 資格確認日; `nil` where the message has none.
  public let confirmationDate: CivilDate?
  /// 任意のファイル識別子: echoed.
  public let fileIdentifier: String?

  /// Keeps the parts.
  public init(institution: MedicalInstitutionCode, confirmationDate: CivilDate?, fileIdentifier: String?) {
    self.institution = institution
    self.confirmationDate = confirmationDate
    self.fileIdentifier = fileIdentifier
  }
}
