/// Who may apply for a certificate.
/// 申請者
public enum CertificateApplicant: String, CaseIterable, Sendable {
  /// 本人, the insured person.
  case person
  /// 親族等の法定代理人.
  case legalRepresentative
  /// 介助者等.
  case caregiver
}
