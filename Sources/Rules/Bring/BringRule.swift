public import EligibilityModel
public import Rulebook

/// What to bring to a visit.
/// 持ち物
public enum BringRule {
  /// Decides; the best thing first.
  ///
  /// - Parameters:
  ///   - question: what the person holds, and the day
  ///   - book: the rules
  /// - Returns: what is enough, and what to do before the visit
  /// - Throws: `RuleRefusal` for a day outside the modelled period or an unknown insurer profile
  public static func decide(_ question: BringQuestion, book: Rulebook) throws(RuleRefusal) -> BringDecision {
    var bring = try BringCase(question, book: book)
    bring.addCard()
    bring.addPapers()
    if bring.items.isEmpty { bring.addMeasure() }
    bring.addPreparations()
    return BringDecision(
      items: bring.items, prepare: bring.prepare, because: bring.findings.list, certainty: bring.findings.certainty)
  }
}

/// One question about what to bring while it is being decided.
struct BringCase {
  let question: BringQuestion
  let day: ModelledDay
  let book: Rulebook
  let insurer: InsurerRules
  let certificate: CertificateStateRule.Reading
  private(set) var items: [BringOption] = []
  private(set) var prepare: [BringItem] = []
  var findings = Findings(expecting: 6)

  init(_ question: BringQuestion, book: Rulebook) throws(RuleRefusal) {
    self.question = question
    self.book = book
    day = try question.serviceDate.modelled()
    insurer = try InsurerRules(of: question.patient.insurer, book: book)
    certificate = CertificateStateRule.reading(of: question.certificate, on: day, book: book)
  }

  private var rules: CounterRules { book.national.counter }

  private var bodyIsGood: Bool {
    if case .validThrough(let end) = question.body { day.date <= end } else { true }
  }

  private var canReadOnline: Bool {
    switch certificate.state {
    case .valid, .inGrace, .unknown: question.onlineAtFacility != .no
    case .pastGrace, .revoked: false
    }
  }

  /// The card alone where it can be read, else the card with a paper beside it (F-036, F-202).
  mutating func addCard() {
    guard question.holding == .held, bodyIsGood else { return noteCardNotUsable() }
    guard question.registration != .notRegistered else { return addUnregisteredCard() }
    if canReadOnline {
      findings.rest(on: rules.cardOnlineCheck.edition(on: day), .document(.myNumberCard), .confirms)
      items.append(.card)
    }
    if question.papers.notice != .notHeld {
      findings.note(rules.cardWithNotice.edition(on: day), .document(.eligibilityNotice), .confirms)
      items.append(.cardAndNotice)
    } else {
      findings.note(rules.cardWithPortal.edition(on: day), .document(.portalPDF), .confirms)
      items.append(.cardAndPortal)
    }
  }

  private mutating func noteCardNotUsable() {
    guard question.holding != .never else { return }
    findings.note(book.national.certificate.cardNotInHand.edition(on: day), .document(.myNumberCard), .doesNotConfirm)
  }

  private mutating func addUnregisteredCard() {
    guard question.onlineAtFacility != .no, certificate.state != .pastGrace, certificate.state != .revoked else { return }
    findings.rest(on: rules.enrolmentAtReader.edition(on: day), .document(.myNumberCard), .offered)
    items.append(.cardToRegister)
  }

  /// A certificate, or an old card while it is good.
  mutating func addPapers() {
    if case .held(let paper) = question.papers.certificate, day.date <= paper.validThrough,
      rules.eligibilityCertificate.edition(on: day).value == .allowed
    {
      findings.rest(on: rules.eligibilityCertificate.edition(on: day), .document(.eligibilityCertificate), .confirms)
      items.append(needsElderlyCertificate(paper) ? .certificateAndElderlyCertificate : .certificate)
    }
    if case .held(let paper) = question.papers.legacyCard, rules.legacyCard.edition(on: day).value == .allowed,
      day.date <= insurer.legacyCardLastDay(printed: paper.validThrough, on: day).day
    {
      findings.rest(on: rules.legacyCard.edition(on: day), .document(.legacyCard), .confirms)
      items.append(.legacyCard)
    }
  }

  private mutating func needsElderlyCertificate(_ paper: PresentedCertificate) -> Bool {
    guard case .notPrinted = paper.printedRate, let birth = question.patient.birthDate.date else { return false }
    let age = LegalAge(of: birth)
    guard day.date >= age.elderlyRateFrom, day.date < age.lateStageFrom else { return false }
    findings.note(rules.elderlyCertificate.edition(on: day), .document(.elderlyRecipientCertificate), .shareNotShown)
    return true
  }

  /// An expired card or the notice alone, while the measure lasts and the facility can look it up.
  mutating func addMeasure() {
    let rule = rules.provisionalMeasure.edition(on: day)
    guard question.onlineAtFacility != .no else { return }
    let held = question.papers.legacyCard != .notHeld && rule.value.expiredCard == .every
    let notice = question.papers.notice != .notHeld && rule.value.noticeAlone == .every
    guard held || notice else { return }
    findings.rest(on: rule, .document(held ? .legacyCard : .eligibilityNotice), .confirmsProvisionally)
    items.append(.paperUnderMeasure)
  }

  /// What to mend before the visit; without any proof at all, ask for a certificate.
  mutating func addPreparations() {
    if question.holding == .held, !bodyIsGood { prepare.append(.renewCard) }
    if question.holding == .held {
      switch certificate.state {
      case .inGrace, .revoked: prepare.append(.renewCertificate)
      case .pastGrace: prepare += [.renewCertificate, .registerCard]
      case .valid, .unknown: break
      }
      if question.registration == .notRegistered { prepare.append(.registerCard) }
    }
    if items.isEmpty || items == [.paperUnderMeasure] { prepare.append(.eligibilityCertificate) }
  }
}
