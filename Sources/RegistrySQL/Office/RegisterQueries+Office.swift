import EligibilityModel
import Registry

// Insurers, employers and households; prepared for the occasion, because a counter never asks for them.
extension RegisterQueries {
  func allOffice(under key: OfficeKey) throws(RegisterError) -> [RecordedOffice] {
    let statement = try engine.prepare(OfficeSQL.all)
    try OfficeRow.bind(key, to: statement)
    return try statement.rows { () throws(RegisterError) in try OfficeRow.recorded(statement) }
  }

  func members(
    of household: RegisterText, insurer: InsurerNumber, on day: CivilDate, knownAt: KnownTime
  ) throws(RegisterError) -> [RecordedCoverage] {
    let statement = try engine.prepare(OfficeSQL.members)
    try statement.bind(insurer.stored, at: 1)
    try statement.bind(household.text, at: 2)
    try statement.bind(Int64(day.dayNumber), at: 3)
    try statement.bind(knownAt.microseconds, at: 4)
    return try statement.rows { () throws(RegisterError) in try CoverageRow.recorded(statement) }
  }

  func keepsOffice(_ kind: OfficeKind, knownAt: KnownTime) throws(RegisterError) -> Bool {
    let statement = try engine.prepare(OfficeSQL.keeps)
    try statement.bind(kind.rawValue, at: 1)
    try statement.bind(knownAt.microseconds, at: 2)
    return try statement.firstRow { () throws(RegisterError) in true } ?? false
  }

  func forEachOfficeFinding(on day: CivilDate, knownAt: KnownTime, _ body: (OfficeFinding) throws -> Void) throws {
    try forEachRow(OfficeSQL.unknownInsurers, of: .insurer, knownAt) { row in
      try body(.unknownInsurer(try insurer(row), covers: Int(try row.int64(at: 1))))
    }
    try forEachRow(OfficeSQL.unknownEmployers, of: .employer, knownAt) { row in
      try body(.unknownEmployer(try symbol(row), of: try insurer(row), covers: Int(try row.int64(at: 2))))
    }
    try forEachRow(OfficeSQL.headsLeft, of: .household, knownAt, on: day) { row in
      try body(.headLeft(household: try symbol(row), of: try insurer(row)))
    }
  }

  /// A register that keeps no record of a kind is spared the walk.
  private func forEachRow(
    _ sql: String, of kind: OfficeKind, _ knownAt: KnownTime, on day: CivilDate? = nil, _ body: (Engine.Statement) throws -> Void
  ) throws {
    guard try keepsOffice(kind, knownAt: knownAt) else { return }
    let statement = try engine.prepareWalk(sql)
    try statement.bind(knownAt.microseconds, at: 1)
    if let day { try statement.bind(Int64(day.dayNumber), at: 2) }
    try statement.forEachRow { try body(statement) }
  }

  private func insurer(_ row: Engine.Statement) throws(RegisterError) -> InsurerNumber {
    guard let number = InsurerNumber(stored: try row.int64(at: 0)) else { throw .damaged("a row that names an insurer") }
    return number
  }

  private func symbol(_ row: Engine.Statement) throws(RegisterError) -> RegisterText {
    guard let text = RegisterText(try row.text(at: 1)) else { throw .damaged("a row that names an employer or a household") }
    return text
  }
}
