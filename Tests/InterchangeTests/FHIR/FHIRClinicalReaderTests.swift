import EligibilityModel
import Interchange
import Testing

private func day(_ text: String) throws -> CivilDate { try CivilDate(iso8601: text) }

@Suite("FHIR clinical resources: what is taken, and where the fault of the others is")
struct FHIRClinicalReaderTests {
  private static let patient = """
    "contained":[{"resourceType":"Patient","id":"p","identifier":[{"system":"urn:shikaku:person","value":"P1"}],"birthDate":"1980-05-17"}],
    "subject":{"reference":"#p"}
    """

  private static func resource(_ type: String, _ rest: String) -> String {
    "{\"resourceType\":\"\(type)\",\"id\":\"a-1\",\(patient),\(rest)}"
  }

  private func read(_ text: String) throws(FHIRFault) -> FHIRClinical { try FHIRClinicalReader.read(Array(text.utf8)) }

  private func fault(_ text: String) -> FHIRFault? {
    do throws(FHIRFault) {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "Each kind is taken with its day and the item that opens it",
    arguments: [
      (
        "MedicationDispense", "\"status\":\"completed\",\"medicationCodeableConcept\":{\"text\":\"薬\"},\"whenHandedOver\":\"2026-10-01\"",
        ConsentItem.drugs
      ),
      (
        "MedicationDispense", "\"status\":\"completed\",\"medicationReference\":{\"reference\":\"#m\"},\"whenPrepared\":\"2026-10-01\"",
        .drugs
      ),
      (
        "Observation",
        "\"status\":\"final\",\"code\":{\"coding\":[{\"code\":\"9A761\"}]},\"effectiveDateTime\":\"2026-10-01T08:00:00+09:00\"", .checkUps
      ),
      (
        "Procedure",
        "\"status\":\"completed\",\"code\":{\"text\":\"a\"},\"category\":{\"coding\":[{\"code\":\"387713003\"}]},\"performedDateTime\":\"2026-10-01\"",
        .surgery
      ),
      ("Procedure", "\"status\":\"completed\",\"code\":{\"text\":\"a\"},\"performedPeriod\":{\"start\":\"2026-10-01\"}", .care),
      ("Condition", "\"code\":{\"text\":\"a\"},\"recordedDate\":\"2026-10-01\"", .care),
      (
        "Condition",
        "\"code\":{\"text\":\"a\"},\"recordedDate\":\"2026-10-01\",\"meta\":{\"security\":[{\"system\":\"urn:shikaku:CodeSystem:consent-item\",\"code\":\"sixItems\"}]}",
        .sixItems
      ),
    ])
  func taken(type: String, rest: String, item: ConsentItem) throws {
    let clinical = try read(Self.resource(type, rest))
    #expect(try clinical.kind.rawValue == type && clinical.item == item && clinical.happenedOn == day("2026-10-01"))
    #expect(try clinical.person == "P1" && clinical.birthDate == day("1980-05-17") && clinical.id == "a-1")
  }

  @Test(
    "The day is Japan's",
    arguments: [
      ("2026-10-01T14:59:59Z", 1), ("2026-10-01T15:00:00Z", 2), ("2026-10-01T23:59:59.999+09:00", 1), ("2026-10-02T01:00:00+10:30", 1),
      ("2026-09-30T23:00:00-05:00", 1),
    ])
  func japaneseDay(time: String, day: Int) throws {
    let clinical = try read(Self.resource("Condition", "\"code\":{\"text\":\"a\"},\"recordedDate\":\"\(time)\""))
    #expect(try clinical.happenedOn == CivilDate(iso8601: "2026-10-0\(day)"))
  }

  @Test(
    "A fault is told with its path, and without what was sent",
    arguments: [
      ("[]", "Resource"), ("{", ""), ("{\"resourceType\":\"Patient\"}", "Resource.resourceType"),
      (resource("Condition", "\"recordedDate\":\"2026-10-01\""), "Condition.code"),
      (resource("Condition", "\"code\":{},\"recordedDate\":\"2026-10-01\""), "Condition.code"),
      (resource("Condition", "\"code\":{\"text\":\"a\"}"), "Condition.onsetDateTime"),
      (resource("Condition", "\"code\":{\"text\":\"a\"},\"recordedDate\":\"2026-10\""), "Condition.recordedDate"),
      (resource("Condition", "\"code\":{\"text\":\"a\"},\"recordedDate\":\"2026-10-01T09:00\""), "Condition.recordedDate"),
      (resource("Observation", "\"code\":{\"text\":\"a\"},\"effectiveDateTime\":\"2026-10-01\""), "Observation.status"),
      (resource("Observation", "\"status\":\"SECRET\",\"code\":{\"text\":\"a\"}"), "Observation.status"),
      ("{\"resourceType\":\"Condition\",\"id\":\"a\",\"subject\":{\"reference\":\"#p\"}}", "Condition.subject.reference"),
      ("{\"resourceType\":\"Condition\",\"id\":\"a b\",\(patient)}", "Condition.id"),
    ])
  func refused(text: String, path: String) throws {
    let fault = try #require(self.fault(text))
    #expect(fault.path == path || (path.isEmpty && fault.kind == .structure))
    #expect(!"\(fault)\(fault.japanese)".contains("SECRET"))
  }

  @Test("What is larger than 65,536 bytes is refused before it is read")
  func large() {
    #expect(fault(String(repeating: " ", count: 65_537))?.kind == .tooLong)
  }
}

@Suite("FHIR consents: written and read again")
struct FHIRConsentTests {
  private static let forms: [ConsentForm] = [
    .bulk(.yes), .bulk(.no), .individual([]), .individual([.drugs, .limits]), .carriedOver([.care]),
  ]

  private func moment(_ text: String) throws -> CivilMoment { try #require(CivilMoment(iso8601: text)) }

  @Test("Each form of consent comes back equal", arguments: forms, ConsentWay.allCases)
  func roundTrip(form: ConsentForm, way: ConsentWay) throws {
    for scene in ConsentScene.allCases {
      let consent = GivenConsent(given: try moment("2026-10-01T09:30"), form: form, way: way, scene: scene)
      try expectSame(consent, byRepresentative: scene == .visit)
    }
  }

  @Test("Withdrawals and the end of visits come back equal")
  func ends() throws {
    let consent = GivenConsent(
      given: try moment("2026-10-01T09:30"), form: .individual([.drugs, .care, .surgery]), way: .patientDevice, scene: .visit,
      withdrawn: [.drugs: try moment("2026-10-02T00:00"), .care: try moment("2026-10-03T10:00")], careEnded: try day("2026-11-01"))
    try expectSame(consent, byRepresentative: false)
  }

  private func expectSame(_ consent: GivenConsent, byRepresentative: Bool) throws {
    let written = FHIRConsent(
      number: 7, person: "P1", birthDate: try day("1980-05-17"), institution: try MedicalInstitutionCode("3410712362"), consent: consent,
      byRepresentative: byRepresentative)
    #expect(try FHIRConsentReader.read(written.resource) == written)
  }

  @Test("A consent without an institution's code, or with an unknown item, is refused with the path")
  func refused() throws {
    let consent = GivenConsent(given: try moment("2026-10-01T09:30"), form: .individual([.drugs]), way: .cardReader, scene: .counter)
    let written = FHIRConsent(
      person: "P1", birthDate: try day("1980-05-17"), institution: try MedicalInstitutionCode("3410712362"), consent: consent,
      byRepresentative: false)
    let text = String(decoding: written.resource, as: UTF8.self)
    let faults = [("insurance-medical-institution-no", "Consent.organization"), ("\"drugs\"", "Consent.provision.class[0].code")]
    for (part, path) in faults {
      let broken = text.replacing(part, with: part.hasPrefix("\"") ? "\"other\"" : "other")
      #expect(throws: FHIRFault.self) { try FHIRConsentReader.read(Array(broken.utf8)) }
      do throws(FHIRFault) {
        _ = try FHIRConsentReader.read(Array(broken.utf8))
      } catch {
        #expect(error.path == path)
      }
    }
  }
}
