import EligibilityModel
import Registry

/// Reads rows of the table `coverage`; what no record can hold is damage, never repaired.
enum CoverageRow {
  /// The columns of `RegisterSQL.candidates`.
  static func found(_ row: some SQLRow) throws(RegisterError) -> FoundCoverage {
    let id = try row.int64(at: 0)
    let name = try row.text(at: 7)
    guard let name = try? PersonName(name) else { throw damaged("name", id) }
    let period = try period(row, 2, 3, id)
    return FoundCoverage(
      id: RecordID(id), branchNumber: try branchNumber(row, 1, id), name: name, role: try role(row, 4, id), period: period,
      stated: try stated(row, 9, 10, within: period, id), copaymentRate: try copaymentRate(row, 5, id),
      certificateValidThrough: try optionalDate(row, 6, id), reference: try text(row, 8, id))
  }

  /// The columns of a record in full.
  static func recorded(_ row: some SQLRow) throws(RegisterError) -> RecordedCoverage {
    let id = try row.int64(at: 3)
    guard let insurerNumber = InsurerNumber(stored: try row.int64(at: 0)) else { throw damaged("insurer", id) }
    let period = try period(row, 8, 9, id)
    let record = CoverageRecord(
      insurerNumber: insurerNumber, symbol: try symbol(row, id), number: try number(row, id), branchNumber: try branchNumber(row, 5, id),
      person: try person(row, id), role: try role(row, 10, id), period: period,
      stated: try stated(row, 22, 23, within: period, id), details: try details(row, id))
    return RecordedCoverage(
      id: RecordID(id), record: record, knownFrom: KnownTime(microseconds: try row.int64(at: 6)),
      knownUntil: try row.optionalInt64(at: 7).map(KnownTime.init))
  }

  static func damaged(_ column: String, _ id: Int64) -> RegisterError {
    .damaged("record \(id), column \(column)")
  }
}

// Parts of a row.
extension CoverageRow {
  private static func symbol(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> InsuredSymbol? {
    let key = try row.text(at: 4)
    if key.isEmpty { return nil }
    guard let symbol = try? InsuredSymbol(try row.optionalText(at: 15) ?? key) else { throw damaged("symbol", id) }
    return symbol
  }

  private static func number(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> InsuredNumber {
    guard let number = try? InsuredNumber(try row.optionalText(at: 16) ?? row.text(at: 1)) else { throw damaged("number", id) }
    return number
  }

  private static func person(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> EnrolledPerson {
    guard let name = try? PersonName(try row.text(at: 13)) else { throw damaged("name", id) }
    guard let sex = Sex(stored: try row.int64(at: 18)) else { throw damaged("sex", id) }
    guard let birthDate = CivilDate(dayNumber: Int(try row.int64(at: 2))) else { throw damaged("birth_date", id) }
    let kana = try row.optionalText(at: 17)
    let nameKana = kana.flatMap { try? NameKana($0) }
    if kana != nil, nameKana == nil { throw damaged("name_kana", id) }
    return EnrolledPerson(name: name, nameKana: nameKana, birthDate: birthDate, sex: sex, reference: try text(row, 14, id))
  }

  private static func details(_ row: some SQLRow, _ id: Int64) throws(RegisterError) -> CoverageDetails {
    let reason = try row.optionalInt64(at: 19)
    let lossReason = reason.flatMap { LossReason(stored: $0) }
    if reason != nil, lossReason == nil { throw damaged("loss_reason", id) }
    return CoverageDetails(
      lossReason: lossReason, copaymentRate: try copaymentRate(row, 11, id), certificateValidThrough: try optionalDate(row, 12, id),
      household: try text(row, 20, id), employer: try text(row, 21, id),
      address: try text(row, 24, id))
  }

  private static func branchNumber(_ row: some SQLRow, _ column: Int, _ id: Int64) throws(RegisterError) -> BranchNumber? {
    guard let stored = try row.optionalInt64(at: column) else { return nil }
    guard let branchNumber = StoredBranchNumbers.find(stored) else { throw damaged("branch", id) }
    return branchNumber
  }

  private static func role(_ row: some SQLRow, _ column: Int, _ id: Int64) throws(RegisterError) -> EnrolleeRole {
    guard let role = EnrolleeRole(stored: try row.int64(at: column)) else { throw damaged("role", id) }
    return role
  }

  private static func copaymentRate(_ row: some SQLRow, _ column: Int, _ id: Int64) throws(RegisterError) -> CopaymentRate? {
    guard let tenths = try row.optionalInt64(at: column) else { return nil }
    guard let rate = CopaymentRate(tenths: Int(tenths)) else { throw damaged("copayment_tenths", id) }
    return rate
  }

  private static func period(_ row: some SQLRow, _ from: Int, _ until: Int, _ id: Int64) throws(RegisterError) -> Period {
    let lostOn = try optionalDate(row, until, id)
    guard let eligibleFrom = try optionalDate(row, from, id), let period = Period(from: eligibleFrom, lostOn: lostOn) else {
      throw damaged("eligible_from", id)
    }
    return period
  }

  /// The days for which a row speaks; without columns of its own, the whole period.
  private static func stated(
    _ row: some SQLRow, _ from: Int, _ until: Int, within period: Period, _ id: Int64
  ) throws(RegisterError) -> Period {
    let first = try optionalDate(row, from, id)
    let end = try optionalDate(row, until, id)
    if first == nil, end == nil { return period }
    guard let stated = Period(from: first ?? period.from, until: end ?? period.until), period.contains(stated) else {
      throw damaged("stated_from", id)
    }
    return stated
  }

  private static func optionalDate(_ row: some SQLRow, _ column: Int, _ id: Int64) throws(RegisterError) -> CivilDate? {
    guard let stored = try row.optionalInt64(at: column) else { return nil }
    guard let date = CivilDate(dayNumber: Int(stored)) else { throw damaged("date", id) }
    return date
  }

  private static func text(_ row: some SQLRow, _ column: Int, _ id: Int64) throws(RegisterError) -> RegisterText? {
    guard let stored = try row.optionalText(at: column) else { return nil }
    guard let text = RegisterText(stored) else { throw damaged("text", id) }
    return text
  }
}
