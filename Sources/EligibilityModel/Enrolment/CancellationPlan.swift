/// What follows from an application to cancel the registration.
/// 解除の見通し
public struct CancellationPlan: Hashable, Sendable {
  /// Whether the application is taken.
  public let outcome: CancellationOutcome
  /// Where and how it must be made.
  public let sendAs: CancellationRoute
  /// What must be attached.
  public let attachments: RequiredIdentity
  /// The last day with the registration; on it the card still works.
  public let registeredThrough: KnownDate
  /// What the portal shows on the day of the question.
  public let status: PortalRegistrationStatus
  /// Whether a 資格確認書 follows.
  public let certificate: CertificateFollows
  /// What becomes of the points.
  public let points: PointsAfterCancellation
  /// Whether one may register again later.
  public let again: RegisteringAgain
  /// The insurer's page with the steps; `nil` where no source names one.
  public let guide: PageAddress?

  /// Keeps the parts as they are.
  public init(
    outcome: CancellationOutcome, sendAs: CancellationRoute, attachments: RequiredIdentity, registeredThrough: KnownDate,
    status: PortalRegistrationStatus, certificate: CertificateFollows, points: PointsAfterCancellation, again: RegisteringAgain,
    guide: PageAddress?
  ) {
    self.outcome = outcome
    self.sendAs = sendAs
    self.attachments = attachments
    self.registeredThrough = registeredThrough
    self.status = status
    self.certificate = certificate
    self.points = points
    self.again = again
    self.guide = guide
  }
}

/// Whether an application to cancel is taken.
/// 解除申請の受付
public enum CancellationOutcome: String, CaseIterable, Sendable {
  /// It is.
  case accepted
  /// It goes back: the identity documents are missing.
  case incomplete
  /// Applications are not yet taken on that day.
  case notYet
  /// It must go on paper to the insurer.
  case wrongRoute
  /// There is no registration to cancel.
  case notRegistered
}

/// Whether identity documents must be attached.
/// 本人確認書類の要否
public enum RequiredIdentity: String, CaseIterable, Sendable {
  /// They must.
  case identityDocument
  /// The sources about this insurer do not say.
  case notStated
}

/// What the portal shows about the registration.
/// マイナポータルの登録状況
public enum PortalRegistrationStatus: String, CaseIterable, Sendable {
  /// 登録済.
  case registered
  /// 登録済, with the cancellation under way.
  case cancellationUnderWay
  /// 未登録.
  case notRegistered
  /// Nobody can say.
  case unknown
}

/// Whether a 資格確認書 follows a cancellation.
/// 解除後の資格確認書
public enum CertificateFollows: String, CaseIterable, Sendable {
  /// Without application.
  case yes
  /// No: the old card is still good.
  case notWhileLegacyCardIsGood
  /// It depends on the old card, about which nobody told.
  case dependsOnLegacyCard
  /// The sources about this insurer do not say, or nothing is cancelled.
  case notStated
}

/// What becomes of the マイナポイント received.
/// マイナポイント
public enum PointsAfterCancellation: String, CaseIterable, Sendable {
  /// They stay; nothing is claimed back.
  case kept
}

/// Whether one may register again after a cancellation.
/// 再登録
public enum RegisteringAgain: String, CaseIterable, Sendable {
  /// One may.
  case allowed
  /// One may not.
  case notAllowed
  /// The sources about this insurer do not say.
  case notStated
}
