import EligibilityModel
import Registry

// Events and reports beside the rows they write.
extension RegisterChange {
  func rows(under key: RegistryKey, birthDate: CivilDate, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
    let statement = statements.events.rows
    try EventRow.bind(key, birthDate, to: statement)
    try statement.bind(knownAt.microseconds, at: 5)
    return try statement.rows { () throws(RegisterError) in try CoverageRow.recorded(statement) }
  }

  func log(_ draft: EventDraft) throws(RegisterError) -> EventID {
    let id = EventID(try next(statements.events.nextEvent))
    let statement = statements.events.insertEvent
    try EventRow.bind(draft.numbered(id, knownFrom: knownFrom), to: statement)
    try engine.run(statement)
    return id
  }

  func event(_ id: EventID) throws(RegisterError) -> CoverageEvent? {
    let statement = statements.events.event
    try statement.bind(id.number, at: 1)
    return try statement.firstRow { () throws(RegisterError) in try EventRow.event(statement) }
  }

  func events(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [CoverageEvent] {
    let statement = statements.events.events
    try EventRow.bind(key, birthDate, to: statement)
    return try statement.rows { () throws(RegisterError) in try EventRow.event(statement) }
  }

  func receive(_ content: ReportContent) throws(RegisterError) -> ReportID {
    let id = ReportID(try next(statements.events.nextReport))
    let statement = statements.events.insertReport
    try ReportRow.bind(content, id, knownFrom, to: statement)
    try engine.run(statement)
    return id
  }

  func report(_ id: ReportID) throws(RegisterError) -> MemberReport? {
    let statement = statements.events.report
    try statement.bind(id.number, at: 1)
    return try statement.firstRow { () throws(RegisterError) in try ReportRow.report(statement) }
  }

  func report(like content: ReportContent) throws(RegisterError) -> MemberReport? {
    let statement = statements.events.likeReport
    try statement.bind(content.insurerNumber.stored, at: 1)
    try statement.bind(Int64(content.birthDate.dayNumber), at: 2)
    try statement.bind(content.occasion.rawValue, at: 3)
    try statement.bind(Int64(content.eventOn.dayNumber), at: 4)
    try statement.bind(content.name.text, at: 5)
    try statement.bind(content.numberKey?.text, at: 6)
    return try statement.firstRow { () throws(RegisterError) in try ReportRow.report(statement) }
  }

  func close(_ report: ReportID, as end: ReportEnd) throws(RegisterError) {
    let statement = statements.events.closeReport
    try statement.bind(report.number, at: 1)
    try statement.bind(knownFrom.microseconds, at: 2)
    try statement.bind(end.rawValue, at: 3)
    guard try engine.run(statement) == 1 else { throw .store("the report to close does not wait") }
  }

  private func next(_ statement: Engine.Statement) throws(RegisterError) -> Int64 {
    try statement.firstNumber() ?? 1
  }
}

/// The statements for events and reports of a writer, prepared once.
struct EventStatements<Engine: SQLEngine> {
  let rows: Engine.Statement
  let nextEvent: Engine.Statement
  let insertEvent: Engine.Statement
  let event: Engine.Statement
  let events: Engine.Statement
  let nextReport: Engine.Statement
  let insertReport: Engine.Statement
  let report: Engine.Statement
  let closeReport: Engine.Statement
  let likeReport: Engine.Statement

  init(_ engine: Engine) throws(RegisterError) {
    rows = try engine.prepare(EventSQL.rows)
    nextEvent = try engine.prepare(EventSQL.nextEvent)
    insertEvent = try engine.prepare(EventSQL.insertEvent)
    event = try engine.prepare(EventSQL.event)
    events = try engine.prepare(EventSQL.events)
    nextReport = try engine.prepare(EventSQL.nextReport)
    insertReport = try engine.prepare(EventSQL.insertReport)
    report = try engine.prepare(EventSQL.report)
    closeReport = try engine.prepare(EventSQL.closeReport)
    likeReport = try engine.prepare(EventSQL.likeReport)
  }
}
