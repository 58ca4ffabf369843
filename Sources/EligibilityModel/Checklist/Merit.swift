/// Something the My Number insurance card is good for.
/// マイナ保険証のメリット
public struct Merit: Hashable, Sendable {
  /// Its group.
  public let group: MeritGroup
  /// Whether the person's consent is needed for it.
  public let condition: MeritCondition
  /// The merit in a sentence.
  public let text: LocalizedText

  /// Keeps the parts as they are.
  public init(group: MeritGroup, condition: MeritCondition, text: LocalizedText) {
    self.group = group
    self.condition = condition
    self.text = text
  }
}

/// The groups of merits.
/// メリットの分類
public enum MeritGroup: String, CaseIterable, Sendable {
  /// 安心.
  case reassurance
  /// 便利.
  case convenience
  /// 救命.
  case rescue
}

/// What a merit depends on.
/// メリットの条件
public enum MeritCondition: String, CaseIterable, Sendable {
  /// Nothing.
  case none
  /// The person's consent.
  case consent
  /// The new insurer's registration of the person.
  case insurerRegistration
}

/// Something a person sees about himself in the portal.
/// マイナポータルで見られる情報
public enum PortalView: String, CaseIterable, Sendable {
  /// 診療情報.
  case care
  /// 薬剤情報.
  case drugs
  /// 特定健診の結果.
  case checkUps
  /// 医療費の情報; linked with e-Tax it fills in the tax return.
  case costs
  /// 資格情報の履歴.
  case eligibilityHistory
}

/// Something the State plans to share nationwide, and does not yet.
/// 今後の共有予定
public enum PlannedSharing: String, CaseIterable, Sendable {
  /// カルテ情報.
  case medicalRecords
  /// 予防接種実施状況.
  case vaccinations
  /// 介護認定情報.
  case careCertification
}
