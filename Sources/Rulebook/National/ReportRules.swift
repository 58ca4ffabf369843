/// By when things are to be reported to an insurer.
/// 届出期限の規則
///
/// A class, so that a decision takes it with one retain.
public final class ReportRules: Sendable {
  /// 健康保険: employers and 任意継続被保険者.
  public let employees: DatedRule<ReportTerms>
  /// 市町村国民健康保険: heads of households.
  public let nationalHealthInsurance: DatedRule<ReportTerms>
  /// 後期高齢者医療.
  public let lateStage: DatedRule<ReportTerms>
  /// Whether the day of the event is the first of the days.
  public let firstDay: DatedRule<FirstDayCounting>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    employees = try folder.load("office/report-deadline-employees")
    nationalHealthInsurance = try folder.load("office/report-deadline-nhi")
    lateStage = try folder.load("office/report-deadline-late-stage")
    firstDay = try folder.load("office/first-day")
  }
}
