import EligibilityModel
import Registry

/// Reads and writes rows of the table `consent_record`; what no consent can hold is damage, never repaired.
enum ConsentRow {
  static func recorded(_ row: some SQLRow) throws(RegisterError) -> RecordedConsent {
    let id = try row.int64(at: 0)
    guard let institution = try? MedicalInstitutionCode(try row.text(at: 3)) else { throw damaged("institution", id) }
    guard let giver = ConsentGiver(rawValue: try row.text(at: 13)) else { throw damaged("giver", id) }
    guard let actor = RegisterText(try row.text(at: 14)) else { throw damaged("actor", id) }
    let draft = ConsentDraft(
      person: try person(row, 1, of: "consent \(id)"), institution: institution, consent: try consent(row, id), giver: giver, actor: actor)
    return RecordedConsent(
      id: ConsentRowID(id), draft: draft, knownFrom: KnownTime(microseconds: try row.int64(at: 4)),
      knownUntil: try row.optionalInt64(at: 5).map(KnownTime.init))
  }

  /// The person in a column and the one behind it.
  static func person(_ row: some SQLRow, _ column: Int, of place: String) throws(RegisterError) -> PersonLink {
    guard let reference = RegisterText(try row.text(at: column)), let birthDate = CivilDate(stored: try row.int64(at: column + 1)) else {
      throw .damaged("\(place), column person")
    }
    return PersonLink(reference: reference, birthDate: birthDate)
  }

  private static func consent(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> GivenConsent {
    guard let given = CivilMoment(storedMinutes: try row.int64(at: 6)) else { throw damaged("given", id) }
    guard let way = ConsentWay(rawValue: try row.text(at: 9)) else { throw damaged("way", id) }
    guard let scene = ConsentScene(rawValue: try row.text(at: 10)) else { throw damaged("scene", id) }
    return GivenConsent(
      given: given, form: try form(row, id), way: way, scene: scene, withdrawn: try withdrawn(row, id), careEnded: try careEnded(row, id))
  }

  private static func form(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> ConsentForm {
    let words = try row.text(at: 8).split(separator: " ")
    switch try row.text(at: 7) {
    case "bulkYes": return .bulk(.yes)
    case "bulkNo": return .bulk(.no)
    case "individual": return .individual(try items(words, id))
    case "carryOver": return .carriedOver(try items(words, id))
    default: throw damaged("kind", id)
    }
  }

  private static func items(_ words: [Substring], _ id: Int64) throws(RegisterError) -> Set<ConsentItem> {
    var items: Set<ConsentItem> = []
    for word in words {
      guard let item = ConsentItem(rawValue: String(word)), items.insert(item).inserted else { throw damaged("items", id) }
    }
    return items
  }

  private static func withdrawn(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> [ConsentItem: CivilMoment] {
    var found: [ConsentItem: CivilMoment] = [:]
    for word in try row.text(at: 11).split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard let first = parts.first, let item = ConsentItem(rawValue: String(first)), let minutes = parts.last.flatMap({ Int64($0) }),
        let moment = CivilMoment(storedMinutes: minutes), found.updateValue(moment, forKey: item) == nil
      else { throw damaged("withdrawn", id) }
    }
    return found
  }

  private static func careEnded(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> CivilDate? {
    guard let number = try row.optionalInt64(at: 12) else { return nil }
    guard let day = CivilDate(stored: number) else { throw damaged("care_ended", id) }
    return day
  }

  private static func damaged(_ column: String, _ id: Int64) -> RegisterError { .damaged("consent \(id), column \(column)") }
}

// Parameters.
extension ConsentRow {
  static func bind(_ person: PersonLink, to statement: some SQLStatement) throws(RegisterError) {
    try statement.bind(person.reference.text, at: 1)
    try statement.bind(Int64(person.birthDate.dayNumber), at: 2)
  }

  static func bind(_ span: ConsentSpan, to statement: some SQLStatement) throws(RegisterError) {
    try statement.bind(span.institution.canonical, at: 1)
    try statement.bind(span.scene.rawValue, at: 2)
    try statement.bind(span.given.lowerBound.storedMinutes, at: 3)
    try statement.bind(span.given.upperBound.storedMinutes, at: 4)
  }

  /// A row in the order of its columns.
  static func bind(_ draft: ConsentDraft, _ id: Int64, _ knownFrom: KnownTime, to statement: some SQLStatement) throws(RegisterError) {
    try statement.bind(id, at: 1)
    try statement.bind(draft.person.reference.text, at: 2)
    try statement.bind(Int64(draft.person.birthDate.dayNumber), at: 3)
    try statement.bind(draft.institution.canonical, at: 4)
    try statement.bind(knownFrom.microseconds, at: 5)
    try statement.bind(nil as Int64?, at: 6)
    try statement.bind(draft.consent.given.storedMinutes, at: 7)
    try statement.bind(draft.consent.form.stored, at: 8)
    try statement.bind(draft.consent.form.storedItems, at: 9)
    try statement.bind(draft.consent.way.rawValue, at: 10)
    try statement.bind(draft.consent.scene.rawValue, at: 11)
    try statement.bind(draft.consent.storedWithdrawals, at: 12)
    try statement.bind(draft.consent.careEnded.map { Int64($0.dayNumber) }, at: 13)
    try statement.bind(draft.giver.rawValue, at: 14)
    try statement.bind(draft.actor.text, at: 15)
  }
}

extension ConsentForm {
  fileprivate var stored: String {
    switch self {
    case .bulk(.yes): "bulkYes"
    case .bulk(.no): "bulkNo"
    case .individual: "individual"
    case .carriedOver: "carryOver"
    }
  }

  fileprivate var storedItems: String {
    switch self {
    case .bulk: ""
    case .individual(let items), .carriedOver(let items):
      ConsentItem.allCases.filter(items.contains).map(\.rawValue).joined(separator: " ")
    }
  }
}

extension GivenConsent {
  fileprivate var storedWithdrawals: String {
    ConsentItem.allCases.compactMap { item in withdrawn[item].map { "\(item.rawValue)=\($0.storedMinutes)" } }.joined(separator: " ")
  }
}

extension CivilMoment {
  fileprivate var storedMinutes: Int64 { Int64(date.dayNumber) * 1_440 + Int64(time.minutes) }

  fileprivate init?(storedMinutes: Int64) {
    let (day, minute) = storedMinutes.quotientAndRemainder(dividingBy: 1_440)
    guard let date = CivilDate(stored: day), let time = ClockTime(hour: Int(minute / 60), minute: Int(minute % 60)) else { return nil }
    self.init(date, time)
  }
}

extension CivilDate {
  /// The day behind a stored number; `nil` for a number that no day has.
  init?(stored: Int64) {
    guard let number = Int(exactly: stored) else { return nil }
    self.init(dayNumber: number)
  }
}
