/// The resources whose elements are known here; the raw value is the type's name.
/// FHIRリソースの種類
public enum FHIRResourceType: String, CaseIterable, Sendable {
  /// Several resources in one.
  case bundle = "Bundle"
  /// 資格.
  case coverage = "Coverage"
  /// 資格確認の要求.
  case eligibilityRequest = "CoverageEligibilityRequest"
  /// 資格確認の回答.
  case eligibilityResponse = "CoverageEligibilityResponse"
  /// 保険者, 医療機関.
  case organization = "Organization"
  /// What an operation is given.
  case parameters = "Parameters"
  /// 加入者.
  case patient = "Patient"

  /// Its elements.
  var shape: FHIRShape {
    switch self {
    case .bundle: Self.bundleShape
    case .coverage: Self.coverageShape
    case .eligibilityRequest: Self.eligibilityRequestShape
    case .eligibilityResponse: Self.eligibilityResponseShape
    case .organization: Self.organizationShape
    case .parameters: Self.parametersShape
    case .patient: Self.patientShape
    }
  }

  /// What every resource may have; the type's name is looked at before.
  private static let base: [FHIRElement] = [
    .once("resourceType", .primitive(.code)), .maybe("id", .primitive(.id)), .maybe("meta", .data(.meta)),
    .maybe("implicitRules", .primitive(.uri)), .maybe("language", .primitive(.code)),
  ]

  private static func domain(_ elements: [FHIRElement]) -> FHIRShape {
    FHIRShape(
      base + [
        .maybe("text", .data(.narrative)), .any("contained", .resource), .any("extension", .data(.extension)),
        .any("modifierExtension", .data(.extension)), .any("identifier", .data(.identifier)),
      ] + elements)
  }

  private static let bundleShape = FHIRShape(
    base + [
      .maybe("identifier", .data(.identifier)),
      .once(
        "type",
        .word([
          "document", "message", "transaction", "transaction-response", "batch", "batch-response", "history", "searchset", "collection",
        ])),
      .maybe("timestamp", .primitive(.instant)), .maybe("total", .primitive(.unsignedInt)), .any("link", link),
      .any("entry", entry), .maybe("signature", .unread("Signature")),
    ])

  private static let link = FHIRDataType.parts([.once("relation", .primitive(.string)), .once("url", .primitive(.uri))])

  private static let entry = FHIRDataType.parts([
    .any("link", link), .maybe("fullUrl", .primitive(.uri)), .maybe("resource", .resource),
    .maybe(
      "search",
      FHIRDataType.parts([.maybe("mode", .word(["match", "include", "outcome"])), .maybe("score", .primitive(.decimal))])),
    .maybe(
      "request",
      FHIRDataType.parts([
        .once("method", .word(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"])), .once("url", .primitive(.uri)),
        .maybe("ifNoneMatch", .primitive(.string)), .maybe("ifModifiedSince", .primitive(.instant)),
        .maybe("ifMatch", .primitive(.string)), .maybe("ifNoneExist", .primitive(.string)),
      ])),
    .maybe(
      "response",
      FHIRDataType.parts([
        .once("status", .primitive(.string)), .maybe("location", .primitive(.uri)), .maybe("etag", .primitive(.string)),
        .maybe("lastModified", .primitive(.instant)), .maybe("outcome", .resource),
      ])),
  ])

  private static let parametersShape = FHIRShape(
    base + [
      .any(
        "parameter",
        FHIRDataType.parts([
          .once("name", .primitive(.string)), .choice("value", FHIRDataType.anyValue), .maybe("resource", .resource),
          .any("part", .unread("Parameter")),
        ]))
    ])

  private static let organizationShape = domain([
    .maybe("active", .primitive(.boolean)), .any("type", .data(.codeableConcept)), .maybe("name", .primitive(.string)),
    .any("alias", .primitive(.string)), .any("telecom", .data(.contactPoint)), .any("address", .data(.address)),
    .maybe("partOf", .data(.reference)),
    .any(
      "contact",
      FHIRDataType.parts([
        .maybe("purpose", .data(.codeableConcept)), .maybe("name", .data(.humanName)), .any("telecom", .data(.contactPoint)),
        .maybe("address", .data(.address)),
      ])),
    .any("endpoint", .data(.reference)),
  ])

  private static let patientShape = domain([
    .maybe("active", .primitive(.boolean)), .any("name", .data(.humanName)), .any("telecom", .data(.contactPoint)),
    .maybe("gender", gender), .maybe("birthDate", .primitive(.date)),
    .choice("deceased", [.primitive(.boolean), .primitive(.dateTime)]), .any("address", .data(.address)),
    .maybe("maritalStatus", .data(.codeableConcept)), .choice("multipleBirth", [.primitive(.boolean), .primitive(.integer)]),
    .any("photo", .data(.attachment)),
    .any(
      "contact",
      FHIRDataType.parts([
        .any("relationship", .data(.codeableConcept)), .maybe("name", .data(.humanName)), .any("telecom", .data(.contactPoint)),
        .maybe("address", .data(.address)), .maybe("gender", gender), .maybe("organization", .data(.reference)),
        .maybe("period", .data(.period)),
      ])),
    .any(
      "communication", FHIRDataType.parts([.once("language", .data(.codeableConcept)), .maybe("preferred", .primitive(.boolean))])),
    .any("generalPractitioner", .data(.reference)), .maybe("managingOrganization", .data(.reference)),
    .any(
      "link",
      FHIRDataType.parts([.once("other", .data(.reference)), .once("type", .word(["replaced-by", "replaces", "refer", "seealso"]))])),
  ])

  private static let gender = FHIRType.word(["male", "female", "other", "unknown"])
}

// The resources of eligibility.
extension FHIRResourceType {
  private static let status = FHIRType.word(["active", "cancelled", "draft", "entered-in-error"])
  private static let purpose = FHIRType.word(FHIRPurpose.allCases.map(\.rawValue))
  private static let serviced = FHIRElement.choice("serviced", [.primitive(.date), .data(.period)])

  private static let coverageShape = domain([
    .once("status", status), .maybe("type", .data(.codeableConcept)), .maybe("policyHolder", .data(.reference)),
    .maybe("subscriber", .data(.reference)), .maybe("subscriberId", .primitive(.string)), .once("beneficiary", .data(.reference)),
    .maybe("dependent", .primitive(.string)), .maybe("relationship", .data(.codeableConcept)), .maybe("period", .data(.period)),
    .some("payor", .data(.reference)),
    .any(
      "class",
      FHIRDataType.parts([
        .once("type", .data(.codeableConcept)), .once("value", .primitive(.string)), .maybe("name", .primitive(.string)),
      ])),
    .maybe("order", .primitive(.positiveInt)), .maybe("network", .primitive(.string)),
    .any(
      "costToBeneficiary",
      FHIRDataType.parts([
        .maybe("type", .data(.codeableConcept)), .choice("value", [.data(.quantity), .data(.money)], isRequired: true),
        .any("exception", FHIRDataType.parts([.once("type", .data(.codeableConcept)), .maybe("period", .data(.period))])),
      ])),
    .maybe("subrogation", .primitive(.boolean)), .any("contract", .data(.reference)),
  ])

  private static let eligibilityRequestShape = domain([
    .once("status", status), .maybe("priority", .data(.codeableConcept)), .some("purpose", purpose), .once("patient", .data(.reference)),
    serviced, .once("created", .primitive(.dateTime)), .maybe("enterer", .data(.reference)), .maybe("provider", .data(.reference)),
    .once("insurer", .data(.reference)), .maybe("facility", .data(.reference)),
    .any(
      "supportingInfo",
      FHIRDataType.parts([
        .once("sequence", .primitive(.positiveInt)), .once("information", .data(.reference)), .maybe("appliesToAll", .primitive(.boolean)),
      ])),
    .any(
      "insurance",
      FHIRDataType.parts([
        .maybe("focal", .primitive(.boolean)), .once("coverage", .data(.reference)), .maybe("businessArrangement", .primitive(.string)),
      ])),
    .any("item", requestItem),
  ])

  private static let requestItem = FHIRDataType.parts([
    .any("supportingInfoSequence", .primitive(.positiveInt)), .maybe("category", .data(.codeableConcept)),
    .maybe("productOrService", .data(.codeableConcept)), .any("modifier", .data(.codeableConcept)), .maybe("provider", .data(.reference)),
    .maybe("quantity", .data(.quantity)), .maybe("unitPrice", .data(.money)), .maybe("facility", .data(.reference)),
    .any("diagnosis", FHIRDataType.parts([.choice("diagnosis", [.data(.codeableConcept), .data(.reference)])])),
    .any("detail", .data(.reference)),
  ])

  private static let eligibilityResponseShape = domain([
    .once("status", status), .some("purpose", purpose), .once("patient", .data(.reference)), serviced,
    .once("created", .primitive(.dateTime)), .maybe("requestor", .data(.reference)), .once("request", .data(.reference)),
    .once("outcome", .word(["queued", "complete", "error", "partial"])), .maybe("disposition", .primitive(.string)),
    .once("insurer", .data(.reference)),
    .any(
      "insurance",
      FHIRDataType.parts([
        .once("coverage", .data(.reference)), .maybe("inforce", .primitive(.boolean)), .maybe("benefitPeriod", .data(.period)),
        .any("item", responseItem),
      ])),
    .maybe("preAuthRef", .primitive(.string)), .maybe("form", .data(.codeableConcept)),
    .any("error", FHIRDataType.parts([.once("code", .data(.codeableConcept))])),
  ])

  private static let responseItem = FHIRDataType.parts([
    .maybe("category", .data(.codeableConcept)), .maybe("productOrService", .data(.codeableConcept)),
    .any("modifier", .data(.codeableConcept)), .maybe("provider", .data(.reference)), .maybe("excluded", .primitive(.boolean)),
    .maybe("name", .primitive(.string)), .maybe("description", .primitive(.string)), .maybe("network", .data(.codeableConcept)),
    .maybe("unit", .data(.codeableConcept)), .maybe("term", .data(.codeableConcept)),
    .any(
      "benefit",
      FHIRDataType.parts([.once("type", .data(.codeableConcept)), .choice("allowed", amount), .choice("used", amount)])),
    .maybe("authorizationRequired", .primitive(.boolean)), .any("authorizationSupporting", .data(.codeableConcept)),
    .maybe("authorizationUrl", .primitive(.uri)),
  ])

  private static let amount: [FHIRType] = [.primitive(.unsignedInt), .primitive(.string), .data(.money)]
}
