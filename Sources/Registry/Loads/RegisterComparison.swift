public import EligibilityModel

/// Compares a file with what a register held to be true at one time, in constant memory: what was found is remembered in the store.
/// 登録簿との突合
public protocol RegisterComparison {
  /// For each record the rows that held then and stand under the same insurer, symbol, number and birth date.
  func rows(under records: [CoverageRecord]) throws(RegisterError) -> [[RecordedCoverage]]

  /// Remembers that the file knows these rows.
  func remember(_ rows: [RecordID]) throws(RegisterError)

  /// Hands out the last row of each cover of an insurer that nobody remembered, that began before a day and goes on then; in the order of the keys.
  func forEachMissing(of insurer: InsurerNumber, on day: CivilDate, _ body: (RecordedCoverage) throws -> Void) throws
}
