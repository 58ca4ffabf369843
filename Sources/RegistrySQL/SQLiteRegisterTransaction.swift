import EligibilityModel
import Registry
import SQLite

/// One change of the register: new rows get the numbers that follow the last ones, old rows are at most closed.
final class SQLiteRegisterTransaction: RegisterTransaction {
  let knownFrom: KnownTime
  private let database: SQLiteDatabase
  private let statements: WriterStatements
  private let changeSet: Int64
  private let firstRecord: Int64
  private var nextRecord: Int64

  init(_ database: SQLiteDatabase, _ statements: WriterStatements, knownFrom: KnownTime) throws {
    self.database = database
    self.statements = statements
    self.knownFrom = knownFrom
    let last = statements.lastChange
    let found = try last.firstRow { (set: try last.int64(at: 0), known: try last.int64(at: 1), next: try last.int64(at: 2)) }
    if let found, knownFrom.microseconds <= found.known { throw RegisterError.notLater }
    changeSet = (found?.set ?? 0) + 1
    firstRecord = found?.next ?? 1
    nextRecord = firstRecord
  }

  func add(_ record: CoverageRecord) throws(RegisterError) -> RecordID {
    let id = nextRecord
    try RegistryFault.mapping {
      let statement = statements.insert
      try bindKey(of: record, to: statement)
      try bindFacts(of: record, id: id, to: statement)
      try bindWriting(of: record, to: statement)
      try statement.run()
    }
    nextRecord += 1
    return RecordID(id)
  }

  func current(under record: CoverageRecord) throws(RegisterError) -> [RecordedCoverage] {
    try RegistryFault.mapping {
      let statement = statements.current
      try bindKey(of: record, to: statement)
      try statement.bind(record.symbol?.canonical ?? "", at: 4)
      var found: [RecordedCoverage] = []
      try statement.forEachRow { found.append(try CoverageRow.recorded(statement)) }
      return found
    }
  }

  func close(_ recorded: RecordedCoverage) throws(RegisterError) {
    try RegistryFault.mapping {
      let statement = statements.close
      try bindKey(of: recorded.record, to: statement)
      try statement.bind(recorded.id.number, at: 4)
      try statement.bind(knownFrom.microseconds, at: 5)
      try statement.run()
      guard try database.changes == 1 else {
        throw RegisterError.store("the row to close is closed already or was written in this change")
      }
    }
  }

  /// Notes which rows were written; the last step before the commit.
  func finish() throws {
    let values = [changeSet, knownFrom.microseconds, firstRecord, nextRecord]
    for (index, value) in values.enumerated() { try statements.insertChange.bind(value, at: index + 1) }
    try statements.insertChange.run()
  }
}

// Parameters in the order of the columns.
extension SQLiteRegisterTransaction {
  private func bindKey(of record: CoverageRecord, to statement: SQLiteStatement) throws(SQLiteError) {
    try statement.bind(record.insurerNumber.stored, at: 1)
    try statement.bind(record.number.canonical, at: 2)
    try statement.bind(Int64(record.person.birthDate.dayNumber), at: 3)
  }

  private func bindFacts(of record: CoverageRecord, id: Int64, to statement: SQLiteStatement) throws(SQLiteError) {
    try statement.bind(id, at: 4)
    try statement.bind(record.symbol?.canonical ?? "", at: 5)
    try statement.bind(record.branchNumber.map { Int64($0.value) }, at: 6)
    try statement.bind(knownFrom.microseconds, at: 7)
    try statement.bindNull(at: 8)
    try statement.bind(Int64(record.eligibleFrom.dayNumber), at: 9)
    try statement.bind(record.lostOn.map { Int64($0.dayNumber) }, at: 10)
    try statement.bind(record.role.stored, at: 11)
    try statement.bind(record.details.copaymentRate.map { Int64($0.tenths) }, at: 12)
    try statement.bind(record.details.certificateValidThrough.map { Int64($0.dayNumber) }, at: 13)
  }

  private func bindWriting(of record: CoverageRecord, to statement: SQLiteStatement) throws(SQLiteError) {
    try statement.bind(record.person.name.text, at: 14)
    try statement.bind(record.person.reference?.text, at: 15)
    try statement.bind(record.symbol.flatMap(Self.written), at: 16)
    try statement.bind(Self.written(record.number), at: 17)
    try statement.bind(record.person.nameKana?.text, at: 18)
    try statement.bind(record.person.sex.stored, at: 19)
    try statement.bind(record.details.lossReason?.stored, at: 20)
    try statement.bind(record.details.household?.text, at: 21)
    try statement.bind(record.details.employer?.text, at: 22)
  }

  /// The written form where it differs from the key.
  private static func written(_ identifier: some WrittenIdentifier) -> String? {
    RegisterText(identifier.original) == RegisterText(identifier.canonical) ? nil : identifier.original
  }
}
