import EligibilityModel

/// Reads one line of an event file, strictly.
/// 異動の読み取り
public enum MemberEventReader {
  /// Reads one JSON object.
  /// - Returns: what is to be recorded
  /// - Throws: `AskFault` that names the field, or the byte where the JSON breaks
  public static func read(_ bytes: [UInt8]) throws(AskFault) -> MemberEventLine {
    let value: JSONValue
    do throws(JSONError) {
      value = try reader.read(bytes)
    } catch {
      throw .json(error)
    }
    do throws(FieldFault) {
      var fields = try JSONFieldReader(value)
      let report = try fields.integerIfPresent("report", in: 1...Int.max).map(Int64.init)
      let order = try order(&fields)
      try fields.finish()
      return MemberEventLine(order: order, report: report)
    } catch {
      throw .field(error)
    }
  }

  /// An event is small; what is larger is no event.
  public static let maximumBytes = 64 << 10

  private static let reader = JSONReader(maximumBytes: maximumBytes, maximumDepth: 6)

  /// The word that says what a line asks for.
  enum Kind: String, CaseIterable {
    case enrolled, name, address, employer, household, share, certificateValidThrough, lost, moved, startMoved, withdrawn, mended, received
    case turnedDown
  }

  private static func order(_ fields: inout JSONFieldReader) throws(FieldFault) -> MemberEventLine.Order {
    switch try fields.word("event", Kind.self) {
    case .enrolled: .enrolled(try record(&fields), try occasion(&fields, usual: .joined))
    case .name: try changed(&fields, .name(try name(&fields), try kana(&fields)), .nameChanged)
    case .address: try changed(&fields, .address(try MemberFields.text(&fields, "address")), .addressChanged)
    case .employer: try changed(&fields, .employer(try MemberFields.text(&fields, "employer")), .employerChanged)
    case .household: try changed(&fields, .household(try MemberFields.text(&fields, "household")), .householdChanged)
    case .share: try changed(&fields, .share(try share(&fields)), .shareDecided)
    case .certificateValidThrough:
      try changed(&fields, .certificateValidThrough(try fields.dateIfPresent("certificateValidThrough")), .certificateIssued)
    case .lost: .lost(try mark(&fields), lostOn: try fields.date("lostOn"), try occasion(&fields, usual: .left))
    case .moved: try moved(&fields)
    case .startMoved: .startMoved(try mark(&fields), day: try fields.date("day"), eligibleFrom: try fields.date("eligibleFrom"))
    case .withdrawn: .withdrawn(try number(&fields, "number"))
    case .mended: .mended(try number(&fields, "number"), by: try fields.object("by", order))
    case .received: .received(try notice(&fields))
    case .turnedDown: .turnedDown(try number(&fields, "number"))
    }
  }

  private static func changed(
    _ fields: inout JSONFieldReader, _ part: MemberPart, _ usual: EventOccasion
  ) throws(FieldFault) -> MemberEventLine.Order {
    let days = MemberDays(from: try fields.date("from"), until: try fields.dateIfPresent("until"))
    return .changed(part, of: try mark(&fields), days: days, try occasion(&fields, usual: usual))
  }

  private static func moved(_ fields: inout JSONFieldReader) throws(FieldFault) -> MemberEventLine.Order {
    let next = try fields.object("to", record)
    return .moved(try mark(&fields), lostOn: try fields.date("lostOn"), to: next, try occasion(&fields, usual: .movedInsurer))
  }

  private static func occasion(_ fields: inout JSONFieldReader, usual: EventOccasion) throws(FieldFault) -> EventOccasion {
    try fields.wordIfPresent("occasion", EventOccasion.self) ?? usual
  }

  private static func number(_ fields: inout JSONFieldReader, _ name: String) throws(FieldFault) -> Int64 {
    Int64(try fields.integer(name, in: 1...Int.max))
  }
}

// The parts of a member.
extension MemberEventReader {
  private static func mark(_ fields: inout JSONFieldReader) throws(FieldFault) -> MemberMark {
    MemberMark(
      insurerNumber: try fields.field("insurerNumber").insurerNumber(),
      symbol: try MemberFields.symbol(&fields), number: try MemberFields.number(&fields),
      branchNumber: try MemberFields.branchNumber(&fields),
      birthDate: try fields.date("birthDate"))
  }

  private static func record(_ fields: inout JSONFieldReader) throws(FieldFault) -> MemberRecord {
    let mark = try mark(&fields)
    var record = MemberRecord(
      insurerNumber: mark.insurerNumber, number: mark.number, name: try name(&fields), birthDate: mark.birthDate,
      sex: try fields.wordIfPresent("sex", Sex.self) ?? .notStated, eligibleFrom: try fields.date("eligibleFrom"),
      role: try fields.word("role"))
    record.symbol = mark.symbol
    record.branchNumber = mark.branchNumber
    record.nameKana = try kana(&fields)
    record.lostOn = try fields.dateIfPresent("lostOn")
    record.lossReason = try fields.wordIfPresent("lossReason")
    record.copaymentRate = try share(&fields)
    record.household = try MemberFields.text(&fields, "household")
    record.employer = try MemberFields.text(&fields, "employer")
    record.address = try MemberFields.text(&fields, "address")
    record.personReference = try reference(&fields)
    record.certificateValidThrough = try fields.dateIfPresent("certificateValidThrough")
    try check(record, fields)
    return record
  }

  /// What every line of a member file is checked for as well.
  private static func check(_ record: MemberRecord, _ fields: JSONFieldReader) throws(FieldFault) {
    if let lostOn = record.lostOn, lostOn <= record.eligibleFrom { throw fields.fault(at: "lostOn", lossTooEarly) }
    if record.birthDate > record.eligibleFrom { throw fields.fault(at: "eligibleFrom", beforeBirth) }
  }

  private static let lossTooEarly = FieldFault.Reason.malformed(english: "must be after eligibleFrom", japanese: "資格取得日より後の日にしてください")
  private static let beforeBirth = FieldFault.Reason.malformed(english: "must not be before birthDate", japanese: "生年月日より前にはできません")

  private static func notice(_ fields: inout JSONFieldReader) throws(FieldFault) -> MemberNotice {
    MemberNotice(
      occasion: try fields.word("occasion"), insurerNumber: try fields.field("insurerNumber").insurerNumber(),
      number: try fields.textIfPresent("number", expected: "is no number", "番号として読めません") { try? InsuredNumber($0) },
      birthDate: try fields.date("birthDate"), name: try name(&fields), eventOn: try fields.date("eventOn"),
      receivedOn: try fields.date("receivedOn"), employer: try MemberFields.text(&fields, "employer"))
  }

  private static func name(_ fields: inout JSONFieldReader) throws(FieldFault) -> PersonName {
    try fields.text("name", expected: "is no name, or too long", "氏名として読めません") { try? PersonName($0) }
  }

  private static func kana(_ fields: inout JSONFieldReader) throws(FieldFault) -> NameKana? {
    try fields.textIfPresent("nameKana", expected: "is no name in kana", "カナ氏名として読めません") { try? NameKana($0) }
  }

  private static func share(_ fields: inout JSONFieldReader) throws(FieldFault) -> CopaymentRate? {
    try fields.fieldIfPresent("copaymentRate")?.copaymentRate()
  }

  private static func reference(_ fields: inout JSONFieldReader) throws(FieldFault) -> PersonReference? {
    try fields.textIfPresent(
      "personReference", expected: "must be the insurer's own id, never the Individual Number", "保険者独自のIDを書いてください（個人番号は不可）"
    ) { try? PersonReference($0) }
  }
}
