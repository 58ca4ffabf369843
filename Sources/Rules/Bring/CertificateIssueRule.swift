import EligibilityModel
import Rulebook

/// How somebody without a paper would come to a 資格確認書: the way that the issuance rules find for such a member (F-098, F-350, N-04).
/// 資格確認書の交付
enum CertificateIssueRule {
  static func decide(_ bring: BringCase) throws(RuleRefusal) -> Ruling<CertificateIssue> {
    let start = bring.book.national.certificate.certificateTarget.edition(on: bring.day)
    guard start.value == .allowed else {
      var findings = Findings(expecting: 1)
      findings.rest(on: start, .document(.eligibilityCertificate), .notCovered)
      return findings.ruling(.notYet)
    }
    var issuance = try IssuanceCase(question(bring), book: bring.book)
    let issue = issue(CertificateWayRule.decide(&issuance))
    return issuance.findings.ruling(issue)
  }

  private static func issue(_ way: CertificateWay) -> CertificateIssue {
    switch way {
    case .withoutApplication: .withoutApplication
    case .onApplication: .onApplication
    case .blocked, .notListed: .notListed
    case .unknown: .unknown
    }
  }

  /// The member that the papers at home tell of; an old card of another insurer is none of the wide-area union's.
  private static func question(_ bring: BringCase) -> DocumentsQuestion {
    let asked = bring.question
    let member = Member(
      birthDate: asked.patient.birthDate, insurer: isLateStage(bring) ? .kind(.lateStageElderlyCare) : asked.patient.insurer,
      standing: .ordinary, joinedOn: .unknown, onStatusDay: .unknown, householdSize: 1)
    return DocumentsQuestion(
      serviceDate: asked.serviceDate, member: member,
      card: MemberCard(
        holding: asked.holding, registration: asked.registration, cancellation: .none, certificate: asked.certificate),
      careNeed: .none, application: .none, event: MemberEvent(.none, on: asked.serviceDate),
      papers: PapersHeld(legacyCard: legacyCard(bring), certificate: .notHeld, notice: .notHeld), attached: [])
  }

  /// Whoever insures the person according to the question, from the 75th birthday on it is late-stage care.
  private static func isLateStage(_ bring: BringCase) -> Bool {
    if bring.insurer.isLateStage { return true }
    guard case .on(let birth) = bring.question.patient.birthDate else { return false }
    return MembershipRule.membership(of: birth, .notRecognised, on: bring.day, book: bring.book) == .byAge
  }

  private static func legacyCard(_ bring: BringCase) -> PaperHeld<PrintedDate> {
    guard bring.hasGoodLegacyCard, case .held(let card) = bring.question.papers.legacyCard else { return .notHeld }
    return .held(card.validThrough)
  }
}
