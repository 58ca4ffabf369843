import EligibilityModel
import Rulebook

/// The reasons that only members of late-stage elderly care have (F-137, F-350, N-04).
/// 後期高齢者の交付事由
enum LateStageReasons {
  static func reasons(of issuance: IssuanceCase) -> [TargetReason] {
    guard issuance.insurer.isLateStage else { return [] }
    var reasons: [TargetReason] = [.everyone]
    if isNew(issuance) { reasons.append(.newlyLateStage) }
    if !issuance.holdsGoodLegacyCard { reasons.append(.noValidLateStageCard) }
    if reach(of: .agedAndOver, issuance) == .reached { reasons.append(.aged85OrOver) }
    return reasons
  }

  /// Whether an age that is not known could give the member a certificate without application.
  static func dependOnAge(of issuance: IssuanceCase) -> Bool {
    issuance.insurer.isLateStage && reach(of: .agedAndOver, issuance) == .dependsOnAge
  }

  /// Whoever joined, by age or otherwise, since certificates are issued.
  private static func isNew(_ issuance: IssuanceCase) -> Bool {
    if issuance.event == .joining { return true }
    guard let first = issuance.own(\.certificate.firstIssuedOn)?.value.value else { return false }
    if case .on(let joined) = issuance.question.member.joinedOn { return joined >= first }
    guard case .on(let birth) = issuance.question.member.birthDate else { return false }
    let age = issuance.book.national.elderly.membership.edition(on: issuance.day).value.age
    return LegalAge(of: birth).anniversary(age) >= first
  }

  /// Whether the practice in force, being of one kind, reaches the member; `nil` for another kind.
  private static func reach(of scope: CertificateForAll.Scope, _ issuance: IssuanceCase) -> CertificateForAllRule.Reach? {
    let rule = issuance.book.national.elderly.certificateForAll.edition(on: issuance.day)
    guard rule.value.scope == scope else { return nil }
    return CertificateForAllRule.reach(of: rule, member: issuance.question.member.birthDate, on: issuance.day, book: issuance.book)
  }
}
