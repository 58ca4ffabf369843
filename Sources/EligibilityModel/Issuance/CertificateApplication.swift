/// Whether somebody applied for a certificate.
/// 資格確認書の申請
public enum CertificateApplication: Hashable, Sendable {
  /// Nobody did.
  case none
  /// Somebody did, at an insurer.
  case filed(by: Submitter, at: Addressee)
}

/// Who hands in an application.
/// 申請の提出者
public enum Submitter: String, CaseIterable, Sendable {
  /// 本人.
  case person
  /// 親族等の法定代理人.
  case legalRepresentative
  /// 介助者等.
  case caregiver
  /// Anybody else.
  case other

  /// The same person among those who may apply; `nil` for anybody else.
  public var applicant: CertificateApplicant? { CertificateApplicant(rawValue: rawValue) }
}

/// Where an application goes.
/// 申請先
public enum Addressee: String, CaseIterable, Sendable {
  /// The member's current insurer.
  case currentInsurer
  /// Another one.
  case otherInsurer
}
