import EligibilityModel

/// Reads a `CoverageEligibilityRequest` with what it refers to: contained in it, or beside it in a `Bundle` or in `Parameters`.
///
/// Elements that the question doesn't need are left alone, as FHIR wants it.
public enum FHIREligibilityRequestReader {
  static let resource = "CoverageEligibilityRequest"

  /// Reads the body of `$submit`.
  /// - Throws: the faults with their paths
  public static func read(_ bytes: [UInt8]) throws(FHIRRefusal) -> FHIREligibilityRequest {
    try read(try FHIRResource(bytes))
  }

  /// Reads the question from a resource.
  ///
  /// - Parameters:
  ///   - resource: what was sent
  ///   - others: resources that are kept here, by the references that lead to them
  /// - Returns: the question
  /// - Throws: the fault with its path
  public static func read(_ resource: FHIRResource, beside others: [String: FHIRResource] = [:]) throws(FHIRRefusal)
    -> FHIREligibilityRequest
  {
    do throws(FieldFault) {
      return try read(try FHIRPackage(resource.value, of: Self.resource, beside: others))
    } catch {
      throw FHIRRefusal(FHIRFault(error, in: resource.type?.rawValue ?? Self.resource))
    }
  }

  /// The references of a request that lead out of it, to the person and the covers; a few, because nobody has many covers.
  public static func references(of resource: FHIRResource) -> [String] {
    guard resource.type == .eligibilityRequest, case .object(let request) = resource.value else { return [] }
    var places = [request["patient"]]
    if case .array(let insurances)? = request["insurance"] {
      for case .object(let insurance) in insurances.prefix(mostReferences) { places.append(insurance["coverage"]) }
    }
    return places.compactMap { place in
      guard case .object(let object)? = place, case .string(let text)? = object["reference"], !text.hasPrefix("#") else { return nil }
      return text
    }
  }

  private static let mostReferences = 4

  private static func read(_ package: FHIRPackage) throws(FieldFault) -> FHIREligibilityRequest {
    var fields = try JSONFieldReader(package.main)
    try requireActive(&fields)
    try refuseModifiers(&fields)
    let patient = try fields.field("patient")
    let coverage = try coverage(&fields, package)
    return FHIREligibilityRequest(
      member: try member(of: coverage), birthDate: try birthDate(of: patient, package), servicedDate: try servicedDate(&fields),
      purposes: try fields.array("purpose") { field throws(FieldFault) in try field.word(FHIRPurpose.self) },
      provider: try provider(&fields, package), patient: patient.value, identifier: try firstIdentifier(&fields))
  }

  private static func requireActive(_ fields: inout JSONFieldReader) throws(FieldFault) {
    let status = try fields.field("status")
    guard try status.string().hasSameBytes(as: "active") else {
      throw status.fault(.malformed(english: "only an active request is answered", japanese: "有効（active）な要求だけに回答します"))
    }
  }

  /// What changes the meaning of all the rest and is not understood must not be passed over.
  private static func refuseModifiers(_ fields: inout JSONFieldReader) throws(FieldFault) {
    for name in ["modifierExtension", "implicitRules"] where fields.fieldIfPresent(name) != nil {
      throw fields.fault(
        at: name,
        .malformed(english: "a question with this element is not understood here", japanese: "この項目のある要求には対応していません"))
    }
  }

  private static func servicedDate(_ fields: inout JSONFieldReader) throws(FieldFault) -> CivilDate? {
    if let date = try fields.dateIfPresent("servicedDate") { return date }
    guard let period = fields.fieldIfPresent("servicedPeriod") else { return nil }
    var parts = try JSONFieldReader(period)
    return try parts.date("start")
  }

  private static func firstIdentifier(_ fields: inout JSONFieldReader) throws(FieldFault) -> JSONValue? {
    guard let field = fields.fieldIfPresent("identifier") else { return nil }
    guard case .array(let values) = field.value else { throw field.fault(.wrongType(expected: .array)) }
    return values.first
  }
}

// What the request refers to.
extension FHIREligibilityRequestReader {
  /// The focal insurance, or the only one.
  private static func coverage(_ fields: inout JSONFieldReader, _ package: FHIRPackage) throws(FieldFault) -> JSONField {
    let insurances = try fields.array("insurance") { field throws(FieldFault) in field }
    var chosen: JSONField?
    for insurance in insurances {
      var parts = try JSONFieldReader(insurance)
      if try parts.boolIfPresent("focal") == true { chosen = insurance }
    }
    guard let insurance = chosen ?? insurances.first else { throw fields.fault(at: "insurance", .missing) }
    var parts = try JSONFieldReader(insurance)
    return try package.target(of: try parts.field("coverage"), "Coverage")
  }

  private static func member(of coverage: JSONField) throws(FieldFault) -> FHIRMemberID {
    var fields = try JSONFieldReader(coverage)
    for identifier in try fields.arrayIfPresent("identifier", of: { field throws(FieldFault) in field }) {
      var parts = try JSONFieldReader(identifier)
      guard try parts.stringIfPresent("system")?.hasSameBytes(as: FHIRNames.memberID) == true else { continue }
      return try value(try parts.field("value")) { (text) throws(IdentifierError) in try FHIRMemberID(text) }
    }
    throw fields.fault(
      at: "identifier",
      .malformed(
        english: "an identifier of the system \(FHIRNames.memberID) is needed, insurer:symbol:number:branch",
        japanese: "被保険者識別子（保険者番号:記号:番号:枝番）が必要です"))
  }

  private static func birthDate(of reference: JSONField, _ package: FHIRPackage) throws(FieldFault) -> CivilDate {
    var fields = try JSONFieldReader(try package.target(of: reference, "Patient"))
    return try fields.date("birthDate")
  }

  /// The institution counts only where it is named by its code; a reference that leads nowhere here is no fault.
  private static func provider(_ fields: inout JSONFieldReader, _ package: FHIRPackage) throws(FieldFault) -> MedicalInstitutionCode? {
    guard let reference = fields.fieldIfPresent("provider") else { return nil }
    var parts = try JSONFieldReader(reference)
    if let identifier = parts.fieldIfPresent("identifier") { return try institution(identifier) }
    guard let organization = try? package.target(of: reference, "Organization") else { return nil }
    var fields = try JSONFieldReader(organization)
    for identifier in try fields.arrayIfPresent("identifier", of: { field throws(FieldFault) in field }) {
      if let code = try institution(identifier) { return code }
    }
    return nil
  }

  private static func institution(_ identifier: JSONField) throws(FieldFault) -> MedicalInstitutionCode? {
    var parts = try JSONFieldReader(identifier)
    guard try parts.stringIfPresent("system")?.hasSameBytes(as: FHIRNames.institution) == true else { return nil }
    return try value(try parts.field("value")) { (text) throws(IdentifierError) in try MedicalInstitutionCode(text) }
  }

  private static func value<Value>(
    _ field: JSONField, _ read: (String) throws(IdentifierError) -> Value
  ) throws(FieldFault) -> Value {
    let text = try field.string()
    do throws(IdentifierError) {
      return try read(text)
    } catch {
      throw field.fault(.malformed(english: error.description, japanese: "番号の誤り：" + error.japanese))
    }
  }
}
