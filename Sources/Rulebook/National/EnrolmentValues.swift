public import EligibilityModel

extension EnrolmentChannel: RuleValue {}
extension EnrolmentStep: RuleValue {}
extension EnrolmentNeed: RuleValue {}
extension EnrolmentDevice: RuleValue {}
extension SmartphoneEase: RuleValue {}
extension UseAfterRegistration: RuleValue {}

/// What one way of registering needs and how it goes.
/// 利用登録の方法の要件
public struct ChannelRule: RuleValue {
  /// What to bring.
  public let bring: [EnrolmentNeed]
  /// What to know by heart.
  public let know: [EnrolmentNeed]
  /// The steps in their order.
  public let steps: [EnrolmentStep]
  /// When the card can be used afterwards.
  public let use: UseAfterRegistration

  /// Reads `{bring: […], know: […], steps: […], use: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ChannelRule {
    try node.fields { (fields) throws(RulebookError) in
      ChannelRule(
        bring: try fields.required("bring"), know: try fields.required("know"), steps: try fields.required("steps"),
        use: try fields.required("use"))
    }
  }
}

/// A name that a paper uses for a way of registering.
/// 利用登録の方法の呼び名
public struct ChannelName: RuleValue {
  /// The name as printed.
  public let name: String
  /// The way it stands for.
  public let channel: EnrolmentChannel

  /// Reads `{name: …, channel: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ChannelName {
    try node.fields { (fields) throws(RulebookError) in
      ChannelName(name: try fields.required("name"), channel: try fields.required("channel"))
    }
  }
}

/// The people to whom a way is advised.
/// 勧められる人
public struct AdvisedFor: RuleValue {
  /// Those with such a device.
  public let devices: [EnrolmentDevice]
  /// Those so at ease with a smartphone.
  public let ease: [SmartphoneEase]

  /// Reads `{devices: […], ease: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> AdvisedFor {
    try node.fields { (fields) throws(RulebookError) in
      AdvisedFor(devices: try fields.required("devices"), ease: try fields.required("ease"))
    }
  }
}
