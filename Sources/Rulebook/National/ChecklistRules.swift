public import EligibilityModel

/// The chart for switching to the My Number insurance card.
/// 切替チェックリストの規則
///
/// A class, so that a decision takes it with one retain.
public final class ChecklistRules: Sendable {
  /// STEP1 answered no.
  public let noValidCard: DatedRule<[ChecklistTask]>
  /// STEP2 answered no.
  public let notRegistered: DatedRule<[ChecklistTask]>
  /// STEP3 answered no, in the three months and after them.
  public let certificateExpired: DatedRule<CertificateTasks>
  /// STEP3 answered yes.
  public let nothingToDo: DatedRule<[ChecklistTask]>
  /// Which task comes before which.
  public let order: DatedRule<[TaskOrder]>
  /// How a card is got.
  public let getCard: DatedRule<[CardApplication]>
  /// What the card is good for.
  public let merits: DatedRule<[Merit]>
  /// What the portal shows.
  public let portalViews: DatedRule<[PortalView]>
  /// What is planned.
  public let planned: DatedRule<[PlannedSharing]>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    noValidCard = try folder.load("checklist/no-valid-card")
    notRegistered = try folder.load("checklist/not-registered")
    certificateExpired = try folder.load("checklist/certificate-expired")
    nothingToDo = try folder.load("checklist/nothing-to-do")
    order = try folder.load("checklist/order")
    getCard = try folder.load("checklist/get-card")
    merits = try folder.load("portal/merits")
    portalViews = try folder.load("portal/views")
    planned = try folder.load("portal/planned")
  }
}

extension ChecklistTask: RuleValue {}
extension CardApplication: RuleValue {}
extension MeritGroup: RuleValue {}
extension MeritCondition: RuleValue {}
extension PortalView: RuleValue {}
extension PlannedSharing: RuleValue {}

/// What to do about an expired certificate.
/// 電子証明書が切れたときのやること
public struct CertificateTasks: RuleValue {
  /// While the registration stands.
  public let withinGrace: [ChecklistTask]
  /// After it was cancelled.
  public let afterGrace: [ChecklistTask]

  /// Reads `{withinGrace: […], afterGrace: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CertificateTasks {
    try node.fields { (fields) throws(RulebookError) in
      CertificateTasks(withinGrace: try fields.required("withinGrace"), afterGrace: try fields.required("afterGrace"))
    }
  }
}

/// One task that comes before another.
/// やることの順番
public struct TaskOrder: RuleValue {
  /// What comes first.
  public let first: ChecklistTask
  /// What waits for it.
  public let then: ChecklistTask

  /// Reads `{first: …, then: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> TaskOrder {
    try node.fields { (fields) throws(RulebookError) in
      TaskOrder(first: try fields.required("first"), then: try fields.required("then"))
    }
  }
}

extension Merit: RuleValue {
  /// Reads `{group: …, condition: …, text: {…}}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> Merit {
    try node.fields { (fields) throws(RulebookError) in
      Merit(group: try fields.required("group"), condition: try fields.required("condition"), text: try fields.required("text"))
    }
  }
}
