/// How to register a card, or what follows from an application to cancel.
/// 利用登録と解除の判断
public struct EnrolmentDecision: Hashable, Sendable {
  /// The plan.
  public let plan: EnrolmentPlan
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(plan: EnrolmentPlan, because: [Finding], certainty: Certainty) {
    self.plan = plan
    self.because = because
    self.certainty = certainty
  }
}

/// A plan for either matter.
/// 手続きの見通し
public enum EnrolmentPlan: Hashable, Sendable {
  /// 利用登録.
  case registration(RegistrationPlan)
  /// 解除.
  case cancellation(CancellationPlan)
}

/// How a card can be registered.
/// 利用登録の見通し
public struct RegistrationPlan: Hashable, Sendable {
  /// Whether it can be.
  public let outcome: RegistrationOutcome
  /// Each way, with what it needs and lacks.
  public let channels: [ChannelPlan]
  /// The way the sources advise for this person.
  public let advised: AdvisedChannel
  /// What to do or to mind.
  public let advice: [EnrolmentAdvice]
  /// Which way a name stands for.
  public let named: NamedChannel
  /// How far the tried steps led.
  public let progress: EnrolmentPosition

  /// Keeps the parts as they are.
  public init(
    outcome: RegistrationOutcome, channels: [ChannelPlan], advised: AdvisedChannel, advice: [EnrolmentAdvice], named: NamedChannel,
    progress: EnrolmentPosition
  ) {
    self.outcome = outcome
    self.channels = channels
    self.advised = advised
    self.advice = advice
    self.named = named
    self.progress = progress
  }
}

/// Whether a card can be registered.
/// 利用登録の可否
public enum RegistrationOutcome: String, CaseIterable, Sendable {
  /// It is registered already.
  case alreadyRegistered
  /// At least one way is open.
  case possible
  /// No way is open before something else is done.
  case blocked
}

/// One way to register, for this person.
/// 方法ごとの見通し
public struct ChannelPlan: Hashable, Sendable {
  /// The way.
  public let channel: EnrolmentChannel
  /// What is lacking; the way is open when nothing is.
  public let missing: [EnrolmentNeed]
  /// What nobody told and should be looked at.
  public let toCheck: [EnrolmentNeed]
  /// What to bring.
  public let bring: [EnrolmentNeed]
  /// What to know by heart.
  public let know: [EnrolmentNeed]
  /// The steps in their order.
  public let steps: [EnrolmentStep]
  /// When the card can be used afterwards.
  public let use: UseAfterRegistration

  /// Keeps the parts as they are.
  public init(
    channel: EnrolmentChannel, missing: [EnrolmentNeed], toCheck: [EnrolmentNeed], bring: [EnrolmentNeed], know: [EnrolmentNeed],
    steps: [EnrolmentStep], use: UseAfterRegistration
  ) {
    self.channel = channel
    self.missing = missing
    self.toCheck = toCheck
    self.bring = bring
    self.know = know
    self.steps = steps
    self.use = use
  }

  /// Whether the way is open.
  public var standing: ChannelStanding { missing.isEmpty ? .open : .blocked }
}

/// Whether a way is open.
/// 方法の可否
public enum ChannelStanding: String, CaseIterable, Sendable {
  /// It is.
  case open
  /// Something is lacking.
  case blocked
}

/// When a freshly registered card can be used.
/// 登録後の利用開始
public enum UseAfterRegistration: String, CaseIterable, Sendable {
  /// In the same visit.
  case sameVisit
  /// The sources do not say.
  case notStated
}

/// The way the sources advise.
/// 勧められる方法
public enum AdvisedChannel: Hashable, Sendable {
  /// This one.
  case channel(EnrolmentChannel)
  /// They advise none before another.
  case none
}

/// Which way a name on a paper stands for.
/// 方法の呼び名
public enum NamedChannel: Hashable, Sendable {
  /// This one.
  case channel(EnrolmentChannel)
  /// None that the book knows.
  case notKnown
  /// No name was given.
  case notAsked
}

/// How far the tried steps of a channel led.
/// 申込みの位置
public enum EnrolmentPosition: Hashable, Sendable {
  /// Nobody asked.
  case notAsked
  /// The position.
  case at(WalkPosition<EnrolmentStep>)
}

/// What to do or to mind when registering.
/// 利用登録の案内
public enum EnrolmentAdvice: String, CaseIterable, Sendable {
  /// Get a valid card first.
  case getValidCardFirst
  /// Renew the certificate first.
  case renewCertificateFirst
  /// Look at the portal's top screen whether the card is registered.
  case checkStatusInPortal
  /// Log out afterwards: the device is another person's.
  case logOutAfterwards
  /// The application is being processed; it may take a little.
  case waitForCompletion
  /// Take the card to the reader of an institution or pharmacy.
  case useReader
}
