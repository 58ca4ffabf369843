import EligibilityModel
import Rulebook

/// What somebody has done about the My Number card.
struct SampleCard {
  /// The states that decide who gets which paper.
  enum State {
    case none, unregistered, registered, released
  }

  let state: State
  /// The last day of the electronic certificate, for holders.
  let certificateValidThrough: CivilDate?

  init(_ age: Int, _ birthDate: CivilDate, _ figures: CountryCards, _ random: inout SampleRandom) {
    guard random.happens(figures.held.value[age]) else {
      state = .none
      certificateValidThrough = nil
      return
    }
    let isRegistered = random.happens(figures.registered.value.count)
    state = !isRegistered ? .unregistered : random.happens(figures.released.value.count) ? .released : .registered
    let hasExpired = random.happens(figures.expired.value.count)
    certificateValidThrough = Self.lastDay(birthDate, hasExpired: hasExpired, &random)
  }

  /// A birthday: the certificate ends on the fifth one after it was made.
  private static func lastDay(_ birthDate: CivilDate, hasExpired: Bool, _ random: inout SampleRandom) -> CivilDate {
    let next = LegalAge(of: birthDate).anniversary(SampleCountry.day.year - birthDate.year)
    let years = next < SampleCountry.day ? 1 : 0
    let coming = next.addingClamped(years: years + random.below(5))
    return hasExpired ? coming.addingClamped(years: -5) : coming
  }

  /// Whether somebody needs a paper to be treated as insured.
  var needsPaper: Bool {
    state != .registered || certificateValidThrough.map { $0 < SampleCountry.day } ?? true
  }
}
