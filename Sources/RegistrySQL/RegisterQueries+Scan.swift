import EligibilityModel
import Registry

// Reading everything: the statements are prepared for the occasion, because a counter never needs them.
extension RegisterQueries {
  func parts(of size: Int, knownAt: KnownTime) throws(RegisterError) -> [RegisterPart] {
    let statement = try engine.prepareWalk(RegisterSQL.keys)
    try statement.bind(knownAt.microseconds, at: 1)
    var cutter = RegisterPart.Cutter(size: size, knownAt: knownAt)
    try statement.walk { () throws(RegisterError) in
      try cutter.next { () throws(RegisterError) in try position(statement) }
    }
    return cutter.finished()
  }

  func scan(_ part: RegisterPart, _ body: (RecordedCoverage) throws -> Void) throws {
    let statement = try engine.prepareWalk(RegisterSQL.part)
    try bind(part.from, to: statement, at: 1)
    try bind(part.until, to: statement, at: 5)
    try statement.bind(part.knownAt.microseconds, at: 9)
    try statement.forEachRow { try body(try CoverageRow.recorded(statement)) }
  }

  private func position(_ row: Engine.Statement) throws(RegisterError) -> RegisterPart.Position {
    RegisterPart.Position(
      insurer: try row.int64(at: 0), numberKey: try row.text(at: 1), birthDay: try row.int64(at: 2), record: RecordID(try row.int64(at: 3)))
  }

  private func bind(_ position: RegisterPart.Position, to statement: Engine.Statement, at first: Int) throws(RegisterError) {
    try statement.bind(position.insurer, at: first)
    try statement.bind(position.numberKey, at: first + 1)
    try statement.bind(position.birthDay, at: first + 2)
    try statement.bind(position.record.number, at: first + 3)
  }
}
