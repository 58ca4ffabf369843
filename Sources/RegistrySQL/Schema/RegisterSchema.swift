import Registry

/// The tables of the register, step by step; a step that has been released is never changed, only followed by another one.
///
/// Dates are day numbers (days since 1970-01-01), times are microseconds since then, so that both engines keep and compare whole numbers.
enum RegisterSchema {
  /// What leads from each version to the next one: a new step is a value in a file of its own beside this one, added at the end.
  static let steps: [SchemaStep] = [
    .coverage, .events, .links, .audit, .auditParts, .loads, .office, .exchange, .patientNumbers, .accounts, .consent, .requestKeys,
    .consentsOfInstitutions, .exchangeIdentifiers, .auditDirectory, .outsideSessions,
  ]

  /// The version this program writes.
  static var version: Int { steps.count }
}

/// Statements that lead from one version of the register to the next.
struct SchemaStep: Sendable {
  /// The statements in an engine's dialect, separated by semicolons.
  let statements: @Sendable (Dialect) -> String
}

// Opening a database as a register.
extension RegisterSchema {
  /// Makes an empty database a register, or brings an older register to this version.
  ///
  /// Each step is one transaction that looks at the version again under the lock of the writers: whoever is interrupted, or meets another
  /// program doing the same, goes on from the step that was reached.
  static func migrate(_ engine: some SQLEngine) throws(RegisterError) {
    while try version(in: engine) < version {
      do {
        try engine.transaction { try takeNextStep(engine) }
      } catch let error as RegisterError {
        throw error
      } catch {
        throw .store("unexpected fault")
      }
    }
  }

  /// The version of the register in a database, 0 for an empty one; refuses what is no register or a newer one.
  static func version<Engine: SQLEngine>(in engine: Engine) throws(RegisterError) -> Int {
    let mark = Engine.dialect.version
    if try number(mark.isRegister, engine) == 1 {
      let found = Int(try number(mark.read, engine))
      guard found <= version else { throw .newerRegister(found: found, known: version) }
      return found
    }
    guard try number(mark.isEmpty, engine) == 1 else { throw .notARegister }
    return 0
  }

  /// Takes the steps from one version to another inside a transaction that somebody else began.
  static func takeSteps<Engine: SQLEngine>(
    _ range: Range<Int>, _ engine: Engine, in dialect: Dialect = Engine.dialect
  ) throws(RegisterError) {
    for step in range where steps.indices.contains(step) {
      try engine.execute(steps[step].statements(dialect))
      try engine.execute(Engine.dialect.version.write(step + 1))
    }
  }

  private static func takeNextStep<Engine: SQLEngine>(_ engine: Engine) throws(RegisterError) {
    let found = try version(in: engine)
    guard found < version else { return }
    try takeSteps(found..<found + 1, engine)
  }

  private static func number(_ sql: String, _ engine: some SQLEngine) throws(RegisterError) -> Int64 {
    let statement = try engine.prepare(sql)
    return try statement.firstNumber() ?? 0
  }
}
