import EligibilityModel

/// Reads a `Consent` of the form that `FHIRConsent` writes; what it says of a withdrawal is taken as well.
/// FHIRの同意の読み取り
public enum FHIRConsentReader {
  /// Reads one resource.
  /// - Throws: the fault with its path; it never repeats what was sent
  public static func read(_ bytes: [UInt8]) throws(FHIRFault) -> FHIRConsent {
    let root: JSONValue
    do throws(JSONError) {
      root = try JSONReader(maximumBytes: FHIRClinicalReader.maximumBytes).read(bytes)
    } catch {
      throw FHIRFault(.structure, english: error.description, japanese: "JSONとして読めません")
    }
    do throws(FieldFault) {
      return try read(root)
    } catch {
      throw FHIRFault(error, in: "Consent")
    }
  }

  private static func read(_ root: JSONValue) throws(FieldFault) -> FHIRConsent {
    var fields = try JSONFieldReader(root)
    _ = try fields.word("resourceType", ResourceType.self)
    _ = try fields.word("status", Status.self)
    let person = try FHIRClinicalReader.person(in: "patient", &fields)
    let given = try fields.field("dateTime").moment()
    var provision = try JSONFieldReader(try fields.field("provision"))
    let labels = try Labels(&provision)
    let denials = try denials(&provision)
    let consent = GivenConsent(
      given: given, form: try form(labels, &provision), way: labels.way, scene: labels.scene, withdrawn: denials.withdrawn,
      careEnded: denials.careEnded)
    return FHIRConsent(
      number: try fields.stringIfPresent("id").flatMap { Int64($0) }, person: person.id, birthDate: person.birthDate,
      institution: try institution(&fields), consent: consent, byRepresentative: try isByRepresentative(&fields))
  }

  private enum ResourceType: String, CaseIterable {
    case consent = "Consent"
  }

  private enum Status: String, CaseIterable {
    case active
    case inactive
  }

  private enum Permission: String, CaseIterable {
    case permit
    case deny
  }

  /// How a consent was taken, for what, and in which form; a reader of cards is meant where nothing is said.
  private struct Labels {
    var way = ConsentWay.cardReader
    var scene = ConsentScene.counter
    var kind: ConsentOffer?

    init(_ provision: inout JSONFieldReader) throws(FieldFault) {
      for label in try provision.arrayIfPresent("securityLabel", atMost: 20, of: { field throws(FieldFault) in field }) {
        var coding = try JSONFieldReader(label)
        switch try coding.stringIfPresent("system") {
        case FHIRConsentNames.way: way = try coding.word("code")
        case FHIRConsentNames.scene: scene = try coding.word("code")
        case FHIRConsentNames.kind: kind = try coding.word("code", ConsentOffer.self)
        default: break
        }
      }
    }
  }
}

// What was agreed to.
extension FHIRConsentReader {
  private static func form(_ labels: Labels, _ provision: inout JSONFieldReader) throws(FieldFault) -> ConsentForm {
    let items = Set(try items(&provision))
    let permission: Permission = try provision.wordIfPresent("type") ?? .permit
    switch labels.kind {
    case .bulk: return .bulk(permission == .permit ? .yes : .no)
    case .carryOver: return .carriedOver(items)
    case .individual, nil: return .individual(permission == .permit ? items : [])
    }
  }

  private static func items(_ provision: inout JSONFieldReader) throws(FieldFault) -> [ConsentItem] {
    try provision.arrayIfPresent("class", atMost: 20) { field throws(FieldFault) in
      var coding = try JSONFieldReader(field)
      let system = try coding.field("system")
      guard try system.string().hasSameBytes(as: FHIRConsentNames.item) else {
        throw system.fault(.malformed(english: "must be \(FHIRConsentNames.item)", japanese: "\(FHIRConsentNames.item)と書いてください"))
      }
      return try coding.word("code")
    }
  }

  /// Each denial below the provision: of items from a moment on, or of everything when the visits ended.
  private static func denials(
    _ provision: inout JSONFieldReader
  ) throws(FieldFault) -> (withdrawn: [ConsentItem: CivilMoment], careEnded: CivilDate?) {
    var withdrawn: [ConsentItem: CivilMoment] = [:]
    var careEnded: CivilDate?
    for inner in try provision.arrayIfPresent("provision", atMost: 20, of: { field throws(FieldFault) in field }) {
      var denial = try JSONFieldReader(inner)
      let type = try denial.field("type")
      guard try type.word(Permission.self) == .deny else { throw type.fault(.malformed(english: "must be deny", japanese: "denyと書いてください")) }
      var period = try JSONFieldReader(try denial.field("period"))
      let moment = try period.field("start").moment()
      let items = try items(&denial)
      if items.isEmpty { careEnded = moment.date }
      for item in items { withdrawn[item] = min(withdrawn[item] ?? moment, moment) }
    }
    return (withdrawn, careEnded)
  }

  private static func institution(_ fields: inout JSONFieldReader) throws(FieldFault) -> MedicalInstitutionCode {
    for reference in try fields.array("organization", atMost: 5, of: { field throws(FieldFault) in field }) {
      var parts = try JSONFieldReader(reference)
      var identifier = try JSONFieldReader(try parts.field("identifier"))
      guard try identifier.stringIfPresent("system")?.hasSameBytes(as: FHIRNames.institution) == true else { continue }
      return try identifier.text("value", expected: "must be the ten digits of an institution", "医療機関コードを10桁で書いてください") {
        try? MedicalInstitutionCode($0)
      }
    }
    throw fields.fault(
      at: "organization",
      .malformed(english: "an identifier of the system \(FHIRNames.institution) is needed", japanese: "医療機関コードの識別子が必要です"))
  }

  private static func isByRepresentative(_ fields: inout JSONFieldReader) throws(FieldFault) -> Bool {
    for verification in try fields.arrayIfPresent("verification", atMost: 5, of: { field throws(FieldFault) in field }) {
      var parts = try JSONFieldReader(verification)
      guard let reference = parts.fieldIfPresent("verifiedWith") else { continue }
      var with = try JSONFieldReader(reference)
      if try with.stringIfPresent("type")?.hasSameBytes(as: "RelatedPerson") == true { return true }
    }
    return false
  }
}

extension JSONField {
  /// A time of Japan's clock; seconds are cut off, so that a consent never begins later than it was given.
  fileprivate func moment() throws(FieldFault) -> CivilMoment {
    try text(expected: "must be a time YYYY-MM-DDThh:mm:ss+09:00", "YYYY-MM-DDThh:mm:ss+09:00の時刻で書いてください") { text in
      guard text.hasSuffix("+09:00"), text.utf8.count == 25 else { return nil }
      return CivilMoment(iso8601: String(text.prefix(16)))
    }
  }
}
