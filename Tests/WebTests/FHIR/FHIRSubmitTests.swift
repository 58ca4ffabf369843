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

  private func site() throws -> Site {
    try Site(
      read: WebContext.reading { (question, _, institution) throws(RegisterError) in
        if question.number.original == "500" { throw .unreachable }
        do {
          return try FHIRFixture.register.withLock { try LookUpMember(in: $0).run(question) }
        } catch {
          throw error as? RegisterError ?? .store("")
        }
      })
  }

  private func answer(_ body: String) throws -> (status: Int, value: JSONValue) {
    let response = try site().post(Self.path, body, type: "application/fhir+json")
    #expect(response.header("Content-Type") == "application/fhir+json; charset=utf-8" && response.header("Cache-Control") == "no-store")
    return (response.status, try JSONReader().read(response.body))
  }

  @Test("A cover in force comes back with person, numbers and insurer under the names of JP Core")
  func inForce() throws {
    let (status, value) = try answer(FHIRFixture.request())
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
    let (status, value) = try answer(FHIRFixture.request(member: member, day: day))
    #expect(status == 200 && value["outcome"] == .string(outcome))
    #expect(value["insurance"]?[0]?["inforce"] == isInForce.map(JSONValue.bool))
    #expect(value["error"]?[0]?["code"]?["coding"]?[0]?["code"] == error.map(JSONValue.string))
    let share = value["insurance"]?[0]?["item"]?[0]?["benefit"]?[0]?["allowedUnsignedInt"]
    #expect(share == (member.hasPrefix("39") && isInForce == true ? .integer(20) : nil))
  }

  @Test("Without a day the day of the question counts")
  func today() throws {
    #expect(try answer(FHIRFixture.request(day: nil)).value["servicedDate"] == .string("2026-08-05"))
  }

  @Test("The same request is understood in Parameters and beside its resources in a Bundle")
  func packages() throws {
    let parameters = "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":\(FHIRFixture.request())}]}"
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
    let (found, value) = try answer(FHIRFixture.request { $0.replacingOccurrences(of: find, with: put) })
    #expect(found == status && value["resourceType"] == .string("OperationOutcome"))
    #expect(value["issue"]?[0]?["expression"]?[0] == path.map(JSONValue.string))
    #expect(value["issue"]?[0]?["details"]?["text"] != nil && value["issue"]?[0]?["diagnostics"] != nil)
  }

  @Test("A register that can't be asked is said so, which is not an answer")
  func unreachable() throws {
    let (status, value) = try answer(FHIRFixture.request(member: "06130488:１２:500:00"))
    #expect(status == 503 && value["issue"]?[0]?["code"] == .string("transient"))
  }

  @Test(
    "Who has to wait is told so by 429 and how long; a register that can't be asked by 503, and when to look again",
    arguments: [
      (RegisterError.tooManyUnknown(seconds: 17), 429, "throttled", "17"), (.overloaded, 503, "transient", "1"),
      (.unreachable, 503, "transient", "10"),
    ])
  func waits(error: RegisterError, status: Int, code: String, seconds: String) throws {
    let site = try Site(read: WebContext.reading { (_, _, _) throws(RegisterError) in throw error })
    let response = site.post("/fhir/CoverageEligibilityRequest/$submit", FHIRFixture.request(), type: "application/fhir+json")
    let value = try JSONReader().read(response.body)
    #expect(response.status == status && response.header("Retry-After") == seconds)
    #expect(value["resourceType"] == .string("OperationOutcome") && value["issue"]?[0]?["code"] == .string(code))
    #expect(response.text.contains(status == 429 ? "資格がないという意味ではありません" : "現在照会できません"))
  }

  @Test("The statement of what is served names the operation")
  func metadata() throws {
    let response = try site().get("/fhir/metadata")
    let value = try JSONReader().read(response.body)
    #expect(response.status == 200 && value["fhirVersion"] == .string("4.0.1"))
    #expect(value["rest"]?[0]?["resource"]?[0]?["operation"]?[0]?["name"] == .string("submit"))
  }
}
