import EligibilityModel
import Rulebook

/// One question about papers while it is being decided.
struct IssuanceCase {
  let question: DocumentsQuestion
  let day: ModelledDay
  let book: Rulebook
  let insurer: InsurerRules
  let certificateState: CertificateState
  /// The old card's last day, where the member holds one of this insurer; `nil` otherwise.
  let legacyCardLastDay: CivilDate?
  private(set) var askInsurer: [IssuancePart] = []
  var findings = Findings(expecting: 12)

  init(_ question: DocumentsQuestion, book: Rulebook) throws(RuleRefusal) {
    self.question = question
    self.book = book
    day = try question.serviceDate.modelled()
    if case .on(let birth) = question.member.birthDate, birth > question.serviceDate { throw .bornAfterService }
    insurer = try InsurerRules(of: question.member.insurer, book: book)
    certificateState = CertificateStateRule.reading(of: question.card.certificate, on: day, book: book).state
    legacyCardLastDay = IssuanceCase.lastDay(question, insurer, day)
  }

  /// A card lost today, and one of a former insurer, are no longer held.
  private static func lastDay(_ question: DocumentsQuestion, _ insurer: InsurerRules, _ day: ModelledDay) -> CivilDate? {
    guard case .held(let printed) = question.papers.legacyCard else { return nil }
    switch question.event.kind {
    case .joining, .legacyCardLost, .movedWithoutCard: return nil
    default: return insurer.legacyCardLastDay(printed: printed, on: day).day
    }
  }

  var rules: IssuanceRules { book.national.issuance }
  var profile: InsurerProfile? { insurer.profile }
  var event: MemberEventKind { question.event.kind }

  /// Whether the member holds an old card that is still good.
  var holdsGoodLegacyCard: Bool { legacyCardLastDay.map { day.date <= $0 } ?? false }

  /// Whether the member holds a certificate that is still good.
  var holdsGoodCertificate: Bool {
    guard case .held(let certificate) = question.papers.certificate else { return false }
    return day.date <= certificate.validThrough && event != .certificateLost
  }

  /// Whether somebody applied.
  var applied: Bool { question.application != .none }

  /// Whether the member is continued voluntarily, and so has no employer (任意継続).
  var isVoluntarilyContinued: Bool { question.member.standing != .ordinary }

  /// Whether the member can be confirmed with the card.
  var holdsUsableCard: Bool { MemberReasons.reasons(of: question, state: certificateState).contains(.holdsMyNumberInsuranceCard) }

  /// The outcome where no certificate is issued: a refusal when somebody asked for one.
  func none(_ reason: NoCertificate) -> CertificateOutcome { applied ? .refused(reason) : .notDue(reason) }

  /// Remembers that only the insurer can say something.
  mutating func ask(_ part: IssuancePart) {
    if !askInsurer.contains(part) { askInsurer.append(part) }
  }

  /// The edition of one parameter of the insurer's own; `nil` where the insurer has no profile.
  func own<Value>(_ parameter: (InsurerProfile) -> ProfileParameter<Value>) -> Edition<Stated<Value>>? {
    profile.map { parameter($0).edition(on: day) }
  }

  /// The stated value of one parameter, for parts that do not decide which paper is due; what is not stated is to be asked.
  mutating func told<Value>(_ part: IssuancePart, _ parameter: (InsurerProfile) -> ProfileParameter<Value>) -> Value? {
    guard let edition = own(parameter), case .stated(let value) = edition.value else {
      ask(part)
      return nil
    }
    findings.note(edition, .document(part.document), .noted)
    return value
  }
}

extension IssuancePart {
  /// The paper that the part belongs to.
  fileprivate var document: DocumentKind {
    self == .noticeForm || self == .noticeDelivery ? .eligibilityNotice : .eligibilityCertificate
  }
}
