/// The ceilings of a month and a year, and how they are applied.
/// 自己負担限度額の規則
///
/// A class, so that a decision takes it with one retain.
public final class CeilingRules: Sendable {
  /// The classes that exist.
  public let categories: DatedRule<CeilingCategories>
  /// For a month: inpatient care, everything under 70, the household.
  public let monthly: DatedRule<CeilingTable>
  /// For a month's outpatient care of one person of 70 and over.
  public let outpatient: DatedRule<CeilingTable>
  /// From the fourth month on.
  public let repeated: DatedRule<CeilingTable>
  /// For a year's outpatient care.
  public let outpatientYear: DatedRule<CeilingTable>
  /// For everything in a year.
  public let year: DatedRule<CeilingTable>
  /// When the repeated ceiling holds.
  public let repetition: DatedRule<RepetitionRule>
  /// The month of the 75th birthday.
  public let birthdayMonth: DatedRule<BirthdayMonthRule>
  /// From which amount on a cost under 70 is added up.
  public let householdFloor: DatedRule<YenCap>
  /// 特定疾病.
  public let specificDisease: DatedRule<SpecificDiseaseRule>
  /// One percent in whole yen.
  public let rounding: DatedRule<PercentRounding>
  /// With consent nothing above the ceiling is advanced.
  public let withConsent: DatedRule<Lawfulness>
  /// No limit certificate is asked for when the service gives the ceiling.
  public let onlineInsteadOfPaper: DatedRule<Lawfulness>
  /// Limit certificates count to their own last day.
  public let paperToItsEnd: DatedRule<Lawfulness>
  /// A 資格確認書 with the class in force shows the ceiling.
  public let printedItems: DatedRule<Lawfulness>
  /// An absent optional item says nothing.
  public let blankSaysNothing: DatedRule<Lawfulness>
  /// The class is printed on application.
  public let printedOnApplication: DatedRule<Lawfulness>
  /// The specific disease is an item of consent of its own.
  public let diseaseConsent: DatedRule<Lawfulness>
  /// What is added up is paid back on application.
  public let addedUp: DatedRule<Lawfulness>

  /// The amounts of `monthly`.
  public let monthlyFigures: CeilingFigures
  /// The amounts of `outpatient`.
  public let outpatientFigures: CeilingFigures
  /// The amounts of `repeated`.
  public let repeatedFigures: CeilingFigures
  /// The amounts of `outpatientYear`.
  public let outpatientYearFigures: CeilingFigures
  /// The amounts of `year`.
  public let yearFigures: CeilingFigures

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    categories = try folder.load("ceiling/categories")
    monthly = try folder.load("ceiling/monthly")
    outpatient = try folder.load("ceiling/outpatient")
    repeated = try folder.load("ceiling/repeated")
    outpatientYear = try folder.load("ceiling/outpatient-year")
    year = try folder.load("ceiling/year")
    repetition = try folder.load("ceiling/repetition")
    birthdayMonth = try folder.load("ceiling/birthday-month")
    householdFloor = try folder.load("ceiling/household-floor")
    specificDisease = try folder.load("ceiling/specific-disease")
    rounding = try folder.load("ceiling/rounding")
    withConsent = try folder.load("ceiling/with-consent")
    onlineInsteadOfPaper = try folder.load("ceiling/online-instead-of-paper")
    paperToItsEnd = try folder.load("ceiling/paper-to-its-end")
    printedItems = try folder.load("ceiling/printed-items")
    blankSaysNothing = try folder.load("ceiling/blank-says-nothing")
    printedOnApplication = try folder.load("ceiling/printed-on-application")
    diseaseConsent = try folder.load("ceiling/disease-consent")
    addedUp = try folder.load("ceiling/added-up")
    monthlyFigures = CeilingFigures(of: monthly)
    outpatientFigures = CeilingFigures(of: outpatient)
    repeatedFigures = CeilingFigures(of: repeated)
    outpatientYearFigures = CeilingFigures(of: outpatientYear)
    yearFigures = CeilingFigures(of: year)
  }
}
