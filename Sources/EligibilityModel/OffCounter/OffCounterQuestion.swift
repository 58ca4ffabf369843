/// What somebody asks who must check eligibility away from the reception counter.
/// 窓口以外での資格確認の問い
public struct OffCounterQuestion: Hashable, Sendable {
  /// 診療日.
  public let serviceDate: CivilDate
  /// The scene, by word or by the name some paper gives it.
  public let scene: AskedScene
  /// What makes it differ from reception.
  public let occasion: OffCounterOccasion
  /// Where the check is made.
  public let place: OffCounterPlace
  /// Whether the institution takes part in online verification.
  public let online: OnlineAtFacility
  /// What the institution has prepared.
  public let preparation: OffCounterPreparation
  /// Whose device is used.
  public let device: OffCounterDevice
  /// The way of identity check that is wanted.
  public let method: WantedMethod
  /// An admission, for the monthly check.
  public let admission: Admission

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, scene: AskedScene, occasion: OffCounterOccasion, place: OffCounterPlace, online: OnlineAtFacility,
    preparation: OffCounterPreparation, device: OffCounterDevice, method: WantedMethod, admission: Admission
  ) {
    self.serviceDate = serviceDate
    self.scene = scene
    self.occasion = occasion
    self.place = place
    self.online = online
    self.preparation = preparation
    self.device = device
    self.method = method
    self.admission = admission
  }
}

/// A scene by word or by name.
/// 場面の指定
public enum AskedScene: Hashable, Sendable {
  /// By its word.
  case scene(OffCounterScene)
  /// By the name some paper gives it.
  case named(String)
}

/// What an institution has prepared.
/// 準備の状況
public struct OffCounterPreparation: Hashable, Sendable {
  /// システム改修.
  public let system: SystemUpdate
  /// モバイル端末.
  public let mobileDevice: MobileDevicePresence
  /// The application chosen.
  public let app: ChosenApp

  /// Keeps the parts as they are.
  public init(system: SystemUpdate, mobileDevice: MobileDevicePresence, app: ChosenApp) {
    self.system = system
    self.mobileDevice = mobileDevice
    self.app = app
  }
}

/// A way of identity check that is wanted.
/// 希望する本人確認の方法
public enum WantedMethod: Hashable, Sendable {
  /// This one.
  case method(IdentityMethod)
  /// None in particular.
  case any
}

/// An admission to hospital.
/// 入院
public enum Admission: Hashable, Sendable {
  /// None.
  case none
  /// From a day through a day.
  case from(CivilDate, through: CivilDate)
}
