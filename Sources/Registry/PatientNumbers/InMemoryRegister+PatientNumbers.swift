import EligibilityModel

extension InMemoryRegister.Change {
  func current(insurer: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber) throws(RegisterError) -> [RecordedCoverage] {
    book.rows.filter { row in
      row.knownUntil == nil && row.record.insurerNumber == insurer && row.record.number == number
        && (symbol == nil || row.record.symbol == symbol)
    }
  }

  func currentPatientNumber(under key: PatientNumberKey) throws(RegisterError) -> RecordedPatientNumber? {
    book.patientNumbers.last { $0.key == key && $0.knownUntil == nil }
  }

  func add(_ number: PatientNumber, under key: PatientNumberKey) throws(RegisterError) -> PatientNumberID {
    let id = PatientNumberID(Int64(book.patientNumbers.count) + 1)
    book.patientNumbers.append(RecordedPatientNumber(id: id, key: key, number: number, knownFrom: knownFrom, knownUntil: nil))
    return id
  }

  func close(_ recorded: RecordedPatientNumber) throws(RegisterError) {
    guard let index = book.patientNumbers.firstIndex(where: { $0.id == recorded.id && $0.knownUntil == nil }),
      recorded.knownFrom < knownFrom
    else { throw .store("the row to close is closed already or was written in this change") }
    book.patientNumbers[index] = RecordedPatientNumber(
      id: recorded.id, key: recorded.key, number: recorded.number, knownFrom: recorded.knownFrom, knownUntil: knownFrom)
  }
}

extension InMemoryRegister: PatientNumberReader {
  /// Goes through all rows for each question.
  public func patientNumbers(for questions: [PatientNumberQuestion]) throws(RegisterError) -> [PatientNumber?] {
    questions.map { question in
      book.patientNumbers.first { $0.key == question.key && $0.isKnown(at: question.knownAt) }?.number
    }
  }
}
