import EligibilityModel
import Rulebook

// The papers at home.
extension BringCase {
  /// A certificate, or an old card while it is good.
  mutating func addPapers() {
    if case .held(let paper) = question.papers.certificate { add(paper) }
    if case .held(let paper) = question.papers.legacyCard { add(paper) }
  }

  private mutating func add(_ paper: PresentedCertificate) {
    let rule = rules.eligibilityCertificate.edition(on: day)
    guard rule.value == .allowed, isGood(.eligibilityCertificate, through: paper.validThrough) else { return }
    findings.rest(on: rule, .document(.eligibilityCertificate), .confirms)
    CertificateTermRule.doubt(paper.validThrough, on: day, book: book, findings: &findings)
    items.append(needsElderlyCertificate(paper) ? .certificateAndElderlyCertificate : .certificate)
  }

  private mutating func add(_ paper: PresentedLegacyCard) {
    let rule = rules.legacyCard.edition(on: day)
    let last = insurer.legacyCardLastDay(printed: paper.validThrough, on: day)
    guard rule.value == .allowed, isGood(.legacyCard, through: last.day) else { return }
    findings.rest(on: rule, .document(.legacyCard), .confirms)
    if last.isGuess { findings.leaveOpen(rule, .document(.legacyCard)) }
    items.append(.legacyCard)
  }

  /// A paper ends with its own last day, with the loss of cover, or on the eve of the 75th birthday, whichever comes first (F-461).
  private mutating func isGood(_ kind: DocumentKind, through last: CivilDate) -> Bool {
    let end = [last, question.patient.lostOn.date?.dayBefore, lateStageEve].compactMap { $0 }.min() ?? last
    guard day.date > end else { return true }
    findings.note(rules.earliestEnd.edition(on: day), .document(kind), .ended(end))
    return false
  }

  private var lateStageEve: CivilDate? {
    guard insurer.endsAtLateStage, let birth = question.patient.birthDate.date else { return nil }
    return LegalAge(of: birth).lateStageFrom.dayBefore
  }

  private mutating func needsElderlyCertificate(_ paper: PresentedCertificate) -> Bool {
    guard case .notPrinted = paper.printedRate, let birth = question.patient.birthDate.date else { return false }
    let age = LegalAge(of: birth)
    guard day.date >= age.elderlyRateFrom, day.date < age.lateStageFrom else { return false }
    findings.note(rules.elderlyCertificate.edition(on: day), .document(.elderlyRecipientCertificate), .shareNotShown)
    return true
  }

  /// Whether the old card at home is still good.
  var hasGoodLegacyCard: Bool { items.contains(.legacyCard) }

  /// An expired card or the notice alone, while the measure lasts and the facility can look it up.
  mutating func addMeasure() {
    guard question.onlineAtFacility != .no else { return }
    let rule = rules.provisionalMeasure.edition(on: day)
    let card = question.papers.legacyCard == .notHeld ? .nothingShown : ProvisionalMeasure.reach(rule.value.expiredCard, of: insurer)
    let notice = question.papers.notice == .notHeld ? .nothingShown : ProvisionalMeasure.reach(rule.value.noticeAlone, of: insurer)
    let best = card.rank <= notice.rank ? card : notice
    let kind: DocumentKind = best == card ? .legacyCard : .eligibilityNotice
    switch best {
    case .covered: findings.rest(on: rule, .document(kind), .confirmsProvisionally)
    case .coveredUnconfirmed, .unclear: findings.leaveOpen(rule, .document(kind))
    case .notCovered: return findings.note(rule, .document(kind), .notCovered)
    case .nothingShown: return
    }
    if best != .unclear { items.append(.paperUnderMeasure) }
  }
}
