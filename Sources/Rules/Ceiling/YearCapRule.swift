import EligibilityModel
import Rulebook

// The caps of the year from August to July (N-08).
extension CeilingCase {
  mutating func yearCaps() -> YearCaps {
    let from = CeilingCase.firstDayOfYear(holding: day.date)
    guard let row else { return YearCaps(from: from, through: end(of: from), outpatient: .notGiven, all: .notGiven, refund: .notGiven) }
    let paid = question.year
    let outpatient = cap(rules.outpatientYearFigures.figure(for: row.name.code, on: day), rules.outpatientYear, paid.outpatient)
    let all = cap(rules.yearFigures.figure(for: row.name.code, income: paid.income, on: day), rules.year, paid.all)
    return YearCaps(
      from: from, through: end(of: from), outpatient: outpatient, all: all, refund: yearRefund(outpatient: outpatient, all: all))
  }

  /// The 1 August on or before a day.
  static func firstDayOfYear(holding day: CivilDate) -> CivilDate {
    let parts = day.parts
    return .fixed(parts.month >= 8 ? parts.year : parts.year - 1, 8, 1)
  }

  private func end(of from: CivilDate) -> CivilDate { from.addingClamped(years: 1).dayBefore }

  /// The cap; the answer rests on it where it was asked about by an amount paid.
  private mutating func cap(_ figure: CeilingFigures.Figure, _ rule: DatedRule<CeilingTable>, _ paid: KnownAmount) -> KnownAmount {
    switch figure {
    case .noCeiling: return .notGiven
    case .notStated:
      if paid == .notGiven { return .notGiven }
      findings.leaveOpen(rule.edition(on: day), .ceiling)
      return .notGiven
    case .amount(let figure):
      let yen = figure.row.yen
      if paid == .notGiven {
        findings.note(figure.grounds, .ceiling, .amount(yen))
      } else {
        findings.rest(on: figure.grounds, .ceiling, .amount(yen))
      }
      return .yen(yen)
    }
  }

  /// What outpatient care exceeded its cap by, and what the rest then exceeds the other cap by.
  private func yearRefund(outpatient: KnownAmount, all: KnownAmount) -> KnownAmount {
    let first = CeilingCase.excess(of: question.year.outpatient, over: outpatient)
    guard case .yen(let paid) = question.year.all else { return first }
    let back: Yen = if case .yen(let back) = first { back } else { .zero }
    return CeilingCase.together(first, CeilingCase.excess(of: .yen(paid.subtracting(back) ?? .zero), over: all))
  }

  private static func excess(of paid: KnownAmount, over cap: KnownAmount) -> KnownAmount {
    guard case .yen(let paid) = paid, case .yen(let cap) = cap else { return .notGiven }
    return .yen(paid.subtracting(cap) ?? .zero)
  }
}
