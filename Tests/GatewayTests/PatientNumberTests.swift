import EligibilityModel
import Foundation
import Gateway
import Interchange
import Registry
import Testing

@Suite("Gateway: the institution's own numbers of patients (照会番号)")
struct PatientNumberTests {
  private let office: Office
  private let gateway: ExchangeGateway

  init() throws {
    office = try Office()
    gateway = try office.open()
  }

  private func register(_ patients: [Patient], unique: String, institution: String = Office.institution) throws -> String {
    try office.put("OQSsiimm01req_\(unique).xml", try CP932.encode(Requests.registration(patients, institution: institution)))
    #expect(try gateway.workOffRequests() == 1)
    return try #require(office.take("OQSsiimm01res_\(unique).xml"))
  }

  private func ask(_ person: People.Fields, unique: String, institution: String = Office.institution) throws -> String {
    let request = Requests.verification([person]).replacingOccurrences(of: Office.institution, with: institution)
    try office.put("OQSsiquc01req_\(unique).xml", try CP932.encode(request))
    #expect(try gateway.workOffRequests() == 1)
    return try #require(office.take("OQSsiquc01res_\(unique).xml"))
  }

  @Test("A number is registered, echoed before what came of it, and comes back with the next answer to this institution only")
  func single() throws {
    let answer = try register([Patient(number: "00011", People.valid)], unique: "1")
    #expect(
      answer.split(separator: "\r\n").map { $0.drop { $0 == "\t" } } == [
        "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>", "<XmlMsg>", "<MessageHeader>",
        "<ProcessExecutionTime>20261102090000</ProcessExecutionTime>", "<MedicalInstitutionCode>1312345675</MedicalInstitutionCode>",
        "<ArbitraryFileIdentifier>登録の一</ArbitraryFileIdentifier>", "<SegmentOfResult>1</SegmentOfResult>",
        "<CharacterCodeIdentifier>1</CharacterCodeIdentifier>", "</MessageHeader>", "<MessageBody>", "<ReferenceNumberRegistrationInfo>",
        "<ReferenceNumber>00011</ReferenceNumber>", "<InsurerNumber>06130488</InsurerNumber>", "<InsuredCardSymbol>１０１</InsuredCardSymbol>",
        "<InsuredIdentificationNumber>23</InsuredIdentificationNumber>", "<InsuredBranchNumber>00</InsuredBranchNumber>",
        "</ReferenceNumberRegistrationInfo>", "<ProcessingResultStatus>1</ProcessingResultStatus>", "</MessageBody>", "</XmlMsg>",
      ])
    #expect(try ask(People.valid, unique: "2").contains("<ReferenceNumber>00011</ReferenceNumber>"))
    #expect(try !ask(People.valid, unique: "3", institution: "1310000015").contains("<ReferenceNumber>"))
    #expect(try !ask(People.lateStage, unique: "4").contains("<ReferenceNumber>"))
    #expect(office.book.trail.map(\.action) == [.register, .read, .read, .read])
    #expect(office.book.trail.map { $0.fields.contains(.patientNumber) } == [true, true, false, false])
  }

  @Test("The same again changes nothing; another number takes the place of the former one, which the register still knows")
  func again() throws {
    for (unique, number) in [("1", "11"), ("2", "11"), ("3", "12")] {
      let answer = try register([Patient(number: number, People.valid)], unique: unique)
      #expect(answer.contains("<ProcessingResultStatus>1</ProcessingResultStatus>"))
    }
    #expect(try ask(People.valid, unique: "4").contains("<ReferenceNumber>12</ReferenceNumber>"))
    #expect(office.book.trail.map(\.action) == [.register, .lookUp, .correct, .read])
    let known = try office.book.withRegister { register in
      try register.patientNumbers(for: [0, 1, 4, 5].map { PatientNumberQuestion(key: try key(), knownAt: Office.tick($0)) })
    }
    #expect(known.map { $0?.text.text } == [nil, "11", "11", "12"])
  }

  private func key() throws -> PatientNumberKey {
    let key = RegistryKey(
      insurerNumber: try InsurerNumber("06130488"), symbolKey: try InsuredSymbol("101").canonicalKey,
      numberKey: try InsuredNumber("23").canonicalKey)
    return PatientNumberKey(
      institution: try MedicalInstitutionCode(Office.institution),
      subject: CoverageSubject(key: key, branchNumber: try BranchNumber("00"), birthDate: .fixed(1980, 1, 15)))
  }

  @Test(
    "Numbers that are nobody's and numbers of several people are errors of the entry, and leave a trace",
    arguments: [
      (People.twins, "SKE018", AuditOutcome.several),
      (People.Fields(insurer: "06130488", symbol: "１０１", number: "999", branch: nil, birthDate: ""), "SKE017", .none),
      (People.Fields(insurer: "06130488", symbol: "102", number: "23", branch: nil, birthDate: ""), "SKE017", .none),
      (People.Fields(insurer: "06130488", symbol: nil, number: "23", branch: "01", birthDate: ""), "SKE017", .none),
    ])
  func refused(person: People.Fields, code: String, outcome: AuditOutcome) throws {
    let answer = try register([Patient(number: "7", person)], unique: "1")
    #expect(
      answer.contains("<ProcessingResultStatus>2</ProcessingResultStatus>") && answer.contains("<SegmentOfResult>1</SegmentOfResult>"))
    #expect(answer.contains("<ProcessingResultCode>\(code)</ProcessingResultCode>"))
    #expect(office.book.trail.map(\.outcome) == [outcome] && office.book.trail.map(\.subject) == [.nobody])
  }

  @Test("One of the twins is told by the branch number; an insurer number padded with blanks and a symbol left empty are taken")
  func padded() throws {
    var twin = People.twins
    twin.branch = "03"
    #expect(try register([Patient(number: "T3", twin)], unique: "1").contains("<ProcessingResultStatus>1<"))
    #expect(try register([Patient(number: "E1", People.ended)], unique: "2").contains("<ProcessingResultStatus>1<"))
    #expect(try ask(twin, unique: "3").contains("<ReferenceNumber>T3</ReferenceNumber>"))
    var other = twin
    other.branch = "02"
    #expect(try !ask(other, unique: "4").contains("<ReferenceNumber>"))
    #expect(try ask(People.ended, unique: "5").contains("<ReferenceNumber>E1</ReferenceNumber>"))
  }

  @Test(
    "50 characters are taken, 51 are not, and none are not",
    arguments: [(50, nil as String?), (51, "SKE006"), (0, "SKE004")])
  func length(count: Int, code: String?) throws {
    let answer = try register([Patient(number: String(repeating: "9", count: count), People.valid)], unique: "1")
    let found = answer.components(separatedBy: "<ProcessingResultCode>").dropFirst().first?.prefix(6)
    #expect(found.map(String.init) == code)
  }

  @Test("When the register can't be asked the registration is an error, and nothing is lost by asking again later")
  func registerDown() throws {
    office.cutRegister()
    #expect(try register([Patient(number: "1", People.valid)], unique: "1").contains("<ProcessingResultCode>SKE014<"))
    office.mendRegister()
    #expect(try register([Patient(number: "1", People.valid)], unique: "2").contains("<ProcessingResultStatus>1<"))
  }

  @Test("A list in four files: each patient has an outcome in its place, and of two numbers for one patient the last one stands")
  func bulk() throws {
    let unknown = People.Fields(insurer: "06130488", symbol: nil, number: "999", branch: nil, birthDate: "")
    let patients = [
      Patient(number: "1", People.valid), Patient(number: "2", unknown), Patient(number: "3", People.valid),
      Patient(number: "4", People.lateStage),
      Patient(number: "1", People.valid), Patient(number: "", People.ended),
    ]
    try office.put("OQSmuimm01req_1.xml", try CP932.encode(Requests.registration(patients)))
    #expect(try gateway.workOffRequests() == 1)
    let receipt = try #require(office.take("OQSmuimm01res_1.xml"))
    let reception = try #require(receipt.components(separatedBy: "<ReceptionNumber>").last?.components(separatedBy: "<").first)
    #expect(try gateway.lists.workOffOne())
    try office.put("OQSmuquc02req_1.xml", Array(Requests.result(reception).utf8))
    try office.put("OQSmuimm02req_1.xml", Array(Requests.result(reception).utf8))
    #expect(try gateway.workOffRequests() == 2)
    #expect(office.take("OQSmuquc02res_1.xml")?.contains("SKE012") == true)
    let answer = try #require(office.take("OQSmuimm02res_1.xml"))
    #expect(
      answer.contains("<NumberOfProcessingResult>6</NumberOfProcessingResult>") && answer.contains("<NumberOfError>2</NumberOfError>"))
    let units = answer.components(separatedBy: "<BulkRegistrationUnit>").dropFirst()
    #expect(units.map { $0.components(separatedBy: "<ProcessingResultStatus>").last?.first } == ["1", "2", "1", "1", "1", "2"])
    #expect(try ask(People.valid, unique: "2").contains("<ReferenceNumber>1</ReferenceNumber>"))
    #expect(try ask(People.lateStage, unique: "3").contains("<ReferenceNumber>4</ReferenceNumber>"))
  }
}
