/// What somebody asks about registering a My Number card for insurance use, or about ending that registration.
/// 利用登録と解除についての問い
public struct EnrolmentQuestion: Hashable, Sendable {
  /// The day of the question (診療日, where the person stands at reception).
  public let serviceDate: CivilDate
  /// Registering or cancelling.
  public let matter: EnrolmentMatter

  /// Keeps the parts as they are.
  public init(serviceDate: CivilDate, matter: EnrolmentMatter) {
    self.serviceDate = serviceDate
    self.matter = matter
  }
}

/// Registering or cancelling, each with what is known.
/// 手続きの種類
public enum EnrolmentMatter: Hashable, Sendable {
  /// 利用登録.
  case register(RegistrationRequest)
  /// 解除申請.
  case cancel(CancellationRequest)
}

/// What is known of somebody who wants to register a card.
/// 利用登録の申込み
public struct RegistrationRequest: Hashable, Sendable {
  /// The card itself: kind, ends, registration.
  public let card: MyNumberCard
  /// Where the card is.
  public let holding: CardHolding
  /// The user-certification PIN.
  public let pin: PINKnowledge
  /// What the person would log in to the portal with.
  public let device: EnrolmentDevice
  /// Whether the portal app is installed on the smartphone.
  public let app: AppInstallation
  /// Whether the person is at ease with a smartphone.
  public let ease: SmartphoneEase
  /// Whose device it is.
  public let deviceOwner: DeviceOwner
  /// Whose card is used to log in.
  public let loginCard: LoginCard
  /// The insurer, for registering again after a cancellation.
  public let insurer: KnownInsurer
  /// The last day of an earlier registration that was cancelled.
  public let cancelledThrough: KnownDate
  /// A channel by the name some paper gives it; empty when none is asked for.
  public let channelName: String
  /// Steps already tried in one channel.
  public let progress: EnrolmentProgress

  /// Keeps the parts as they are.
  public init(
    card: MyNumberCard, holding: CardHolding, pin: PINKnowledge, device: EnrolmentDevice, app: AppInstallation, ease: SmartphoneEase,
    deviceOwner: DeviceOwner, loginCard: LoginCard, insurer: KnownInsurer, cancelledThrough: KnownDate, channelName: String,
    progress: EnrolmentProgress
  ) {
    self.card = card
    self.holding = holding
    self.pin = pin
    self.device = device
    self.app = app
    self.ease = ease
    self.deviceOwner = deviceOwner
    self.loginCard = loginCard
    self.insurer = insurer
    self.cancelledThrough = cancelledThrough
    self.channelName = channelName
    self.progress = progress
  }
}

/// The steps somebody has tried in a channel.
/// 申込みの進み
public enum EnrolmentProgress: Hashable, Sendable {
  /// Nobody asks.
  case notAsked
  /// These, in this order.
  case tried(EnrolmentChannel, [EnrolmentStep])
}

/// What is known of an application to cancel the registration.
/// 利用登録の解除申請
public struct CancellationRequest: Hashable, Sendable {
  /// The insurer.
  public let insurer: KnownInsurer
  /// The day the application is or was made; the day of the question where it is not told.
  public let filedOn: KnownDate
  /// How it is made.
  public let route: CancellationRoute
  /// What is attached.
  public let attached: AttachedIdentity
  /// Whether the card is registered.
  public let registration: CardRegistration
  /// An old card the person still holds.
  public let legacyCard: HeldLegacyCard

  /// Keeps the parts as they are.
  public init(
    insurer: KnownInsurer, filedOn: KnownDate, route: CancellationRoute, attached: AttachedIdentity, registration: CardRegistration,
    legacyCard: HeldLegacyCard
  ) {
    self.insurer = insurer
    self.filedOn = filedOn
    self.route = route
    self.attached = attached
    self.registration = registration
    self.legacyCard = legacyCard
  }
}
