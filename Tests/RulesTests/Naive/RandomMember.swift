import EligibilityModel

/// Members and days by chance, the same for the same seed; boundaries come up often.
struct RandomMember {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func one<Value>(of values: [Value]) -> Value { random.pick(values) }

  private mutating func oneIn(_ number: Int) -> Bool { below(number) == 0 }

  private static let turns: [CivilDate] = [
    .fixed(2024, 10, 15), .fixed(2024, 12, 2), .fixed(2025, 3, 31), .fixed(2025, 7, 31), .fixed(2025, 8, 1), .fixed(2025, 9, 30),
    .fixed(2025, 10, 1), .fixed(2025, 11, 11), .fixed(2025, 12, 1), .fixed(2025, 12, 2), .fixed(2026, 7, 31), .fixed(2026, 8, 1),
  ]

  private mutating func day() -> CivilDate {
    if oneIn(2) { return one(of: Self.turns).addingClamped(days: below(3) - 1) }
    return CivilDate.fixed(2024, 10, 1).addingClamped(days: below(1_187))
  }

  private mutating func nearby(_ day: CivilDate, within days: Int) -> CivilDate { day.addingClamped(days: below(2 * days + 1) - days) }

  /// A question with the insurer it is about.
  mutating func question() -> (NaiveIssuance.Insurer, DocumentsQuestion)? {
    let insurer = one(of: NaiveIssuance.Insurer.allCases)
    return question(of: insurer, on: day())
  }

  /// A question about a member of any insurer on a day.
  mutating func question(on day: CivilDate) -> (NaiveIssuance.Insurer, DocumentsQuestion)? {
    question(of: one(of: NaiveIssuance.Insurer.allCases), on: day)
  }

  private mutating func question(of insurer: NaiveIssuance.Insurer, on day: CivilDate) -> (NaiveIssuance.Insurer, DocumentsQuestion)? {
    guard let known = insurer.known else { return nil }
    let question = DocumentsQuestion(
      serviceDate: day, member: member(known, day), card: card(day), careNeed: oneIn(4) ? .needsSupport : .none,
      application: oneIn(3) ? .filed(by: one(of: Submitter.allCases), at: oneIn(8) ? .otherInsurer : .currentInsurer) : .none,
      event: event(day), papers: papers(day), attached: Set(LostPaper.allCases.filter { _ in oneIn(2) }))
    return (insurer, question)
  }

  private mutating func member(_ insurer: KnownInsurer, _ day: CivilDate) -> Member {
    let completion = oneIn(4) ? KnownDate.unknown : .on(nearby(day, within: 700))
    let standing: MemberStanding = oneIn(5) ? .voluntarilyContinued(completedOn: completion) : .ordinary
    return Member(
      birthDate: birth(day), insurer: insurer, standing: standing, joinedOn: oneIn(3) ? .on(nearby(day, within: 400)) : .unknown,
      onStatusDay: one(of: StatusDayFinding.allCases), householdSize: 1 + below(5))
  }

  /// Of any age, with the 70th, 75th and 85th birthdays near the day or near 2026-08-01 coming up often.
  private mutating func birth(_ day: CivilDate) -> KnownDate {
    if oneIn(12) { return .unknown }
    if oneIn(20) { return .on(.fixed(1940 + 4 * below(20), 2, 29)) }
    if oneIn(2) { return .on(day.addingClamped(days: 0 - below(36_000))) }
    let near = nearby(oneIn(2) ? day : .fixed(2026, 8, 1), within: 40)
    return .on(near.addingClamped(years: 0 - one(of: [70, 75, 85])))
  }

  private mutating func card(_ day: CivilDate) -> MemberCard {
    let certificate: KnownCertificate =
      oneIn(3) ? .state(one(of: CertificateState.allCases)) : .validThrough(nearby(day, within: oneIn(2) ? 150 : 1_500))
    return MemberCard(
      holding: oneIn(2) ? .held : one(of: CardHolding.allCases), registration: one(of: CardRegistration.allCases),
      cancellation: oneIn(2) ? .none : one(of: RegistrationCancellation.allCases), certificate: certificate)
  }

  private mutating func event(_ day: CivilDate) -> MemberEvent {
    let kind = oneIn(2) ? MemberEventKind.none : one(of: MemberEventKind.allCases)
    return MemberEvent(kind, on: oneIn(2) ? day : nearby(day, within: 3))
  }

  private mutating func papers(_ day: CivilDate) -> PapersHeld {
    let printed: PrintedDate = oneIn(2) ? .notPrinted : .through(nearby(day, within: 300))
    let held = CertificateHeld(validThrough: nearby(day, within: 60), obtainedBy: one(of: CertificateOrigin.allCases))
    return PapersHeld(
      legacyCard: oneIn(2) ? .held(printed) : .notHeld, certificate: oneIn(3) ? .held(held) : .notHeld,
      notice: oneIn(3) ? .held : .notHeld)
  }
}

extension NaiveIssuance.Insurer {
  /// The insurer as a question names it.
  var known: KnownInsurer? {
    switch self {
    case .kyokai: .kind(.japanHealthInsuranceAssociation)
    case .society: .kind(.healthInsuranceSociety)
    case .municipal: .kind(.nationalHealthInsurance)
    case .mutual: .kind(.mutualAidAssociation)
    case .lateStage: .kind(.lateStageElderlyCare)
    case .seamen: .kind(.seamensInsurance)
    case .nippo: InsurerProfileID("nippo-health-insurance-society").map(KnownInsurer.profile)
    case .letter: InsurerProfileID("letter-2025-11-society").map(KnownInsurer.profile)
    case .taxAccountants: InsurerProfileID("tax-accountants-nhi-society").map(KnownInsurer.profile)
    case .doctors: InsurerProfileID("doctors-and-dentists-nhi-society").map(KnownInsurer.profile)
    }
  }
}
