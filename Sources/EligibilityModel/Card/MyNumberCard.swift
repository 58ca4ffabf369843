/// A My Number card as far as reception can tell its state.
/// マイナンバーカード
public struct MyNumberCard: Hashable, Sendable {
  /// Whether it is registered for insurance use.
  public let registration: CardRegistration
  /// What is known of its electronic certificate.
  public let certificate: KnownCertificate
  /// What is known of the card's own last day.
  public let body: KnownCardBody
  /// Which ways of identity check the card allows.
  public let variant: CardVariant

  /// Keeps the parts as they are.
  public init(registration: CardRegistration, certificate: KnownCertificate, body: KnownCardBody, variant: CardVariant) {
    self.registration = registration
    self.certificate = certificate
    self.body = body
    self.variant = variant
  }
}

/// The insurance card inside a smartphone.
/// スマホ保険証
public struct SmartphoneCard: Hashable, Sendable {
  /// The phone's system, which decides how the person is checked.
  public let platform: SmartphonePlatform
  /// What is known of the certificate of the physical card behind it.
  public let certificate: KnownCertificate

  /// Keeps the parts as they are.
  public init(platform: SmartphonePlatform, certificate: KnownCertificate) {
    self.platform = platform
    self.certificate = certificate
  }
}

/// Whether a card is registered for use as an insurance card.
/// 健康保険証利用登録
public enum CardRegistration: String, CaseIterable, Sendable {
  /// Registered: the card is a マイナ保険証.
  case registered
  /// Not registered, or cancelled.
  case notRegistered
  /// Nobody knows.
  case unknown
}

/// What is known of the electronic certificate: a date to judge by, a state somebody saw, or nothing.
/// 利用者証明用電子証明書
public enum KnownCertificate: Hashable, Sendable {
  /// Its last day.
  case validThrough(CivilDate)
  /// A state that a reader or the portal showed.
  case state(CertificateState)
}

/// The state of an electronic certificate on a day.
/// 電子証明書の状態
public enum CertificateState: String, CaseIterable, Sendable {
  /// On or before its last day.
  case valid
  /// Expired, and still good for eligibility alone.
  case inGrace
  /// Expired, and the grace is over: the registration is cancelled.
  case pastGrace
  /// Revoked before its end.
  case revoked
  /// Nobody knows.
  case unknown
}

/// What is known of the card's own validity, which is not the certificate's.
/// カード本体の有効期限
public enum KnownCardBody: Hashable, Sendable {
  /// Its last day.
  case validThrough(CivilDate)
  /// Nobody looked.
  case unknown
}

/// The three kinds of card by their way of identity check.
/// カードの種類
public enum CardVariant: String, CaseIterable, Sendable {
  /// With photo: face recognition, PIN or check by eye.
  case photo
  /// Marked 「顔認証」: no PIN; face recognition or check by eye.
  case faceMarked
  /// Without photo (made for a child under one year): PIN alone.
  case noPhoto
}

/// The system of a smartphone.
/// スマートフォンの種類
public enum SmartphonePlatform: String, CaseIterable, Sendable {
  /// Checked by biometrics.
  case iPhone
  /// Checked by the four-digit PIN.
  case android
  /// Nobody said.
  case unknown
}
