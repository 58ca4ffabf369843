public import EligibilityModel
public import Rulebook

/// What holds for an electronic certificate on a day: use, grace, registration, alerts and what to do.
/// 電子証明書の判断
public enum CertificateRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: the certificate, its card and the day
  ///   - book: the rules
  /// - Returns: state, use and advice
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(_ question: CertificateQuestion, book: Rulebook) throws(RuleRefusal) -> CertificateDecision {
    var certificate = CertificateCase(question, on: try question.serviceDate.modelled(), book: book)
    let use = certificate.use()
    let registration = certificate.registrationStanding()
    let alert = certificate.alert()
    let notice = certificate.renewalNotice()
    let identification = certificate.identification()
    let target = certificate.target(use: use, registration: registration)
    let advice = certificate.advice(registration: registration)
    return CertificateDecision(
      state: certificate.reading.state, use: use, usableThrough: certificate.reading.usableThrough, registration: registration,
      alert: alert, renewalNoticeOn: notice, identification: identification, certificateTarget: target, advice: advice,
      because: certificate.findings.list, certainty: certificate.findings.certainty)
  }
}

/// One question about a certificate while it is being decided.
struct CertificateCase {
  let question: CertificateQuestion
  let day: ModelledDay
  let book: Rulebook
  /// The state on the day, a renewal taken into account.
  let reading: CertificateStateRule.Reading
  /// The state as if it had not been renewed, which decides what became of the registration.
  let unrenewed: CertificateStateRule.Reading
  var findings = Findings(expecting: 8)

  init(_ question: CertificateQuestion, on day: ModelledDay, book: Rulebook) {
    self.question = question
    self.day = day
    self.book = book
    unrenewed = CertificateStateRule.reading(of: question.certificate, on: day, book: book)
    reading = CertificateCase.renewed(question, on: day) ?? unrenewed
  }

  private var rules: CertificateRules { book.national.certificate }

  /// A certificate renewed on or before the day is valid again; its new end is not known here.
  private static func renewed(_ question: CertificateQuestion, on day: ModelledDay) -> CertificateStateRule.Reading? {
    guard case .on(let renewal) = question.renewedOn, renewal <= day.date else { return nil }
    return CertificateStateRule.Reading(state: .valid, usableThrough: .unknown, certainty: .settled)
  }

  mutating func use() -> CertificateUse {
    guard question.holding == .held else {
      findings.rest(on: rules.cardNotInHand.edition(on: day), .document(.myNumberCard), .doesNotConfirm)
      return .nothing
    }
    noteState()
    switch reading.state {
    case .valid: return .everything
    case .inGrace where question.carrier == .card: return .eligibilityOnly
    case .inGrace, .pastGrace, .revoked: return .nothing
    case .unknown: return .unknown
    }
  }

  private mutating func noteState() {
    let grace = rules.grace.edition(on: day)
    findings.rest(on: grace, .certificate, .certificate(reading.state, usableThrough: reading.usableThrough))
    if reading.certainty == .unconfirmed || reading.state == .revoked { findings.leaveOpen(grace, .certificate) }
    TermRule.doubt(question.certificate, on: day, book: book, findings: &findings)
    if reading.state == .inGrace { findings.note(rules.graceScope.edition(on: day), .certificate, .noted) }
  }

  /// The registration ends with the grace, and a renewal after that does not bring it back (F-321, F-322).
  mutating func registrationStanding() -> RegistrationStanding {
    switch question.registration {
    case .notRegistered: return .none
    case .unknown: return .unknown
    case .registered: break
    }
    if question.holding == .returned { return .none }
    findings.rest(on: rules.registrationAfterGrace.edition(on: day), .certificate, .noted)
    return graceRanOut ? .cancelled : .kept
  }

  private var graceRanOut: Bool {
    guard unrenewed.state == .pastGrace else { return false }
    guard case .on(let renewal) = question.renewedOn, case .on(let lastDay) = unrenewed.usableThrough else { return true }
    return renewal > lastDay
  }

  /// The reader's alert from three months before the end to the end (F-247).
  mutating func alert() -> RenewalAlert {
    guard let end = knownEnd else { return .unknown }
    let rule = rules.readerAlert.edition(on: day)
    findings.note(rule, .certificate, .noted)
    return day.date >= rule.value.day(before: end) && day.date <= end ? .shown : .notShown
  }

  /// The day renewal guidance is sent (F-319).
  mutating func renewalNotice() -> KnownDate {
    guard let end = knownEnd else { return .unknown }
    let rule = rules.renewalNotice.edition(on: day)
    findings.note(rule, .certificate, .noted)
    return .on(rule.value.day(before: end))
  }

  private var knownEnd: CivilDate? {
    guard case .validThrough(let end) = question.certificate, question.renewedOn.date.map({ $0 > day.date }) ?? true else { return nil }
    return end
  }

  /// A card with an expired certificate is still photo identification while the card itself is valid (F-317).
  mutating func identification() -> IdentificationUse {
    guard question.holding == .held, question.carrier == .card else { return .notAllowed }
    guard case .validThrough(let end) = question.body else { return .unknown }
    findings.note(rules.identification.edition(on: day), .document(.myNumberCard), day.date <= end ? .noted : .ended(end))
    return day.date <= end ? .allowed : .notAllowed
  }

  /// Who cannot be confirmed by card gets a 資格確認書; an expired certificate counts even in the grace (F-443).
  mutating func target(use: CertificateUse, registration: RegistrationStanding) -> CertificateTarget {
    let rule = rules.certificateTarget.edition(on: day)
    guard rule.value == .allowed else { return .no }
    findings.note(rule, .certificate, .noted)
    if question.holding != .held || registration == .none || registration == .cancelled { return .yes }
    switch reading.state {
    case .inGrace, .pastGrace, .revoked: return .yes
    case .valid: return registration == .unknown ? .unknown : .no
    case .unknown: return .unknown
    }
  }

  mutating func advice(registration: RegistrationStanding) -> [CertificateAdvice] {
    var advice: [CertificateAdvice] = []
    let bodyExpired = if case .validThrough(let end) = question.body { end < day.date } else { false }
    if bodyExpired || question.holding == .damaged || question.holding == .lost { advice.append(.renewCard) }
    switch reading.state {
    case .inGrace, .pastGrace, .revoked: advice.append(.renewCertificateAtMunicipality)
    case .valid, .unknown: break
    }
    if registration == .cancelled { advice.append(.registerAgain) }
    if question.holding != .held || bodyExpired {
      advice.append(.useEligibilityCertificate)
    } else if reading.state == .pastGrace {
      advice += [.useCardWithNotice, .useEligibilityCertificate]
    }
    if !advice.isEmpty { findings.note(rules.renewalPlace.edition(on: day), .certificate, .noted) }
    return advice
  }
}
