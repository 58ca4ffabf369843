/// Subsidies for institutions.
/// 補助金の規則
///
/// A class, so that a decision takes it with one retain.
public final class SubsidyRules: Sendable {
  /// How much the card must have been used.
  public let addedReadersUse: DatedRule<ReaderUseRule>
  /// From when on added readers qualify.
  public let addedReadersFrom: DatedRule<SubsidyDay>
  /// The installation comes before the application.
  public let addedReadersCompletion: DatedRule<Lawfulness>
  /// The last day of application for added readers.
  public let addedReadersDeadline: DatedRule<SubsidyDay>
  /// The part of the costs that is subsidised.
  public let addedReadersRate: DatedRule<SubsidyRate>
  /// Whether that part holds for hospitals.
  public let addedReadersRateHospital: DatedRule<Lawfulness>
  /// The most that is granted.
  public let addedReadersLimits: DatedRule<SubsidyLimits>
  /// The last day of application for the home-care system.
  public let homeCareDeadline: DatedRule<SubsidyDay>
  /// The amount for the home-care system.
  public let homeCareAmount: DatedRule<Lawfulness>
  /// Half a yen.
  public let rounding: DatedRule<Lawfulness>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    addedReadersUse = try folder.load("subsidy/added-readers-use")
    addedReadersFrom = try folder.load("subsidy/added-readers-from")
    addedReadersCompletion = try folder.load("subsidy/added-readers-completion")
    addedReadersDeadline = try folder.load("subsidy/added-readers-deadline")
    addedReadersRate = try folder.load("subsidy/added-readers-rate")
    addedReadersRateHospital = try folder.load("subsidy/added-readers-rate-hospital")
    addedReadersLimits = try folder.load("subsidy/added-readers-limits")
    homeCareDeadline = try folder.load("subsidy/home-care-deadline")
    homeCareAmount = try folder.load("subsidy/home-care-amount")
    rounding = try folder.load("subsidy/rounding")
  }
}
