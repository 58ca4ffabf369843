import EligibilityModel
import Foundation
import Gateway
import Interchange
import Testing

@Suite("Gateway: results of card readers")
struct FaceTests {
  private let office: Office

  init() throws { office = try Office() }

  private func push(_ person: People.Fields, _ consents: Set<OQSConsentItem> = [], id: UInt64 = 0xda5) throws -> (
    name: String, text: String
  ) {
    let reading = OQSFaceReading(
      insurerNumber: try InsurerNumber(person.insurer), symbol: try person.symbol.map { try InsuredSymbol($0) },
      number: try InsuredNumber(person.number), branchNumber: try person.branch.map { try BranchNumber($0) },
      birthDate: try CivilDate(compact: person.birthDate), confirmationDate: nil, consents: consents)
    let folder = try FaceFolder(root: office.root, desk: office.desk())
    let name = try folder.push(reading, at: try MedicalInstitutionCode(Office.institution), today: .fixed(2026, 11, 2), id: id)
    return (name, try CP932.decode(try #require(office.bytes("face/" + name))))
  }

  @Test("The result has its name, says that a card was read, and what was agreed to and what was not, in the order of the layout")
  func golden() throws {
    let (name, text) = try push(People.valid, [.ceiling, .drugs])
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
    let text = try push(People.valid).text
    #expect(text.contains("<ProcessingResultCode>SKE014<") && !text.contains("QualificationValidity"))
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
        #"{"insurerNumber":"06130488","symbol":"101","number":"23","branchNumber":"00","birthDate":"1980-01-15","consents":["drugs","operation"]}"#
          .utf8))
    #expect(reading.consents == [.drugs, .operation] && reading.confirmationDate == nil)
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
