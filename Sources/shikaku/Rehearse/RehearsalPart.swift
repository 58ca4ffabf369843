import EligibilityModel
import Interchange
import Operations
import Registry
import Rulebook

/// Rehearses a change for one part of a register.
struct RehearsalPart: Sendable {
  /// What came of a part.
  struct Outcome {
    var tally = RehearsalTally()
    var examples = RehearsalExamples()
    /// Rows of the file of all differences.
    var rows: [UInt8] = []
  }

  let rehearsal: RehearseChange
  let days: [ModelledDay]
  let detail: RehearsalRun.Detail

  /// The columns of the file of all differences.
  static let columns = ["record", "day", "situation", "before", "after"]
  /// The columns behind them where people may be named.
  static let peopleColumns = ["insurer_number", "symbol", "number", "branch_number", "name", "birth_date"]

  func run(_ part: RegisterPart, _ reader: any RegisterScanner) throws -> Outcome {
    var outcome = Outcome()
    var rows = CSVWriter()
    try reader.scan(part) { recorded in
      outcome.tally.records += 1
      var isDifferent = false
      for day in days {
        guard case .asked(let changes) = rehearsal.run(recorded.record, on: day) else { continue }
        outcome.tally.count(changes, on: day.date)
        isDifferent = isDifferent || !changes.isEmpty
        for change in changes { try note(change, recorded, &outcome.examples, &rows) }
      }
      if isDifferent { outcome.tally.different += 1 }
    }
    outcome.rows = rows.bytes
    return outcome
  }

  private func note(
    _ change: RehearseChange.Change, _ recorded: RecordedCoverage, _ examples: inout RehearsalExamples, _ rows: inout CSVWriter
  ) throws {
    guard detail.writesRows || !examples.isFull else { return }
    let text = DifferenceText(change.difference)
    examples.take(
      RehearsalExample(
        record: recorded.id, day: change.day, situation: change.situation, text: text,
        person: detail.showsPeople ? people(recorded.record).joined(separator: " ") : nil))
    guard detail.writesRows else { return }
    let row = ["\(recorded.id.number)", change.day.iso8601, change.situation.rawValue, text.before, text.after]
    try rows.row(detail.showsPeople ? row + people(recorded.record) : row)
  }

  private func people(_ record: CoverageRecord) -> [String] {
    [
      record.insurerNumber.canonical, record.symbol?.original ?? "", record.number.original, record.branchNumber?.canonical ?? "",
      record.person.name.text, record.person.birthDate.iso8601,
    ]
  }
}
