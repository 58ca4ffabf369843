import EligibilityModel

/// Turns one row into a record, or into all faults it has.
struct MemberRowDecoder {
  private let header: MemberHeader
  private let row: CSVRow
  private let encoding: TextEncoding
  private var faults: [MemberFault] = []
  private var eligibleFrom: CivilDate?

  private static let textLimit = 200

  init(_ row: CSVRow, header: MemberHeader, encoding: TextEncoding) {
    self.row = row
    self.header = header
    self.encoding = encoding
  }

  mutating func line() -> MemberLine {
    // Every column is read before anything is decided, so that one pass over the file finds all faults.
    let record = requiredValues()
    let complete = optionalValues(of: record)
    guard let complete, faults.isEmpty else { return .refused(faults) }
    return .member(complete, line: row.line)
  }

  private mutating func requiredValues() -> MemberRecord? {
    let insurerNumber = required(.insurerNumber, Self.insurerNumber)
    let number = required(.number, Self.number)
    let name = required(.name, Self.name)
    let birthDate = required(.birthDate, MemberDate.read)
    let sex = optional(.sex, MemberVocabulary.sex.read) ?? .notStated
    eligibleFrom = required(.eligibleFrom, MemberDate.read)
    let role = required(.role, MemberVocabulary.role.read)
    if let birthDate, let eligibleFrom, birthDate > eligibleFrom { fault(.birthDate, .bornAfterEligible) }
    guard let insurerNumber, let number, let name, let birthDate, let eligibleFrom, let role else { return nil }
    return MemberRecord(
      insurerNumber: insurerNumber, number: number, name: name, birthDate: birthDate, sex: sex, eligibleFrom: eligibleFrom, role: role)
  }

  private mutating func optionalValues(of record: MemberRecord?) -> MemberRecord? {
    let symbol = optional(.symbol, Self.symbol)
    let branchNumber = optional(.branchNumber, Self.branchNumber)
    let nameKana = optional(.nameKana, Self.nameKana)
    let copaymentRate = optional(.copaymentRate, MemberVocabulary.copaymentRate.read)
    let household = optional(.household, Self.text)
    let employer = optional(.employer, Self.text)
    let address = optional(.address, Self.text)
    let personReference = optional(.personReference, PersonReference.init)
    let (lostOn, lossReason) = loss()
    let validThrough = certificateValidThrough()
    guard var record else { return nil }
    record.symbol = symbol
    record.branchNumber = branchNumber
    record.nameKana = nameKana
    record.copaymentRate = copaymentRate
    record.household = household
    record.employer = employer
    record.address = address
    record.personReference = personReference
    record.lostOn = lostOn
    record.lossReason = lossReason
    record.certificateValidThrough = validThrough
    return record
  }

  private mutating func loss() -> (CivilDate?, LossReason?) {
    let lostOn = optional(.lostOn, MemberDate.read)
    let reason = optional(.lossReason, MemberVocabulary.lossReason.read)
    if let lostOn, let eligibleFrom, lostOn <= eligibleFrom { fault(.lostOn, .lostBeforeEligible) }
    if reason != nil, isAbsent(.lostOn) { fault(.lossReason, .lossReasonWithoutDay) }
    return (lostOn, reason)
  }

  private mutating func certificateValidThrough() -> CivilDate? {
    let validThrough = optional(.certificateValidThrough, MemberDate.read)
    if let validThrough, let eligibleFrom, validThrough < eligibleFrom {
      fault(.certificateValidThrough, .certificateEndsBeforeEligible)
    }
    return validThrough
  }
}

// Access to the columns.
extension MemberRowDecoder {
  private mutating func fault(_ column: MemberColumn, _ reason: MemberFault.Reason) {
    faults.append(MemberFault(line: row.line, field: header.written(column), reason: reason))
  }

  private mutating func required<Value>(_ column: MemberColumn, _ read: (String) throws(MemberFault.Reason) -> Value) -> Value? {
    do throws(MemberFault.Reason) {
      guard let text = try value(column) else { throw .missing }
      return try read(text)
    } catch {
      fault(column, error)
      return nil
    }
  }

  /// The value of a column; `nil` when it is absent, or when it is wrong, which is then among the faults.
  private mutating func optional<Value>(_ column: MemberColumn, _ read: (String) throws(MemberFault.Reason) -> Value) -> Value? {
    do throws(MemberFault.Reason) {
      guard let text = try value(column) else { return nil }
      return try read(text)
    } catch {
      fault(column, error)
      return nil
    }
  }

  private func isAbsent(_ column: MemberColumn) -> Bool {
    do throws(MemberFault.Reason) { return try value(column) == nil } catch { return false }
  }

  /// The text of a column; `nil` when the file doesn't have the column or nothing but blanks stands there.
  private func value(_ column: MemberColumn) throws(MemberFault.Reason) -> String? {
    guard let position = header.position(of: column) else { return nil }
    let text = try Self.mapping(MemberFault.Reason.undecodable) { () throws(TextFault) in try row.text(position, as: encoding) }
    return text.isBlank ? nil : text
  }
}

// Readers of single values.
extension MemberRowDecoder {
  private static func mapping<Value, Fault: Error>(
    _ reason: (Fault) -> MemberFault.Reason, _ read: () throws(Fault) -> Value
  ) throws(MemberFault.Reason) -> Value {
    do throws(Fault) { return try read() } catch { throw reason(error) }
  }

  private static func insurerNumber(_ text: String) throws(MemberFault.Reason) -> InsurerNumber {
    try mapping(MemberFault.Reason.identifier) { () throws(IdentifierError) in try InsurerNumber(text) }
  }

  private static func symbol(_ text: String) throws(MemberFault.Reason) -> InsuredSymbol {
    try mapping(MemberFault.Reason.identifier) { () throws(IdentifierError) in try InsuredSymbol(text) }
  }

  private static func number(_ text: String) throws(MemberFault.Reason) -> InsuredNumber {
    try mapping(MemberFault.Reason.identifier) { () throws(IdentifierError) in try InsuredNumber(text) }
  }

  private static func branchNumber(_ text: String) throws(MemberFault.Reason) -> BranchNumber {
    try mapping(MemberFault.Reason.identifier) { () throws(IdentifierError) in try BranchNumber(text.trimmingBlanks()) }
  }

  private static func name(_ text: String) throws(MemberFault.Reason) -> PersonName {
    try mapping(MemberFault.Reason.name) { () throws(PersonNameError) in try PersonName(text) }
  }

  private static func nameKana(_ text: String) throws(MemberFault.Reason) -> NameKana {
    try mapping(MemberFault.Reason.name) { () throws(PersonNameError) in try NameKana(text) }
  }

  private static func text(_ text: String) throws(MemberFault.Reason) -> String {
    try MemberText.checked(text, limit: textLimit)
  }
}
