import EligibilityModel

/// Reads one line of a file of insurers, employers or households, strictly.
/// 台帳の行の読み取り
public enum OfficeLineReader {
  /// Reads one JSON object.
  ///
  /// - Parameters:
  ///   - bytes: the object in UTF-8
  ///   - kind: of what the file speaks
  /// - Returns: what is to be recorded
  /// - Throws: `AskFault` that names the field, or the byte where the JSON breaks
  public static func read(_ bytes: [UInt8], _ kind: OfficeLineKind) throws(AskFault) -> OfficeLine {
    let value: JSONValue
    do throws(JSONError) {
      value = try reader.read(bytes)
    } catch {
      throw .json(error)
    }
    do throws(FieldFault) {
      var fields = try JSONFieldReader(value)
      let line = try line(&fields, kind)
      try fields.finish()
      return line
    } catch {
      throw .field(error)
    }
  }

  private static let reader = JSONReader(maximumBytes: MemberEventReader.maximumBytes, maximumDepth: 4)

  private static func line(_ fields: inout JSONFieldReader, _ kind: OfficeLineKind) throws(FieldFault) -> OfficeLine {
    let insurer = try fields.field("insurerNumber").insurerNumber()
    let symbol = try kind.symbolName.map { (name) throws(FieldFault) in try required(&fields, name) }
    let days = try days(&fields)
    let isRemoved = try fields.boolIfPresent("removed") ?? false
    let content = isRemoved ? nil : try content(&fields, kind, insurer)
    return OfficeLine(insurerNumber: insurer, symbol: symbol, days: days, content: content)
  }

  private static func days(_ fields: inout JSONFieldReader) throws(FieldFault) -> MemberDays {
    let days = MemberDays(from: try fields.date("from"), until: try fields.dateIfPresent("until"))
    if let until = days.until, until <= days.from {
      throw fields.fault(at: "until", .malformed(english: "must be after from", japanese: "fromより後の日にしてください"))
    }
    return days
  }

  private static func content(
    _ fields: inout JSONFieldReader, _ kind: OfficeLineKind, _ insurer: InsurerNumber
  ) throws(FieldFault) -> OfficeLine.Content {
    switch kind {
    case .insurer:
      .insurer(
        name: try required(&fields, "name"), telephone: try text(&fields, "telephone"), successor: try successor(&fields, of: insurer))
    case .employer:
      .employer(name: try required(&fields, "name"), address: try text(&fields, "address"), telephone: try text(&fields, "telephone"))
    case .household: try household(&fields, insurer)
    }
  }

  private static func successor(_ fields: inout JSONFieldReader, of insurer: InsurerNumber) throws(FieldFault) -> InsurerNumber? {
    guard let number = try fields.fieldIfPresent("successor")?.insurerNumber() else { return nil }
    guard number != insurer else {
      throw fields.fault(at: "successor", .malformed(english: "must be another insurer", japanese: "別の保険者を書いてください"))
    }
    return number
  }

  /// The head is a member, or somebody named who is insured elsewhere; one of the two.
  private static func household(_ fields: inout JSONFieldReader, _ insurer: InsurerNumber) throws(FieldFault) -> OfficeLine.Content {
    let head = try fields.objectIfPresent("head") { (head) throws(FieldFault) in
      MemberMark(
        insurerNumber: insurer, symbol: try MemberFields.symbol(&head), number: try MemberFields.number(&head),
        branchNumber: try MemberFields.branchNumber(&head), birthDate: try head.date("birthDate"))
    }
    let name = try fields.textIfPresent("headName", expected: "is no name, or too long", "氏名として読めません") { try? PersonName($0) }
    let address = try text(&fields, "address")
    switch (head, name) {
    case (let head?, nil): return .household(head: head, address: address)
    case (nil, let name?): return .householdOfOutsider(head: name, address: address)
    default:
      throw fields.fault(
        at: "head",
        .malformed(english: "write either head or headName", japanese: "head（加入者）かheadName（擬制世帯主）のどちらか一方を書いてください"))
    }
  }

  private static func required(_ fields: inout JSONFieldReader, _ name: String) throws(FieldFault) -> String {
    guard let text = try text(&fields, name) else { throw fields.fault(at: name, .missing) }
    return text
  }

  private static func text(_ fields: inout JSONFieldReader, _ name: String) throws(FieldFault) -> String? {
    try MemberFields.text(&fields, name)
  }
}

extension OfficeLineKind {
  /// The member that holds what covers call it.
  fileprivate var symbolName: String? {
    switch self {
    case .insurer: nil
    case .employer: "employer"
    case .household: "household"
    }
  }
}
