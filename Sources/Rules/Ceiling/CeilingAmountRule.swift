import EligibilityModel
import Rulebook

// The amount of a ceiling: by class, age, setting, repetition and whole cost (N-08, N-09).
extension CeilingCase {
  /// The ceiling of the patient's own cost.
  mutating func ownCeiling() -> CeilingAmount {
    if isDiseaseProven { return diseaseCeiling() }
    if case .yen(let stated) = question.statedCeiling { return .yen(stated, .stated) }
    guard let row else { return .open(.category) }
    guard row.ages != .under70 else { return monthCeiling(row, total: question.cost.total) }
    return ceilingFrom70(row)
  }

  /// From 70 on outpatient care of one person has a ceiling of its own, but for 現役並み.
  private mutating func ceilingFrom70(_ row: CeilingCategoryRow) -> CeilingAmount {
    let figure = rules.outpatientFigures.figure(for: row.name.code, on: day)
    switch (figure, question.cost.setting) {
    case (.noCeiling, _), (_, .inpatient): return monthCeiling(row, total: question.cost.total)
    case (_, .unknown): return .open(.setting)
    case (.amount(let figure), .outpatient): return outpatientCeiling(row, figure)
    case (.notStated, .outpatient):
      findings.leaveOpen(rules.outpatient.edition(on: day), .ceiling)
      return .open(.notStated)
    }
  }

  private mutating func outpatientCeiling(_ row: CeilingCategoryRow, _ figure: CeilingFigure) -> CeilingAmount {
    let limit = ofThisMonth(figure.row.yen)
    let relief = book.national.copayment.lateStageRelief.edition(on: day)
    guard row.income == .aboveThreshold, relief.value.yen > 0 else { return settle(limit, .outpatient, figure.grounds) }
    guard case .yen(let total) = question.cost.total else { return .open(.totalCost) }
    guard let relieved = relievedAmount(total, relief.value), relieved < limit else { return settle(limit, .outpatient, figure.grounds) }
    findings.rest(on: relief, .ceiling, .amount(relieved))
    return .yen(relieved, .outpatientRelief)
  }

  /// One tenth of the cost and the cap on the rise (N-10); a part of a yen goes to the nearer side.
  private mutating func relievedAmount(_ total: Yen, _ cap: YenCap) -> Yen? {
    let rate = book.national.copayment.lateStage.edition(on: day).value.general
    guard let share = total.share(tenths: rate.tenths), let rise = Yen(Int64(cap.yen)) else { return nil }
    if share.leftOverTenths > 0 { findings.rest(on: rules.rounding.edition(on: day), .ceiling, .noted) }
    let whole = share.leftOverTenths >= 5 ? share.yen.adding(.fixed(1)) : share.yen
    return whole?.adding(rise)
  }

  /// The ceiling of a month for inpatient care, everything under 70, or the household.
  mutating func monthCeiling(_ row: CeilingCategoryRow, total: KnownAmount) -> CeilingAmount {
    if isRepeated, let repeated = repeatedCeiling(row) { return repeated }
    guard case .amount(let figure) = rules.monthlyFigures.figure(for: row.name.code, on: day) else {
      findings.leaveOpen(rules.monthly.edition(on: day), .ceiling)
      return .open(.notStated)
    }
    guard let threshold = figure.row.onePercentAbove else { return settle(ofThisMonth(figure.row.yen), .monthly, figure.grounds) }
    return withOnePercent(of: total, base: ofThisMonth(figure.row.yen), above: ofThisMonth(threshold), figure.grounds)
  }

  /// The base and one percent of what the whole cost exceeds the threshold by, exactly; the threshold is the base divided by 0.3.
  private mutating func withOnePercent(of total: KnownAmount, base: Yen, above: Yen, _ grounds: RuleGrounds) -> CeilingAmount {
    guard case .yen(let cost) = total else { return .open(.totalCost) }
    let (whole, hundredths) = (cost.subtracting(above) ?? .zero).amount.quotientAndRemainder(dividingBy: 100)
    if hundredths > 0 { findings.rest(on: rules.rounding.edition(on: day), .ceiling, .noted) }
    guard let percent = Yen(whole + (hundredths >= 50 ? 1 : 0)), let ceiling = base.adding(percent) else { return .open(.totalCost) }
    return settle(ceiling, .onePercent(base: base, above: above), grounds)
  }

  /// Whether the ceiling was reached often enough in the months before.
  private var isRepeated: Bool {
    question.earlierMonths + 1 >= rules.repetition.edition(on: day).value.fromMonth
  }

  /// The ceiling from the fourth month on; `nil` for classes that have none.
  private mutating func repeatedCeiling(_ row: CeilingCategoryRow) -> CeilingAmount? {
    switch rules.repeatedFigures.figure(for: row.name.code, on: day) {
    case .noCeiling: return nil
    case .notStated:
      findings.leaveOpen(rules.repeated.edition(on: day), .ceiling)
      return .open(.notStated)
    case .amount(let figure):
      findings.rest(on: rules.repetition.edition(on: day), .ceiling, .noted)
      return settle(ofThisMonth(figure.row.yen), .repeated, figure.grounds)
    }
  }

  private mutating func settle(_ yen: Yen, _ basis: CeilingBasis, _ grounds: RuleGrounds) -> CeilingAmount {
    findings.rest(on: grounds, .ceiling, .amount(yen))
    return .yen(yen, basis)
  }
}
