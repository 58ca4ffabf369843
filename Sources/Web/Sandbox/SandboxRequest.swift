public import EligibilityModel
public import Operations

/// What a vendor's system sends to ask for the patient of a scenario, ready to be used.
/// 試験の要求
public struct SandboxRequest: Sendable {
  let patient: SandboxPatient
  let day: CivilDate
  private let card: SandboxCard?

  /// The question of a scenario.
  public init(_ scenario: SandboxScenario, on day: CivilDate) {
    patient = scenario.patient
    self.day = day
    card = scenario.card(on: day)
  }

  /// The body for `/api/v1/verify`.
  public var json: String {
    """
    {
      "serviceDate": "\(day.iso8601)",
      "numbers": {
        "insurerNumber": "\(patient.insurerNumber)",\(line("symbol", patient.symbol))
        "number": "\(patient.number)",\(line("branchNumber", patient.branchNumber))
        "birthDate": "\(patient.birthDate.iso8601)"
      }
    }

    """
  }

  /// The body for `/fhir/CoverageEligibilityRequest/$submit`.
  public var fhir: String {
    """
    {
      "resourceType": "CoverageEligibilityRequest",
      "contained": [
        { "resourceType": "Patient", "id": "patient", "birthDate": "\(patient.birthDate.iso8601)" },
        {
          "resourceType": "Coverage", "id": "coverage", "status": "active",
          "identifier": [{
            "system": "http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID",
            "value": "\(member)"
          }],
          "beneficiary": { "reference": "#patient" },
          "payor": [{ "display": "保険者" }]
        }
      ],
      "status": "active",
      "purpose": ["validation"],
      "patient": { "reference": "#patient" },
      "servicedDate": "\(day.iso8601)",
      "created": "\(day.iso8601)",
      "insurer": { "display": "保険者" },
      "insurance": [{ "focal": true, "coverage": { "reference": "#coverage" } }]
    }

    """
  }

  /// The file for the folder `req`; every character of it is the same in CP932.
  public var xml: String {
    let lines = [
      "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>", "<XmlMsg>", "<MessageHeader>",
      element("QualificationConfirmationDate", compact(day)), element("MedicalInstitutionCode", SandboxScenario.institution),
      "</MessageHeader>", "<MessageBody>", "<QualificationConfirmSearchInfo>", element("InsurerNumber", patient.insurerNumber),
      element("InsuredCardSymbol", patient.symbol), element("InsuredIdentificationNumber", patient.number),
      element("InsuredBranchNumber", patient.branchNumber), element("Birthdate", compact(patient.birthDate)),
      element("LimitApplicationCertificateRelatedConsFlg", "0"), "</QualificationConfirmSearchInfo>", "</MessageBody>", "</XmlMsg>",
    ]
    return lines.compactMap { $0 }.joined(separator: "\r\n") + "\r\n"
  }

  /// The line for `shikaku face`; `nil` where no card is read.
  public var face: String? {
    guard let card else { return nil }
    let members = [
      ("insurerNumber", patient.insurerNumber), ("symbol", patient.symbol), ("number", patient.number),
      ("branchNumber", patient.branchNumber), ("birthDate", patient.birthDate.iso8601), ("on", day.iso8601),
      ("certificateValidThrough", card.certificateValidThrough?.iso8601),
    ].compactMap { name, value in value.map { "\"\(name)\":\"\($0)\"" } }
    return "{\(members.joined(separator: ",")),\"consents\":[\"ceiling\",\"drugs\"]}\n"
  }

  /// 保険者番号:記号:番号:枝番, as FHIR writes it.
  var member: String { "\(patient.insurerNumber):\(patient.symbol ?? ""):\(patient.number):\(patient.branchNumber ?? "")" }

  private func line(_ name: String, _ value: String?) -> String { value.map { "\n    \"\(name)\": \"\($0)\"," } ?? "" }

  private func element(_ name: String, _ text: String?) -> String? { text.map { "<\(name)>\($0)</\(name)>" } }

  private func compact(_ day: CivilDate) -> String {
    var bytes: [UInt8] = []
    day.appendCompact(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
