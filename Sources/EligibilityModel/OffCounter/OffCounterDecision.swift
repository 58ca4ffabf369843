/// How eligibility can be checked away from the counter.
/// 窓口以外での資格確認の判断
public struct OffCounterDecision: Hashable, Sendable {
  /// The scene.
  public let scene: ResolvedScene
  /// Whether it can be done.
  public let standing: OffCounterStanding
  /// The applications and types that the table marks for the scene.
  public let apps: [AppPlan]
  /// What is still to be prepared.
  public let missing: [PreparationNeed]
  /// The wanted way of identity check with the chosen application.
  public let method: MethodRuling
  /// Whose devices may be used.
  public let devices: [OffCounterDevice]
  /// What the check gives.
  public let scope: OffCounterScope
  /// Whether the institution must introduce it.
  public let obligation: OffCounterObligation
  /// Whether the place fits.
  public let place: PlaceRuling
  /// The months of an admission in which a check is due, by their first day.
  public let checksDue: [CivilDate]
  /// When and where the check is made.
  public let timing: OffCounterTiming
  /// Where the introduction papers are.
  public let documents: DocumentSite
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    scene: ResolvedScene, standing: OffCounterStanding, apps: [AppPlan], missing: [PreparationNeed], method: MethodRuling,
    devices: [OffCounterDevice], scope: OffCounterScope, obligation: OffCounterObligation, place: PlaceRuling, checksDue: [CivilDate],
    timing: OffCounterTiming, documents: DocumentSite, because: [Finding], certainty: Certainty
  ) {
    self.scene = scene
    self.standing = standing
    self.apps = apps
    self.missing = missing
    self.method = method
    self.devices = devices
    self.scope = scope
    self.obligation = obligation
    self.place = place
    self.checksDue = checksDue
    self.timing = timing
    self.documents = documents
    self.because = because
    self.certainty = certainty
  }
}

/// A scene that a name stands for.
/// 場面の特定
public enum ResolvedScene: Hashable, Sendable {
  /// This one.
  case scene(OffCounterScene)
  /// The book knows no scene of that name.
  case notKnown
}

/// Whether a check away from the counter can be done.
/// 窓口以外での確認の可否
public enum OffCounterStanding: String, CaseIterable, Sendable {
  /// It can.
  case available
  /// Something is still to be prepared.
  case notReady
  /// The institution does not take part in online verification.
  case noOnlineSystem
  /// The chosen application is not marked for the scene.
  case otherApp
  /// The scene is not known.
  case unknownScene
}

/// An application or type with what the table says of it.
/// アプリと場面
public struct AppPlan: Hashable, Sendable {
  /// The application or type.
  public let app: OffCounterApp
  /// The scenes it is marked for.
  public let scenes: [OffCounterScene]
  /// The ways of identity check it takes.
  public let methods: [IdentityMethod]

  /// Keeps the parts as they are.
  public init(app: OffCounterApp, scenes: [OffCounterScene], methods: [IdentityMethod]) {
    self.app = app
    self.scenes = scenes
    self.methods = methods
  }

  /// How many marks the table has for it.
  public var marks: Int { Set(scenes.map(\.column)).count }
}

/// Whether a way of identity check goes with an application.
/// 本人確認の方法の可否
public enum MethodRuling: String, CaseIterable, Sendable {
  /// It does.
  case allowed
  /// It does not.
  case refused
  /// No application or no way was named.
  case notAsked
}

/// What a check away from the counter gives.
/// 確認の範囲
public enum OffCounterScope: String, CaseIterable, Sendable {
  /// The same as at the counter.
  case sameAsCounter
  /// Eligibility alone.
  case eligibilityOnly
  /// Not known.
  case unknown
}

/// Whether the institution must introduce the check.
/// 導入の義務
public enum OffCounterObligation: String, CaseIterable, Sendable {
  /// It need not.
  case voluntary
  /// The sources do not say.
  case notStated
}

/// Whether the place fits.
/// 場所の可否
public enum PlaceRuling: String, CaseIterable, Sendable {
  /// It does.
  case allowed
  /// The sources do not say.
  case notStated
  /// Nobody asked.
  case notAsked
}

/// When and where the check is made.
/// 確認の時と場所
public enum OffCounterTiming: String, CaseIterable, Sendable {
  /// In the other flow, as reception would do it.
  case onTheSpot
  /// At the bedside, after the admission.
  case atBedsideAfterwards
  /// At the bedside, every month.
  case atBedsideMonthly
}

/// Where papers for institutions are.
/// 資料の掲載場所
public enum DocumentSite: String, CaseIterable, Sendable {
  /// 医療機関等向け総合ポータルサイト.
  case institutionPortal
  /// マイナポータル.
  case citizenPortal
}
