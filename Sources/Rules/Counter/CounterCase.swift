import EligibilityModel
import Rulebook

/// One question at the counter while it is being decided: the question, what follows from it at once, and the findings so far.
struct CounterCase {
  let question: CounterQuestion
  let day: ModelledDay
  let book: Rulebook
  let insurer: InsurerRules
  let shown: ShownDocuments
  let cardStanding: CardStanding
  var findings: Findings

  init(_ question: CounterQuestion, book: Rulebook) throws(RuleRefusal) {
    self.question = question
    self.book = book
    day = try question.serviceDate.modelled()
    if let birth = question.patient.birthDate.date, birth > question.serviceDate { throw .bornAfterService }
    insurer = try InsurerRules(of: question.patient.insurer, book: book)
    shown = ShownDocuments(question.presented)
    cardStanding = CardStanding(of: shown, question: question, day: day, book: book)
    findings = Findings(expecting: 12)
  }

  /// What shows who the person is before eligibility is confirmed.
  var identityInHand: ProofMeans {
    switch cardStanding.body {
    case .usable where shown.card != nil: .myNumberCard
    default: .none
    }
  }

  /// Whether a マイナ保険証 lies on the counter that cannot be confirmed online now: the branch of the fallbacks (F-178).
  var isInFallback: Bool {
    guard shown.card != nil, cardStanding.mayBeInsuranceCard, cardStanding.body == .usable else { return false }
    return !cardStanding.isReadable || question.cardCheck.isNegative || question.attempts[.readCard] != .notTried
  }

  /// The last day a paper of the known insurer can be good, from loss of cover and the 75th birthday (F-461); `nil` when nothing ends it.
  var coverEnd: CivilDate? {
    let loss = [question.patient.lostOn.date, question.numberLookup.lostOn, question.cardCheck.lostOn].compactMap { $0 }.min()
    let lossEnd = loss.map(\.dayBefore)
    guard insurer.endsAtLateStage, let birth = question.patient.birthDate.date else { return lossEnd }
    let lateStageEnd = LegalAge(of: birth).lateStageFrom.dayBefore
    return lossEnd.map { min($0, lateStageEnd) } ?? lateStageEnd
  }
}

extension InquiryAnswer {
  /// Whether the service was asked and did not say "valid".
  var isNegative: Bool {
    switch self {
    case .notAsked, .valid: false
    case .invalid, .invalidWithNewer, .none, .several, .unknown: true
    }
  }

  /// Whether the service said that cover ended.
  var isInvalid: Bool {
    switch self {
    case .invalid, .invalidWithNewer: true
    default: false
    }
  }

  /// How care is paid for, as far as a valid answer says.
  var benefit: BenefitKind {
    if case .valid(let coverage) = self { coverage.benefit } else { .ordinary }
  }

  /// The first day outside, where the service told it.
  var lostOn: CivilDate? {
    switch self {
    case .invalid(let lostOn), .invalidWithNewer(let lostOn): lostOn.date
    default: nil
    }
  }
}
