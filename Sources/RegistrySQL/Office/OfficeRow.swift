import EligibilityModel
import Registry

/// Reads and writes rows of the table `office_record`; what no record can hold is damage, never repaired.
enum OfficeRow {
  static func recorded(_ row: some SQLRow) throws(RegisterError) -> RecordedOffice {
    let id = try row.int64(at: 0)
    guard let actor = RegisterText(try row.text(at: 8)) else { throw damaged("actor", id) }
    guard let ground = EventGround(rawValue: try row.text(at: 9)) else { throw damaged("ground", id) }
    let draft = OfficeDraft(record: try record(row, id), days: try days(row, id), actor: actor, ground: ground)
    return RecordedOffice(
      id: OfficeRowID(id), draft: draft, knownFrom: KnownTime(microseconds: try row.int64(at: 4)),
      knownUntil: try row.optionalInt64(at: 5).map(KnownTime.init))
  }

  private static func record(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> OfficeRecord {
    let insurer = try insurer(row, 2, id)
    switch OfficeKind(rawValue: try row.text(at: 1)) {
    case .insurer:
      let successor = try row.optionalInt64(at: 13) == nil ? nil : try self.insurer(row, 13, id)
      return .insurer(
        InsurerRecord(number: insurer, name: try text(row, 10, id), telephone: try textIfPresent(row, 12, id), successor: successor))
    case .employer:
      return .employer(
        EmployerRecord(
          insurerNumber: insurer, symbol: try text(row, 3, id), name: try text(row, 10, id), address: try textIfPresent(row, 11, id),
          telephone: try textIfPresent(row, 12, id)))
    case .household:
      return .household(
        HouseholdRecord(
          insurerNumber: insurer, symbol: try text(row, 3, id), head: try head(row, insurer, id), address: try textIfPresent(row, 11, id)))
    case nil: throw damaged("kind", id)
    }
  }

  private static func head(_ row: some SQLRow, _ insurer: InsurerNumber, _ id: Int64) throws(RegisterError) -> HouseholdHead {
    guard let number = try row.optionalText(at: 14) else {
      guard let name = try? PersonName(try row.text(at: 10)) else { throw damaged("name", id) }
      return .notInsured(name)
    }
    let symbol = try row.text(at: 15)
    let key = RegistryKey(
      insurerNumber: insurer, symbolKey: symbol.isEmpty ? nil : CanonicalKey(folding: symbol), numberKey: CanonicalKey(folding: number))
    let branch = try row.optionalInt64(at: 16)
    let branchNumber = branch.flatMap(StoredBranchNumbers.find)
    if branch != nil, branchNumber == nil { throw damaged("head_branch", id) }
    guard let birthDate = CivilDate(dayNumber: Int(try row.int64(at: 17))) else { throw damaged("head_birth_date", id) }
    return .insured(CoverageSubject(key: key, branchNumber: branchNumber, birthDate: birthDate))
  }

  private static func days(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> Period {
    let until = try row.optionalInt64(at: 7).flatMap { CivilDate(dayNumber: Int($0)) }
    guard let from = CivilDate(dayNumber: Int(try row.int64(at: 6))), let days = Period(from: from, until: until) else {
      throw damaged("days_from", id)
    }
    return days
  }

  private static func insurer(_ row: some SQLRow, _ column: Int, _ id: Int64) throws(RegisterError) -> InsurerNumber {
    guard let number = InsurerNumber(stored: try row.int64(at: column)) else { throw damaged("insurer", id) }
    return number
  }

  private static func text(_ row: some SQLRow, _ column: Int, _ id: Int64) throws(RegisterError) -> RegisterText {
    guard let text = RegisterText(try row.text(at: column)) else { throw damaged("text", id) }
    return text
  }

  private static func textIfPresent(_ row: some SQLRow, _ column: Int, _ id: Int64) throws(RegisterError) -> RegisterText? {
    try row.optionalText(at: column) == nil ? nil : try text(row, column, id)
  }

  private static func damaged(_ column: String, _ id: Int64) -> RegisterError {
    .damaged("office record \(id), column \(column)")
  }
}

// Parameters.
extension OfficeRow {
  /// Kind, insurer and symbol.
  static func bind(_ key: OfficeKey, to statement: some SQLStatement) throws(RegisterError) {
    try statement.bind(key.kind.rawValue, at: 1)
    try statement.bind(key.insurerNumber.stored, at: 2)
    try statement.bind(key.symbol?.text ?? "", at: 3)
  }

  /// A row in the order of its columns.
  static func bind(_ draft: OfficeDraft, _ id: Int64, _ knownFrom: KnownTime, to statement: some SQLStatement) throws(RegisterError) {
    let key = draft.record.key
    try statement.bind(id, at: 1)
    try statement.bind(key.kind.rawValue, at: 2)
    try statement.bind(key.insurerNumber.stored, at: 3)
    try statement.bind(key.symbol?.text ?? "", at: 4)
    try statement.bind(knownFrom.microseconds, at: 5)
    try statement.bind(nil as Int64?, at: 6)
    try statement.bind(Int64(draft.days.from.dayNumber), at: 7)
    try statement.bind(draft.days.until.map { Int64($0.dayNumber) }, at: 8)
    try statement.bind(draft.actor.text, at: 9)
    try statement.bind(draft.ground.rawValue, at: 10)
    try bind(OfficeColumns(draft.record), to: statement)
  }

  private static func bind(_ columns: OfficeColumns, to statement: some SQLStatement) throws(RegisterError) {
    try statement.bind(columns.name, at: 11)
    try statement.bind(columns.address, at: 12)
    try statement.bind(columns.telephone, at: 13)
    try statement.bind(columns.successor, at: 14)
    try statement.bind(columns.head?.key.numberKey.text, at: 15)
    try statement.bind(columns.head.map { $0.key.symbolKey?.text ?? "" }, at: 16)
    try statement.bind(columns.head?.branchNumber.map { Int64($0.value) }, at: 17)
    try statement.bind(columns.head.map { Int64($0.birthDate.dayNumber) }, at: 18)
  }
}

/// What a record fills of the columns that only some kinds have.
private struct OfficeColumns {
  var name: String?
  var address: String?
  var telephone: String?
  var successor: Int64?
  var head: CoverageSubject?

  init(_ record: OfficeRecord) {
    switch record {
    case .insurer(let insurer):
      name = insurer.name.text
      telephone = insurer.telephone?.text
      successor = insurer.successor?.stored
    case .employer(let employer):
      name = employer.name.text
      address = employer.address?.text
      telephone = employer.telephone?.text
    case .household(let household):
      address = household.address?.text
      switch household.head {
      case .insured(let subject): head = subject
      case .notInsured(let person): name = person.text
      }
    }
  }
}
