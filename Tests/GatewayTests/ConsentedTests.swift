import EligibilityModel
import Foundation
import Gateway
import Interchange
import Operations
import Registry
import Testing

@Suite("Gateway: everybody who agreed to visits or to online care (OQSmuhvq, OQSmuonq)")
struct ConsentedTests {
  private let office: Office
  private let gateway: ExchangeGateway

  init() throws {
    office = try Office()
    gateway = try office.open()
  }

  private func agree(
    _ form: ConsentForm, _ person: People.Fields = People.valid, _ scene: ConsentScene = .visit, at given: String,
    to institution: String = Office.institution
  ) throws {
    let given = try #require(CivilMoment(iso8601: given))
    let content = ConsentOrder.Content.answer(form, way: .patientDevice, scene: scene, given: given, by: .person)
    #expect(try office.record(content, of: person, at: institution) == nil)
  }

  /// Asks by a file, works the list off, and fetches the answers.
  private func answer(
    _ prefix: String, _ flag: String, _ days: [(String, String)], unique: String = "1", institution: String = Office.institution,
    on date: String? = nil
  ) throws -> String {
    let request = Requests.consented(flag, days, institution: institution, on: date)
    try office.put("\(prefix)01req_\(unique).xml", try CP932.encode(request))
    #expect(try gateway.workOffRequests() == 1)
    let receipt = try #require(office.take("\(prefix)01res_\(unique).xml"))
    guard let reception = receipt.components(separatedBy: "<ReceptionNumber>").dropFirst().first?.components(separatedBy: "<").first else {
      return receipt
    }
    #expect(try gateway.lists.workOffOne())
    try office.put("\(prefix)02req_\(unique).xml", Array(Requests.result(reception, institution: institution).utf8))
    #expect(try gateway.workOffRequests() == 1)
    return try #require(office.take("\(prefix)02res_\(unique).xml"))
  }

  private func visits(_ from: String, _ through: String, unique: String = "1", on date: String? = nil) throws -> String {
    try answer("OQSmuhvq", "2", [("ConsentDateFrom", from), ("ConsentDateTo", through)], unique: unique, on: date)
  }

  @Test("Whoever agreed is told with the cover, the flags and times of the items, and the institution's own number")
  func told() throws {
    try office.put("OQSsiimm01req_n.xml", try CP932.encode(Requests.registration([Patient(number: "00011", People.valid)])))
    #expect(try gateway.workOffRequests() == 1)
    try agree(.individual([.drugs, .specificDisease]), at: "2026-10-15T10:30")
    let text = try visits("20261001", "20261031")
    #expect(text.contains("<SegmentOfResult>1<") && text.contains("<NumberOfProcessingResult>1<"))
    #expect(text.contains("<ArbitraryFileIdentifier>訪問の月<") && text.contains("<QualificationValidity>1<"))
    #expect(text.contains("<InsurerNumber>06130488<") && text.contains("<ReferenceNumber>00011<"))
    #expect(text.contains("<PharmacistsInfoConsFlg>1<") && text.contains("<PharmacistsInfoConsTime>20261015103000<"))
    #expect(text.contains("<SpecificDiseasesCertificateRelatedConsFlg>1<") && text.contains("<DiagnosisInfoConsFlg>0<"))
    #expect(!text.contains("DiagnosisInfoConsTime") && !text.contains("QualificationConfirmSearchInfo"))
  }

  @Test("The days asked for are the first and the last one inside", arguments: [("20261014", 0), ("20261015", 1), ("20261016", 1)])
  func lastDay(through: String, count: Int) throws {
    try agree(.bulk(.yes), at: "2026-10-15T23:59")
    #expect(try visits("20261001", through).contains("<NumberOfProcessingResult>\(count)<"))
  }

  @Test("The first day is inside as well", arguments: [("20261014", 1), ("20261015", 1), ("20261016", 0)])
  func firstDay(from: String, count: Int) throws {
    try agree(.bulk(.yes), at: "2026-10-15T00:00")
    #expect(try visits(from, "20261031").contains("<NumberOfProcessingResult>\(count)<"))
  }

  @Test(
    "Online care: the consent is over at the last minute of its term; the day before, the minute, the day after",
    arguments: [("2026-11-01T09:01", "1"), ("2026-11-01T09:00", "2"), ("2026-10-31T09:01", "2")])
  func onlineTerm(given: String, flag: String) throws {
    try agree(.individual([.drugs]), People.valid, .online, at: given)
    let text = try answer("OQSmuonq", "3", [("ConsentDateFrom", "20261001"), ("ConsentDateTo", "20261130")])
    #expect(text.contains("<PharmacistsInfoConsFlg>\(flag)<"))
    #expect(text.contains("PharmacistsInfoConsTime") == (flag == "1"))
  }

  @Test(
    "Visits: the items are open on the last day of the visits, and expired from the first day without on",
    arguments: [(CivilDate.fixed(2026, 11, 3), "1"), (.fixed(2026, 11, 2), "2"), (.fixed(2026, 11, 1), "2")])
  func visitsEnded(first: CivilDate, flag: String) throws {
    try agree(.individual([.drugs]), at: "2026-10-15T10:00")
    #expect(try office.record(.careEnded(first), of: People.valid) == nil)
    #expect(try visits("20261001", "20261031").contains("<PharmacistsInfoConsFlg>\(flag)<"))
  }

  @Test("A withdrawal counts at once: what was taken back has expired, the rest stays open")
  func withdrawn() throws {
    try agree(.individual([.drugs, .care]), at: "2026-10-15T10:00")
    #expect(try office.record(.withdraw([.drugs], from: try #require(CivilMoment(iso8601: "2026-11-02T09:00"))), of: People.valid) == nil)
    let text = try visits("20261001", "20261031")
    #expect(text.contains("<PharmacistsInfoConsFlg>2<") && text.contains("<DiagnosisInfoConsFlg>1<"))
  }

  @Test("Whoever no longer visits is told the cover of the last day of the visits, not one that began later")
  func coverOfTheLastDay() throws {
    try agree(.bulk(.yes), People.lateStage, at: "2026-10-15T10:00")
    let during = try visits("20261001", "20261031", unique: "1")
    #expect(during.contains("<InsurerNumber>39131156<") && during.contains("<QualificationValidity>1<"))
    #expect(try office.record(.careEnded(.fixed(2026, 11, 2)), of: People.lateStage) == nil)
    let after = try visits("20261001", "20261031", unique: "2")
    #expect(after.contains("138057<") && !after.contains("39131156") && after.contains("<QualificationValidity>1<"))
  }

  @Test("A day that is asked for takes the place of today")
  func dayAskedFor() throws {
    try agree(.bulk(.yes), People.lateStage, at: "2026-10-15T10:00")
    #expect(try visits("20261001", "20261031", on: "20261101").contains("138057<"))
  }

  @Test("Who answered twice is told once; who answered another institution, in another scene or on other days is not")
  func others() throws {
    try agree(.bulk(.no), at: "2026-10-15T10:00")
    try agree(.individual([.care]), at: "2026-10-16T10:00")
    try agree(.bulk(.yes), People.ended, .online, at: "2026-10-15T10:00")
    try agree(.bulk(.yes), People.ended, at: "2026-10-15T10:00", to: "1310000015")
    let text = try visits("20261001", "20261031")
    #expect(text.contains("<NumberOfProcessingResult>1<") && text.contains("<DiagnosisInfoConsFlg>1<"))
    #expect(text.contains("<PharmacistsInfoConsFlg>0<"))
  }

  @Test(
    "By days of care: an answer is told that held on one of them",
    arguments: [("20261014", "20261014", 0), ("20261015", "20261015", 1), ("20261019", "20261019", 1), ("20261020", "20261025", 0)])
  func daysOfCare(from: String, through: String, count: Int) throws {
    try agree(.bulk(.yes), at: "2026-10-15T10:00")
    #expect(try office.record(.careEnded(.fixed(2026, 10, 20)), of: People.valid) == nil)
    let text = try answer("OQSmuhvq", "2", [("ExaminationDateFrom", from), ("ExaminationDateTo", through)])
    #expect(text.contains("<NumberOfProcessingResult>\(count)<"))
  }

  @Test(
    "By days of care, online: the day of the answer and the next, until its minute",
    arguments: [("20261014", 0), ("20261015", 1), ("20261016", 1), ("20261017", 0)])
  func daysOfOnlineCare(day: String, count: Int) throws {
    try agree(.bulk(.yes), People.valid, .online, at: "2026-10-15T10:00")
    let text = try answer("OQSmuonq", "3", [("ExaminationDateFrom", day), ("ExaminationDateTo", day)])
    #expect(text.contains("<NumberOfProcessingResult>\(count)<"))
  }

  @Test("Each person who is told leaves an entry for the consent and one for the cover, in the name of the institution")
  func trail() throws {
    try agree(.bulk(.yes), at: "2026-10-15T10:00")
    let before = office.book.trail.count
    _ = try visits("20261001", "20261031")
    let entries = office.book.trail.dropFirst(before)
    #expect(entries.count == 2 && entries.first?.fields == [.consent] && entries.last?.fields.contains(.name) == true)
    #expect(entries.allSatisfy { $0.actor.name.text == Office.institution && $0.action == .read })
  }

  @Test("A person of whom the register keeps no cover is told as such, and the others beside them")
  func withoutCover() throws {
    var stranger = People.valid
    stranger.birthDate = "19900101"
    try agree(.bulk(.yes), stranger, at: "2026-10-15T10:00")
    try agree(.bulk(.yes), at: "2026-10-15T11:00")
    let units = try visits("20261001", "20261031").components(separatedBy: "<BulkConfirmUnit>").dropFirst()
    #expect(units.map { $0.components(separatedBy: "<QualificationValidity>").dropFirst().first?.first ?? "-" } == ["4", "1"])
  }

  @Test("When the register can't be asked the list fails as a whole, so that nobody seems to be missing")
  func registerDown() throws {
    try agree(.bulk(.yes), at: "2026-10-15T10:00")
    office.cutRegister()
    let text = try visits("20261001", "20261031")
    #expect(text.contains("<ErrorCode>SKE014<") && text.contains("<SegmentOfResult>9<") && !text.contains("BulkConfirmUnit"))
  }

  @Test(
    "Days that are missing, doubled, upside down or no days, and a flag that is not the file's, are refused with the element",
    arguments: [
      ("2", [("ConsentDateFrom", "20261001")], "SKE004", "ConsentDateTo"),
      ("2", [("ConsentDateTo", "20261001")], "SKE004", "ConsentDateFrom"), ("2", [], "SKE004", "ConsentDateFrom"),
      ("2", [("ConsentDateFrom", "20261002"), ("ConsentDateTo", "20261001")], "SKE006", "ConsentDateTo"),
      ("2", [("ConsentDateFrom", "20261301"), ("ConsentDateTo", "20261001")], "SKE006", "ConsentDateFrom"),
      (
        "2",
        [
          ("ConsentDateFrom", "20261001"), ("ConsentDateTo", "20261001"), ("ExaminationDateFrom", "20261001"),
          ("ExaminationDateTo", "20261001"),
        ], "SKE006", "ExaminationDateFrom"
      ),
      ("3", [("ConsentDateFrom", "20261001"), ("ConsentDateTo", "20261001")], "SKE006", "MedicalTreatmentFlag"),
      ("1", [("ConsentDateFrom", "20261001"), ("ConsentDateTo", "20261001")], "SKE006", "MedicalTreatmentFlag"),
    ])
  func refused(flag: String, days: [(String, String)], code: String, element: String) throws {
    let text = try answer("OQSmuhvq", flag, days)
    #expect(text.contains("<ErrorCode>\(code)<") && text.contains("（項目：\(element)）"))
    #expect(office.names("gateway/refused").count == 2)
  }

  @Test("A list survives a restart before it was worked off, and is answered once")
  func restart() throws {
    let fresh = try Office()
    let reception: String
    do {
      let gateway = try fresh.open()
      let days = [("ConsentDateFrom", "20261001"), ("ConsentDateTo", "20261031")]
      try fresh.put("OQSmuhvq01req_1.xml", try CP932.encode(Requests.consented("2", days)))
      #expect(try gateway.workOffRequests() == 1)
      let receipt = try #require(fresh.take("OQSmuhvq01res_1.xml"))
      reception = try #require(receipt.components(separatedBy: "<ReceptionNumber>").last?.components(separatedBy: "<").first)
    }
    let gateway = try fresh.open()
    #expect(try gateway.workOffRequests() == 0)
    #expect(try gateway.lists.workOffOne())
    #expect(try gateway.lists.workOffOne() == false)
    try fresh.put("OQSmuhvq02req_1.xml", Array(Requests.result(reception).utf8))
    #expect(try gateway.workOffRequests() == 1)
    #expect(try #require(fresh.take("OQSmuhvq02res_1.xml")).contains("<NumberOfProcessingResult>0<"))
  }
}
