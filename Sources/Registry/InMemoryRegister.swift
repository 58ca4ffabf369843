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

extension InMemoryRegister: RegisterScanner {
  /// Sorts all rows.
  public func parts(of size: Int, knownAt: KnownTime) throws(RegisterError) -> [RegisterPart] {
    var cutter = RegisterPart.Cutter(size: size, knownAt: knownAt)
    for position in known(at: knownAt).map(\.position) { cutter.next { position } }
    return cutter.finished()
  }

  /// Sorts all rows.
  public func scan(_ part: RegisterPart, _ body: (RecordedCoverage) throws -> Void) throws {
    for (position, row) in known(at: part.knownAt) where part.from <= position && position < part.until { try body(row) }
  }

  private func known(at time: KnownTime) -> [(position: RegisterPart.Position, row: RecordedCoverage)] {
    rows.filter { $0.isKnown(at: time) }.map { (RegisterPart.Position(of: $0), $0) }.sorted { $0.0 < $1.0 }
  }
}

extension RegisterPart.Position: Comparable {
  /// The place of a row; the digits of an insurer are few enough for a number.
  init(of row: RecordedCoverage) {
    self.init(
      insurer: Int64(row.record.insurerNumber.canonical) ?? 0, numberKey: row.record.number.canonical,
      birthDay: Int64(row.record.person.birthDate.dayNumber), record: row.id)
  }

  /// By insurer, number (byte for byte), birth date and row, as every store keeps them.
  public static func < (left: Self, right: Self) -> Bool {
    if left.insurer != right.insurer { return left.insurer < right.insurer }
    if left.numberKey != right.numberKey { return left.numberKey.utf8.lexicographicallyPrecedes(right.numberKey.utf8) }
    return (left.birthDay, left.record) < (right.birthDay, right.record)
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
