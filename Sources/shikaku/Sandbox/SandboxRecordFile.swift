import EligibilityModel
import Foundation
import Interchange
import Operations
import Synchronization

/// What a sandbox tells of itself to whoever looks into its folder.
struct SandboxRecord: Equatable {
  /// The day for which is asked.
  let day: CivilDate
  /// Where HTTP and FHIR are asked; `nil` until the port is open.
  var address: String?
  /// What was asked.
  var marks: SandboxBoard.Marks = [:]

  /// As the file has it.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.date("day", day)
      object.stringIfPresent("address", address)
      object.array("asked", of: lines) { line, mark in
        line.word("scenario", mark.scenario)
        line.word("by", mark.way)
        line.array("answers") { array in for answer in mark.mark.answers.sorted() { array.integer(answer) } }
        line.integer("others", mark.mark.others)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  private var lines: [(scenario: SandboxScenario, way: SandboxBoard.Way, mark: SandboxBoard.Mark)] {
    SandboxScenario.allCases.flatMap { scenario in
      SandboxBoard.Way.allCases.compactMap { way in marks[scenario]?[way].map { (scenario, way, $0) } }
    }
  }
}

extension SandboxRecord {
  /// Reads the file.
  /// - Throws: `FieldFault` or `JSONError`
  init(_ bytes: [UInt8]) throws {
    var reader = try JSONFieldReader(try JSONReader().read(bytes))
    day = try reader.date("day")
    address = try reader.stringIfPresent("address")
    for line in try reader.array("asked", of: Self.line) { marks[line.scenario, default: [:]][line.way] = line.mark }
    try reader.finish()
  }

  private static func line(
    _ field: JSONField
  ) throws(FieldFault) -> (scenario: SandboxScenario, way: SandboxBoard.Way, mark: SandboxBoard.Mark) {
    try field.object { reader throws(FieldFault) in
      let scenario: SandboxScenario = try reader.word("scenario")
      let way: SandboxBoard.Way = try reader.word("by")
      let answers = try reader.array("answers") { answer throws(FieldFault) in try answer.integer(in: 0...scenario.answerCount - 1) }
      return (scenario, way, SandboxBoard.Mark(answers: Set(answers), others: try reader.integer("others", in: 0...Int.max)))
    }
  }
}

/// Keeps the file as the board is.
final class SandboxRecordFile: Sendable {
  private let path: String
  private let console: Console
  private let record: Mutex<SandboxRecord>

  /// Begins with nothing asked.
  init(_ path: String, on day: CivilDate, _ console: Console) throws {
    (self.path, self.console) = (path, console)
    let first = SandboxRecord(day: day)
    record = Mutex(first)
    try Self.put(first, path)
  }

  /// Tells where HTTP and FHIR are asked.
  func place(_ address: String) throws {
    try record.withLock { record in
      record.address = address
      try Self.put(record, path)
    }
  }

  /// Keeps what was asked; the board tells of one change after another.
  func write(_ marks: SandboxBoard.Marks) {
    record.withLock { record in
      record.marks = marks
      do {
        try Self.put(record, path)
      } catch {
        console.complain("the record can't be written: \(error) / 記録を書けません")
      }
    }
  }

  private static func put(_ record: SandboxRecord, _ path: String) throws {
    try Data(record.bytes).write(to: URL(filePath: path), options: .atomic)
  }
}
