import EligibilityModel
import Registry

// Insurers, employers and households.
extension RegisterChange {
  func currentOffice(under key: OfficeKey) throws(RegisterError) -> [RecordedOffice] {
    let statement = statements.office.current
    try OfficeRow.bind(key, to: statement)
    return try statement.rows { () throws(RegisterError) in try OfficeRow.recorded(statement) }
  }

  func add(_ draft: OfficeDraft) throws(RegisterError) -> OfficeRowID {
    let next = statements.office.next
    let id = try next.firstNumber() ?? 1
    let statement = statements.office.insert
    try OfficeRow.bind(draft, id, knownFrom, to: statement)
    try engine.run(statement)
    return OfficeRowID(id)
  }

  func close(_ recorded: RecordedOffice) throws(RegisterError) {
    let statement = statements.office.close
    try statement.bind(recorded.id.number, at: 1)
    try statement.bind(knownFrom.microseconds, at: 2)
    guard try engine.run(statement) == 1 else { throw .store("the row to close is closed already or was written in this change") }
  }
}

/// The statements for the office's records of a writer, prepared once.
struct OfficeStatements<Engine: SQLEngine> {
  let current: Engine.Statement
  let next: Engine.Statement
  let insert: Engine.Statement
  let close: Engine.Statement

  init(_ engine: Engine) throws(RegisterError) {
    current = try engine.prepare(OfficeSQL.current)
    next = try engine.prepare(OfficeSQL.next)
    insert = try engine.prepare(OfficeSQL.insert)
    close = try engine.prepare(OfficeSQL.close)
  }
}
