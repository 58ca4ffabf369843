import EligibilityModel
import Rulebook

/// A card or phone that the service confirmed (F-176, F-201).
/// オンライン資格確認
enum CardOnlineCheck {
  static func confirm(_ counter: inout CounterCase) -> Confirmation? {
    switch counter.question.cardCheck {
    case .notAsked: return nil
    case .valid(let coverage): return confirm(coverage, &counter)
    default:
      let rule = counter.book.national.counter.changeOfInsurer.edition(on: counter.day)
      counter.findings.note(rule, .cardCheck, .answered(counter.question.cardCheck.validity))
      return nil
    }
  }

  private static func confirm(_ coverage: ReportedCoverage, _ counter: inout CounterCase) -> Confirmation? {
    if counter.shown.card == nil {
      guard SmartphoneCheck.isOpen(&counter) else { return nil }
    }
    let rule = counter.book.national.counter.cardOnlineCheck.edition(on: counter.day)
    counter.findings.rest(on: rule, .cardCheck, .confirms)
    let means: ProofMeans = counter.shown.card == nil ? .smartphoneCheck : .cardCheck
    return Confirmation(
      outcome: .accepted, identityBy: means, eligibilityBy: means, rate: coverage.rate, benefit: coverage.benefit)
  }
}

/// The insurance card in a smartphone (N-07).
/// スマホ保険証
enum SmartphoneCheck {
  /// Whether phones were taken at all on the day; says so when not.
  static func isOpen(_ counter: inout CounterCase) -> Bool {
    let rule = counter.book.national.counter.smartphone.edition(on: counter.day)
    guard rule.value == .allowed else {
      counter.findings.note(rule, .document(.smartphone), .notCovered)
      return false
    }
    counter.findings.note(rule, .document(.smartphone), .noted)
    return true
  }
}

/// Tells that a certificate is in its grace, or past it (N-05).
/// 電子証明書の猶予
enum GraceNotice {
  static func add(to counter: inout CounterCase) {
    let reading = counter.cardStanding.certificate
    guard reading.state == .inGrace || reading.state == .pastGrace else { return }
    let rule = counter.book.national.certificate.grace.edition(on: counter.day)
    counter.findings.note(rule, .certificate, .certificate(reading.state, usableThrough: reading.usableThrough))
  }
}
