public import Registry

// The numbers by which institutions know their patients.
extension RegisterQueries {
  func patientNumbers(for questions: [PatientNumberQuestion]) throws(RegisterError) -> [PatientNumber?] {
    let statement = patientNumberStatement
    var numbers = [PatientNumber?](repeating: nil, count: questions.count)
    try engine.ask(Array(repeating: statement, count: questions.count)) { (run) throws(RegisterError) in
      try PatientNumberRow.bind(questions[run].key, noBranch: PatientNumberRow.noBranch, to: statement)
      try statement.bind(questions[run].knownAt.microseconds, at: 7)
    } read: { (run) throws(RegisterError) in
      numbers[run] = try statement.rows { () throws(RegisterError) in try PatientNumberRow.number(statement) }.first
    }
    return numbers
  }
}

extension SQLRegisterReader: PatientNumberReader {
  /// One search for each question; a server gets many of them at once.
  public func patientNumbers(for questions: [PatientNumberQuestion]) throws(RegisterError) -> [PatientNumber?] {
    switch queries {
    case .sqlite(let queries): try queries.patientNumbers(for: questions)
    case .postgreSQL(let queries): try queries.current().patientNumbers(for: questions)
    }
  }
}
