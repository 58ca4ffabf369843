/// The data types with parts that occur in the resources known here; the raw value is the type's name.
///
/// Source: FHIR R4 datatypes.
enum FHIRDataType: String, CaseIterable, Sendable {
  case address = "Address"
  case attachment = "Attachment"
  case codeableConcept = "CodeableConcept"
  case coding = "Coding"
  case contactPoint = "ContactPoint"
  case element = "Element"
  case `extension` = "Extension"
  case humanName = "HumanName"
  case identifier = "Identifier"
  case meta = "Meta"
  case money = "Money"
  case narrative = "Narrative"
  case period = "Period"
  case quantity = "Quantity"
  case reference = "Reference"

  /// Its elements.
  var shape: FHIRShape {
    switch self {
    case .address: Self.addressShape
    case .attachment: Self.attachmentShape
    case .codeableConcept: Self.codeableConceptShape
    case .coding: Self.codingShape
    case .contactPoint: Self.contactPointShape
    case .element: Self.elementShape
    case .extension: Self.extensionShape
    case .humanName: Self.humanNameShape
    case .identifier: Self.identifierShape
    case .meta: Self.metaShape
    case .money: Self.moneyShape
    case .narrative: Self.narrativeShape
    case .period: Self.periodShape
    case .quantity: Self.quantityShape
    case .reference: Self.referenceShape
    }
  }

  /// What every element may have.
  private static let base: [FHIRElement] = [.maybe("id", .primitive(.string)), .any("extension", .data(.extension))]

  private static func with(_ elements: [FHIRElement]) -> FHIRShape { FHIRShape(base + elements) }

  /// Parts of a resource's element: with modifiers, which a reader must not overlook.
  static func parts(_ elements: [FHIRElement]) -> FHIRType {
    .parts(FHIRShape(base + [.any("modifierExtension", .data(.extension))] + elements))
  }

  private static let elementShape = with([])

  private static let extensionShape = with([.once("url", .primitive(.uri)), .choice("value", anyValue)])

  /// All types that an extension or a parameter may hold.
  static let anyValue: [FHIRType] =
    FHIRPrimitive.allCases.filter { $0 != .xhtml }.map(FHIRType.primitive)
    + allCases.filter { ![.element, .extension, .narrative].contains($0) }.map(FHIRType.data)
    + [
      "Age", "Annotation", "Count", "Distance", "Duration", "Range", "Ratio", "SampledData", "Signature", "Timing", "ContactDetail",
      "Contributor", "DataRequirement", "Expression", "ParameterDefinition", "RelatedArtifact", "TriggerDefinition", "UsageContext",
      "Dosage",
    ].map(FHIRType.unread)

  private static let addressShape = with([
    .maybe("use", .word(["home", "work", "temp", "old", "billing"])), .maybe("type", .word(["postal", "physical", "both"])),
    .maybe("text", .primitive(.string)), .any("line", .primitive(.string)), .maybe("city", .primitive(.string)),
    .maybe("district", .primitive(.string)), .maybe("state", .primitive(.string)), .maybe("postalCode", .primitive(.string)),
    .maybe("country", .primitive(.string)), .maybe("period", .data(.period)),
  ])

  private static let attachmentShape = with([
    .maybe("contentType", .primitive(.code)), .maybe("language", .primitive(.code)), .maybe("data", .primitive(.base64Binary)),
    .maybe("url", .primitive(.url)), .maybe("size", .primitive(.unsignedInt)), .maybe("hash", .primitive(.base64Binary)),
    .maybe("title", .primitive(.string)), .maybe("creation", .primitive(.dateTime)),
  ])

  private static let codeableConceptShape = with([.any("coding", .data(.coding)), .maybe("text", .primitive(.string))])

  private static let codingShape = with([
    .maybe("system", .primitive(.uri)), .maybe("version", .primitive(.string)), .maybe("code", .primitive(.code)),
    .maybe("display", .primitive(.string)), .maybe("userSelected", .primitive(.boolean)),
  ])

  private static let contactPointShape = with([
    .maybe("system", .word(["phone", "fax", "email", "pager", "url", "sms", "other"])), .maybe("value", .primitive(.string)),
    .maybe("use", .word(["home", "work", "temp", "old", "mobile"])), .maybe("rank", .primitive(.positiveInt)),
    .maybe("period", .data(.period)),
  ])

  private static let humanNameShape = with([
    .maybe("use", .word(["usual", "official", "temp", "nickname", "anonymous", "old", "maiden"])), .maybe("text", .primitive(.string)),
    .maybe("family", .primitive(.string)), .any("given", .primitive(.string)), .any("prefix", .primitive(.string)),
    .any("suffix", .primitive(.string)), .maybe("period", .data(.period)),
  ])

  private static let identifierShape = with([
    .maybe("use", .word(["usual", "official", "temp", "secondary", "old"])), .maybe("type", .data(.codeableConcept)),
    .maybe("system", .primitive(.uri)), .maybe("value", .primitive(.string)), .maybe("period", .data(.period)),
    .maybe("assigner", .data(.reference)),
  ])

  private static let metaShape = with([
    .maybe("versionId", .primitive(.id)), .maybe("lastUpdated", .primitive(.instant)), .maybe("source", .primitive(.uri)),
    .any("profile", .primitive(.canonical)), .any("security", .data(.coding)), .any("tag", .data(.coding)),
  ])

  private static let moneyShape = with([.maybe("value", .primitive(.decimal)), .maybe("currency", .primitive(.code))])

  private static let narrativeShape = with([
    .once("status", .word(["generated", "extensions", "additional", "empty"])), .once("div", .primitive(.xhtml)),
  ])

  private static let periodShape = with([.maybe("start", .primitive(.dateTime)), .maybe("end", .primitive(.dateTime))])

  private static let quantityShape = with([
    .maybe("value", .primitive(.decimal)), .maybe("comparator", .word(["<", "<=", ">=", ">"])), .maybe("unit", .primitive(.string)),
    .maybe("system", .primitive(.uri)), .maybe("code", .primitive(.code)),
  ])

  private static let referenceShape = with([
    .maybe("reference", .primitive(.string)), .maybe("type", .primitive(.uri)), .maybe("identifier", .data(.identifier)),
    .maybe("display", .primitive(.string)),
  ])
}
