import EligibilityModel
import Rulebook

/// What is known of the insurer's own rules in one question.
enum InsurerRules {
  /// An insurer with a profile, its own or that of its kind.
  case profile(InsurerProfile)
  /// A kind of insurer without a profile.
  case kind(InsurerKind)
  /// Nobody knows who insures the person.
  case unknown

  init(of insurer: KnownInsurer, book: Rulebook) throws(RuleRefusal) {
    switch insurer {
    case .unknown: self = .unknown
    case .kind(let kind): self = book.insurers.defaultProfile(for: kind).map(InsurerRules.profile) ?? .kind(kind)
    case .profile(let id):
      guard let profile = book.insurers.profile(id) else { throw .unknownInsurerProfile(id) }
      self = .profile(profile)
    }
  }

  /// The profile, the insurer's own or that of its kind.
  var profile: InsurerProfile? {
    if case .profile(let profile) = self { profile } else { nil }
  }

  var kind: InsurerKind? {
    switch self {
    case .profile(let profile): profile.kind
    case .kind(let kind): kind
    case .unknown: nil
    }
  }

  /// Whether the person is in late-stage elderly care.
  var isLateStage: Bool { kind == .lateStageElderlyCare }

  /// Whether cover with this insurer ends when late-stage elderly care begins (F-084).
  var endsAtLateStage: Bool { kind != nil && !isLateStage }

  /// Whether a measure for 国民健康保険 reaches this person; for its societies and for an unknown insurer the sources leave it open.
  var reachOfNationalHealthInsurance: ProvisionalMeasure.Reach {
    switch kind {
    case .nationalHealthInsurance: .covered
    case .nationalHealthInsuranceSociety, nil: .coveredUnconfirmed
    default: .notCovered
    }
  }

  /// The last day of an old card, and whether that day is a guess for want of a printed one.
  func legacyCardLastDay(printed: PrintedDate, on day: ModelledDay) -> (day: CivilDate, isGuess: Bool) {
    switch (ownLastDay(on: day), printed) {
    case (let own?, .through(let printed)): return (min(own.latest, printed), false)
    case (.oneDay(let own)?, .notPrinted): return (own, false)
    case (.perMunicipality(let usual, _)?, .notPrinted): return (usual, true)
    case (nil, .through(let printed)): return (printed, false)
    case (nil, .notPrinted): return (.latest, true)
    }
  }

  private func ownLastDay(on day: ModelledDay) -> LegacyCardLastDay? {
    profile?.legacyCard.lastDay.edition(on: day).value.value
  }
}
