/// What a person's consent opens, to whom and for how long.
/// 同意と閲覧の規則
///
/// A class, so that a decision takes it with one retain.
public final class ConsentRules: Sendable {
  /// How long a consent at the institution holds.
  public let counterTerm: DatedRule<ConsentHours>
  /// How long a consent for online care holds.
  public let onlineTerm: DatedRule<ConsentHours>
  /// How long a consent for visits holds.
  public let visitTerm: DatedRule<VisitTerm>
  /// Changing one's mind.
  public let changeOfMind: DatedRule<Lawfulness>
  /// Whether ceilings are shown without asking when the card is used.
  public let limits: DatedRule<LimitsShowing>
  /// What each kind of institution is shown.
  public let places: DatedRule<PlaceItems>
  /// What the sources leave open for some kinds of institutions, withheld from the others.
  public let furtherPlaces: DatedRule<PlaceItems>
  /// What each profession is shown.
  public let professions: DatedRule<ProfessionItems>
  /// Looking without consent to protect life or body.
  public let emergency: DatedRule<EmergencyViewing>
  /// The person's own look, and their list of the looks of others.
  public let ownData: DatedRule<Lawfulness>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    counterTerm = try folder.load("consent/counter-term")
    onlineTerm = try folder.load("consent/online-term")
    visitTerm = try folder.load("consent/visit-term")
    changeOfMind = try folder.load("consent/change-of-mind")
    limits = try folder.load("consent/limits")
    places = try folder.load("consent/places")
    furtherPlaces = try folder.load("consent/further-places")
    professions = try folder.load("consent/professions")
    emergency = try folder.load("consent/emergency")
    ownData = try folder.load("consent/own-data")
  }
}
