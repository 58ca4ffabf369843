public import EligibilityModel

/// Reading the card in an ambulance.
/// マイナ救急の規則
///
/// A class, so that a decision takes it with one retain.
public final class EmergencyRules: Sendable {
  /// What the crew reads, and for what.
  public let reading: DatedRule<EmergencyInformation>
  /// What goes to the receiving institution.
  public let handOver: DatedRule<[EmergencyItem]>
  /// On what consent.
  public let consent: DatedRule<EmergencyConsent>
  /// Beside life saving.
  public let course: DatedRule<EmergencyCourse>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    reading = try folder.load("emergency/reading")
    handOver = try folder.load("emergency/hand-over")
    consent = try folder.load("emergency/consent")
    course = try folder.load("emergency/course")
  }
}

extension EmergencyItem: RuleValue {}
extension EmergencyUse: RuleValue {}
extension EmergencyConsent: RuleValue {}
extension EmergencyCourse: RuleValue {}

/// What the crew reads, and for what; nothing where no source says it.
/// マイナ救急の情報と用途
public struct EmergencyInformation: RuleValue {
  /// The items.
  public let items: [EmergencyItem]
  /// The uses.
  public let uses: [EmergencyUse]

  /// Reads `{items: […], uses: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> EmergencyInformation {
    try node.fields { (fields) throws(RulebookError) in
      EmergencyInformation(items: try fields.required("items"), uses: try fields.required("uses"))
    }
  }
}
