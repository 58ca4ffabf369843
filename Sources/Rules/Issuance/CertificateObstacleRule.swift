import EligibilityModel
import Rulebook

/// What stands against a certificate whatever the member's reasons are.
/// 交付できない場合
enum CertificateObstacleRule {
  static func find(_ issuance: inout IssuanceCase) -> NoCertificate? {
    if let obstacle = wrongAddressee(&issuance) { return obstacle }
    if let ended = endOfCover(&issuance) { return ended }
    if let early = beforeFirstIssue(&issuance) { return early }
    return wrongApplicant(&issuance)
  }

  /// Only the current insurer issues (F-009).
  private static func wrongAddressee(_ issuance: inout IssuanceCase) -> NoCertificate? {
    guard case .filed(_, .otherInsurer) = issuance.question.application else { return nil }
    issuance.findings.rest(on: issuance.rules.issuer.edition(on: issuance.day), .document(.eligibilityCertificate), .notIssued)
    return .otherInsurer
  }

  /// Cover ends with the loss, or with the 75th birthday, when the wide-area union takes over (F-084, F-349).
  static func endOfCover(_ issuance: inout IssuanceCase) -> NoCertificate? {
    if issuance.event.endsCover && issuance.question.event.on <= issuance.day.date { return .coverEnded }
    guard issuance.insurer.endsAtLateStage, case .on(let birth) = issuance.question.member.birthDate else { return nil }
    let rule = issuance.book.national.elderly.membership.edition(on: issuance.day)
    guard issuance.day.date >= LegalAge(of: birth).anniversary(rule.value.age) else { return nil }
    issuance.findings.rest(on: rule, .patient, .notIssued)
    return .lateStageMember
  }

  /// No certificate before the first day of issue (F-017).
  private static func beforeFirstIssue(_ issuance: inout IssuanceCase) -> NoCertificate? {
    let principle = issuance.rules.forTheTimeBeing.edition(on: issuance.day)
    if principle.value == .notYet {
      issuance.findings.rest(on: principle, .document(.eligibilityCertificate), .notIssued)
      return .notYetIssued
    }
    guard let edition = issuance.own(\.certificate.firstIssuedOn), let first = edition.value.value, issuance.day.date < first else {
      return nil
    }
    issuance.findings.rest(on: edition, .document(.eligibilityCertificate), .notIssued)
    return .notYetIssued
  }

  /// The person, a legal representative or a caregiver may apply (F-141).
  private static func wrongApplicant(_ issuance: inout IssuanceCase) -> NoCertificate? {
    guard case .filed(let submitter, _) = issuance.question.application else { return nil }
    let national = issuance.rules.applicants.edition(on: issuance.day)
    let allowed = issuance.own(\.certificate.applicants)?.value.value ?? national.value
    if let applicant = submitter.applicant, allowed.contains(applicant) { return nil }
    issuance.findings.rest(on: national, .document(.eligibilityCertificate), .notIssued)
    return .applicantNotEntitled
  }
}
