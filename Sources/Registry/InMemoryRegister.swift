public import EligibilityModel

/// A register that lives with its object; the model by which the stores are judged, and enough for tests.
/// 登録簿（メモリ上）
public final class InMemoryRegister {
  private var rows: [RecordedCoverage] = []
  private var lastKnown: KnownTime?

  /// An empty register.
  public init() {}
}

extension InMemoryRegister: RegisterReader {
  /// Goes through all rows.
  public func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] {
    known(for: question).map { FoundCoverage($0) }
  }

  /// Goes through all rows.
  public func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
    rows.contains { row in
      row.isKnown(at: knownAt) && row.record.person.reference == person.reference && row.record.person.birthDate == person.birthDate
        && row.record.period.contains(day)
    }
  }

  /// Goes through all rows.
  public func record(_ id: RecordID, for question: LookupQuestion) throws(RegisterError) -> RecordedCoverage? {
    known(for: question).first { $0.id == id }
  }

  private func known(for question: LookupQuestion) -> [RecordedCoverage] {
    rows.filter { row in
      row.isKnown(at: question.knownAt) && row.record.insurerNumber == question.insurerNumber && row.record.number == question.number
        && row.record.person.birthDate == question.birthDate && (question.symbol == nil || row.record.symbol == question.symbol)
    }
  }
}

extension InMemoryRegister: RegisterWriter {
  /// Keeps the state from before and goes back to it when the body throws.
  public func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    if let lastKnown, knownFrom <= lastKnown { throw RegisterError.notLater }
    let transaction = Change(rows: rows, knownFrom: knownFrom)
    let value = try body(transaction)
    rows = transaction.rows
    lastKnown = knownFrom
    return value
  }

  private final class Change: RegisterTransaction {
    var rows: [RecordedCoverage]
    let knownFrom: KnownTime

    init(rows: [RecordedCoverage], knownFrom: KnownTime) {
      self.rows = rows
      self.knownFrom = knownFrom
    }

    func add(_ record: CoverageRecord) throws(RegisterError) -> RecordID {
      let id = RecordID(Int64(rows.count) + 1)
      rows.append(RecordedCoverage(id: id, record: record, knownFrom: knownFrom, knownUntil: nil))
      return id
    }

    func current(under record: CoverageRecord) throws(RegisterError) -> [RecordedCoverage] {
      rows.filter { $0.knownUntil == nil && $0.record.key == record.key && $0.record.person.birthDate == record.person.birthDate }
    }

    func close(_ recorded: RecordedCoverage) throws(RegisterError) {
      guard let index = rows.firstIndex(where: { $0.id == recorded.id && $0.knownUntil == nil }), recorded.knownFrom < knownFrom else {
        throw .store("the row to close is closed already or was written in this change")
      }
      rows[index] = RecordedCoverage(id: recorded.id, record: recorded.record, knownFrom: recorded.knownFrom, knownUntil: knownFrom)
    }
  }
}
