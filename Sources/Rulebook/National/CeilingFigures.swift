public import EligibilityModel

/// The amounts of one table, ready to be found by class and day; each with its own source.
/// 限度額の表
public final class CeilingFigures: Sendable {
  /// An amount of a table, or the fact that there is none.
  public enum Figure: Sendable {
    /// The amount with its source.
    case amount(CeilingFigure)
    /// The sources say that this class has no such ceiling.
    case noCeiling
    /// No source states an amount.
    case notStated
  }

  private struct Dated: Sendable {
    let from: CivilDate
    let none: Set<String>
    let figures: [CeilingFigure]
  }

  private let dated: [Dated]

  init(of rule: DatedRule<CeilingTable>) {
    dated = rule.editions.map { edition in
      Dated(from: edition.from, none: edition.value.none, figures: edition.value.rows.map { CeilingFigure($0, in: edition) })
    }
  }

  /// The amount of a class.
  ///
  /// - Parameters:
  ///   - code: the code of the class
  ///   - income: the income of a year, where it is known
  ///   - day: the day asked about
  /// - Returns: the first row that fits
  public func figure(for code: String, income: KnownAmount = .notGiven, on day: ModelledDay) -> Figure {
    guard let table = dated.last(where: { $0.from <= day.date }) else { return .notStated }
    if let figure = table.figures.first(where: { $0.holds(for: code, income: income) }) { return .amount(figure) }
    return table.none.contains(code) ? .noCeiling : .notStated
  }
}

/// One amount with its source.
/// 限度額
public struct CeilingFigure: Sendable {
  /// The row of the table.
  public let row: CeilingRow
  /// Rule, facts and citation of the row.
  public let grounds: RuleGrounds

  /// A row with a source of its own gets grounds of its own, so that an answer cites what it really rests on.
  init(_ row: CeilingRow, in edition: Edition<CeilingTable>) {
    self.row = row
    guard let citation = row.citation else {
      grounds = edition.grounds
      return
    }
    let shared = edition.grounds
    grounds = RuleGrounds(
      rule: shared.rule, title: shared.title, facts: shared.facts, citation: citation, against: shared.against,
      effectiveFrom: shared.effectiveFrom, effectiveThrough: shared.effectiveThrough)
  }

  func holds(for code: String, income: KnownAmount) -> Bool {
    guard row.categories.contains(code) else { return false }
    guard let limit = row.incomeUpTo else { return true }
    if case .yen(let income) = income { return income <= limit }
    return false
  }
}
