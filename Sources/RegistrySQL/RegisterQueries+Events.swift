import EligibilityModel
import Registry

// What the insurer's office asks; prepared for the occasion, but for the report that a counter's question may meet.
extension RegisterQueries {
  func allRows(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [RecordedCoverage] {
    let statement = try engine.prepare(EventSQL.allRows)
    try EventRow.bind(key, birthDate, to: statement)
    return try statement.rows { () throws(RegisterError) in try CoverageRow.recorded(statement) }
  }

  func allEvents(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [CoverageEvent] {
    let statement = try engine.prepare(EventSQL.events)
    try EventRow.bind(key, birthDate, to: statement)
    return try statement.rows { () throws(RegisterError) in try EventRow.event(statement) }
  }

  func openReports(of insurer: InsurerNumber, knownAt: KnownTime) throws(RegisterError) -> [MemberReport] {
    let statement = try engine.prepare(EventSQL.openReports)
    try statement.bind(insurer.stored, at: 1)
    try statement.bind(knownAt.microseconds, at: 2)
    return try statement.rows { () throws(RegisterError) in try ReportRow.report(statement) }
  }

  func openReport(for question: LookupQuestion) throws(RegisterError) -> MemberReport? {
    let statement = openReportStatement
    try statement.bind(question.insurerNumber.stored, at: 1)
    try statement.bind(Int64(question.birthDate.dayNumber), at: 2)
    try statement.bind(question.number.canonical, at: 3)
    try statement.bind(question.knownAt.microseconds, at: 4)
    return try statement.firstRow { () throws(RegisterError) in try ReportRow.report(statement) }
  }
}
