import EligibilityModel

/// What the facts alone allow before the whole fee, written from the papers and not from the rules: dates and conditions stand here in the open.
///
/// Only what the papers settle is listed, so the rules may offer more and never less.
struct LawfulSteps {
  private let question: CounterQuestion
  private var day: CivilDate { question.serviceDate }
  private var facility: Facility { question.facility }

  init(_ question: CounterQuestion) { self.question = question }

  /// The lawful steps that nobody has tried.
  var left: [CounterStep] { CounterStep.allCases.filter { question.attempts[$0] == .notTried && isLawful($0) } }

  private func isLawful(_ step: CounterStep) -> Bool {
    switch step {
    case .readCard: question.cardCheck == .notAsked && (canReadCard || canReadPhone)
    case .enrolAtReader: canEnrol
    case .lookUpByNumber: question.numberLookup == .notAsked && facility.lookup == .possible && isUnderMeasure
    case .narrowLookUp: answers.contains(.several)
    case .askForCard: card == nil
    case .askForPortal: isPartner && !shows(.portalScreen) && !shows(.portalPDF)
    case .askForNotice: isPartner && !shows(.eligibilityNotice)
    case .askForCertificate: day >= .fixed(2024, 12, 2) && !shows(.eligibilityCertificate)
    case .askForLegacyCard: day <= .fixed(2025, 12, 1) && !shows(.legacyCard)
    case .askAboutChange: answers.contains { isLost($0) || $0 == .none }
    case .askAgainLater: answers.contains { $0 == .none || $0 == .unknown }
    case .confirmOrally: question.visit == .return && (mayConfirmWithCard || mayConfirmWithPaper)
    case .signDeclaration: mayDeclare
    case .telephoneInsurer: true
    case .askForElderlyCertificate: false
    }
  }

  private var answers: [InquiryAnswer] { [question.cardCheck, question.numberLookup] }

  private func isLost(_ answer: InquiryAnswer) -> Bool { [.invalid, .invalidWithNewer].contains(answer.validity) }

  private func shows(_ kind: DocumentKind) -> Bool { question.presented.contains { $0.kind == kind } }

  private var card: MyNumberCard? {
    for case .myNumberCard(let card) in question.presented { return card }
    return nil
  }

  /// F-163, F-172, F-459: a card that may be a マイナ保険証 and is not expired makes a set with notice or portal.
  private var isPartner: Bool { card.map { $0.registration != .notRegistered && isUnexpired($0) } ?? false }

  private func isUnexpired(_ card: MyNumberCard) -> Bool {
    if case .validThrough(let end) = card.body { day <= end } else { true }
  }

  /// N-05: usable to the end of the third month after the month of expiry.
  private func isReadable(_ certificate: KnownCertificate) -> Bool {
    switch certificate {
    case .state(let state): [.valid, .inGrace, .unknown].contains(state)
    case .validThrough(let end): day.year * 12 + day.month <= end.year * 12 + end.month + 3
    }
  }

  private var readerWorks: Bool { facility.reader == .working && facility.lookup != .down }

  private var canReadCard: Bool { readerWorks && (card.map { $0.registration != .notRegistered && isReadable($0.certificate) } ?? false) }

  /// N-07: from 2025-09-19, where supported, and only while the card's certificate is good.
  private var canReadPhone: Bool {
    guard card == nil, readerWorks, facility.smartphone != .notSupported, day >= .fixed(2025, 9, 19) else { return false }
    for case .smartphone(let phone) in question.presented {
      switch phone.certificate {
      case .validThrough(let end): return day <= end
      case .state(let state): return state == .valid || state == .unknown
      }
    }
    return false
  }

  /// F-279.
  private var canEnrol: Bool {
    guard let card, card.registration == .notRegistered, question.cardCheck == .notAsked else { return false }
    return readerWorks && facility.lookup == .possible && isUnexpired(card) && isReadable(card.certificate)
  }

  private var isMunicipal: Bool { question.patient.insurer == .kind(.nationalHealthInsurance) }

  /// F-187, N-01: for 国保 from 2025-06-27, for everybody from 2025-12-02.
  private var measureStart: CivilDate { isMunicipal ? .fixed(2025, 6, 27) : .fixed(2025, 12, 2) }

  /// N-02: an expired card to 2026-07-31; F-188: the notice alone surely to 2026-03-31.
  private var isUnderMeasure: Bool {
    guard day >= measureStart else { return false }
    return (shows(.legacyCard) && day <= .fixed(2026, 7, 31)) || (shows(.eligibilityNotice) && day <= .fixed(2026, 3, 31))
  }

  /// F-178: a card that cannot be confirmed online now.
  private var isInFallback: Bool {
    guard isPartner, facility.reader != .absent || facility.lookup != .impossible else { return false }
    let isAnswered = question.cardCheck.validity != .notAsked && question.cardCheck.validity != .valid
    return !canReadCard || isAnswered || question.attempts[.readCard] != .notTried
  }

  /// F-181.
  private var mayConfirmWithCard: Bool { isInFallback && question.pastRecord == .known && day >= .fixed(2024, 12, 2) }

  /// F-199.
  private var mayConfirmWithPaper: Bool { card == nil && isUnderMeasure }

  /// F-182, F-466.
  private var mayDeclare: Bool {
    isInFallback && day >= .fixed(2024, 12, 2) && (question.visit == .first || question.pastRecord == .unknown)
  }
}
