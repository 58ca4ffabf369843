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
    let id: Int64
    if let nextOfficeRow { id = nextOfficeRow } else { id = try statements.office.next.firstNumber() ?? 1 }
    let statement = statements.office.insert
    try OfficeRow.bind(draft, id, knownFrom, to: statement)
    try engine.add(statement, to: OfficeSQL.insertTarget)
    nextOfficeRow = id + 1
    return OfficeRowID(id)
  }

  func close(_ recorded: RecordedOffice) throws(RegisterError) {
    try close(row: recorded.id.number, by: statements.office.close)
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
