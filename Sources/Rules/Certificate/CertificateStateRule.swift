import EligibilityModel
import Rulebook

/// The state of an electronic certificate on a day.
/// 電子証明書の状態
enum CertificateStateRule {
  /// A state with the last day on which eligibility can be checked, and how sure that day is.
  struct Reading {
    let state: CertificateState
    let usableThrough: KnownDate
    let certainty: Certainty
  }

  /// Judges by the date where it is known, else takes the state that somebody saw.
  static func reading(of certificate: KnownCertificate, on day: ModelledDay, book: Rulebook) -> Reading {
    switch certificate {
    case .state(let state): Reading(state: state, usableThrough: .unknown, certainty: .settled)
    case .validThrough(let end): reading(end: end, on: day, grace: book.national.certificate.grace.edition(on: day))
    }
  }

  private static func reading(end: CivilDate, on day: ModelledDay, grace: Edition<GraceRule>) -> Reading {
    let lastDay = grace.value.lastDay(after: end)
    if day.date <= end { return Reading(state: .valid, usableThrough: .on(lastDay), certainty: .settled) }
    guard day.date <= lastDay else { return Reading(state: .pastGrace, usableThrough: .on(lastDay), certainty: .settled) }
    return Reading(state: .inGrace, usableThrough: .on(lastDay), certainty: certainty(of: day, end: end, grace: grace))
  }

  /// Days that only the longer reading of "three months" covers are unconfirmed (O-01).
  private static func certainty(of day: ModelledDay, end: CivilDate, grace: Edition<GraceRule>) -> Certainty {
    let shorterReading = grace.value.lastDayCountedFromDay(after: end)
    return day.date <= shorterReading ? grace.grounds.certainty : .unconfirmed
  }
}
