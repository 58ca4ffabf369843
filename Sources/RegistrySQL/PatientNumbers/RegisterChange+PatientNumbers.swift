import EligibilityModel
import Registry

// The numbers by which institutions know their patients.
extension RegisterChange {
  func current(insurer: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber) throws(RegisterError) -> [RecordedCoverage] {
    let statement = try statements.patientNumbers.members.statement(for: insurer.stored)
    try statement.bind(insurer.stored, at: 1)
    try statement.bind(number.canonical, at: 2)
    try statement.bind(symbol?.canonical, at: 3)
    return try statement.rows { () throws(RegisterError) in try CoverageRow.recorded(statement) }
  }

  func currentPatientNumber(under key: PatientNumberKey) throws(RegisterError) -> RecordedPatientNumber? {
    let statement = statements.patientNumbers.current
    try PatientNumberRow.bind(key, noBranch: PatientNumberRow.noBranch, to: statement)
    return try statement.firstRow { () throws(RegisterError) in
      RecordedPatientNumber(
        id: PatientNumberID(try statement.int64(at: 0)), key: key, number: try PatientNumberRow.number(statement),
        knownFrom: KnownTime(microseconds: try statement.int64(at: 2)), knownUntil: nil)
    }
  }

  func add(_ number: PatientNumber, under key: PatientNumberKey) throws(RegisterError) -> PatientNumberID {
    let id = try statements.patientNumbers.next.firstNumber() ?? 1
    let statement = statements.patientNumbers.insert
    try PatientNumberRow.bind(key, noBranch: nil, to: statement)
    try statement.bind(id, at: 7)
    try statement.bind(number.text.text, at: 8)
    try statement.bind(knownFrom.microseconds, at: 9)
    try engine.run(statement)
    return PatientNumberID(id)
  }

  func close(_ recorded: RecordedPatientNumber) throws(RegisterError) {
    try close(row: recorded.id.number, by: statements.patientNumbers.close)
  }
}

/// Reads and writes rows of the table `patient_number`; what no number can be is damage, never repaired.
enum PatientNumberRow {
  /// What stands for no branch number where rows are compared.
  static let noBranch: Int64 = -1

  /// Institution, insurer, number, symbol, birth date and branch number.
  static func bind(_ key: PatientNumberKey, noBranch: Int64?, to statement: some SQLStatement) throws(RegisterError) {
    let subject = key.subject
    try statement.bind(key.institution.canonical, at: 1)
    try statement.bind(subject.key.insurerNumber.stored, at: 2)
    try statement.bind(subject.key.numberKey.text, at: 3)
    try statement.bind(subject.key.symbolKey?.text ?? "", at: 4)
    try statement.bind(Int64(subject.birthDate.dayNumber), at: 5)
    try statement.bind(subject.branchNumber.map { Int64($0.value) } ?? noBranch, at: 6)
  }

  /// The number, which stands behind the row's own.
  static func number(_ row: some SQLRow) throws(RegisterError) -> PatientNumber {
    guard let number = PatientNumber(try row.text(at: 1)) else { throw .damaged("patient number \(try row.int64(at: 0))") }
    return number
  }
}

/// The statements for patients' numbers of a writer, prepared once.
struct PatientNumberStatements<Engine: SQLEngine> {
  let members: CutStatement<Engine>
  let current: Engine.Statement
  let next: Engine.Statement
  let insert: Engine.Statement
  let close: Engine.Statement

  init(_ engine: Engine) throws(RegisterError) {
    members = try CutStatement(engine, over: "coverage", PatientNumberSQL.members)
    current = try engine.prepare(PatientNumberSQL.current)
    next = try engine.prepare(PatientNumberSQL.next)
    insert = try engine.prepare(PatientNumberSQL.insert)
    close = try engine.prepare(PatientNumberSQL.close)
  }
}
