import EligibilityModel
import Registry

/// One change of the register: new rows get the numbers that follow the last ones, old rows are at most closed.
final class RegisterChange<Engine: SQLEngine>: RegisterTransaction {
  let knownFrom: KnownTime
  /// Names the change; with its time it tells later whether the change was kept.
  let changeSet: Int64
  let engine: Engine
  let statements: WriterStatements<Engine>
  private let appender: AuditAppender<Engine>
  private let firstRecord: Int64
  private var next: Int64
  /// The number of the next row of the office's records, once one was written in this change; nobody else writes meanwhile.
  var nextOfficeRow: Int64?

  var nextRecord: RecordID { RecordID(next) }

  init(
    _ engine: Engine, _ statements: WriterStatements<Engine>, _ appender: AuditAppender<Engine>, knownFrom: KnownTime
  ) throws(RegisterError) {
    self.engine = engine
    self.statements = statements
    self.appender = appender
    self.knownFrom = knownFrom
    let last = statements.lastChange
    let found = try last.firstRow { () throws(RegisterError) in
      (set: try last.int64(at: 0), known: try last.int64(at: 1), next: try last.int64(at: 2))
    }
    if let found, knownFrom.microseconds <= found.known { throw .notLater }
    changeSet = (found?.set ?? 0) + 1
    firstRecord = found?.next ?? 1
    next = firstRecord
  }

  func add(_ record: CoverageRecord) throws(RegisterError) -> RecordID {
    let id = next
    let statement = statements.insert
    try bindKey(of: record, to: statement)
    try bindFacts(of: record, id: id, to: statement)
    try bindWriting(of: record, to: statement)
    try engine.add(statement, to: RegisterSQL.insertTarget)
    next += 1
    return RecordID(id)
  }

  func close(_ recorded: RecordedCoverage) throws(RegisterError) {
    let statement = try statements.close.statement(for: recorded.record.insurerNumber.stored)
    try bindKey(of: recorded.record, to: statement)
    try statement.bind(recorded.id.number, at: 4)
    try statement.bind(knownFrom.microseconds, at: 5)
    try closeOne(by: statement)
  }

  /// Closes the row of a number; the statement takes the number and when the row stopped to hold.
  func close(row: Int64, by statement: Engine.Statement) throws(RegisterError) {
    try statement.bind(row, at: 1)
    try statement.bind(knownFrom.microseconds, at: 2)
    try closeOne(by: statement)
  }

  private func closeOne(by statement: Engine.Statement) throws(RegisterError) {
    guard try engine.run(statement) == 1 else {
      throw .store("the row to close is closed already or was written in this change")
    }
  }

  func append(_ entry: AuditEntry) throws(RegisterError) {
    try appender.append(entry)
  }

  /// Notes which rows were written; the last step before the commit.
  func finish() throws(RegisterError) {
    let values = [changeSet, knownFrom.microseconds, firstRecord, next]
    for (index, value) in values.enumerated() { try statements.insertChange.bind(value, at: index + 1) }
    try engine.run(statements.insertChange)
  }
}

// Parameters in the order of the columns.
extension RegisterChange {
  func bindKey(of record: CoverageRecord, to statement: Engine.Statement) throws(RegisterError) {
    try statement.bind(record.insurerNumber.stored, at: 1)
    try statement.bind(record.number.canonical, at: 2)
    try statement.bind(Int64(record.person.birthDate.dayNumber), at: 3)
  }

  private func bindFacts(of record: CoverageRecord, id: Int64, to statement: Engine.Statement) throws(RegisterError) {
    try statement.bind(id, at: 4)
    try statement.bind(record.symbol?.canonical ?? "", at: 5)
    try statement.bind(record.branchNumber.map { Int64($0.value) }, at: 6)
    try statement.bind(knownFrom.microseconds, at: 7)
    try statement.bind(nil as Int64?, at: 8)
    try statement.bind(Int64(record.eligibleFrom.dayNumber), at: 9)
    try statement.bind(record.lostOn.map { Int64($0.dayNumber) }, at: 10)
    try statement.bind(record.role.stored, at: 11)
    try statement.bind(record.details.copaymentRate.map { Int64($0.tenths) }, at: 12)
    try statement.bind(record.details.certificateValidThrough.map { Int64($0.dayNumber) }, at: 13)
  }

  private func bindWriting(of record: CoverageRecord, to statement: Engine.Statement) throws(RegisterError) {
    try statement.bind(record.person.name.text, at: 14)
    try statement.bind(record.person.reference?.text, at: 15)
    try statement.bind(record.symbol?.differingForm, at: 16)
    try statement.bind(record.number.differingForm, at: 17)
    try statement.bind(record.person.nameKana?.text, at: 18)
    try statement.bind(record.person.sex.stored, at: 19)
    try statement.bind(record.details.lossReason?.stored, at: 20)
    try statement.bind(record.details.household?.text, at: 21)
    try statement.bind(record.details.employer?.text, at: 22)
    let stated = record.stated
    try statement.bind(stated.from == record.period.from ? nil : Int64(stated.from.dayNumber), at: 23)
    try statement.bind(stated.until == record.period.until ? nil : stated.until.map { Int64($0.dayNumber) }, at: 24)
    try statement.bind(record.details.address?.text, at: 25)
  }
}

extension WrittenIdentifier {
  /// The written form where it differs from the key.
  fileprivate var differingForm: String? {
    RegisterText(original) == RegisterText(canonical) ? nil : original
  }
}
