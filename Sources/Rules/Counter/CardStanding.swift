import EligibilityModel
import Rulebook

/// What the card or phone on the counter is good for, before any answer of the service.
struct CardStanding {
  /// Whether the card itself, not its certificate, can be shown as a card.
  enum Body {
    case usable
    case expired
    case absent
  }

  let body: Body
  let registration: CardRegistration
  let certificate: CertificateStateRule.Reading
  /// Whether the reader here can check it online now.
  let isReadable: Bool

  init(of shown: ShownDocuments, question: CounterQuestion, day: ModelledDay, book: Rulebook) {
    if let card = shown.card {
      body = CardStanding.body(of: card, on: day)
      registration = card.registration
      certificate = CertificateStateRule.reading(of: card.certificate, on: day, book: book)
      isReadable = question.facility.canCheckCard && card.registration != .notRegistered && CardStanding.canBeRead(certificate.state)
    } else if let phone = shown.smartphone {
      body = .absent
      registration = .registered
      certificate = CertificateStateRule.reading(of: phone.certificate, on: day, book: book)
      isReadable = CardStanding.canRead(phone: certificate.state, question: question, day: day, book: book)
    } else {
      body = .absent
      registration = .unknown
      certificate = CertificateStateRule.Reading(state: .unknown, usableThrough: .unknown, certainty: .settled)
      isReadable = false
    }
  }

  /// Whether the card is, or may be, a マイナ保険証.
  var mayBeInsuranceCard: Bool { registration != .notRegistered }

  private static func body(of card: MyNumberCard, on day: ModelledDay) -> Body {
    if case .validThrough(let end) = card.body, end < day.date { .expired } else { .usable }
  }

  private static func canBeRead(_ state: CertificateState) -> Bool {
    switch state {
    case .valid, .inGrace, .unknown: true
    case .pastGrace, .revoked: false
    }
  }

  /// A phone has no grace: it stops with the physical card's certificate (N-07).
  private static func canRead(phone state: CertificateState, question: CounterQuestion, day: ModelledDay, book: Rulebook) -> Bool {
    guard question.facility.canCheckCard, question.facility.smartphone != .notSupported else { return false }
    guard book.national.counter.smartphone.edition(on: day).value == .allowed else { return false }
    return state == .valid || state == .unknown
  }
}
