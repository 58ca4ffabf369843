import EligibilityModel
import Rulebook

/// Which share of the cost somebody pays, and from which day another one.
struct SampleShares {
  /// The last yearly change of the shares of the elderly.
  private static let yearly = CivilDate.fixed(2026, 8, 1)

  private let legal: LegalAge
  private let from70: CopaymentRate
  private let from75: CopaymentRate
  /// What it was before the last yearly change; `nil` when it did not change.
  private let before: CopaymentRate?

  init(_ legal: LegalAge, _ figures: ElderlyShares, _ random: inout SampleRandom) {
    self.legal = legal
    from70 = random.happens(figures.thirtyFrom70.count) ? .thirtyPercent : .twentyPercent
    let place = random.below(1_000)
    let thirty = figures.thirtyFrom75.count
    from75 = place < thirty ? .thirtyPercent : place < thirty + figures.twentyFrom75.count ? .twentyPercent : .tenPercent
    before = random.happens(figures.changed.count) ? random.pick(CopaymentRate.allCases) : nil
  }

  /// The days of a period on which one share was stated, in their order; changes before the register's first day and after the horizon don't show.
  func stretches(of period: Period) -> [(stated: Period, rate: CopaymentRate)] {
    let days = [legal.preschoolThrough.dayAfter, legal.elderlyRateFrom, Self.yearly].filter { day in
      day > max(SampleCountry.firstDay, period.from) && day < period.until ?? SampleCountry.horizon
        && rate(on: day) != rate(on: day.dayBefore)
    }
    guard !days.isEmpty else { return [(period, rate(on: max(period.from, min(SampleCountry.firstDay, period.validThrough ?? .latest))))] }
    let bounds = [period.from] + days.sorted()
    return bounds.enumerated().compactMap { place, from in
      let until = place + 1 < bounds.count ? bounds[place + 1] : period.until
      return Period(from: from, until: until).map { ($0, rate(on: max(from, SampleCountry.firstDay))) }
    }
  }

  private func rate(on day: CivilDate) -> CopaymentRate {
    if day <= legal.preschoolThrough { return .twentyPercent }
    guard day >= legal.elderlyRateFrom else { return .thirtyPercent }
    let isLateStage = day >= legal.lateStageFrom
    if let before, day < Self.yearly { return isLateStage ? before : max(.twentyPercent, before) }
    return isLateStage ? from75 : from70
  }
}
