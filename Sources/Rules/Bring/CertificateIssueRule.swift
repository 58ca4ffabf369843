import EligibilityModel
import Rulebook

/// How a person comes to a 資格確認書: by the practice for late-stage care, else by the insurer's list of reasons (F-098, F-350, N-04).
/// 資格確認書の交付
enum CertificateIssueRule {
  static func decide(_ bring: BringCase) -> Ruling<CertificateIssue> {
    var findings = Findings(expecting: 2)
    let issue = issue(bring, &findings)
    return findings.ruling(issue)
  }

  private static func issue(_ bring: BringCase, _ findings: inout Findings) -> CertificateIssue {
    let start = bring.book.national.certificate.certificateTarget.edition(on: bring.day)
    guard start.value == .allowed else {
      findings.rest(on: start, .document(.eligibilityCertificate), .notCovered)
      return .notYet
    }
    guard isLateStage(bring) else { return issue(by: bring.insurer.profile, bring, &findings) }
    return lateStageIssue(bring, &findings)
  }

  private static func lateStageIssue(_ bring: BringCase, _ findings: inout Findings) -> CertificateIssue {
    let reach = CertificateForAllRule.reach(
      member: bring.question.patient.birthDate, on: bring.day, book: bring.book, findings: &findings)
    if reach == .reached { return .withoutApplication }
    let listed = issue(by: bring.book.insurers.defaultProfile(for: .lateStageElderlyCare), bring, &findings)
    return reach == .dependsOnAge && listed != .withoutApplication ? .unknown : listed
  }

  /// Whoever insures the person according to the question, from the 75th birthday on it is late-stage care.
  private static func isLateStage(_ bring: BringCase) -> Bool {
    if bring.insurer.isLateStage { return true }
    guard case .on(let birth) = bring.question.patient.birthDate else { return false }
    return MembershipRule.membership(of: birth, .notRecognised, on: bring.day, book: bring.book) == .byAge
  }

  /// The best way that any of the person's reasons opens.
  private static func issue(by profile: InsurerProfile?, _ bring: BringCase, _ findings: inout Findings) -> CertificateIssue {
    guard let targets = profile?.certificate.targets.edition(on: bring.day) else { return .unknown }
    let reasons = reasons(bring)
    guard case .stated(let list) = targets.value, !reasons.isEmpty else { return .unknown }
    let ways = reasons.map(list.way)
    let issue: CertificateIssue =
      ways.contains(.withoutApplication) ? .withoutApplication : ways.contains(.onApplication) ? .onApplication : .notListed
    findings.rest(on: targets, .document(.eligibilityCertificate), issue == .notListed ? .notStated : .offered)
    return issue
  }

  private static func reasons(_ bring: BringCase) -> [TargetReason] {
    let late: [TargetReason] = isLateStage(bring) && !bring.hasGoodLegacyCard ? [.noValidLateStageCard] : []
    return late + reasons(of: bring.question, certificate: bring.certificate.state)
  }

  private static func reasons(of question: BringQuestion, certificate: CertificateState) -> [TargetReason] {
    switch question.holding {
    case .never: return [.noCard]
    case .lost: return [.lost]
    case .damaged: return [.damaged]
    case .renewing: return [.renewing]
    case .returned: return [.returned]
    case .held: break
    }
    if question.registration == .notRegistered { return [.notRegistered] }
    switch certificate {
    case .inGrace, .revoked: return [.certificateExpired]
    case .pastGrace: return [.certificateExpired, .cancelled]
    case .valid, .unknown: return question.registration == .registered ? [.holdsMyNumberInsuranceCard] : []
    }
  }
}
