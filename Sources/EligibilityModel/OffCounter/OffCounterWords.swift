/// The scenes that the table of applications knows.
/// 場面
public enum OffCounterScene: String, CaseIterable, Sendable {
  /// 経過措置対象医療機関.
  case underTransition
  /// 義務化対象外医療機関.
  case outsideObligation
  /// 健診実施機関等.
  case checkUpProvider
  /// オンライン診療.
  case onlineCare
  /// 訪問診療時.
  case visiting
  /// 異なる動線.
  case differentFlow
  /// 機器の故障時.
  case deviceFailure

  /// The column of the table; different flow and device failure share one.
  public var column: String { self == .deviceFailure ? OffCounterScene.differentFlow.rawValue : rawValue }
}

/// What makes a check differ from reception.
/// 異なる動線の例
public enum OffCounterOccasion: String, CaseIterable, Sendable {
  /// None in particular.
  case none
  /// 発熱や風邪症状.
  case fever
  /// 緊急入院.
  case emergencyAdmission
  /// 長期入院時の毎月の確認.
  case longAdmission
  /// ドライブスルー.
  case driveThrough
}

/// Where a check is made.
/// 場所
public enum OffCounterPlace: String, CaseIterable, Sendable {
  /// 自宅.
  case home
  /// 施設.
  case careFacility
  /// 病院への対診.
  case hospitalConsultation
  /// In the institution itself.
  case institution
  /// Nobody said.
  case unknown
}

/// Whether the institution's system was updated.
/// システム改修
public enum SystemUpdate: String, CaseIterable, Sendable {
  /// It was.
  case updated
  /// It was not.
  case notUpdated
  /// Nobody said.
  case unknown
}

/// Whether the institution has a mobile device.
/// モバイル端末
public enum MobileDevicePresence: String, CaseIterable, Sendable {
  /// At least one.
  case present
  /// None.
  case absent
  /// Nobody said.
  case unknown
}

/// The applications and types.
/// アプリと類型
public enum OffCounterApp: String, CaseIterable, Sendable {
  /// マイナ在宅受付WEB.
  case homeReceptionWeb
  /// マイナ資格確認アプリ.
  case eligibilityApp
  /// 資格確認限定型: マイナ資格確認アプリ in its simple form.
  case limitedType
}

/// The application that an institution chose.
/// 選んだアプリ
public enum ChosenApp: String, CaseIterable, Sendable {
  /// マイナ在宅受付WEB.
  case homeReceptionWeb
  /// マイナ資格確認アプリ.
  case eligibilityApp
  /// 資格確認限定型.
  case limitedType
  /// None yet.
  case none
  /// Nobody said.
  case unknown
}

/// Whose device is used.
/// 使う端末
public enum OffCounterDevice: String, CaseIterable, Sendable {
  /// 医療機関等の端末.
  case facilityMobile
  /// 患者の端末.
  case patientPhone
  /// Nobody said.
  case unknown
}

/// Something an institution must prepare.
/// 必要な準備
public enum PreparationNeed: String, CaseIterable, Sendable {
  /// システム改修.
  case systemUpdate
  /// モバイル端末の購入.
  case mobileDevice
  /// アプリの選択.
  case chosenApp
}
