/// What is left to do before the card serves as an insurance card.
/// 切替チェックリストの判断
public struct ChecklistDecision: Hashable, Sendable {
  /// Where the person stands in the chart.
  public let reached: ChecklistPlace
  /// What to do, in order.
  public let tasks: [ChecklistPlan]
  /// What comes next in getting a card.
  public let nextForCard: NextForCard
  /// What the card is good for.
  public let merits: [Merit]
  /// What the portal shows to its owner.
  public let portalViews: [PortalView]
  /// What the State plans to share, and does not yet.
  public let planned: [PlannedSharing]
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    reached: ChecklistPlace, tasks: [ChecklistPlan], nextForCard: NextForCard, merits: [Merit], portalViews: [PortalView],
    planned: [PlannedSharing], because: [Finding], certainty: Certainty
  ) {
    self.reached = reached
    self.tasks = tasks
    self.nextForCard = nextForCard
    self.merits = merits
    self.portalViews = portalViews
    self.planned = planned
    self.because = because
    self.certainty = certainty
  }
}

/// A place in the chart: the step that was answered no, the question that is still open, or the end.
/// チェックリストの位置
public enum ChecklistPlace: String, CaseIterable, Sendable {
  /// STEP1: no valid card.
  case noValidCard
  /// STEP2: not registered for insurance use.
  case notRegistered
  /// STEP3: the certificate was not renewed.
  case certificateExpired
  /// Nothing to do.
  case nothingToDo
  /// STEP1 can't be answered yet.
  case askAboutCard
  /// STEP2 can't be answered yet.
  case askAboutRegistration
  /// STEP3 can't be answered yet.
  case askAboutCertificate
}

/// A task of the checklist.
/// やること
public enum ChecklistTask: String, CaseIterable, Sendable {
  /// やること1: get a valid card.
  case getCard
  /// やること2: apply for insurance-card use.
  case applyForUse
  /// やること3: renew the certificate at the municipality.
  case renewCertificate

  /// The number the letter gives it.
  public var number: Int {
    switch self {
    case .getCard: 1
    case .applyForUse: 2
    case .renewCertificate: 3
    }
  }
}

/// A task with what it waits for.
/// やることの順番
public struct ChecklistPlan: Hashable, Sendable {
  /// The task.
  public let task: ChecklistTask
  /// Whether it can be done now.
  public let standing: TaskStanding

  /// Keeps the parts as they are.
  public init(task: ChecklistTask, standing: TaskStanding) {
    self.task = task
    self.standing = standing
  }
}

/// Whether a task can be done now.
/// やることの可否
public enum TaskStanding: Hashable, Sendable {
  /// It is the next one.
  case next
  /// Another one comes first.
  case waitsFor(ChecklistTask)
}

/// What comes next in getting a card.
/// カード取得の次の一歩
public enum NextForCard: String, CaseIterable, Sendable {
  /// Apply in a way of one's choice.
  case apply
  /// Wait for the postcard.
  case waitForPostcard
  /// Go and collect the card.
  case collect
  /// Nothing: there is a card.
  case nothing
}
