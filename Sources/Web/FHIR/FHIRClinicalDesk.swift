import EligibilityModel
public import Interchange
import Operations
public import Registry

/// Shows clinical data to whom they are open, and takes consents in.
struct FHIRClinicalDesk: Sendable {
  let context: WebContext

  func search(_ kind: ClinicalKind, _ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    let search = try FHIRClinicalSearch(try request.searchParameters())
    let subject = try subject(search, request.caller)
    let purpose = try search.purpose(of: request.caller)
    let reading: ClinicalReading
    do throws(RegisterError) {
      reading = try desk().read(kind, of: subject, for: purpose, by: request.caller, at: search.institution(of: request.caller))
    } catch {
      throw FHIRRefusal(error)
    }
    switch reading {
    case .read(let answer):
      let resources = answer.resources.map(\.resource.content)
      return .fhir(FHIRClinicalBundle.found(resources, leftOut: answer.leftOut, isCut: answer.isCut))
    case .nobody: return .fhir(FHIRClinicalBundle.found([], leftOut: [], isCut: false))
    case .notForCaller: throw FHIRRefusal.notForCaller
    }
  }

  /// Takes a `Consent` in, as a card reader hands it on; a withdrawal in it is recorded with it.
  func record(_ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    try request.requireResource()
    guard request.headers[.ifNoneExist] == nil else { throw FHIRRefusal.noCondition }
    let consent: FHIRConsent
    do throws(FHIRFault) {
      consent = try FHIRConsentReader.read(request.body)
    } catch {
      throw FHIRRefusal(error)
    }
    try requireOwn(consent.institution, request.caller)
    guard let reference = RegisterText(consent.person) else { throw FHIRRefusal.notForCaller }
    let person = PersonLink(reference: reference, birthDate: consent.birthDate)
    switch try takeOver(consent, of: person, by: request.caller) {
    case .made(let row): return FHIRShelf.made(FHIRConsent(row).resource, at: .oneConsent(row.id), status: 201, request)
    case .stood(let row): return FHIRShelf.made(FHIRConsent(row).resource, at: .oneConsent(row.id), status: 200, request)
    case .refused(let refusal): throw FHIRRefusal(refusal)
    }
  }

  /// One answer of a person, to the person and to whom it was said; a withdrawal ends its address and begins another one.
  func consent(_ row: ConsentRowID, _ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    let found: RecordedConsent?
    do throws(RegisterError) {
      found = try desk().consent(row, by: request.caller)
    } catch {
      throw FHIRRefusal(error)
    }
    guard let found else { throw FHIRRefusal.notKept }
    return FHIRShelf.unlessHeld(FHIRConsent(found).resource, request)
  }

  /// What a person agreed to: the person sees all of it, an institution what was said to itself.
  func consents(_ request: WebRequest) throws(FHIRRefusal) -> WebResponse {
    let search = try FHIRClinicalSearch(try request.searchParameters(), asksPurpose: false)
    let subject = try subject(search, request.caller)
    let reading: ConsentReading
    do throws(RegisterError) {
      reading = try desk().consents(of: subject, by: request.caller, at: search.institution(of: request.caller))
    } catch {
      throw FHIRRefusal(error)
    }
    switch reading {
    case .read(let rows, _):
      return .fhir(FHIRClinicalBundle.found(rows.map { FHIRConsent($0).resource }, leftOut: [], isCut: false))
    case .nobody: return .fhir(FHIRClinicalBundle.found([], leftOut: [], isCut: false))
    case .notForCaller: throw FHIRRefusal.notForCaller
    }
  }

  /// What the register says already was sent before, and its answer got lost.
  private func takeOver(_ consent: FHIRConsent, of person: PersonLink, by caller: Caller) throws(FHIRRefusal) -> TakenOverConsent {
    let giver: ConsentGiver = consent.byRepresentative ? .representative : .person
    do throws(RegisterError) {
      return try desk().takeOver(consent.consent, by: giver, of: person, at: consent.institution, for: caller)
    } catch {
      throw FHIRRefusal(error)
    }
  }

  /// An institution records what was said to itself.
  private func requireOwn(_ institution: MedicalInstitutionCode, _ caller: Caller) throws(FHIRRefusal) {
    if case .institution(let code)? = caller.affiliation, code.canonical != institution.canonical { throw FHIRRefusal.notForCaller }
  }

  private func desk() throws(RegisterError) -> ClinicalDesk {
    guard let desk = context.clinical else { throw .store("no register is connected") }
    return desk
  }

  /// A person sees their own data; others say whose.
  private func subject(_ search: FHIRClinicalSearch, _ caller: Caller) throws(FHIRRefusal) -> TrailSubject {
    if case .person(let person)? = caller.affiliation {
      guard search.subject == nil else { throw FHIRRefusal.notForCaller }
      return .person(person)
    }
    guard let subject = search.subject else {
      throw FHIRRefusal(
        FHIRFault(
          .required, path: "patient.identifier", english: "patient.identifier and patient.birthdate are needed",
          japanese: "patient.identifier と patient.birthdate が必要です"))
    }
    return subject
  }
}

/// The parameters of a search for clinical data.
struct FHIRClinicalSearch {
  private var identifier: FormData.Field?
  private var birthDate: CivilDate?
  private var isEmergency = false
  private var organization: MedicalInstitutionCode?
  private(set) var subject: TrailSubject?

  init(_ fields: [FormData.Field], asksPurpose: Bool = true) throws(FHIRRefusal) {
    for field in fields {
      switch field.name {
      case "patient.identifier": identifier = field
      case "patient.birthdate": birthDate = try Self.value(field, "YYYY-MM-DD") { try? CivilDate(iso8601: $0) }
      case "purpose" where asksPurpose: isEmergency = try Self.value(field, "TREAT, ETREAT") { ["TREAT": false, "ETREAT": true][$0] }
      case "organization.identifier":
        organization = try Self.value(field, "system|code") { try? MedicalInstitutionCode($0.split(separator: "|").last ?? "") }
      default:
        throw FHIRRefusal.unknown(
          field, of: "patient.identifier, patient.birthdate,\(asksPurpose ? " purpose," : "") organization.identifier")
      }
    }
    if let identifier, let birthDate { subject = try Self.subject(identifier, birthDate) }
  }

  /// A person looks at their own data, a crew at an emergency's; everybody else says so.
  func purpose(of caller: Caller) throws(FHIRRefusal) -> ViewingPurpose {
    switch caller.role {
    case .person?: return .disclosure
    case .emergencyCrew?: return .emergency
    default: break
    }
    guard caller.may(isEmergency ? .emergencyAccess : .readClinicalData) else { throw FHIRRefusal.notForCaller }
    return isEmergency ? .emergency : .care
  }

  /// Only this machine itself may say for whom it asks.
  func institution(of caller: Caller) -> MedicalInstitutionCode? { caller == .machine ? organization : nil }

  private static func subject(_ identifier: FormData.Field, _ birthDate: CivilDate) throws(FHIRRefusal) -> TrailSubject {
    let prefix = FHIRClinicalReader.personSystem + "|"
    guard identifier.value.hasPrefix(prefix) else { return .member(try FHIRSearch.member(identifier), birthDate: birthDate) }
    let reference = try value(identifier, "\(prefix)id") { RegisterText(String($0.dropFirst(prefix.count))) }
    return .person(PersonLink(reference: reference, birthDate: birthDate))
  }

  private static func value<Value>(
    _ field: FormData.Field, _ form: String, _ read: (String) -> Value?
  ) throws(FHIRRefusal) -> Value {
    guard let value = read(field.value) else {
      throw FHIRRefusal(FHIRFault(.value, path: field.name, english: "must be \(form)", japanese: "\(form) の形で書いてください"))
    }
    return value
  }
}

extension FHIRConsent {
  /// The FHIR form of a row.
  public init(_ row: RecordedConsent) {
    self.init(
      number: row.id.number, person: row.draft.person.reference.text, birthDate: row.draft.person.birthDate,
      institution: row.draft.institution, consent: row.draft.consent, byRepresentative: row.draft.giver == .representative)
  }
}

extension FHIRRefusal {
  /// No consent is found by an identifier of its sender's.
  fileprivate static let noCondition = FHIRRefusal(
    FHIRFault(
      .condition, path: "If-None-Exist", english: "a Consent is not made on a condition; sent twice it is recorded once",
      japanese: "同意に If-None-Exist は使えません。同じ同意を2回送っても、登録は1件です"))

  /// The caller has no right to this.
  fileprivate static let notForCaller = FHIRRefusal(
    FHIRFault(.forbidden, english: "this caller may not do so", japanese: "この利用者には権限がありません"))

  fileprivate init(_ refusal: ConsentRefusal) {
    self.init(FHIRFault(.value, path: "Consent", english: "not recorded: \(refusal.rawValue)", japanese: "同意を登録できません（\(refusal.rawValue)）"))
  }
}
