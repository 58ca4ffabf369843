import EligibilityModel
import Foundation
import Gateway
import Interchange
import Operations
import Registry
import Testing

@Suite("Gateway: what goes back to the asker in any case")
struct HeaderTests {
  private let office: Office
  private let gateway: ExchangeGateway
  private static let name = "OQSsiquc01req_1.xml"

  init() throws {
    office = try Office()
    gateway = try office.open()
  }

  private func answer(to text: String) throws -> String {
    try office.put(Self.name, try CP932.encode(text))
    #expect(try gateway.workOffRequests() == 1)
    return try #require(office.take("OQSsiquc01res_1.xml"))
  }

  private static let institution = "<MedicalInstitutionCode>1312345675</MedicalInstitutionCode>"
  private static let identifier = "<ArbitraryFileIdentifier>朝の一人目</ArbitraryFileIdentifier>"

  @Test(
    "A refused request gets back what of its head could be read",
    arguments: [
      ("<QualificationConfirmationDate>20261102", "<QualificationConfirmationDate>2026", "SKE006", true, true),
      ("<QualificationConfirmationDate>20261102</QualificationConfirmationDate>", "", "SKE004", true, true),
      (institution, "<MedicalInstitutionCode>131234567</MedicalInstitutionCode>", "SKE006", false, true),
      (institution, "", "SKE004", false, true),
      (identifier, identifier + identifier, "SKE005", true, false),
      ("QualificationConfirmSearchInfo>", "Somebody>", "SKE004", true, true),
    ])
  func refused(find: String, put: String, code: String, hasInstitution: Bool, hasIdentifier: Bool) throws {
    let answer = try answer(to: Requests.verification([People.valid]).replacingOccurrences(of: find, with: put))
    #expect(answer.contains("<ErrorCode>\(code)</ErrorCode>"))
    #expect(answer.contains(Self.institution) == hasInstitution && answer.contains(Self.identifier) == hasIdentifier)
  }

  @Test("A name that was answered before is refused with the head of the new request")
  func replayed() throws {
    _ = try answer(to: Requests.verification([People.valid]))
    let answer = try answer(to: Requests.verification([People.valid]).replacingOccurrences(of: "朝の一人目", with: "昼の一人目"))
    #expect(answer.contains("SKE010") && answer.contains("昼の一人目") && answer.contains(Self.institution))
  }

  @Test("A reception number that nobody gave is refused with the asker's head")
  func unknownReception() throws {
    try office.put("OQSmuquc02req_1.xml", Array(Requests.result("1").utf8))
    #expect(try gateway.workOffRequests() == 1)
    let answer = try #require(office.take("OQSmuquc02res_1.xml"))
    #expect(answer.contains("SKE012") && answer.contains(Self.institution))
  }

  @Test(
    "The insurer is called as the office's records call it on the day; without a record by its kind",
    arguments: [
      (People.valid, "20260331", "健康保険組合"), (People.valid, "20260401", "見本健康保険組合"), (People.valid, "20260930", "見本健康保険組合"),
      (People.valid, "20261001", "手本健康保険組合"), (People.ended, "20261102", "見本市"), (People.ended, "20261101", "見本市"),
    ])
  func insurerName(person: People.Fields, date: String, name: String) throws {
    try record("06130488", "見本健康保険組合", .fixed(2026, 4, 1), .fixed(2026, 10, 1), at: 1)
    try record("06130488", "手本健康保険組合", .fixed(2026, 10, 1), nil, at: 2)
    // The cover that ended is named as on its last day, the day before the new name.
    try record("138057", "見本市", .fixed(2000, 4, 1), .fixed(2026, 11, 2), at: 3)
    try record("138057", "手本市", .fixed(2026, 11, 2), nil, at: 4)
    let answer = try answer(to: Requests.verification([person], on: date))
    #expect(answer.contains("<InsurerName>\(name)</InsurerName>"), "\(answer)")
  }

  private func record(_ number: String, _ name: String, _ from: CivilDate, _ until: CivilDate?, at second: Int64) throws {
    let record = InsurerRecord(number: try InsurerNumber(number), name: try #require(RegisterText(name)))
    let days = try #require(Period(from: from, until: until))
    let actor = try #require(AuditActor(name: "係", role: .insurerStaff))
    _ = try RecordOffice(in: office.book).run(
      .state(.insurer(record), on: days), ground: .notification, on: AuditOccasion(actor: actor, purpose: .maintenance),
      knownFrom: KnownTime(microseconds: KnownTime(startOf: .fixed(2026, 10, 2)).microseconds + second))
  }
}
