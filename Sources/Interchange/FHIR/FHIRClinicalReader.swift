public import EligibilityModel

/// A clinical resource, checked: the parts by which a register keeps it.
/// FHIRの医療情報
public struct FHIRClinical: Hashable, Sendable {
  /// The kinds that are taken.
  /// FHIRの医療情報の種別
  public enum Kind: String, CaseIterable, Sendable {
    /// 調剤.
    case medicationDispense = "MedicationDispense"
    /// 検査・健診の結果.
    case observation = "Observation"
    /// 手術・処置.
    case procedure = "Procedure"
    /// 傷病名.
    case condition = "Condition"
  }

  /// What kind of resource.
  public let kind: Kind
  /// Its `id`.
  public let id: String
  /// The person's id in the register.
  public let person: String
  /// The person's birth date.
  public let birthDate: CivilDate
  /// The item of consent that opens it.
  public let item: ConsentItem
  /// The day in Japan that it is about.
  public let happenedOn: CivilDate
}

/// Checks a clinical resource: its required elements, its person, its day and its size.
/// FHIRの医療情報の読み取り
public enum FHIRClinicalReader {
  /// The largest resource, in bytes.
  public static let maximumBytes = 65_536

  /// Reads one resource.
  /// - Throws: the fault with its path; it never repeats what was sent
  public static func read(_ bytes: [UInt8]) throws(FHIRFault) -> FHIRClinical {
    guard bytes.count <= maximumBytes else {
      throw FHIRFault(.tooLong, english: "larger than \(maximumBytes) bytes", japanese: "\(maximumBytes)バイトを超えています")
    }
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONReader(maximumBytes: maximumBytes).read(bytes)
    } catch {
      throw FHIRFault(.structure, english: error.description, japanese: "JSONとして読めません")
    }
    return try read(root)
  }

  private static func read(_ root: JSONValue) throws(FHIRFault) -> FHIRClinical {
    let kind: FHIRClinical.Kind
    do throws(FieldFault) {
      var fields = try JSONFieldReader(root)
      kind = try fields.word("resourceType")
    } catch {
      throw FHIRFault(error, in: "Resource")
    }
    do throws(FieldFault) {
      var fields = try JSONFieldReader(root)
      return try resource(kind, &fields)
    } catch {
      throw FHIRFault(error, in: kind.rawValue)
    }
  }

  private static func resource(_ kind: FHIRClinical.Kind, _ fields: inout JSONFieldReader) throws(FieldFault) -> FHIRClinical {
    let id = try fields.text("id", expected: "must be 1 to 64 letters, digits, - or .", "英数字、-、. の64文字以内で書いてください") {
      isID($0) ? $0 : nil
    }
    let person = try person(in: "subject", &fields)
    try requireElements(of: kind, &fields)
    return FHIRClinical(
      kind: kind, id: id, person: person.id, birthDate: person.birthDate, item: try item(of: kind, &fields),
      happenedOn: try day(of: kind, &fields))
  }

  private static func isID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
      }
  }
}

// Whose it is.
extension FHIRClinicalReader {
  /// The system of the id by which a register ties a person's records together.
  public static let personSystem = "urn:shikaku:person"

  /// The patient stands inside the resource, with the id and the birth date, because an id may be an insurer's own.
  static func person(
    in element: String, _ fields: inout JSONFieldReader
  ) throws(FieldFault) -> (id: String, birthDate: CivilDate) {
    var subject = try JSONFieldReader(try fields.field(element))
    let place = try subject.field("reference")
    let name = try place.string()
    for inner in try fields.arrayIfPresent("contained", atMost: 20, of: { field throws(FieldFault) in field }) {
      var parts = try JSONFieldReader(inner)
      guard try parts.string("resourceType").hasSameBytes(as: "Patient"), name.hasSameBytes(as: "#\(try parts.string("id"))") else {
        continue
      }
      return (try reference(&parts), try parts.date("birthDate"))
    }
    throw place.fault(.malformed(english: "a Patient contained in the resource is needed", japanese: "リソースに含めたPatientが必要です"))
  }

  private static func reference(_ patient: inout JSONFieldReader) throws(FieldFault) -> String {
    for identifier in try patient.arrayIfPresent("identifier", atMost: 20, of: { field throws(FieldFault) in field }) {
      var parts = try JSONFieldReader(identifier)
      guard try parts.stringIfPresent("system")?.hasSameBytes(as: personSystem) == true else { continue }
      return try parts.text("value", expected: "must be 1 to 1000 bytes", "1～1000バイトで書いてください") {
        (1...1_000).contains($0.utf8.count) ? $0 : nil
      }
    }
    throw patient.fault(
      at: "identifier",
      .malformed(english: "an identifier of the system \(personSystem) is needed", japanese: "加入者IDの識別子（\(personSystem)）が必要です"))
  }
}

// What it has to say.
extension FHIRClinicalReader {
  /// What FHIR R4 requires of the kind, and what a reader needs to know what it is.
  private static func requireElements(of kind: FHIRClinical.Kind, _ fields: inout JSONFieldReader) throws(FieldFault) {
    switch kind {
    case .medicationDispense:
      _ = try fields.word("status", DispenseStatus.self)
      if fields.fieldIfPresent("medicationReference") == nil { try requireConcept("medicationCodeableConcept", &fields) }
    case .observation:
      _ = try fields.word("status", ObservationStatus.self)
      try requireConcept("code", &fields)
    case .procedure:
      _ = try fields.word("status", ProcedureStatus.self)
      try requireConcept("code", &fields)
    case .condition: try requireConcept("code", &fields)
    }
  }

  /// A concept with a text or at least one coding.
  private static func requireConcept(_ name: String, _ fields: inout JSONFieldReader) throws(FieldFault) {
    let field = try fields.field(name)
    var parts = try JSONFieldReader(field)
    if try parts.stringIfPresent("text")?.isEmpty == false { return }
    let codings = try parts.arrayIfPresent("coding", atMost: 50, of: { coding throws(FieldFault) in coding })
    guard let first = codings.first else {
      throw field.fault(.malformed(english: "needs a text or a coding", japanese: "textかcodingが必要です"))
    }
    var coding = try JSONFieldReader(first)
    _ = try coding.string("code")
  }

  /// The item that `meta.security` names in our system, else that of the kind; an operation marked as surgical is surgery.
  private static func item(of kind: FHIRClinical.Kind, _ fields: inout JSONFieldReader) throws(FieldFault) -> ConsentItem {
    if let marked = try markedItem(&fields) { return marked }
    switch kind {
    case .medicationDispense: return .drugs
    case .observation: return .checkUps
    case .condition: return .care
    case .procedure: return try isSurgical(&fields) ? .surgery : .care
    }
  }

  private static func markedItem(_ fields: inout JSONFieldReader) throws(FieldFault) -> ConsentItem? {
    guard let meta = fields.fieldIfPresent("meta") else { return nil }
    var parts = try JSONFieldReader(meta)
    for label in try parts.arrayIfPresent("security", atMost: 50, of: { field throws(FieldFault) in field }) {
      var coding = try JSONFieldReader(label)
      guard try coding.stringIfPresent("system")?.hasSameBytes(as: FHIRConsentNames.item) == true else { continue }
      return try coding.word("code")
    }
    return nil
  }

  private static func isSurgical(_ fields: inout JSONFieldReader) throws(FieldFault) -> Bool {
    guard let category = fields.fieldIfPresent("category") else { return false }
    var parts = try JSONFieldReader(category)
    return try parts.arrayIfPresent("coding", atMost: 50) { field throws(FieldFault) in
      var coding = try JSONFieldReader(field)
      return try coding.stringIfPresent("code")?.hasSameBytes(as: "387713003") == true
    }.contains(true)
  }

  private static func day(of kind: FHIRClinical.Kind, _ fields: inout JSONFieldReader) throws(FieldFault) -> CivilDate {
    let (names, period): ([String], String?) =
      switch kind {
      case .medicationDispense: (["whenHandedOver", "whenPrepared"], nil)
      case .observation: (["effectiveDateTime", "effectiveInstant"], "effectivePeriod")
      case .procedure: (["performedDateTime"], "performedPeriod")
      case .condition: (["onsetDateTime", "recordedDate"], "onsetPeriod")
      }
    for name in names {
      if let field = fields.fieldIfPresent(name) { return try field.japaneseDay() }
    }
    if let period, let field = fields.fieldIfPresent(period) {
      var parts = try JSONFieldReader(field)
      return try parts.field("start").japaneseDay()
    }
    throw fields.fault(at: names[0], .missing)
  }

  private enum DispenseStatus: String, CaseIterable {
    case preparation, cancelled, completed, stopped, declined, unknown
    case inProgress = "in-progress"
    case onHold = "on-hold"
    case enteredInError = "entered-in-error"
  }

  private enum ObservationStatus: String, CaseIterable {
    case registered, preliminary, final, amended, corrected, cancelled, unknown
    case enteredInError = "entered-in-error"
  }

  private enum ProcedureStatus: String, CaseIterable {
    case preparation, stopped, completed, unknown
    case notDone = "not-done"
    case inProgress = "in-progress"
    case onHold = "on-hold"
    case enteredInError = "entered-in-error"
  }
}

/// The names of our own systems in consents and clinical data.
enum FHIRConsentNames {
  /// Words of `ConsentItem`.
  static let item = "urn:shikaku:CodeSystem:consent-item"
  /// Words of `ConsentWay`.
  static let way = "urn:shikaku:CodeSystem:consent-way"
  /// Words of `ConsentScene`.
  static let scene = "urn:shikaku:CodeSystem:consent-scene"
  /// Words of `ConsentOffer`.
  static let kind = "urn:shikaku:CodeSystem:consent-kind"
}

extension JSONField {
  /// The day in Japan of a FHIR `date` or `dateTime` that names a day; one with a time names its offset, too.
  fileprivate func japaneseDay() throws(FieldFault) -> CivilDate {
    try text(expected: "must be a day YYYY-MM-DD, or a time with seconds and offset", "YYYY-MM-DDの日付か、秒と時差のある時刻で書いてください") {
      FHIRDay.read(Array($0.utf8))
    }
  }
}

/// Reads the day of a FHIR `dateTime`.
private enum FHIRDay {
  /// `2026-10-01`, `2026-10-01T23:30:00+09:00`, `2026-10-01T14:30:00.5Z`; `nil` for anything else.
  static func read(_ bytes: [UInt8]) -> CivilDate? {
    guard bytes.count >= 10, bytes.count <= 40, let date = try? CivilDate(iso8601: bytes[..<10]) else { return nil }
    if bytes.count == 10 { return date }
    guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), let minutes = clock(bytes[11..<16]), let offset = offset(bytes[16...]) else {
      return nil
    }
    let japanese = minutes - offset + 9 * 60
    if japanese < 0 { return date.addingClamped(days: -1) }
    return japanese >= 24 * 60 ? date.addingClamped(days: 1) : date
  }

  private static func clock(_ bytes: ArraySlice<UInt8>) -> Int? { ClockTime(String(decoding: bytes, as: UTF8.self))?.minutes }

  /// Behind the minutes: `:ss`, perhaps a fraction, then the offset.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.first == UInt8(ascii: ":"), bytes.dropFirst().prefix(2).allSatisfy(isDigit) else { return nil }
    var rest = bytes.dropFirst(3)
    if rest.first == UInt8(ascii: ".") { rest = rest.dropFirst().drop(while: isDigit) }
    guard let sign = rest.first else { return nil }
    if sign == UInt8(ascii: "Z") { return rest.count == 1 ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), rest.count == 6, let minutes = clock(rest.dropFirst()) else { return nil }
    return sign == UInt8(ascii: "-") ? -minutes : minutes
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
