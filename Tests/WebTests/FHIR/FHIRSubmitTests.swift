import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

@Suite("FHIR: CoverageEligibilityRequest/$submit")
struct FHIRSubmitTests {
  private static let path = "/fhir/CoverageEligibilityRequest/$submit"

  /// A register of one made-up man: insured in 06130488 until 31 July 2026, then in late-stage care.
  private static let register = Mutex(people())

  private static func people() -> InMemoryRegister {
    let register = InMemoryRegister()
    try? register.write(knownFrom: KnownTime(startOf: .fixed(2026, 1, 1))) { transaction in
      _ = try transaction.add(try record("06130488", "１２", "345", "00", until: .fixed(2026, 8, 1)))
      _ = try transaction.add(try record("39131156", nil, "70000016", nil, from: .fixed(2026, 8, 1), rate: .twentyPercent))
    }
    return register
  }

  private static func record(
    _ insurer: String, _ symbol: String?, _ number: String, _ branch: String?, from: CivilDate = .fixed(2020, 4, 1),
    until: CivilDate? = nil,
    rate: CopaymentRate? = nil
  ) throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName("辻󠄀　𠮷男"), nameKana: try NameKana("ツジ　ヨシオ"), birthDate: .fixed(1951, 8, 1), sex: .male,
      reference: RegisterText("P"))
    return CoverageRecord(
      insurerNumber: try InsurerNumber(insurer), symbol: try symbol.map { try InsuredSymbol($0) }, number: try InsuredNumber(number),
      branchNumber: try branch.map { try BranchNumber($0) }, person: person, role: .insuredPerson,
      period: Period(from: from, until: until) ?? Period(from: from), details: CoverageDetails(copaymentRate: rate))
  }

  private func site() throws -> Site {
    try Site(read: { (question, _, institution) throws(RegisterError) in
      if question.number.original == "500" { throw .unreachable }
      do {
        return try Self.register.withLock { try LookUpMember(in: $0).run(question) }
      } catch {
        throw error as? RegisterError ?? .store("")
      }
    })
  }

  private static func request(
    member: String = "06130488:１２:345:00", birthDate: String = "1951-08-01", day: String? = "2026-07-31",
    change: (String) -> String = { $0 }
  ) -> String {
    change(
      """
      {"resourceType":"CoverageEligibilityRequest","id":"1","text":{"status":"empty","div":"<div/>"},
       "contained":[{"resourceType":"Patient","id":"p","birthDate":"\(birthDate)"},
         {"resourceType":"Coverage","id":"c","status":"active","beneficiary":{"reference":"#p"},"payor":[{"display":"x"}],
          "identifier":[{"system":"urn:other","value":"1"},{"system":"http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID","value":"\(member)"}]}],
       "identifier":[{"system":"urn:clinic","value":"Q-1"}],"status":"active","purpose":["validation","benefits"],
       "patient":{"reference":"#p"},\(day.map { "\"servicedDate\":\"\($0)\"," } ?? "")"created":"2026-07-31","insurer":{"display":"x"},
       "provider":{"identifier":{"system":"http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no","value":"1312345675"}},
       "insurance":[{"focal":true,"coverage":{"reference":"#c"}}]}
      """)
  }

  private func answer(_ body: String) throws -> (status: Int, value: JSONValue) {
    let response = try site().post(Self.path, body, type: "application/fhir+json")
    #expect(response.header("Content-Type") == "application/fhir+json; charset=utf-8" && response.header("Cache-Control") == "no-store")
    return (response.status, try JSONReader().read(response.body))
  }

  @Test("A cover in force comes back with person, numbers and insurer under the names of JP Core")
  func inForce() throws {
    let (status, value) = try answer(Self.request())
    #expect(status == 200 && value["resourceType"] == .string("CoverageEligibilityResponse") && value["outcome"] == .string("complete"))
    #expect(value["insurance"]?[0]?["inforce"] == .bool(true))
    #expect(value["insurance"]?[0]?["benefitPeriod"]?["end"] == .string("2026-07-31"))
    #expect(value["purpose"] == .array([.string("validation"), .string("benefits")]))
    #expect(value["request"]?["identifier"]?["value"] == .string("Q-1") && value["created"] == .string("2026-08-05T00:00:00+09:00"))
    let coverage = try #require(value.contained("Coverage"))
    #expect(coverage["identifier"]?[0]?["value"] == .string("06130488:１２:345:00") && coverage["dependent"] == .string("00"))
    let patient = try #require(value.contained("Patient"))
    #expect(patient["name"]?[0]?["text"] == .string("辻󠄀　𠮷男") && patient["gender"] == .string("male"))
    #expect(value.contained("Organization")?["identifier"]?[0]?["value"] == .string("06130488"))
  }

  @Test(
    "The last day inside, the first day outside, nobody, and a share",
    arguments: [
      ("06130488:１２:345:00", "2026-07-31", "complete", true, nil), ("06130488:12:345:", "2026-08-01", "complete", false, nil),
      ("39131156::70000016:", "2026-07-31", "complete", nil, "no-match"), ("39131156::70000016", "2026-08-01", "complete", true, nil),
      ("06130488:１２:346:00", "2026-07-31", "complete", nil, "no-match"),
    ] as [(String, String, String, Bool?, String?)])
  func days(member: String, day: String, outcome: String, isInForce: Bool?, error: String?) throws {
    let (status, value) = try answer(Self.request(member: member, day: day))
    #expect(status == 200 && value["outcome"] == .string(outcome))
    #expect(value["insurance"]?[0]?["inforce"] == isInForce.map(JSONValue.bool))
    #expect(value["error"]?[0]?["code"]?["coding"]?[0]?["code"] == error.map(JSONValue.string))
    let share = value["insurance"]?[0]?["item"]?[0]?["benefit"]?[0]?["allowedUnsignedInt"]
    #expect(share == (member.hasPrefix("39") && isInForce == true ? .integer(20) : nil))
  }

  @Test("Without a day the day of the question counts")
  func today() throws {
    #expect(try answer(Self.request(day: nil)).value["servicedDate"] == .string("2026-08-05"))
  }

  @Test("The same request is understood in Parameters and beside its resources in a Bundle")
  func packages() throws {
    let parameters = "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":\(Self.request())}]}"
    #expect(try answer(parameters).value["insurance"]?[0]?["inforce"] == .bool(true))
    let bundle = """
      {"resourceType":"Bundle","type":"collection","entry":[
       {"fullUrl":"urn:uuid:c","resource":{"resourceType":"Coverage","status":"active","beneficiary":{"reference":"Patient/7"},"payor":[{"display":"x"}],"identifier":[{"system":"http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID","value":"06130488:１２:345:00"}]}},
       {"resource":{"resourceType":"Patient","id":"7","birthDate":"1951-08-01"}},
       {"resource":{"resourceType":"CoverageEligibilityRequest","status":"active","purpose":["validation"],"patient":{"reference":"Patient/7"},
        "created":"2026-07-31","insurer":{"display":"x"},"servicedPeriod":{"start":"2026-07-31"},"insurance":[{"coverage":{"reference":"urn:uuid:c"}}]}}]}
      """
    #expect(try answer(bundle).value["insurance"]?[0]?["inforce"] == .bool(true))
  }

  @Test(
    "A broken request is refused with the path of the fault, for the clerk and for the technician, and nothing of what was sent",
    arguments: [
      ("\"status\":\"active\",\"purpose\"", "\"status\":\"draft\",\"purpose\"", 422, "CoverageEligibilityRequest.status"),
      ("\"purpose\":[\"validation\",\"benefits\"],", "", 422, "CoverageEligibilityRequest.purpose"),
      ("validation", "check", 422, "CoverageEligibilityRequest.purpose[0]"),
      ("06130488:", "06130489:", 422, "CoverageEligibilityRequest.contained[1].identifier[1].value"),
      ("1951-08-01", "1951-13-01", 422, "CoverageEligibilityRequest.contained[0].birthDate"),
      ("\"reference\":\"#c\"", "\"reference\":\"#x\"", 422, "CoverageEligibilityRequest.insurance[0].coverage.reference"),
      (
        "\"insurance\":[{\"focal\":true,\"coverage\":{\"reference\":\"#c\"}}]", "\"insurance\":[]", 422,
        "CoverageEligibilityRequest.insurance"
      ),
      ("\"CoverageEligibilityRequest\"", "\"Claim\"", 422, "CoverageEligibilityRequest"),
      ("{\"resourceType\"", "{{\"resourceType\"", 400, nil),
    ] as [(String, String, Int, String?)])
  func broken(find: String, put: String, status: Int, path: String?) throws {
    let (found, value) = try answer(Self.request { $0.replacingOccurrences(of: find, with: put) })
    #expect(found == status && value["resourceType"] == .string("OperationOutcome"))
    #expect(value["issue"]?[0]?["expression"]?[0] == path.map(JSONValue.string))
    #expect(value["issue"]?[0]?["details"]?["text"] != nil && value["issue"]?[0]?["diagnostics"] != nil)
  }

  @Test("A register that can't be asked is said so, which is not an answer")
  func unreachable() throws {
    let (status, value) = try answer(Self.request(member: "06130488:１２:500:00"))
    #expect(status == 503 && value["issue"]?[0]?["code"] == .string("transient"))
  }

  @Test("The statement of what is served names the operation")
  func metadata() throws {
    let response = try site().get("/fhir/metadata")
    let value = try JSONReader().read(response.body)
    #expect(response.status == 200 && value["fhirVersion"] == .string("4.0.1"))
    #expect(value["rest"]?[0]?["resource"]?[0]?["operation"]?[0]?["name"] == .string("submit"))
  }
}

extension JSONValue {
  fileprivate subscript(_ name: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object.members.first { $0.name == name }?.value
  }

  fileprivate subscript(_ index: Int) -> JSONValue? {
    guard case .array(let values) = self, values.indices.contains(index) else { return nil }
    return values[index]
  }

  fileprivate func contained(_ type: String) -> JSONValue? {
    guard case .array(let values) = self["contained"] else { return nil }
    return values.first { $0["resourceType"] == .string(type) }
  }
}
