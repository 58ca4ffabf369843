import EligibilityModel
import Interchange
import Operations
import Registry
import Rulebook

/// The report of a rehearsal as one line of JSON, the same counts and examples as the text.
struct RehearsalJSON {
  let report: RehearsalReport

  /// The line.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.strings("rules", report.change.rules.map(\.text))
      object.integer("records", report.tally.records)
      object.integer("different", report.tally.different)
      object.array("days", of: report.days.map(\.date)) { day($1, &$0) }
      object.array("examples", of: report.examples) { example($1, &$0) }
    }
    writer.endLine()
    return writer.bytes
  }

  private func day(_ date: CivilDate, _ object: inout JSONObjectWriter) {
    let day = report.tally.days[date] ?? RehearsalTally.Day()
    object.date("day", date)
    object.integer("members", day.members)
    object.integer("different", day.different)
    object.array("situations", of: Situation.allCases.filter { day.situations[$0] != nil }) { object, situation in
      object.word("situation", situation)
      object.integer("different", day.situations[situation] ?? 0)
    }
  }

  private func example(_ example: RehearsalExample, _ object: inout JSONObjectWriter) {
    object.string("record", "\(example.record.number)")
    object.date("day", example.day)
    object.word("situation", example.situation)
    object.string("before", example.text.before)
    object.string("after", example.text.after)
    object.stringIfPresent("person", example.person)
  }
}
