import EligibilityModel

/// Made-up members, the same for a seed everywhere: shares like those that the ministry publishes, each field drawn by itself.
struct SyntheticMembers {
  private var state: UInt64
  private let day: CivilDate
  private let insurers: [(KnownInsurer, Int)]

  init(seed: UInt64, day: CivilDate) {
    state = seed
    self.day = day
    insurers =
      Self.kinds.map { (KnownInsurer.kind($0), $1) }
      + Self.profiles.compactMap { name, weight in
        InsurerProfileID(name).map { (KnownInsurer.profile($0), weight) }
      }
  }

  /// Members in a thousand.
  private static let kinds: [(InsurerKind, Int)] = [
    (.japanHealthInsuranceAssociation, 310), (.healthInsuranceSociety, 220), (.nationalHealthInsurance, 190), (.lateStageElderlyCare, 160),
    (.mutualAidAssociation, 70), (.seamensInsurance, 1),
  ]
  private static let profiles = [
    ("nippo-health-insurance-society", 10), ("letter-2025-11-society", 19), ("tax-accountants-nhi-society", 10),
    ("doctors-and-dentists-nhi-society", 10),
  ]

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
  }

  private mutating func happens(_ perThousand: Int) -> Bool { below(1_000) < perThousand }

  private mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  private mutating func weighted<Value>(_ values: [(Value, Int)]) -> Value {
    var rest = below(values.reduce(0) { $0 + $1.1 })
    for (value, weight) in values {
      if rest < weight { return value }
      rest -= weight
    }
    return values[0].0
  }

  private mutating func daysAgo(_ range: Range<Int>) -> CivilDate {
    day.addingClamped(days: -range.lowerBound - below(range.count))
  }

  /// The next member.
  mutating func member() -> DocumentsQuestion {
    let insurer = weighted(insurers)
    let isLateStage = insurer == .kind(.lateStageElderlyCare)
    let event = happens(40) ? MemberEvent(one(of: MemberEventKind.allCases), on: daysAgo(-5..<26)) : MemberEvent(.none, on: day)
    let ages = isLateStage && !happens(20) ? 27_394..<36_500 : 1..<27_500
    return DocumentsQuestion(
      serviceDate: day,
      member: Member(
        birthDate: happens(1) ? .unknown : .on(daysAgo(ages)), insurer: insurer,
        standing: happens(15) ? .voluntarilyContinued(completedOn: .unknown) : .ordinary,
        joinedOn: happens(100) ? .unknown : .on(daysAgo(0..<9_000)), onStatusDay: weighted(Self.findings), householdSize: 1),
      card: card(), careNeed: happens(40) ? .needsSupport : .none, application: application(), event: event, papers: papers(),
      attached: event.kind == .none ? [] : Set(LostPaper.allCases.filter { _ in happens(500) }))
  }

  private static let findings: [(StatusDayFinding, Int)] = [(.ableToUseCard, 50), (.unableToUseCard, 20), (.unknown, 30)]
  private static let holdings: [(CardHolding, Int)] = [
    (.held, 800), (.never, 165), (.lost, 8), (.damaged, 2), (.renewing, 10), (.returned, 15),
  ]
  private static let registrations: [(CardRegistration, Int)] = [(.registered, 870), (.notRegistered, 120), (.unknown, 10)]
  private static let cancellations: [(RegistrationCancellation, Int)] = [(.none, 990), (.requested, 4), (.effective, 6)]

  private mutating func card() -> MemberCard {
    let holding = weighted(Self.holdings)
    guard holding != .never && holding != .returned else {
      return MemberCard(holding: holding, registration: .notRegistered, cancellation: .none, certificate: .state(.unknown))
    }
    let certificate: KnownCertificate =
      happens(950) ? .validThrough(daysAgo(-1_700..<300)) : .state(weighted([(.unknown, 80), (.valid, 10), (.inGrace, 6), (.revoked, 4)]))
    return MemberCard(
      holding: holding, registration: weighted(Self.registrations), cancellation: weighted(Self.cancellations), certificate: certificate)
  }

  private mutating func application() -> CertificateApplication {
    guard happens(30) else { return .none }
    return .filed(
      by: weighted([(.person, 90), (.legalRepresentative, 4), (.caregiver, 4), (.other, 2)]),
      at: happens(20) ? .otherInsurer : .currentInsurer)
  }

  private mutating func papers() -> PapersHeld {
    let legacyCard: PaperHeld<PrintedDate> =
      happens(600) ? .held(happens(300) ? .notPrinted : .through(daysAgo(-400..<400))) : .notHeld
    let certificate: PaperHeld<CertificateHeld> =
      happens(250)
      ? .held(CertificateHeld(validThrough: daysAgo(-1_800..<60), obtainedBy: happens(60) ? .careNeedApplication : .otherwise)) : .notHeld
    return PapersHeld(legacyCard: legacyCard, certificate: certificate, notice: happens(700) ? .held : .notHeld)
  }
}
