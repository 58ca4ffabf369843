/// What a card allows at the reader and what follows from what was done.
/// カードリーダーの判断
public struct ReaderDecision: Hashable, Sendable {
  /// Whether the card can be read as it lies.
  public let placing: PlacingRuling
  /// The ways of identity check that the card allows at all.
  public let methods: [IdentityMethod]
  /// Those the screen offers now.
  public let offered: [IdentityMethod]
  /// The PIN.
  public let pin: PINStanding
  /// How the patient was identified.
  public let identity: IdentityResult
  /// The check by eye.
  public let visual: VisualRuling
  /// Whether staff may help.
  public let assistance: AssistanceRuling
  /// The consent.
  public let consent: ConsentRuling
  /// Whether the reader shows the renewal alert.
  public let alert: RenewalAlert
  /// Where the screen stands.
  public let position: WalkPosition<ReaderStep>
  /// What kind of card an application leads to.
  public let issued: IssuedVariant
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    placing: PlacingRuling, methods: [IdentityMethod], offered: [IdentityMethod], pin: PINStanding, identity: IdentityResult,
    visual: VisualRuling, assistance: AssistanceRuling, consent: ConsentRuling, alert: RenewalAlert,
    position: WalkPosition<ReaderStep>, issued: IssuedVariant, because: [Finding], certainty: Certainty
  ) {
    self.placing = placing
    self.methods = methods
    self.offered = offered
    self.pin = pin
    self.identity = identity
    self.visual = visual
    self.assistance = assistance
    self.consent = consent
    self.alert = alert
    self.position = position
    self.issued = issued
    self.because = because
    self.certainty = certainty
  }
}

/// Whether the card can be read as it lies.
/// カードの置き方
public enum PlacingRuling: String, CaseIterable, Sendable {
  /// It can.
  case readable
  /// カバー等は外してください.
  case takeOffCover
  /// 設置向きが異なる.
  case turnCard
}

/// A way of identity check.
/// 本人確認の方法
public enum IdentityMethod: String, CaseIterable, Sendable {
  /// 顔認証.
  case face
  /// 暗証番号.
  case pin
  /// 目視確認.
  case visual
}

/// The state of the PIN.
/// 暗証番号の状態
public enum PINStanding: String, CaseIterable, Sendable {
  /// It can be entered.
  case usable
  /// Locked; face recognition still works.
  case locked
  /// The patient has forgotten it.
  case forgotten
  /// The card has none.
  case notSet
}

/// How the patient was identified.
/// 本人確認の結果
public enum IdentityResult: String, CaseIterable, Sendable {
  /// By face.
  case face
  /// By PIN.
  case pin
  /// By eye.
  case visual
  /// Not yet.
  case none
}

/// Whether and how the photo may be checked by eye.
/// 目視確認の判断
public struct VisualRuling: Hashable, Sendable {
  /// Whether it may be.
  public let permission: VisualPermission
  /// The routes with their steps.
  public let routes: [VisualRoutePlan]
  /// How far the tried steps led.
  public let position: VisualPosition

  /// Keeps the parts as they are.
  public init(permission: VisualPermission, routes: [VisualRoutePlan], position: VisualPosition) {
    self.permission = permission
    self.routes = routes
    self.position = position
  }
}

/// A route with its steps.
/// 目視確認の手順
public struct VisualRoutePlan: Hashable, Sendable {
  /// The route.
  public let route: VisualRoute
  /// Its steps in their order.
  public let steps: [VisualStep]

  /// Keeps the parts as they are.
  public init(route: VisualRoute, steps: [VisualStep]) {
    self.route = route
    self.steps = steps
  }
}

/// How far a check by eye has come.
/// 目視確認の位置
public enum VisualPosition: Hashable, Sendable {
  /// None was tried.
  case notTried
  /// The position.
  case at(WalkPosition<VisualStep>)
}

/// Whether a check by eye is allowed, and for what reason.
/// 目視確認の可否
public enum VisualPermission: String, CaseIterable, Sendable {
  /// Face recognition failed and the PIN can't be used.
  case faceFailedWithoutPIN
  /// 認知症・障害等.
  case dementiaOrDisability
  /// 体調・状況の悪化.
  case conditionWorse
  /// 機械のトラブル等.
  case machineTrouble
  /// There is no reason for it.
  case noReason
  /// The card has no photo.
  case notForThisCard
}

/// Whether staff may help at the reader.
/// 操作の支援の可否
public enum AssistanceRuling: String, CaseIterable, Sendable {
  /// Nobody asked.
  case notAsked
  /// They may, and it is noted down.
  case allowedAndLogged
  /// They may not.
  case notAllowed
}

/// What kind of card an application leads to.
/// 交付されるカードの種類
public enum IssuedVariant: String, CaseIterable, Sendable {
  /// Nobody asked.
  case notAsked
  /// With photo.
  case photo
  /// Without photo.
  case noPhoto
}
