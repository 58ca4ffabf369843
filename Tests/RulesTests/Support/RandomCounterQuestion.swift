import EligibilityModel

/// Draws questions as a counter might ask them, with days near the boundaries and with many or few steps tried.
struct RandomCounterQuestion {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// The next question.
  mutating func next() -> CounterQuestion {
    let day = serviceDate()
    let presented = documents(on: day)
    let hasCard = presented.contains { $0.kind == .myNumberCard || $0.kind == .smartphone }
    return CounterQuestion(
      serviceDate: day, facility: facility(), visit: random.pick(VisitKind.allCases), pastRecord: random.pick(PastRecord.allCases),
      presented: presented, patient: patient(on: day), cardCheck: hasCard && random.chance(40) ? answer() : .notAsked,
      numberLookup: random.chance(35) ? answer() : .notAsked, attempts: attempts())
  }

  private mutating func serviceDate() -> CivilDate {
    let boundaries: [CivilDate] = [
      .fixed(2024, 12, 2), .fixed(2025, 6, 27), .fixed(2025, 8, 1), .fixed(2025, 9, 19), .fixed(2025, 10, 1), .fixed(2025, 12, 2),
      .fixed(2026, 4, 1), .fixed(2026, 8, 1),
    ]
    guard random.chance(50) else { return CivilDate.fixed(2024, 10, 1).addingClamped(days: Int.random(in: 0...1186, using: &random)) }
    return random.pick(boundaries).addingClamped(days: Int.random(in: -1...1, using: &random))
  }

  private mutating func near(_ day: CivilDate) -> CivilDate { day.addingClamped(days: Int.random(in: -250...250, using: &random)) }

  private mutating func facility() -> Facility {
    Facility(
      kind: random.pick(FacilityKind.allCases), reader: random.pick(ReaderState.allCases), lookup: random.pick(LookupState.allCases),
      smartphone: random.pick(SmartphoneSupport.allCases))
  }

  private mutating func patient(on day: CivilDate) -> Patient {
    let births: [CivilDate] = [.fixed(1945, 5, 5), .fixed(1951, 2, 10), .fixed(1955, 3, 1), .fixed(1980, 4, 2), .fixed(2008, 2, 29)]
    let insurers: [KnownInsurer] = InsurerKind.allCases.map(KnownInsurer.kind) + [.unknown, .kind(.nationalHealthInsurance)]
    return Patient(
      birthDate: random.chance(85) ? .on(random.pick(births)) : .unknown, insurer: random.pick(insurers),
      income: random.pick(IncomeClass.allCases), lostOn: random.chance(10) ? .on(near(day)) : .unknown)
  }

  private mutating func documents(on day: CivilDate) -> [PresentedDocument] {
    DocumentKind.allCases.compactMap { kind in random.chance(shareOfCounters(kind)) ? document(kind, on: day) : nil }
  }

  private func shareOfCounters(_ kind: DocumentKind) -> Int {
    switch kind {
    case .myNumberCard: 45
    case .legacyCard, .eligibilityNotice: 30
    case .eligibilityCertificate: 12
    default: 10
    }
  }

  private mutating func document(_ kind: DocumentKind, on day: CivilDate) -> PresentedDocument {
    switch kind {
    case .myNumberCard:
      .myNumberCard(
        MyNumberCard(
          registration: random.pick(CardRegistration.allCases), certificate: certificate(on: day),
          body: random.chance(50) ? .validThrough(near(day)) : .unknown, variant: random.pick(CardVariant.allCases)))
    case .smartphone: .smartphone(SmartphoneCard(platform: .iPhone, certificate: certificate(on: day)))
    case .eligibilityCertificate: .eligibilityCertificate(PresentedCertificate(validThrough: near(day), printedRate: rate()))
    case .eligibilityNotice: .eligibilityNotice(printedRate: rate())
    case .portalScreen: .portalScreen
    case .portalPDF: .portalPDF
    case .legacyCard: .legacyCard(PresentedLegacyCard(validThrough: random.chance(60) ? .through(near(day)) : .notPrinted))
    case .elderlyRecipientCertificate:
      .elderlyRecipientCertificate(PresentedElderlyCertificate(rate: .twentyPercent, validThrough: .through(near(day))))
    case .prescription: .prescription
    }
  }

  private mutating func certificate(on day: CivilDate) -> KnownCertificate {
    random.chance(60) ? .validThrough(near(day)) : .state(random.pick(CertificateState.allCases))
  }

  private mutating func rate() -> PrintedRate {
    random.chance(50) ? .notPrinted : .printed(random.pick(CopaymentRate.allCases))
  }

  private mutating func answer() -> InquiryAnswer {
    switch random.pick(AnswerWord.allCases) {
    case .notAsked: .notAsked
    case .valid: .valid(ReportedCoverage(rate: rate(), benefit: random.pick(BenefitKind.allCases)))
    case .invalid: .invalid(lostOn: .unknown)
    case .invalidWithNewer: .invalidWithNewer(lostOn: .on(.fixed(2025, 4, 1)))
    case .none: .none
    case .several: .several
    case .unknown: .unknown
    }
  }

  /// A third untouched, a third all tried in vain but for one step at most, the rest anyhow.
  private mutating func attempts() -> Attempts {
    var attempts = Attempts()
    switch Int.random(in: 0..<3, using: &random) {
    case 0: break
    case 1:
      for step in CounterStep.allCases { attempts[step] = .failed }
      if random.chance(70) { attempts[random.pick(CounterStep.allCases)] = .notTried }
    default:
      for step in CounterStep.allCases where random.chance(40) { attempts[step] = random.pick(step.possibleResults) }
    }
    return attempts
  }
}
