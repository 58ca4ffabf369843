/// What somebody asks about the electronic certificate of a card on a day.
/// 電子証明書についての問い
public struct CertificateQuestion: Hashable, Sendable {
  /// 診療日.
  public let serviceDate: CivilDate
  /// What is known of the certificate.
  public let certificate: KnownCertificate
  /// The day it was renewed, where it was.
  public let renewedOn: KnownDate
  /// What is known of the card's own last day.
  public let body: KnownCardBody
  /// Whether the card was registered for insurance use.
  public let registration: CardRegistration
  /// Where the card is.
  public let holding: CardHolding
  /// Card or smartphone.
  public let carrier: CertificateCarrier

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, certificate: KnownCertificate, renewedOn: KnownDate, body: KnownCardBody,
    registration: CardRegistration, holding: CardHolding, carrier: CertificateCarrier
  ) {
    self.serviceDate = serviceDate
    self.certificate = certificate
    self.renewedOn = renewedOn
    self.body = body
    self.registration = registration
    self.holding = holding
    self.carrier = carrier
  }
}

/// Where a My Number card is.
/// カードの所持
public enum CardHolding: String, CaseIterable, Sendable {
  /// In the person's hands.
  case held
  /// 紛失.
  case lost
  /// き損.
  case damaged
  /// 更新中.
  case renewing
  /// 返納.
  case returned
  /// Never made.
  case never
}

/// What carries the certificate to the reader.
/// 電子証明書の媒体
public enum CertificateCarrier: String, CaseIterable, Sendable {
  /// The card itself.
  case card
  /// A smartphone.
  case smartphone
}
