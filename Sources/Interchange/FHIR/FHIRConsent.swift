public import EligibilityModel

/// A consent as FHIR carries it.
/// FHIRの同意
public struct FHIRConsent: Hashable, Sendable {
  /// The number of its row in the register, once it has one.
  public let number: Int64?
  /// The person's id in the register.
  public let person: String
  /// The person's birth date.
  public let birthDate: CivilDate
  /// To whom.
  public let institution: MedicalInstitutionCode
  /// What was answered.
  public let consent: GivenConsent
  /// Whether somebody spoke for the person.
  public let byRepresentative: Bool

  /// Keeps the parts.
  public init(
    number: Int64? = nil, person: String, birthDate: CivilDate, institution: MedicalInstitutionCode, consent: GivenConsent,
    byRepresentative: Bool
  ) {
    self.number = number
    self.person = person
    self.birthDate = birthDate
    self.institution = institution
    self.consent = consent
    self.byRepresentative = byRepresentative
  }

  /// The resource; `status` is `inactive` once every item was withdrawn or the visits ended.
  public var resource: [UInt8] {
    JSONWriter.object { object in
      object.string("resourceType", "Consent")
      if let number {
        object.string("id", String(number))
        object.object("meta") { $0.string("versionId", "1") }
      }
      object.array("contained") { contained in contained.object { $0.patient(person, birthDate) } }
      object.string("status", isOver ? "inactive" : "active")
      object.concept("scope", "http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy")
      object.array("category") { list in list.object { $0.codings("http://loinc.org", "59284-0") } }
      object.object("patient") { $0.string("reference", "#patient") }
      object.string("dateTime", consent.given.fhirTime)
      object.array("organization") { list in
        list.object { reference in
          reference.object("identifier") { identifier in
            identifier.string("system", FHIRNames.institution)
            identifier.string("value", institution.canonical)
          }
        }
      }
      object.concept("policyRule", "http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTIN")
      object.array("verification") { list in list.object { $0.verification(self) } }
      object.object("provision") { $0.provision(consent) }
    }
  }

  private var isOver: Bool {
    if consent.careEnded != nil { return true }
    let items = consent.form.fhirItems
    return !items.isEmpty && items.allSatisfy { consent.withdrawn[$0] != nil }
  }
}

extension JSONObjectWriter {
  fileprivate mutating func patient(_ person: String, _ birthDate: CivilDate) {
    string("resourceType", "Patient")
    string("id", "patient")
    array("identifier") { list in
      list.object { identifier in
        identifier.string("system", FHIRClinicalReader.personSystem)
        identifier.string("value", person)
      }
    }
    date("birthDate", birthDate)
  }

  fileprivate mutating func codings(_ system: String, _ code: String) {
    array("coding") { list in
      list.object { coding in
        coding.string("system", system)
        coding.string("code", code)
      }
    }
  }

  fileprivate mutating func concept(_ name: String, _ system: String, _ code: String) {
    object(name) { $0.codings(system, code) }
  }

  /// Who answered; a representative is named as such and not by name.
  fileprivate mutating func verification(_ consent: FHIRConsent) {
    bool("verified", true)
    object("verifiedWith") { reference in
      if consent.byRepresentative {
        reference.string("type", "RelatedPerson")
        reference.string("display", "代理人")
      } else {
        reference.string("reference", "#patient")
      }
    }
    string("verificationDate", consent.consent.given.fhirTime)
  }

  /// A refusal of everything denies; else what was agreed to is permitted, and each withdrawal denies from its moment on.
  fileprivate mutating func provision(_ consent: GivenConsent) {
    let items = consent.form.fhirItems
    string("type", items.isEmpty ? "deny" : "permit")
    object("period") { $0.string("start", consent.given.fhirTime) }
    array("action") { list in list.object { $0.codings("http://terminology.hl7.org/CodeSystem/consentaction", "access") } }
    array("securityLabel") { list in
      for (system, code) in consent.labels {
        list.object { label in
          label.string("system", system)
          label.string("code", code)
        }
      }
    }
    codedItems("class", items)
    if !consent.withdrawn.isEmpty || consent.careEnded != nil { array("provision") { $0.denials(consent) } }
  }

  fileprivate mutating func codedItems(_ name: String, _ items: [ConsentItem]) {
    guard !items.isEmpty else { return }
    array(name) { list in
      for item in items {
        list.object { coding in
          coding.string("system", FHIRConsentNames.item)
          coding.string("code", item.rawValue)
        }
      }
    }
  }
}

extension JSONArrayWriter {
  fileprivate mutating func denials(_ consent: GivenConsent) {
    for (moment, items) in consent.withdrawals {
      object { denial in
        denial.string("type", "deny")
        denial.object("period") { $0.string("start", moment.fhirTime) }
        denial.codedItems("class", items)
      }
    }
    if let ended = consent.careEnded {
      object { denial in
        denial.string("type", "deny")
        denial.object("period") { $0.string("start", CivilMoment(ended, .midnight).fhirTime) }
      }
    }
  }
}

extension GivenConsent {
  /// How it was taken, for what kind of visit, and in which form.
  fileprivate var labels: [(system: String, code: String)] {
    [
      (FHIRConsentNames.way, way.rawValue), (FHIRConsentNames.scene, scene.rawValue), (FHIRConsentNames.kind, form.offer.rawValue),
    ]
  }

  /// The withdrawals, moment by moment.
  fileprivate var withdrawals: [(moment: CivilMoment, items: [ConsentItem])] {
    Set(withdrawn.values).sorted().map { moment in (moment, ConsentItem.allCases.filter { withdrawn[$0] == moment }) }
  }
}

extension ConsentForm {
  /// What was agreed to; a bulk answer speaks of the form's items, so ceilings are not among them.
  fileprivate var fhirItems: [ConsentItem] {
    switch self {
    case .bulk(.yes): ConsentItem.allCases.filter { $0 != .limits }
    case .bulk(.no): []
    case .individual(let items), .carriedOver(let items): ConsentItem.allCases.filter(items.contains)
    }
  }
}

extension CivilMoment {
  /// The time as FHIR writes it.
  fileprivate var fhirTime: String { "\(self):00+09:00" }
}
