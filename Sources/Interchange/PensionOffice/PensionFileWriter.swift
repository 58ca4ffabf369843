public import EligibilityModel

/// Writes the file that employers send the pension office, as far as a register of covers can say what stands in it.
///
/// A value that the register does not hold (pay, whether there are dependants, 個人番号) is left empty, never made up.
public struct PensionFileWriter: Sendable {
  /// Whose file it is.
  public struct Office: Hashable, Sendable {
    /// The twelve fields of the office's line, from 都道府県コード to the last part of the telephone number.
    public let fields: [String]
    /// 媒体通番, three digits.
    public let serial: String
    /// 作成年月日.
    public let madeOn: CivilDate

    /// Keeps the parts; `nil` when there are not twelve fields, a comma or line end stands in one, or the serial has not three digits.
    public init?(fields: [String], serial: String, madeOn: CivilDate) {
      let isPlain = fields.allSatisfy { !$0.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") } }
      guard fields.count == 12, isPlain, serial.utf8.count == 3, serial.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      self.fields = fields
      self.serial = serial
      self.madeOn = madeOn
    }
  }

  /// Why a person can't be written.
  public enum Refusal: Error, Hashable, Sendable {
    /// The file's characters lack one of the value.
    case notEncodable(field: String, CP932Error)
    /// The value is longer than its field.
    case tooLong(field: String, limit: Int)
    /// The value is not what the field can hold.
    case malformed(field: String)
    /// The file wants it and the register does not have it.
    case missing(field: String)
  }

  private let office: Office
  private var bytes: [UInt8] = []

  /// Begins a file.
  /// - Throws: when the office's fields can't be written
  public init(_ office: Office) throws(CP932Error) {
    self.office = office
    let medium = Array(office.fields.prefix(3)) + [office.serial, office.madeOn.compact, "22223"]
    for line in [medium, ["[kanri]"], ["", "001"], office.fields, ["[data]"]] {
      bytes += try CP932.encode(line.joined(separator: ",")) + [0x0D, 0x0A]
    }
  }

  /// What was written since the last time.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Writes the 資格取得届 of an insured person and, where the cover has ended, the 資格喪失届.
  public mutating func write(_ member: MemberRecord) throws(Refusal) {
    // Both or none: half a person's history would be read as the whole.
    let lines = [try acquisition(member)] + (try loss(member).map { [$0] } ?? [])
    for line in lines { bytes += line + [0x0D, 0x0A] }
  }

  private func acquisition(_ member: MemberRecord) throws(Refusal) -> [UInt8] {
    typealias Field = PensionField.Acquisition
    var line = PensionLineBuilder(.acquisition, office: Array(office.fields.prefix(4)))
    try line.set(member, number: Field.number, kana: Field.kana, name: Field.name, birthDate: Field.birthDate)
    switch member.sex {
    case .male: try line.set(Field.kind, "1", limit: 1)
    case .female: try line.set(Field.kind, "2", limit: 1)
    case .notStated: throw .missing(field: Field.kind.name)
    }
    try line.set(Field.cover, "1", limit: 1)
    try line.set(Field.eligibleFrom, member.eligibleFrom)
    try line.set(Field.address, member.address ?? "", limit: 75)
    return line.bytes
  }

  private func loss(_ member: MemberRecord) throws(Refusal) -> [UInt8]? {
    typealias Field = PensionField.Loss
    guard let lostOn = member.lostOn else { return nil }
    var line = PensionLineBuilder(.loss, office: Array(office.fields.prefix(4)))
    try line.set(member, number: Field.number, kana: Field.kana, name: Field.name, birthDate: Field.birthDate)
    try line.set(Field.lostOn, lostOn)
    let cause = Self.cause(member, lostOn)
    try line.set(Field.cause, cause, limit: 2)
    if cause != "7" { try line.set(Field.lastDay, lostOn.dayBefore) }
    return line.bytes
  }

  private static func cause(_ member: MemberRecord, _ lostOn: CivilDate) -> String {
    if member.lossReason == .death { return "5" }
    return lostOn == LegalAge(of: member.birthDate).anniversary(75) ? "7" : "4"
  }
}

/// The fields of one line while they are filled in.
private struct PensionLineBuilder {
  private var fields: [[UInt8]]

  init(_ form: PensionForm, office: [String]) {
    fields = Array(repeating: [], count: form.fieldCount ?? 0)
    for (place, text) in ([form.rawValue] + office).enumerated() { fields[place] = (try? CP932.encode(text)) ?? [] }
  }

  var bytes: [UInt8] { Array(fields.joined(separator: [UInt8(ascii: ",")])) }

  mutating func set(
    _ member: MemberRecord, number: PensionField, kana: PensionField, name: PensionField, birthDate: PensionField
  ) throws(PensionFileWriter.Refusal) {
    let digits = member.number.canonical
    guard (1...6).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .malformed(field: number.name)
    }
    try set(number, digits, limit: 6)
    guard let reading = member.nameKana else { throw .missing(field: kana.name) }
    try set(kana, HalfWidthKana.text(reading.text), limit: 25)
    try set(name, member.name.text, limit: 24)
    try set(birthDate, member.birthDate)
  }

  mutating func set(_ field: PensionField, _ text: String, limit: Int) throws(PensionFileWriter.Refusal) {
    let bytes: [UInt8]
    do throws(CP932Error) {
      bytes = try CP932.encode(text)
    } catch {
      throw .notEncodable(field: field.name, error)
    }
    guard bytes.count <= limit else { throw .tooLong(field: field.name, limit: limit) }
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else {
      throw .malformed(field: field.name)
    }
    fields[field.place] = bytes
  }

  /// A day takes two fields: the code of its era, then year, month and day.
  mutating func set(_ field: PensionField, _ day: CivilDate) throws(PensionFileWriter.Refusal) {
    guard let text = (try? EraDate(day))?.text(coding: PensionEraCode.self) else { throw .malformed(field: field.name) }
    try set(field, String(text.prefix(1)), limit: 1)
    try set(PensionField(field.place + 2, field.name), String(text.dropFirst()), limit: 6)
  }
}
