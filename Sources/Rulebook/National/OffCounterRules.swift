public import EligibilityModel

/// Checking eligibility away from the counter.
/// 窓口以外での資格確認の規則
///
/// A class, so that a decision takes it with one retain.
public final class OffCounterRules: Sendable {
  /// The names of the scenes.
  public let sceneNames: DatedRule<[SceneName]>
  /// Which application or type fits which scene.
  public let apps: DatedRule<[AppRow]>
  /// The other flow, by the home-consent type, and whose devices serve.
  public let separateFlow: DatedRule<[OffCounterDevice]>
  /// Examples of another flow.
  public let occasions: DatedRule<[OffCounterOccasion]>
  /// The monthly check in a long admission.
  public let monthlyCheck: DatedRule<Lawfulness>
  /// What must be prepared.
  public let preparation: DatedRule<[PreparationNeed]>
  /// Institutions need not introduce it for home care.
  public let obligation: DatedRule<OffCounterObligation>
  /// Where it may be used.
  public let places: DatedRule<[OffCounterPlace]>
  /// The limited type: no update of the system, eligibility alone.
  public let limitedType: DatedRule<OffCounterScope>
  /// A wireless tablet reader.
  public let wirelessReader: DatedRule<Lawfulness>
  /// Where the papers are.
  public let documents: DatedRule<DocumentSite>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    sceneNames = try folder.load("off-counter/scene-names")
    apps = try folder.load("off-counter/apps")
    separateFlow = try folder.load("off-counter/separate-flow")
    occasions = try folder.load("off-counter/occasions")
    monthlyCheck = try folder.load("off-counter/monthly-check")
    preparation = try folder.load("off-counter/preparation")
    obligation = try folder.load("off-counter/obligation")
    places = try folder.load("off-counter/places")
    limitedType = try folder.load("off-counter/limited-type")
    wirelessReader = try folder.load("off-counter/wireless-reader")
    documents = try folder.load("off-counter/documents")
  }
}

extension OffCounterScene: RuleValue {}
extension OffCounterApp: RuleValue {}
extension OffCounterDevice: RuleValue {}
extension OffCounterOccasion: RuleValue {}
extension OffCounterPlace: RuleValue {}
extension PreparationNeed: RuleValue {}
extension OffCounterScope: RuleValue {}
extension OffCounterObligation: RuleValue {}
extension DocumentSite: RuleValue {}

/// A name that a paper uses for a scene.
/// 場面の呼び名
public struct SceneName: RuleValue {
  /// The name as printed.
  public let name: String
  /// The scene it stands for.
  public let scene: OffCounterScene

  /// Reads `{name: …, scene: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> SceneName {
    try node.fields { (fields) throws(RulebookError) in
      SceneName(name: try fields.required("name"), scene: try fields.required("scene"))
    }
  }
}

/// A row of the table of applications.
/// アプリ表の行
public struct AppRow: RuleValue {
  /// The application or type.
  public let app: OffCounterApp
  /// The scenes marked.
  public let scenes: [OffCounterScene]
  /// The ways of identity check.
  public let methods: [IdentityMethod]

  /// Reads `{app: …, scenes: […], methods: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> AppRow {
    try node.fields { (fields) throws(RulebookError) in
      AppRow(app: try fields.required("app"), scenes: try fields.required("scenes"), methods: try fields.required("methods"))
    }
  }
}
