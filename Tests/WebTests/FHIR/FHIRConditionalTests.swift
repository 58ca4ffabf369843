import EligibilityModel
import Foundation
import Interchange
import Testing
import Web

@Suite("FHIR: a request that may have been made before is made once")
struct FHIRConditionalTests {
  private static func post(_ site: Site, _ header: String, _ text: String = FHIRFixture.request()) -> WebResponse {
    let headers: [WebRequest.Header: String] = [.host: "localhost", .contentType: "application/fhir+json", .ifNoneExist: header]
    return site.site.reply(
      to: WebRequest(method: "POST", path: "/fhir/CoverageEligibilityRequest", headers: headers, body: Array(text.utf8))
    ).response
  }

  @Test("With If-None-Exist the second one leads to the first; who made two by hand is told so; others make their own")
  func once() throws {
    let house = try FHIRExchangeTests.House()
    let site = try house.institution("1312345675")
    let condition = "identifier=urn:clinic%7CQ-1"
    let made = Self.post(site, condition)
    #expect(made.status == 201)
    let again = Self.post(site, condition)
    #expect(again.status == 200 && again.header("Location") == made.header("Location") && again.body == made.body)
    #expect(again.header("ETag") == "W/\"1\"")
    #expect(try Self.post(house.institution("1312345683"), condition).status == 201)
    #expect(FHIRExchangeTests.post(site, FHIRFixture.request()).status == 201)
    let several = Self.post(site, condition)
    #expect(several.status == 412 && several.text.contains("multiple-matches") && !several.text.contains("Q-1"))
  }

  @Test(
    "A condition that names no identifier is refused, and never repeated",
    arguments: ["identifier=Q-1", "identifier=urn:clinic%7C", "patient=Q-1", "", "identifier=a%7CQ-1&identifier=b%7C2", "%zz"])
  func conditions(header: String) throws {
    let response = Self.post(try FHIRExchangeTests.House().site(), header)
    #expect([400, 422].contains(response.status) && !response.text.contains("Q-1"))
  }

  @Test("A batch makes a request on the same condition")
  func batch() throws {
    let site = try FHIRExchangeTests.House().site()
    let entry = """
      {"resource":\(FHIRFixture.request()),
       "request":{"method":"POST","url":"CoverageEligibilityRequest","ifNoneExist":"identifier=urn:clinic|Q-1"}}
      """
    let bundle = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[\(entry),\(entry)]}"
    let value = try FHIRExchangeTests.value(site.post("/fhir", bundle, type: "application/fhir+json"))
    #expect(value["entry"]?[0]?["response"]?["status"] == .string("201 Created"))
    #expect(value["entry"]?[1]?["response"]?["status"] == .string("200 OK"))
    #expect(value["entry"]?[0]?["response"]?["location"] == value["entry"]?[1]?["response"]?["location"])
  }

  @Test("Bundles may be larger than other requests; what is too large before a route is reached is an outcome", arguments: [413, 503])
  func beforeRoute(status: Int) throws {
    #expect(WebSite.largeBodies["/fhir"] == 4 << 20 && WebSite.largeBodies["/fhir/"] == 4 << 20)
    for path in ["/fhir", "/fhir/", "/fhir/CoverageEligibilityRequest"] {
      let response = try #require(WebSite.refusal(status: status, path: path))
      #expect(response.status == status && response.text.contains("OperationOutcome") && response.text.contains("translation"))
      #expect(response.header("Retry-After") == (status == 503 ? "5" : nil))
    }
    #expect(WebSite.refusal(status: status, path: "/fhirx") == nil && WebSite.refusal(status: 400, path: "/fhir") == nil)
  }

  @Test("A bundle of more than a thousand requests is refused, one of a thousand in two megabytes is answered")
  func size() throws {
    let site = try FHIRExchangeTests.House().site()
    let padding = String(repeating: " ", count: 2_000)
    let entry = "{\"request\":{\"method\":\"GET\",\(padding)\"url\":\"Patient/0123456789abcdef0123456789abcdef\"}}"
    let send = { (count: Int) in
      let entries = Array(repeating: entry, count: count).joined(separator: ",")
      let bundle = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[\(entries)]}"
      return site.post("/fhir", bundle, type: "application/fhir+json")
    }
    #expect(send(1_001).status == 413)
    let answered = send(1_000)
    #expect(answered.status == 200 && answered.text.components(separatedBy: "404 Not Found").count == 1_001)
  }
}
