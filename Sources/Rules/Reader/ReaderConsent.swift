import EligibilityModel
import Rulebook

// What the patient agrees to.
extension ReaderCase {
  /// How consent is taken and what the institution sees by it.
  mutating func consent() -> ConsentRuling {
    let items = consentItems()
    let offers = consentOffers()
    let record = consentRecord()
    let agreed = record == .notRecorded ? [] : agreedItems(among: items)
    let access = access(record: record, agreed: agreed)
    return ConsentRuling(
      offers: offers, preset: preset(offers: offers, among: items), record: record, sees: access == .granted ? agreed : [],
      access: access, items: items)
  }

  /// The seven items of the printed form; the full list is missing from the sources (F-244, F-246).
  private mutating func consentItems() -> [ConsentItem] {
    let rule = rules.consentItems.edition(on: day)
    findings.note(rule, .reader, .noted)
    return rule.value
  }

  /// A generic reader has no screen to consent on (F-245).
  private mutating func consentOffers() -> [ConsentOffer] {
    guard question.reader == .faceRecognition else { return [] }
    let kinds = rules.consentKinds.edition(on: day)
    findings.rest(on: kinds, .reader, .offered)
    guard case .individual = question.previous else { return kinds.value }
    let carryOver = rules.carryOver.edition(on: day)
    findings.rest(on: carryOver, .reader, carryOver.value == .allowed ? .offered : .notCovered)
    return carryOver.value == .allowed ? kinds.value + [.carryOver] : kinds.value
  }

  private func preset(offers: [ConsentOffer], among items: [ConsentItem]) -> [ConsentItem] {
    guard offers.contains(.carryOver), case .individual(let previous) = question.previous else { return [] }
    return items.filter(previous.contains)
  }

  private mutating func consentRecord() -> ConsentRecord {
    switch (question.reader, question.consent) {
    case (_, .notAsked): return .notAsked
    case (.faceRecognition, .bulk), (.faceRecognition, .individual): return .onScreen
    case (.generic, .bulk), (.generic, .individual): return refuseOnScreen()
    case (_, .paper(let paper, _)): return paperRecord(paper)
    }
  }

  private mutating func refuseOnScreen() -> ConsentRecord {
    findings.rest(on: rules.genericConsent.edition(on: day), .reader, .notPossible)
    return .notRecorded
  }

  private mutating func paperRecord(_ paper: PaperConsent) -> ConsentRecord {
    let rule = rules.genericConsent.edition(on: day)
    findings.rest(on: rule, .reader, paper == rule.value ? .noted : .notPossible)
    return paper == rule.value ? .onPaper : .notRecorded
  }

  private func agreedItems(among items: [ConsentItem]) -> [ConsentItem] {
    switch question.consent {
    case .notAsked, .bulk(.no): []
    case .bulk(.yes): items
    case .individual(let agreed), .paper(_, let agreed): items.filter(agreed.contains)
    }
  }

  /// Without consent a query is refused and noted; in the grace of a certificate eligibility alone is given (F-217, F-218, F-320).
  private mutating func access(record: ConsentRecord, agreed: [ConsentItem]) -> DataAccess {
    guard record != .notAsked else { return .notAsked }
    let rule = rules.dataAccess.edition(on: day)
    findings.rest(on: rule, .reader, agreed.isEmpty ? .notPossible : .offered)
    guard !agreed.isEmpty else { return .deniedAndLogged }
    guard CertificateStateRule.reading(of: question.card.certificate, on: day, book: book).state == .inGrace else { return .granted }
    findings.rest(on: book.national.certificate.graceScope.edition(on: day), .certificate, .notPossible)
    return .eligibilityOnly
  }
}
