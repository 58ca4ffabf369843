import EligibilityModel

/// Writes the resources around a cover with the names of JP Core.
enum FHIRCoverageWriter {
  static func coverage(_ cover: OQSQualification, isInForce: Bool, at place: FHIRAnswerPlace, _ object: inout JSONObjectWriter) {
    switch place {
    case .inside: object.resource(.coverage, id: "coverage", profile: FHIRNames.coverageProfile)
    case .kept(let addresses, let time):
      object.resource(.coverage, id: addresses.coverage, since: time, profile: FHIRNames.coverageProfile)
      // A resource at an address of its own brings its insurer with it.
      object.array("contained") { resources in resources.object { insurer(cover.insurerNumber, name: cover.insurerName, &$0) } }
    }
    object.array("extension") { extensions in
      if let symbol = cover.symbol { extensions.object { text(FHIRNames.symbol, symbol.original, &$0) } }
      extensions.object { text(FHIRNames.number, cover.number.original, &$0) }
      if let branch = cover.branchNumber { extensions.object { text(FHIRNames.subNumber, branch.canonical, &$0) } }
    }
    identifier(of: cover, &object)
    object.string("status", isInForce ? "active" : "cancelled")
    object.string("subscriberId", "\(cover.symbol?.original ?? ""):\(cover.number.original)")
    object.object("beneficiary") { $0.string("reference", place.patient) }
    object.stringIfPresent("dependent", cover.branchNumber?.canonical)
    object.object("relationship") { relationship in
      relationship.array("coding") { codings in
        codings.object { coding in
          coding.string("system", FHIRNames.personCategory)
          coding.string("code", cover.role.oqsCode)
          coding.string("display", cover.role == .insuredPerson ? "被保険者" : "被扶養者")
        }
      }
    }
    object.object("period") { period(cover.period, &$0) }
    object.array("payor") { payors in payors.object { $0.string("reference", "#insurer") } }
  }

  static func patient(_ cover: OQSQualification, at place: FHIRAnswerPlace, _ object: inout JSONObjectWriter) {
    switch place {
    case .inside: object.resource(.patient, id: "patient", profile: FHIRNames.patientProfile)
    case .kept(let addresses, let time):
      object.resource(.patient, id: addresses.patient, since: time, profile: FHIRNames.patientProfile)
    }
    identifier(of: cover, &object)
    object.array("name") { names in
      names.object { name(cover.name.text, representation: "IDE", &$0) }
      if let kana = cover.nameKana { names.object { name(kana.text, representation: "SYL", &$0) } }
    }
    switch cover.sex {
    case .male: object.string("gender", "male")
    case .female: object.string("gender", "female")
    case .notStated: object.string("gender", "unknown")
    }
    object.date("birthDate", cover.birthDate)
    if let address = cover.address { object.array("address") { list in list.object { $0.string("text", address) } } }
  }

  static func insurer(_ number: InsurerNumber, name: String?, _ object: inout JSONObjectWriter) {
    object.string("resourceType", "Organization")
    object.string("id", "insurer")
    object.array("identifier") { identifiers in
      identifiers.object { identifier in
        identifier.string("system", FHIRNames.insurerNumber)
        identifier.string("value", number.padded(with: .zeros))
      }
    }
    object.string("name", name ?? number.kind.japanese)
  }

  /// FHIR's periods end with the last day inside.
  static func period(_ period: Period, _ object: inout JSONObjectWriter) {
    object.date("start", period.from)
    object.dateIfPresent("end", period.validThrough)
  }

  /// Person and cover both carry the numbers in one text.
  private static func identifier(of cover: OQSQualification, _ object: inout JSONObjectWriter) {
    object.array("identifier") { identifiers in
      identifiers.object { identifier in
        identifier.string("system", FHIRNames.memberID)
        identifier.string("value", cover.memberID.text)
      }
    }
  }

  /// Names are written in one text: where the family name ends is not always known.
  private static func name(_ text: String, representation: String, _ object: inout JSONObjectWriter) {
    object.array("extension") { extensions in
      extensions.object { part in
        part.string("url", FHIRNames.nameRepresentation)
        part.string("valueCode", representation)
      }
    }
    object.string("use", "official")
    object.string("text", text)
  }

  private static func text(_ url: String, _ value: String, _ object: inout JSONObjectWriter) {
    object.string("url", url)
    object.string("valueString", value)
  }
}

extension OQSQualification {
  /// Its numbers in one text.
  fileprivate var memberID: FHIRMemberID {
    FHIRMemberID(insurerNumber: insurerNumber, symbol: symbol, number: number, branchNumber: branchNumber)
  }
}
