import EligibilityModel
import Foundation
import Gateway
import Interchange
import Operations
import Registry
import Testing

@Suite("Gateway: results of card readers")
struct FaceTests {
  /// No file came where one was expected.
  private struct Unreadable: Error {}

  private let office: Office

  init() throws { office = try Office() }

  private func push(_ person: People.Fields, _ consents: Set<OQSConsentItem> = [], id: UInt64 = 0xda5) throws -> (
    name: String, consent: FaceConsent, text: String
  ) {
    try push(person, .items(consents), id: id)
  }

  private func push(_ person: People.Fields, _ answer: OQSFaceAnswer, id: UInt64 = 0xda5) throws -> (
    name: String, consent: FaceConsent, text: String
  ) {
    let reading = OQSFaceReading(
      insurerNumber: try InsurerNumber(person.insurer), symbol: try person.symbol.map { try InsuredSymbol($0) },
      number: try InsuredNumber(person.number), branchNumber: try person.branch.map { try BranchNumber($0) },
      birthDate: try CivilDate(compact: person.birthDate), confirmationDate: nil, answer: answer)
    let folder = try FaceFolder(root: office.root, desk: office.desk())
    let push = try folder.push(reading, at: try MedicalInstitutionCode(Office.institution), today: .fixed(2026, 11, 2), id: id)
    guard case .pushed(let name, let consent) = push else { throw Unreadable() }
    return (name, consent, try CP932.decode(try #require(office.bytes("face/" + name))))
  }

  @Test("The result has its name, says that a card was read, and what was agreed to and what was not, in the order of the layout")
  func golden() throws {
    let (name, _, text) = try push(People.valid, [.ceiling, .drugs])
    #expect(name == "OQSsiquc01res_face_131234567500000000000000000da5_20261102090000.xml")
    #expect(
      text.split(separator: "\r\n").map { $0.drop { $0 == "\t" } }.filter { !$0.hasPrefix("<Ins") && !$0.hasPrefix("<Name") } == [
        "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>", "<XmlMsg>", "<MessageHeader>",
        "<ProcessExecutionTime>20261102090000</ProcessExecutionTime>",
        "<QualificationConfirmationDate>20261102</QualificationConfirmationDate>",
        "<MedicalInstitutionCode>1312345675</MedicalInstitutionCode>", "<ReferenceClassification>1</ReferenceClassification>",
        "<SegmentOfResult>1</SegmentOfResult>", "<CharacterCodeIdentifier>1</CharacterCodeIdentifier>", "</MessageHeader>",
        "<MessageBody>", "<ProcessingResultStatus>1</ProcessingResultStatus>", "<QualificationValidity>1</QualificationValidity>",
        "<ResultList>", "<ResultOfQualificationConfirmation>",
        "<PersonalFamilyClassification>1</PersonalFamilyClassification>", "<Sex1>2</Sex1>", "<Birthdate>19800115</Birthdate>",
        "<Address>東京都千代田区&#x20BB7;野町1-2</Address>", "<QualificationDate>20240401</QualificationDate>",
        "<LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>",
        "<LimitApplicationCertificateRelatedConsTime>20261102090000</LimitApplicationCertificateRelatedConsTime>",
        "<SpecificDiseasesCertificateRelatedConsFlg>0</SpecificDiseasesCertificateRelatedConsFlg>",
        "<SpecificHealthCheckupsInfoConsFlg>0</SpecificHealthCheckupsInfoConsFlg>", "<PharmacistsInfoConsFlg>1</PharmacistsInfoConsFlg>",
        "<PharmacistsInfoConsTime>20261102090000</PharmacistsInfoConsTime>", "<DiagnosisInfoConsFlg>0</DiagnosisInfoConsFlg>",
        "<OperationInfoConsFlg>0</OperationInfoConsFlg>", "</ResultOfQualificationConfirmation>", "</ResultList>", "</MessageBody>",
        "</XmlMsg>",
      ])
    #expect(office.names("gateway/face").isEmpty && office.askers == [Office.institution])
  }

  @Test("Two people in one second have files of their own, and a running gateway disturbs neither")
  func twoPeople() throws {
    let gateway = try office.open()
    #expect(try push(People.valid, id: 1).text.contains("<QualificationValidity>1<"))
    #expect(try push(People.ended, id: 2).text.contains("<QualificationValidity>3<"))
    #expect(try gateway.workOffRequests() == 0)
    #expect(office.names("face").count == 2)
  }

  @Test("When the register can't be asked the result is an error, never \"no cover\"")
  func registerDown() throws {
    office.cutRegister()
    let result = try push(People.valid, [.drugs])
    #expect(result.text.contains("<ProcessingResultCode>SKE014<") && !result.text.contains("QualificationValidity"))
    #expect(result.consent == .unavailable)
  }

  @Test("What was agreed to stands in the register: who, when, how and to what, with its entry in the trail")
  func kept() throws {
    #expect(try push(People.valid, [.drugs, .operation]).consent == .recorded)
    let row = try #require(try office.consents(of: People.valid).first)
    #expect(row.draft.consent.form == .individual([.drugs, .surgery]))
    #expect(row.draft.consent.way == .cardReader && row.draft.consent.scene == .counter && row.draft.giver == .person)
    #expect(row.draft.consent.given == CivilMoment(iso8601: "2026-11-02T09:00"))
    #expect(row.draft.institution.canonical == Office.institution && row.draft.actor.text == Office.institution)
    let entry = try #require(office.book.trail.last { $0.fields == [.consent] })
    #expect(entry.action == .register && entry.purpose == .care && entry.actor.name.text == Office.institution)
    #expect(try push(People.valid, [.drugs, .operation]).consent == .recorded)
    #expect(try office.consents(of: People.valid).count == 1)
  }

  @Test("All or nothing at once, and as the time before, show in the flags")
  func forms() throws {
    #expect(try push(People.valid, .sameAsBefore, id: 1).consent == .nothingToCarryOver)
    #expect(try push(People.valid, .everything, id: 2).text.contains("<OperationInfoConsFlg>1<"))
    #expect(try push(People.valid, .sameAsBefore, id: 3).consent == .nothingToCarryOver)
    #expect(
      try office.record(
        .answer(.individual([.care]), way: .cardReader, scene: .counter, given: CivilMoment(.fixed(2026, 10, 30), .midnight), by: .person),
        of: People.valid) == nil)
    let same = try push(People.valid, .sameAsBefore, id: 4)
    #expect(same.consent == .recorded && same.text.contains("<DiagnosisInfoConsFlg>1<") && same.text.contains("<OperationInfoConsFlg>0<"))
    #expect(try push(People.valid, .nothing, id: 5).text.contains("<DiagnosisInfoConsFlg>0<"))
    #expect(
      try office.consents(of: People.valid).map(\.draft.consent.form) == [
        .bulk(.yes), .individual([.care]), .carriedOver([.care]), .bulk(.no),
      ])
  }

  @Test("Of somebody without an id, or whom nobody knows, nothing is kept, and the file says so of no item")
  func notKept() throws {
    var unknown = People.valid
    unknown.number = "999"
    #expect(try push(unknown, [.drugs], id: 1).consent == .nobody)
    let nameless = try push(People.withoutID, [.drugs], id: 2)
    #expect(nameless.consent == .withoutPersonID && nameless.text.contains("<QualificationValidity>1<"))
    #expect(nameless.text.contains("<PharmacistsInfoConsFlg>0<"))
  }

  @Test("A consent that can't be written is not told as given")
  func notWritten() throws {
    office.refuseChanges()
    let result = try push(People.valid, [.drugs])
    #expect(result.consent == .unavailable && result.text.contains("<QualificationValidity>1<"))
    #expect(result.text.contains("<PharmacistsInfoConsFlg>0<"))
  }

  @Test(
    "By the card's certificate: in force everything; in its grace eligibility alone, and nothing is recorded; after it no file comes",
    arguments: [
      (CivilDate.fixed(2026, 11, 2), FaceConsent.recorded), (.fixed(2026, 11, 1), .eligibilityAlone),
      (.fixed(2026, 8, 10), .eligibilityAlone), (.fixed(2026, 7, 1), nil), (.fixed(2021, 11, 2), nil),
    ] as [(CivilDate, FaceConsent?)])
  func certificates(end: CivilDate, consent: FaceConsent?) throws {
    let person = People.valid
    let reading = OQSFaceReading(
      insurerNumber: try InsurerNumber(person.insurer), symbol: try person.symbol.map { try InsuredSymbol($0) },
      number: try InsuredNumber(person.number), branchNumber: try person.branch.map { try BranchNumber($0) },
      birthDate: try CivilDate(compact: person.birthDate), confirmationDate: nil, answer: .items([.drugs]), certificateValidThrough: end)
    let push = try FaceFolder(root: office.root, desk: office.desk())
      .push(reading, at: try MedicalInstitutionCode(Office.institution), today: .fixed(2026, 11, 2), id: 1)
    guard let consent else {
      #expect(push == .unreadable && office.names("face").isEmpty && office.askers.isEmpty)
      return
    }
    let name = try #require(office.names("face").first)
    #expect(push == .pushed(name: name, consent: consent))
    let text = try CP932.decode(try #require(office.bytes("face/" + name)))
    #expect(text.contains("<QualificationValidity>1<"))
    #expect(text.contains("<PharmacistsInfoConsFlg>\(consent == .recorded ? 1 : 0)<"))
    #expect(try office.consents(of: person).count == (consent == .recorded ? 1 : 0))
  }

  @Test("The institution's own number comes along")
  func patientNumber() throws {
    let gateway = try office.open()
    try office.put("OQSsiimm01req_1.xml", try CP932.encode(Requests.registration([Patient(number: "00011", People.valid)])))
    #expect(try gateway.workOffRequests() == 1)
    #expect(try push(People.valid).text.contains("<ReferenceNumber>00011</ReferenceNumber>"))
  }

  @Test("A reading is one JSON object; what is missing, unknown or misspelt is refused with the field")
  func readings() throws {
    let reading = try OQSFaceReading(
      Array(
        #"{"insurerNumber":"06130488","symbol":"101","number":"23","branchNumber":"00","birthDate":"1980-01-15","consents":["drugs","operation"],"certificateValidThrough":"2026-10-31"}"#
          .utf8))
    #expect(reading.certificateValidThrough == .fixed(2026, 10, 31))
    #expect(reading.answer == .items([.drugs, .operation]) && reading.confirmationDate == nil)
    for (word, answer) in [("yes", OQSFaceAnswer.everything), ("no", .nothing), ("same", .sameAsBefore), ("items", .items([]))] {
      let text = #"{"insurerNumber":"06130488","number":"23","birthDate":"1980-01-15","answer":"\#(word)"}"#
      #expect(try OQSFaceReading(Array(text.utf8)).answer == answer)
    }
    for text in [
      "", "[]", #"{"insurerNumber":"06130488","number":"23"}"#, #"{"insurerNumber":"06130489","number":"23","birthDate":"1980-01-15"}"#,
      #"{"insurerNumber":"06130488","number":"23","birthDate":"1980-01-15","consents":["all"]}"#,
      #"{"insurerNumber":"06130488","number":"23","birthDate":"1980-01-15","consent":["drugs"]}"#,
      #"{"insurerNumber":"06130488","number":"23","birthDate":"1980-02-30"}"#,
    ] {
      #expect(throws: AskFault.self) { try OQSFaceReading(Array(text.utf8)) }
    }
  }
}
