import EligibilityModel
import Registry

// What people agreed to.
extension RegisterChange {
  func currentConsents(of person: PersonLink, at institution: MedicalInstitutionCode) throws(RegisterError) -> [RecordedConsent] {
    let statement = statements.consent.current
    try ConsentRow.bind(person, to: statement)
    try statement.bind(institution.canonical, at: 3)
    return try statement.rows { () throws(RegisterError) in try ConsentRow.recorded(statement) }
  }

  func add(_ draft: ConsentDraft) throws(RegisterError) -> ConsentRowID {
    let id = try statements.consent.next.firstNumber() ?? 1
    let statement = statements.consent.insert
    try ConsentRow.bind(draft, id, knownFrom, to: statement)
    try engine.run(statement)
    return ConsentRowID(id)
  }

  func close(_ recorded: RecordedConsent) throws(RegisterError) {
    try close(row: recorded.id.number, by: statements.consent.close)
  }
}

// Prepared for the occasion, because a counter's question never asks for it.
extension RegisterQueries {
  func allConsents(of person: PersonLink) throws(RegisterError) -> [RecordedConsent] {
    let statement = try engine.prepare(ConsentSQL.all)
    try ConsentRow.bind(person, to: statement)
    return try statement.rows { () throws(RegisterError) in try ConsentRow.recorded(statement) }
  }

  func consent(_ id: ConsentRowID) throws(RegisterError) -> RecordedConsent? {
    let statement = try engine.prepare(ConsentSQL.one)
    try statement.bind(id.number, at: 1)
    return try statement.firstRow { () throws(RegisterError) in try ConsentRow.recorded(statement) }
  }

  func consents(in span: ConsentSpan, knownAt: KnownTime, atMost limit: Int) throws(RegisterError) -> [RecordedConsent] {
    let statement = try engine.prepare(ConsentSQL.inSpan)
    try ConsentRow.bind(span, to: statement)
    try statement.bind(knownAt.microseconds, at: 5)
    try statement.bind(Int64(max(0, limit)), at: 6)
    return try statement.rows { () throws(RegisterError) in try ConsentRow.recorded(statement) }
  }
}

/// The statements for consents of a writer, prepared once.
struct ConsentStatements<Engine: SQLEngine> {
  let current: Engine.Statement
  let next: Engine.Statement
  let insert: Engine.Statement
  let close: Engine.Statement

  init(_ engine: Engine) throws(RegisterError) {
    current = try engine.prepare(ConsentSQL.current)
    next = try engine.prepare(ConsentSQL.next)
    insert = try engine.prepare(ConsentSQL.insert)
    close = try engine.prepare(ConsentSQL.close)
  }
}
