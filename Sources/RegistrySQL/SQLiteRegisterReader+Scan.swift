import EligibilityModel
public import Registry
import SQLite

// Reading everything: the statements are prepared for the occasion, because a counter never needs them.
extension SQLiteRegisterReader: RegisterScanner {
  /// One walk through the clustered table that keeps one key a part.
  public func parts(of size: Int, knownAt: KnownTime) throws(RegisterError) -> [RegisterPart] {
    try RegistryFault.mapping {
      let statement = try database.prepare(RegisterSQL.keys)
      try statement.bind(knownAt.microseconds, at: 1)
      var cutter = RegisterPart.Cutter(size: size, knownAt: knownAt)
      try statement.forEachRow {
        try cutter.next {
          RegisterPart.Position(
            insurer: try statement.int64(at: 0), numberKey: try statement.text(at: 1), birthDay: try statement.int64(at: 2),
            record: RecordID(try statement.int64(at: 3)))
        }
      }
      return cutter.finished()
    }
  }

  /// One walk through a stretch of the clustered table; a fault of the store comes as `RegisterError`, one of the body as it is.
  public func scan(_ part: RegisterPart, _ body: (RecordedCoverage) throws -> Void) throws {
    let statement = try RegistryFault.mapping {
      let statement = try database.prepare(RegisterSQL.part)
      try bind(part.from, to: statement, at: 1)
      try bind(part.until, to: statement, at: 5)
      try statement.bind(part.knownAt.microseconds, at: 9)
      return statement
    }
    do {
      try statement.forEachRow { try body(try CoverageRow.recorded(statement)) }
    } catch let error as SQLiteError {
      throw RegistryFault.translated(error)
    }
  }

  private func bind(_ position: RegisterPart.Position, to statement: SQLiteStatement, at first: Int) throws(SQLiteError) {
    try statement.bind(position.insurer, at: first)
    try statement.bind(position.numberKey, at: first + 1)
    try statement.bind(position.birthDay, at: first + 2)
    try statement.bind(position.record.number, at: first + 3)
  }
}
