public import EligibilityModel
public import Registry

/// Compares a file with a register in a database, on a connection of its own.
public final class SQLRegisterComparison: RegisterComparison {
  /// The engine is chosen once, here; below this everything is compiled for one engine.
  private enum Side {
    case sqlite(Comparing<SQLiteEngine>)
    case postgreSQL(Comparing<PostgreSQLEngine>)
  }

  private let side: Side

  /// Opens a register that is of this version.
  /// - Throws: `unreachable`, `cannotOpen`, `notARegister`, `newerRegister`, `olderRegister` and faults of the store
  public init(_ address: RegisterAddress, knownAt: KnownTime) throws(RegisterError) {
    switch address.place {
    case .sqlite(let path): side = .sqlite(try Comparing(SQLiteEngine(readingFrom: path), knownAt: knownAt))
    // A comparison may take as long as a change.
    case .postgreSQL(let server): side = .postgreSQL(try Comparing(PostgreSQLEngine(server, for: .writing), knownAt: knownAt))
    }
  }

  /// Ends the connection now, and forgets what was remembered.
  public func close() throws(RegisterError) {
    switch side {
    case .sqlite(let side): try side.engine.close()
    case .postgreSQL(let side): try side.engine.close()
    }
  }

  /// One search in the clustered table for each record; a server gets many of them at once.
  public func rows(under records: [CoverageRecord]) throws(RegisterError) -> [[RecordedCoverage]] {
    switch side {
    case .sqlite(let side): try side.rows(under: records)
    case .postgreSQL(let side): try side.rows(under: records)
    }
  }

  /// A temporary table keeps them.
  public func remember(_ rows: [RecordID]) throws(RegisterError) {
    switch side {
    case .sqlite(let side): try side.remember(rows)
    case .postgreSQL(let side): try side.remember(rows)
    }
  }

  /// One walk through the insurer's part of the clustered table.
  public func forEachMissing(of insurer: InsurerNumber, on day: CivilDate, _ body: (RecordedCoverage) throws -> Void) throws {
    switch side {
    case .sqlite(let side): try side.forEachMissing(of: insurer, on: day, body)
    case .postgreSQL(let side): try side.forEachMissing(of: insurer, on: day, body)
    }
  }
}

/// A comparison in one engine.
private final class Comparing<Engine: SQLEngine> {
  let engine: Engine
  private let knownAt: KnownTime
  private let found: CutStatement<Engine>
  private let insert: Engine.Statement
  private var hasIndex = false

  init(_ engine: Engine, knownAt: KnownTime) throws(RegisterError) {
    let version = try RegisterSchema.version(in: engine)
    guard version == RegisterSchema.version else { throw .olderRegister(found: version, known: RegisterSchema.version) }
    try engine.execute(ComparisonSQL.make)
    self.engine = engine
    self.knownAt = knownAt
    found = try CutStatement(engine, over: "coverage", ComparisonSQL.rows)
    insert = try engine.prepare(ComparisonSQL.remember)
  }

  func rows(under records: [CoverageRecord]) throws(RegisterError) -> [[RecordedCoverage]] {
    var asked: [Engine.Statement] = []
    for record in records { asked.append(try found.statement(for: record.insurerNumber.stored)) }
    var rows = [[RecordedCoverage]](repeating: [], count: records.count)
    try engine.ask(asked) { (run) throws(RegisterError) in
      try asked[run].bind(records[run].insurerNumber.stored, at: 1)
      try asked[run].bind(records[run].number.canonical, at: 2)
      try asked[run].bind(Int64(records[run].person.birthDate.dayNumber), at: 3)
      try asked[run].bind(records[run].symbol?.canonical ?? "", at: 4)
      try asked[run].bind(knownAt.microseconds, at: 5)
    } read: { (run) throws(RegisterError) in
      rows[run] = try asked[run].rows { () throws(RegisterError) in try CoverageRow.recorded(asked[run]) }
    }
    return rows
  }

  func remember(_ rows: [RecordID]) throws(RegisterError) {
    // One commit for all of them: a temporary table needs no more, and without it each row would be one.
    try engine.execute("BEGIN")
    for row in rows {
      try insert.bind(row.number, at: 1)
      try engine.add(insert, to: ComparisonSQL.target)
    }
    try engine.execute("COMMIT")
  }

  func forEachMissing(of insurer: InsurerNumber, on day: CivilDate, _ body: (RecordedCoverage) throws -> Void) throws {
    if !hasIndex { try engine.execute(ComparisonSQL.index) }
    hasIndex = true
    let statement = try engine.prepareWalk(ComparisonSQL.missing)
    try statement.bind(insurer.stored, at: 1)
    try statement.bind(knownAt.microseconds, at: 2)
    try statement.bind(Int64(day.dayNumber), at: 3)
    try statement.forEachRow { try body(CoverageRow.recorded(statement)) }
  }
}
