import EligibilityModel

/// Writes the resources around a cover with the names of JP Core.
enum FHIRCoverageWriter {
  static func coverage(_ cover: OQSQualification, isInForce: Bool, _ object: inout JSONObjectWriter) {
    header("Coverage", id: "coverage", profile: FHIRNames.coverageProfile, &object)
    object.array("extension") { extensions in
      if let symbol = cover.symbol { extensions.object { text(FHIRNames.symbol, symbol.original, &$0) } }
      extensions.object { text(FHIRNames.number, cover.number.original, &$0) }
      if let branch = cover.branchNumber { extensions.object { text(FHIRNames.subNumber, branch.canonical, &$0) } }
    }
    object.array("identifier") { identifiers in
      identifiers.object { identifier in
        identifier.string("system", FHIRNames.memberID)
        identifier.string("value", cover.memberID.text)
      }
    }
    object.string("status", isInForce ? "active" : "cancelled")
    object.string("subscriberId", "\(cover.symbol?.original ?? ""):\(cover.number.original)")
    object.object("beneficiary") { $0.string("reference", "#patient") }
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

  static func patient(_ cover: OQSQualification, _ object: inout JSONObjectWriter) {
    header("Patient", id: "patient", profile: FHIRNames.patientProfile, &object)
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

  private static func header(_ type: String, id: String, profile: String, _ object: inout JSONObjectWriter) {
    object.string("resourceType", type)
    object.string("id", id)
    object.object("meta") { $0.strings("profile", [profile]) }
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
