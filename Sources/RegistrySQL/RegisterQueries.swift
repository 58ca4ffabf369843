import EligibilityModel
import Registry

/// The questions to a register, in one engine.
///
/// Its statements are prepared once and kept, so a lookup costs one descent of one tree and nothing else.
final class RegisterQueries<Engine: SQLEngine> {
  let engine: Engine
  private let candidatesStatement: CutStatement<Engine>
  private let coveredStatement: Engine.Statement
  private let inFullStatement: CutStatement<Engine>
  let openReportStatement: Engine.Statement
  let linkCasesStatement: Engine.Statement
  let patientNumberStatement: Engine.Statement

  /// Refuses whatever is not a register of this version.
  init(_ engine: Engine) throws(RegisterError) {
    let version = try RegisterSchema.version(in: engine)
    if version == 0 { throw .notARegister }
    if version < RegisterSchema.version { throw .olderRegister(found: version, known: RegisterSchema.version) }
    self.engine = engine
    candidatesStatement = try CutStatement(engine, over: "coverage", RegisterSQL.candidates)
    coveredStatement = try engine.prepare(RegisterSQL.covered)
    inFullStatement = try CutStatement(engine, over: "coverage", RegisterSQL.candidatesInFull)
    openReportStatement = try engine.prepare(EventSQL.openReport)
    linkCasesStatement = try engine.prepare(LinkSQL.casesOfPerson)
    patientNumberStatement = try engine.prepare(PatientNumberSQL.known)
  }

  func close() throws(RegisterError) {
    try engine.close()
  }

  func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] {
    let statement = try candidatesStatement.statement(for: question.insurerNumber.stored)
    try bind(question, to: statement)
    return try statement.rows { () throws(RegisterError) in try CoverageRow.found(statement) }
  }

  func candidates(for questions: [LookupQuestion]) throws(RegisterError) -> [[FoundCoverage]] {
    try ask(questions, candidatesStatement) { (row) throws(RegisterError) in try CoverageRow.found(row) }
  }

  func covers(for questions: [LookupQuestion]) throws(RegisterError) -> [[RecordedCoverage]] {
    try ask(questions, inFullStatement) { (row) throws(RegisterError) in try CoverageRow.recorded(row) }
  }

  /// Asks everything in one go where the register is far away.
  private func ask<Row>(
    _ questions: [LookupQuestion], _ cut: CutStatement<Engine>, _ read: (Engine.Statement) throws(RegisterError) -> Row
  ) throws(RegisterError) -> [[Row]] {
    var statements: [Engine.Statement] = []
    statements.reserveCapacity(questions.count)
    for question in questions { statements.append(try cut.statement(for: question.insurerNumber.stored)) }
    var all = [[Row]](repeating: [], count: questions.count)
    try engine.ask(statements) { (run) throws(RegisterError) in
      try bind(questions[run], to: statements[run])
    } read: { (run) throws(RegisterError) in
      all[run] = try statements[run].rows { () throws(RegisterError) in try read(statements[run]) }
    }
    return all
  }

  private func bind(_ question: LookupQuestion, to statement: Engine.Statement) throws(RegisterError) {
    try statement.bind(question.insurerNumber.stored, at: 1)
    try statement.bind(question.number.canonical, at: 2)
    try statement.bind(Int64(question.birthDate.dayNumber), at: 3)
    try statement.bind(question.knownAt.microseconds, at: 4)
    try statement.bind(question.symbol?.canonical, at: 5)
  }

  func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
    let statement = coveredStatement
    try statement.bind(person.reference.text, at: 1)
    try statement.bind(Int64(person.birthDate.dayNumber), at: 2)
    try statement.bind(Int64(day.dayNumber), at: 3)
    try statement.bind(knownAt.microseconds, at: 4)
    return try statement.firstRow { () throws(RegisterError) in true } ?? false
  }
}
