public import EligibilityModel

/// Whom to ask, when somebody answers, and what misuse leads to.
/// 問い合わせ先の規則
///
/// A class, so that a decision takes it with one retain.
public final class ContactRules: Sendable {
  /// Whom to ask about what.
  public let lines: DatedRule<ContactLines>
  /// The number of the toll-free line.
  public let tollFreeNumber: DatedRule<TelephoneNumber>
  /// What to press for applications.
  public let voiceMenu: DatedRule<Int>
  /// The hours of the toll-free line.
  public let hours: DatedRule<WeeklyHours>
  /// When the toll-free line rests at the turn of the year.
  public let yearEnd: DatedRule<YearEndPause>
  /// The days on which the hours of weekends hold.
  public let holidays: DatedRule<HolidayList>
  /// A lost card is suspended at any hour.
  public let lostCard: DatedRule<Lawfulness>
  /// Numbers and hours of insurers.
  public let insurerHours: DatedRule<Lawfulness>
  /// Pages that help further.
  public let pages: DatedRule<[HelpEntry]>
  /// What misuse may lead to.
  public let misusePenalty: DatedRule<MisusePenalty>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    lines = try folder.load("contact/lines")
    tollFreeNumber = try folder.load("contact/toll-free-number")
    voiceMenu = try folder.load("contact/voice-menu")
    hours = try folder.load("contact/hours")
    yearEnd = try folder.load("contact/year-end")
    holidays = try folder.load("contact/holidays")
    lostCard = try folder.load("contact/lost-card")
    insurerHours = try folder.load("contact/insurer-hours")
    pages = try folder.load("contact/pages")
    misusePenalty = try folder.load("contact/misuse-penalty")
  }
}
