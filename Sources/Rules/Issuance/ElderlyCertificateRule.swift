import EligibilityModel
import Rulebook

/// What becomes of the 高齢受給者証 of people aged 70 to 74 (F-342 to F-344, F-364, N-13).
/// 高齢受給者証の交付
enum ElderlyCertificateRule {
  static func decide(_ issuance: inout IssuanceCase) -> ElderlyCertificateOutcome {
    guard !issuance.insurer.isLateStage else { return .notConcerned }
    guard issuance.question.member.birthDate != .unknown else { return .unknown }
    guard concerns(issuance) else { return .notConcerned }
    guard let own = issuance.own(\.certificate.elderlyCertificate), let merging = own.value.value else { return unstated(&issuance) }
    issuance.findings.note(own, .document(.elderlyRecipientCertificate), .noted)
    if merging.showsShare(issuedOn: issuance.day.date) { return .merged }
    return issuance.holdsUsableCard ? forCardHolder(&issuance) : .separate
  }

  /// Whether the member is at the age of the paper on the day.
  static func concerns(_ issuance: IssuanceCase) -> Bool {
    guard case .on(let birth) = issuance.question.member.birthDate, !issuance.insurer.isLateStage else { return false }
    let age = LegalAge(of: birth)
    return age.elderlyRateFrom <= issuance.day.date && issuance.day.date < age.lateStageFrom
  }

  /// Whether a certificate issued on the day carries the share of people of that age.
  static func showsShare(_ issuance: IssuanceCase) -> Bool {
    issuance.own(\.certificate.elderlyCertificate)?.value.value?.showsShare(issuedOn: issuance.day.date) ?? false
  }

  private static func unstated(_ issuance: inout IssuanceCase) -> ElderlyCertificateOutcome {
    if issuance.holdsUsableCard { return forCardHolder(&issuance) }
    issuance.ask(.elderlyCertificate)
    return .askInsurer
  }

  private static func forCardHolder(_ issuance: inout IssuanceCase) -> ElderlyCertificateOutcome {
    let rule = issuance.rules.elderlyCertificate.edition(on: issuance.day)
    issuance.findings.note(rule, .document(.elderlyRecipientCertificate), .notIssued)
    return rule.value == .notAllowed ? .notForCardHolders : .separate
  }
}
