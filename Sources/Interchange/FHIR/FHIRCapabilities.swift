public import EligibilityModel

/// The `CapabilityStatement`: what of FHIR is served.
public enum FHIRCapabilities {
  /// A type with what may be done with it.
  private struct Served {
    let type: String
    var profile: String?
    var interactions: [String] = []
    var searches: [(name: String, type: String, text: String)] = []
    var operations: [(name: String, definition: String)] = []
    var createsOnCondition = false
  }

  /// The resource.
  ///
  /// - Parameters:
  ///   - date: since when it holds
  ///   - base: the address of the whole interface
  /// - Returns: the resource
  public static func statement(on date: CivilDate, at base: String) -> [UInt8] {
    JSONWriter.object { object in
      object.string("resourceType", "CapabilityStatement")
      object.string("status", "active")
      object.date("date", date)
      object.string("kind", "instance")
      object.object("software") { $0.string("name", "Shikaku") }
      object.object("implementation") { implementation in
        implementation.string("description", "オンライン資格確認の開発・試験用サービス")
        implementation.string("url", base)
      }
      object.string("fhirVersion", "4.0.1")
      object.strings("format", ["application/fhir+json", "json"])
      object.array("rest") { rests in rests.object(rest) }
    }
  }

  private static func rest(_ rest: inout JSONObjectWriter) {
    rest.string("mode", "server")
    rest.string(
      "documentation", "番号や氏名をアドレスに書くことはできません。検索は POST _search で行います。 / Identifiers never stand in an address: search by POST _search.")
    rest.array("resource", of: served) { resource, served in write(served, &resource) }
    rest.array("interaction") { list in list.object { $0.string("code", "batch") } }
  }

  private static func write(_ served: Served, _ resource: inout JSONObjectWriter) {
    resource.string("type", served.type)
    resource.stringIfPresent("profile", served.profile)
    resource.array("interaction", of: served.interactions) { $0.string("code", $1) }
    if served.interactions.contains("vread") {
      resource.string("versioning", "versioned")
      resource.string("conditionalRead", "not-match")
    }
    if served.createsOnCondition { resource.bool("conditionalCreate", true) }
    if !served.searches.isEmpty {
      resource.array("searchParam", of: served.searches) { parameter, search in
        parameter.string("name", search.name)
        parameter.string("type", search.type)
        parameter.string("documentation", search.text)
      }
    }
    if !served.operations.isEmpty {
      resource.array("operation", of: served.operations) { object, operation in
        object.string("name", operation.name)
        object.string("definition", operation.definition)
      }
    }
  }

  private static let validate = ("validate", "http://hl7.org/fhir/OperationDefinition/Resource-validate")
  private static let byNumbers = "\(FHIRMemberID.system)|保険者番号:記号:番号:枝番"

  /// A kind of clinical data, shown only to whom it is open.
  private static func clinical(_ type: String) -> Served {
    Served(
      type: type, interactions: ["search-type"],
      searches: [
        ("patient.identifier", "token", "\(FHIRClinicalReader.personSystem)|加入者ID, \(byNumbers)"), ("patient.birthdate", "date", "生年月日"),
        ("purpose", "token", "TREAT, ETREAT"),
      ])
  }

  /// What is served.
  private static let served =
    [
      Served(
        type: "CoverageEligibilityRequest", interactions: ["create", "read", "vread", "search-type"],
        searches: [("patient.identifier", "token", byNumbers)],
        operations: [("submit", "http://hl7.org/fhir/OperationDefinition/CoverageEligibilityRequest-submit"), validate],
        createsOnCondition: true),
      Served(
        type: "CoverageEligibilityResponse", interactions: ["read", "vread", "search-type"],
        searches: [("request", "reference", "CoverageEligibilityRequest/<id>"), ("patient.identifier", "token", byNumbers)],
        operations: [validate]),
      Served(
        type: "Coverage", profile: FHIRNames.coverageProfile, interactions: ["read", "vread", "search-type"],
        searches: [("identifier", "token", byNumbers)], operations: [validate]),
      Served(
        type: "Patient", profile: FHIRNames.patientProfile, interactions: ["read", "vread", "search-type"],
        searches: [("identifier", "token", byNumbers)], operations: [validate]),
      Served(
        type: "AuditEvent", interactions: ["read", "search-type"],
        searches: [
          ("patient.identifier", "token", byNumbers), ("patient.birthdate", "date", "生年月日"), ("date", "date", "ge, le"),
        ]),
      Served(
        type: "Consent", interactions: ["create", "read", "vread", "search-type"],
        searches: [
          ("patient.identifier", "token", "\(FHIRClinicalReader.personSystem)|加入者ID, \(byNumbers)"), ("patient.birthdate", "date", "生年月日"),
        ]),
    ] + FHIRClinical.Kind.allCases.map { clinical($0.rawValue) }
}
