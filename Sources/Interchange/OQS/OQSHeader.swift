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

  /// What of it goes back to the asker.
  public var echo: OQSHeaderEcho {
    OQSHeaderEcho(confirmationDate: confirmationDate, institution: institution, fileIdentifier: fileIdentifier)
  }
}

/// What of a request's head could be read and goes back to the asker, so that it knows its question again, also in a refusal.
/// 要求の共通部の写し
public struct OQSHeaderEcho: Hashable, Sendable {
  /// 資格確認日.
  public let confirmationDate: CivilDate?
  /// 医療機関コード.
  public let institution: MedicalInstitutionCode?
  /// 任意のファイル識別子.
  public let fileIdentifier: String?

  /// Keeps the parts.
  public init(confirmationDate: CivilDate? = nil, institution: MedicalInstitutionCode? = nil, fileIdentifier: String? = nil) {
    self.confirmationDate = confirmationDate
    self.institution = institution
    self.fileIdentifier = fileIdentifier
  }
}

/// Why a whole request can't be worked off, with what of its head could be read.
/// 要求全体の誤り
public struct OQSRefusal: Error, Hashable, Sendable {
  /// Why.
  public let fault: OQSFault
  /// What goes back.
  public let header: OQSHeaderEcho

  /// Keeps both.
  public init(_ fault: OQSFault, _ header: OQSHeaderEcho = OQSHeaderEcho()) {
    (self.fault, self.header) = (fault, header)
  }
}
