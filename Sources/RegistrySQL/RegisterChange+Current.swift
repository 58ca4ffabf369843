import EligibilityModel
import Registry

// Which rows hold now: a load mostly brings long runs of an insurer's numbers, about which one question tells as much as thousands.
extension RegisterChange {
  func current(under records: [CoverageRecord]) throws(RegisterError) -> [[RecordedCoverage]] {
    var found = [[RecordedCoverage]](repeating: [], count: records.count)
    var single: [Int] = []
    for run in NumberRun.cut(records) {
      guard run.isLong, let rows = try rows(in: run) else {
        single += run.indexes
        continue
      }
      for index in run.indexes where !rows.isEmpty { found[index] = rows[CoverPlace(records[index])] ?? [] }
    }
    try ask(for: single, of: records, into: &found)
    return found
  }

  /// All rows of a run; `nil` where so much else stands between its numbers that each is better asked for alone.
  private func rows(in run: NumberRun) throws(RegisterError) -> [CoverPlace: [RecordedCoverage]]? {
    let count = try statements.currentCount.statement(for: run.insurer)
    try run.bind(to: count)
    try count.bind(Int64(run.mostRows + 1), at: 4)
    let rowCount = try count.firstNumber() ?? 0
    if rowCount == 0 { return [:] }
    guard rowCount <= run.mostRows else { return nil }
    let between = try statements.currentBetween.statement(for: run.insurer)
    try run.bind(to: between)
    let rows = try between.rows { () throws(RegisterError) in try CoverageRow.recorded(between) }
    return Dictionary(grouping: rows) { CoverPlace($0.record) }
  }

  private func ask(
    for indexes: [Int], of records: [CoverageRecord], into found: inout [[RecordedCoverage]]
  ) throws(RegisterError) {
    var asked: [Engine.Statement] = []
    for index in indexes { asked.append(try statements.current.statement(for: records[index].insurerNumber.stored)) }
    var answers = [[RecordedCoverage]](repeating: [], count: indexes.count)
    try engine.ask(asked) { (run) throws(RegisterError) in
      try bindKey(of: records[indexes[run]], to: asked[run])
      try asked[run].bind(records[indexes[run]].symbol?.canonical ?? "", at: 4)
    } read: { (run) throws(RegisterError) in
      answers[run] = try asked[run].rows { () throws(RegisterError) in try CoverageRow.recorded(asked[run]) }
    }
    for (index, rows) in zip(indexes, answers) { found[index] = rows }
  }
}

/// Records of one insurer, and between which numbers they stand.
private struct NumberRun {
  /// Fewer records are asked for one by one.
  private static let fewest = 16

  let insurer: Int64
  private var low: String
  private var high: String
  /// Where the records stand among those that were cut.
  private(set) var indexes: [Int] = []

  private init(_ insurer: Int64, from number: String) {
    self.insurer = insurer
    low = number
    high = number
  }

  static func cut(_ records: [CoverageRecord]) -> [NumberRun] {
    var runs: [InsurerNumber: NumberRun] = [:]
    for (index, record) in records.enumerated() {
      let number = record.number.canonical
      runs[record.insurerNumber, default: NumberRun(record.insurerNumber.stored, from: number)].add(number, at: index)
    }
    return Array(runs.values)
  }

  private mutating func add(_ number: String, at index: Int) {
    // Byte by byte, as the register orders them.
    if number.utf8.lexicographicallyPrecedes(low.utf8) { low = number }
    if high.utf8.lexicographicallyPrecedes(number.utf8) { high = number }
    indexes.append(index)
  }

  var isLong: Bool { indexes.count >= Self.fewest }

  /// With more rows than this between the numbers, most of them would be read in vain.
  var mostRows: Int { 2 * indexes.count }

  func bind(to statement: some SQLStatement) throws(RegisterError) {
    try statement.bind(insurer, at: 1)
    try statement.bind(low, at: 2)
    try statement.bind(high, at: 3)
  }
}
