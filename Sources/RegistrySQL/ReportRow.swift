import EligibilityModel
import Registry

/// Reads and writes rows of the table `member_report`; what no report can hold is damage, never repaired.
enum ReportRow {
  static func report(_ row: some SQLRow) throws(RegisterError) -> MemberReport {
    let id = try row.int64(at: 0)
    return MemberReport(
      id: ReportID(id), content: try content(row, id), knownFrom: KnownTime(microseconds: try row.int64(at: 1)),
      state: try state(row, id))
  }

  private static func content(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> ReportContent {
    guard let occasion = EventOccasion(rawValue: try row.text(at: 2)) else { throw damaged("occasion", id) }
    guard let insurerNumber = InsurerNumber(stored: try row.int64(at: 3)) else { throw damaged("insurer", id) }
    guard let name = try? PersonName(try row.text(at: 6)) else { throw damaged("name", id) }
    guard let actor = RegisterText(try row.text(at: 10)) else { throw damaged("actor", id) }
    return ReportContent(
      occasion: occasion, insurerNumber: insurerNumber, numberKey: try row.optionalText(at: 4).map { CanonicalKey(folding: $0) },
      birthDate: try date(row, 5, "birth_date", id), name: name, eventOn: try date(row, 7, "event_on", id),
      receivedOn: try date(row, 8, "received_on", id), dueOn: try row.optionalInt64(at: 9).flatMap { CivilDate(dayNumber: Int($0)) },
      actor: actor, employer: try row.optionalText(at: 11).flatMap { RegisterText($0) })
  }

  private static func state(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> ReportState {
    guard let closed = try row.optionalInt64(at: 12) else { return .received }
    let time = KnownTime(microseconds: closed)
    switch ReportEnd(rawValue: try row.text(at: 13)) {
    case .settled: return .settled(at: time)
    case .turnedDown: return .turnedDown(at: time)
    case nil: throw damaged("closed_as", id)
    }
  }

  private static func date(_ row: some SQLRow, _ column: Int, _ name: String, _ id: Int64) throws(RegisterError) -> CivilDate {
    guard let date = CivilDate(dayNumber: Int(try row.int64(at: column))) else { throw damaged(name, id) }
    return date
  }

  private static func damaged(_ column: String, _ id: Int64) -> RegisterError {
    .damaged("report \(id), column \(column)")
  }

  /// A new report in the order of its columns.
  static func bind(
    _ content: ReportContent, _ id: ReportID, _ knownFrom: KnownTime, to statement: some SQLStatement
  ) throws(RegisterError) {
    try statement.bind(id.number, at: 1)
    try statement.bind(knownFrom.microseconds, at: 2)
    try statement.bind(content.occasion.rawValue, at: 3)
    try statement.bind(content.insurerNumber.stored, at: 4)
    try statement.bind(content.numberKey?.text, at: 5)
    try statement.bind(Int64(content.birthDate.dayNumber), at: 6)
    try statement.bind(content.name.text, at: 7)
    try statement.bind(Int64(content.eventOn.dayNumber), at: 8)
    try statement.bind(Int64(content.receivedOn.dayNumber), at: 9)
    try statement.bind(content.dueOn.map { Int64($0.dayNumber) }, at: 10)
    try statement.bind(content.actor.text, at: 11)
    try statement.bind(content.employer?.text, at: 12)
  }
}
