/// What holds for a certificate on a day.
/// 電子証明書の判断
public struct CertificateDecision: Hashable, Sendable {
  /// Its state on the day.
  public let state: CertificateState
  /// What it can be used for at reception.
  public let use: CertificateUse
  /// The last day on which eligibility can be checked with it, grace included.
  public let usableThrough: KnownDate
  /// What has become of the registration for insurance use.
  public let registration: RegistrationStanding
  /// Whether the reader shows the renewal alert.
  public let alert: RenewalAlert
  /// The day from which renewal guidance is sent.
  public let renewalNoticeOn: KnownDate
  /// Whether the card still serves as identification with a photo.
  public let identification: IdentificationUse
  /// Whether the person belongs to those who get a 資格確認書.
  public let certificateTarget: CertificateTarget
  /// What the person should do.
  public let advice: [CertificateAdvice]
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    state: CertificateState, use: CertificateUse, usableThrough: KnownDate, registration: RegistrationStanding,
    alert: RenewalAlert, renewalNoticeOn: KnownDate, identification: IdentificationUse, certificateTarget: CertificateTarget,
    advice: [CertificateAdvice], because: [Finding], certainty: Certainty
  ) {
    self.state = state
    self.use = use
    self.usableThrough = usableThrough
    self.registration = registration
    self.alert = alert
    self.renewalNoticeOn = renewalNoticeOn
    self.identification = identification
    self.certificateTarget = certificateTarget
    self.advice = advice
    self.because = because
    self.certainty = certainty
  }
}

/// What a certificate can be used for at reception.
/// 電子証明書の利用範囲
public enum CertificateUse: String, CaseIterable, Sendable {
  /// Eligibility and, with consent, care and drug data.
  case everything
  /// Eligibility alone.
  case eligibilityOnly
  /// Nothing.
  case nothing
  /// It depends on what the reader says.
  case unknown
}

/// What has become of the registration for insurance use.
/// 利用登録の状態
public enum RegistrationStanding: String, CaseIterable, Sendable {
  /// It stands.
  case kept
  /// It was cancelled because the grace ran out; the person must register again.
  case cancelled
  /// It never was, or was cancelled by the person.
  case none
  /// Nobody knows.
  case unknown
}

/// Whether the reader shows the renewal alert.
/// 更新アラート
public enum RenewalAlert: String, CaseIterable, Sendable {
  /// It does.
  case shown
  /// It does not.
  case notShown
  /// The last day is not known.
  case unknown
}

/// Whether the card serves as identification with a photo.
/// 本人確認書類としての利用
public enum IdentificationUse: String, CaseIterable, Sendable {
  /// It does.
  case allowed
  /// It does not.
  case notAllowed
  /// The card's own last day is not known.
  case unknown
}

/// Whether the person belongs to those who get a 資格確認書.
/// 資格確認書の交付対象
public enum CertificateTarget: String, CaseIterable, Sendable {
  /// Yes, by the general list.
  case yes
  /// No, as far as the certificate goes.
  case no
  /// Not known.
  case unknown
}

/// What the person should do about card and certificate.
/// 手続きの案内
public enum CertificateAdvice: String, CaseIterable, Sendable {
  /// Renew the certificate at the municipality of residence.
  case renewCertificateAtMunicipality
  /// Register the card for insurance use again.
  case registerAgain
  /// Renew the card itself.
  case renewCard
  /// Show a 資格確認書 meanwhile.
  case useEligibilityCertificate
  /// Show the card together with the notice or the saved portal PDF meanwhile.
  case useCardWithNotice
}
