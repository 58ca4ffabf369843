import EligibilityModel
import Registry

/// Reads and writes rows of the table `coverage_event`; what no event can hold is damage, never repaired.
enum EventRow {
  static func event(_ row: some SQLRow) throws(RegisterError) -> CoverageEvent {
    let id = try row.int64(at: 0)
    guard let change = CoverageChange(rawValue: try row.text(at: 7)), let occasion = EventOccasion(rawValue: try row.text(at: 8)) else {
      throw damaged("change", id)
    }
    guard let from = CivilDate(dayNumber: Int(try row.int64(at: 9))) else { throw damaged("days_from", id) }
    let until = try row.optionalInt64(at: 10).flatMap { CivilDate(dayNumber: Int($0)) }
    guard let days = Period(from: from, until: until) else { throw damaged("days_until", id) }
    return CoverageEvent(
      id: EventID(id), subject: try subject(row, id), change: change, occasion: occasion, days: days,
      knownFrom: KnownTime(microseconds: try row.int64(at: 1)), record: try record(row, id))
  }

  private static func subject(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> CoverageSubject {
    guard let insurerNumber = InsurerNumber(stored: try row.int64(at: 2)) else { throw damaged("insurer", id) }
    guard let birthDate = CivilDate(dayNumber: Int(try row.int64(at: 5))) else { throw damaged("birth_date", id) }
    let symbol = try row.text(at: 4)
    let key = RegistryKey(
      insurerNumber: insurerNumber, symbolKey: symbol.isEmpty ? nil : CanonicalKey(folding: symbol),
      numberKey: CanonicalKey(folding: try row.text(at: 3)))
    let branch = try row.optionalInt64(at: 6)
    let branchNumber = branch.flatMap(StoredBranchNumbers.find)
    if branch != nil, branchNumber == nil { throw damaged("branch", id) }
    return CoverageSubject(key: key, branchNumber: branchNumber, birthDate: birthDate)
  }

  private static func record(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> EventRecord {
    guard let actor = RegisterText(try row.text(at: 11)) else { throw damaged("actor", id) }
    guard let ground = EventGround(rawValue: try row.text(at: 12)) else { throw damaged("ground", id) }
    return EventRecord(
      actor: actor, ground: ground, corrects: try row.optionalInt64(at: 13).map(EventID.init),
      report: try row.optionalInt64(at: 14).map(ReportID.init))
  }

  private static func damaged(_ column: String, _ id: Int64) -> RegisterError {
    .damaged("event \(id), column \(column)")
  }
}

// Parameters.
extension EventRow {
  /// Insurer, number key, birth date and symbol key.
  static func bind(_ key: RegistryKey, _ birthDate: CivilDate, to statement: some SQLStatement) throws(RegisterError) {
    try statement.bind(key.insurerNumber.stored, at: 1)
    try statement.bind(key.numberKey.text, at: 2)
    try statement.bind(Int64(birthDate.dayNumber), at: 3)
    try statement.bind(key.symbolKey?.text ?? "", at: 4)
  }

  /// An event in the order of its columns.
  static func bind(_ event: CoverageEvent, to statement: some SQLStatement) throws(RegisterError) {
    let subject = event.subject
    try statement.bind(event.id.number, at: 1)
    try statement.bind(event.knownFrom.microseconds, at: 2)
    try statement.bind(subject.key.insurerNumber.stored, at: 3)
    try statement.bind(subject.key.numberKey.text, at: 4)
    try statement.bind(subject.key.symbolKey?.text ?? "", at: 5)
    try statement.bind(Int64(subject.birthDate.dayNumber), at: 6)
    try statement.bind(subject.branchNumber.map { Int64($0.value) }, at: 7)
    try statement.bind(event.change.rawValue, at: 8)
    try statement.bind(event.occasion.rawValue, at: 9)
    try statement.bind(Int64(event.days.from.dayNumber), at: 10)
    try statement.bind(event.days.until.map { Int64($0.dayNumber) }, at: 11)
    try statement.bind(event.record.actor.text, at: 12)
    try statement.bind(event.record.ground.rawValue, at: 13)
    try statement.bind(event.record.corrects?.number, at: 14)
    try statement.bind(event.record.report?.number, at: 15)
  }
}
