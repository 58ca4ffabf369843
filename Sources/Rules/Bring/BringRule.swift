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
  /// - Throws: `RuleRefusal` for a day outside the modelled period, an unknown insurer profile, or a birth after the day
  public static func decide(_ question: BringQuestion, book: Rulebook) throws(RuleRefusal) -> BringDecision {
    var bring = try BringCase(question, book: book)
    bring.addCard()
    bring.addPapers()
    if bring.items.isEmpty { bring.addMeasure() }
    bring.addPreparations()
    let issue = try CertificateIssueRule.decide(bring)
    bring.findings.note(issue)
    return BringDecision(
      items: bring.items, prepare: bring.prepare, certificateIssue: issue, because: bring.findings.list,
      certainty: bring.findings.certainty)
  }
}

/// One question about what to bring while it is being decided.
struct BringCase {
  let question: BringQuestion
  let day: ModelledDay
  let book: Rulebook
  let insurer: InsurerRules
  let certificate: CertificateStateRule.Reading
  var items: [BringOption] = []
  private(set) var prepare: [BringItem] = []
  var findings = Findings(expecting: 6)

  init(_ question: BringQuestion, book: Rulebook) throws(RuleRefusal) {
    self.question = question
    self.book = book
    day = try question.serviceDate.modelled()
    if let birth = question.patient.birthDate.date, birth > question.serviceDate { throw .bornAfterService }
    insurer = try InsurerRules(of: question.patient.insurer, book: book)
    certificate = CertificateStateRule.reading(of: question.certificate, on: day, book: book)
  }

  var rules: CounterRules { book.national.counter }

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
    noteGrace()
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

  /// In the grace the card still works; the days that only the longer reading covers are unconfirmed (N-05, O-01).
  private mutating func noteGrace() {
    TermRule.doubt(question.certificate, on: day, book: book, findings: &findings)
    let grace = book.national.certificate.grace.edition(on: day)
    switch certificate.state {
    case .inGrace where certificate.certainty == .unconfirmed: findings.leaveOpen(grace, .certificate)
    case .inGrace, .pastGrace: findings.note(grace, .certificate, .certificate(certificate.state, usableThrough: certificate.usableThrough))
    case .valid, .revoked, .unknown: break
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

  /// What to mend before the visit; without any proof at all, get a certificate, or an old card while those are made.
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
    if items.isEmpty || items == [.paperUnderMeasure] { prepare.append(paperToGet()) }
  }

  private mutating func paperToGet() -> BringItem {
    let rule = book.national.documents.legacyIssue.edition(on: day)
    findings.note(rule, .document(.legacyCard), rule.value == .allowed ? .offered : .notCovered)
    return rule.value == .allowed ? .legacyCard : .eligibilityCertificate
  }
}
