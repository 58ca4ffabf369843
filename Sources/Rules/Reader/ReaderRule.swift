public import EligibilityModel
public import Rulebook

/// What a card allows at the reader and what follows from what was done.
/// カードリーダーの判断
public enum ReaderRule {
  /// Decides.
  ///
  /// - Parameters:
  ///   - question: the reader, the card, what was tried and what was agreed
  ///   - book: the rules
  /// - Returns: the ways of identity check, the result, the consent
  /// - Throws: `RuleRefusal` for a day outside the modelled period
  public static func decide(_ question: ReaderQuestion, book: Rulebook) throws(RuleRefusal) -> ReaderDecision {
    var item = ReaderCase(question, on: try question.serviceDate.modelled(), book: book)
    let placing = item.placing()
    let pin = item.pinStanding()
    let methods = item.methods()
    let visual = item.visual(pin: pin, methods: methods)
    let identity = item.identity(pin: pin, methods: methods, visual: visual)
    let assistance = item.assistance()
    let consent = item.consent()
    let alert = item.alert()
    let position = item.position()
    let issued = try item.issuedVariant()
    return ReaderDecision(
      placing: placing, methods: methods, offered: ReaderCase.offered(methods, pin: pin), pin: pin, identity: identity, visual: visual,
      assistance: assistance, consent: consent, alert: alert, position: position, issued: issued, because: item.findings.list,
      certainty: item.findings.certainty)
  }
}

/// One moment at a reader while it is being decided.
struct ReaderCase {
  let question: ReaderQuestion
  let day: ModelledDay
  let rules: ReaderRules
  let book: Rulebook
  var findings = Findings(expecting: 10)

  init(_ question: ReaderQuestion, on day: ModelledDay, book: Rulebook) {
    self.question = question
    self.day = day
    self.book = book
    rules = book.national.reader
  }

  /// A cover comes off first; each reader has its own way of laying the card (F-208, F-209).
  mutating func placing() -> PlacingRuling {
    findings.note(rules.placing.edition(on: day), .reader, .noted)
    if question.card.cover == .on { return .takeOffCover }
    return question.card.placement == .right ? .readable : .turnCard
  }

  mutating func methods() -> [IdentityMethod] {
    let rule = rules.methods.edition(on: day)
    findings.rest(on: rule, .reader, .noted)
    return rule.value.methods(of: question.card.variant)
  }

  /// The screen offers face and PIN; a locked PIN is not offered, a check by eye is switched on by staff (F-210, F-214).
  static func offered(_ methods: [IdentityMethod], pin: PINStanding) -> [IdentityMethod] {
    methods.filter { method in
      switch method {
      case .face: true
      case .pin: pin != .locked
      case .visual: false
      }
    }
  }

  mutating func assistance() -> AssistanceRuling {
    guard question.assistance != .none else { return .notAsked }
    let rule = rules.assistance.edition(on: day)
    let allowed = question.assistance == .patientAsksWithReason
    findings.rest(on: rule, .reader, allowed ? .offered : .notPossible)
    return allowed ? .allowedAndLogged : .notAllowed
  }

  /// The reader's alert from three months before the certificate's end to the end (F-247).
  mutating func alert() -> RenewalAlert {
    guard case .validThrough(let end) = question.card.certificate else { return .unknown }
    let rule = book.national.certificate.readerAlert.edition(on: day)
    findings.note(rule, .certificate, .noted)
    return day.date >= rule.value.day(before: end) && day.date <= end ? .shown : .notShown
  }

  mutating func position() -> WalkPosition<ReaderStep> {
    let rule = rules.flow.edition(on: day)
    findings.note(rule, .reader, .noted)
    return StepWalk(rule.value.steps(question.timing)).position(after: question.steps)
  }

  /// A card applied for under one year of age from 2024-12-02 on bears no photo (F-225).
  mutating func issuedVariant() throws(RuleRefusal) -> IssuedVariant {
    guard case .applied(let applied, let birth) = question.card.application else { return .notAsked }
    guard birth <= applied else { throw .bornAfterService }
    let rule = rules.cardWithoutPhoto.edition(on: try applied.modelled(as: .appliedOn))
    findings.rest(on: rule, .document(.myNumberCard), .noted)
    return applied < LegalAge(of: birth).anniversary(rule.value.underAge) ? .noPhoto : .photo
  }
}
