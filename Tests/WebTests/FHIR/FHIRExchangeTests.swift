import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import Testing
import Web

@Suite("FHIR: questions and answers that are kept")
struct FHIRExchangeTests {
  private static let requests = "/fhir/CoverageEligibilityRequest"
  private static let memberID = "http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID"

  /// One register with the sites of several callers.
  final class House: Sendable {
    let desk: AuditedDesk

    init() throws {
      desk = try AuditedDesk(now: { Site.moment.known }) { () throws(RegisterError) in FHIRFixture.people() }
    }

    func site(_ caller: Caller = .machine) throws -> Site {
      let actor = try #require(AuditActor(name: "窓口", role: .program))
      let occasion = AuditOccasion(actor: actor, purpose: .eligibilityVerification)
      return try Site(
        exchange: ExchangeDesk(desk, occasion: occasion, now: { Site.moment.known }),
        access: WebAccess { _, _ in
          caller
        } note: { _, _ in
        })
    }

    func institution(_ code: String) throws -> Site { try site(.institution(try MedicalInstitutionCode(code))) }

    var entries: Int64 { get throws { try desk.answer { try $0.auditHead().sequence } } }
  }

  static func value(_ response: WebResponse) throws -> JSONValue { try JSONReader().read(response.body) }

  static func post(_ site: Site, _ text: String) -> WebResponse {
    site.post(requests, text, type: "application/fhir+json")
  }

  static func path(_ response: WebResponse) throws -> String {
    let location = try #require(response.header("Location"))
    #expect(location.hasPrefix("http://localhost/fhir/") && location.hasSuffix("/_history/1"))
    return String(location.dropFirst("http://localhost".count).dropLast("/_history/1".count))
  }

  /// The answer to a request that was made.
  private static func answer(_ site: Site, to path: String) throws -> JSONValue {
    let id = path.split(separator: "/").last ?? ""
    let found = try value(site.get("/fhir/CoverageEligibilityResponse", query: "request=CoverageEligibilityRequest%2F\(id)"))
    #expect(found["type"] == .string("searchset") && found["total"] == .integer(1))
    return try #require(found["entry"]?[0]?["resource"])
  }

  @Test("A request is kept as it was sent, and answered by an answer, a cover and a person at addresses of their own")
  func create() throws {
    let site = try House().site()
    let made = Self.post(site, FHIRFixture.request())
    #expect(made.status == 201 && made.header("ETag") == "W/\"1\"" && made.header("Cache-Control") == "no-store")
    let path = try Self.path(made)
    let kept = try Self.value(site.get(path))
    let sent = try JSONReader().read(FHIRFixture.request())
    #expect(kept["id"] == path.split(separator: "/").last.map { .string(String($0)) })
    for name in ["contained", "text", "identifier", "purpose", "patient", "insurance", "provider"] { #expect(kept[name] == sent[name]) }
    let answer = try Self.answer(site, to: path)
    #expect(answer["outcome"] == .string("complete") && answer["insurance"]?[0]?["inforce"] == .bool(true))
    let cover = try Self.reference(site, answer["insurance"]?[0]?["coverage"])
    #expect(cover["identifier"]?[0]?["value"] == .string("06130488:１２:345:00"))
    #expect(cover["contained"]?[0]?["identifier"]?[0]?["value"] == .string("06130488"))
    let person = try Self.reference(site, cover["beneficiary"])
    #expect(person["name"]?[0]?["text"] == .string("辻󠄀　𠮷男") && person["resourceType"] == .string("Patient"))
    #expect(answer["patient"] == cover["beneficiary"])
  }

  private static func reference(_ site: Site, _ reference: JSONValue?) throws -> JSONValue {
    guard case .string(let text)? = reference?["reference"] else { throw Missing() }
    let response = site.get("/fhir/\(text)")
    #expect(response.status == 200 && response.header("ETag") == "W/\"1\"")
    let value = try value(response)
    #expect(value["meta"]?["versionId"] == .string("1") && value["meta"]?["lastUpdated"] == .string("2026-08-05T00:00:00+09:00"))
    #expect(throws: Never.self) { _ = try FHIRResource(value) }
    return value
  }

  private struct Missing: Error {}

  @Test("The next question may refer to the person and the cover of an earlier answer; somebody else's references lead nowhere")
  func askAgain() throws {
    let house = try House()
    let site = try house.institution("1312345675")
    let first = try Self.answer(site, to: try Self.path(Self.post(site, FHIRFixture.request())))
    guard case .string(let cover)? = first["insurance"]?[0]?["coverage"]?["reference"],
      case .string(let person)? = first["patient"]?["reference"]
    else { throw Missing() }
    let text = """
      {"resourceType":"CoverageEligibilityRequest","status":"active","purpose":["validation"],"patient":{"reference":"\(person)"},
       "servicedDate":"2026-08-01","created":"2026-08-01","insurer":{"display":"x"},"insurance":[{"coverage":{"reference":"\(cover)"}}]}
      """
    let again = try Self.answer(site, to: try Self.path(Self.post(site, text)))
    #expect(again["outcome"] == .string("complete") && again["insurance"]?[0]?["inforce"] == .bool(false))
    let submitted = site.post("\(Self.requests)/$submit", text, type: "application/fhir+json")
    #expect(submitted.status == 503, "no read is wired in these tests, and the question was understood")
    let other = try house.institution("1312345683").post("\(Self.requests)/$submit", text, type: "application/fhir+json")
    #expect(other.status == 422 && other.text.contains("CoverageEligibilityRequest.insurance[0].coverage.reference"))
  }

  @Test(
    "A question is put to the register at once; only one that refers to what is kept, or might be, is left to whoever may wait",
    arguments: [
      ("Patient/0123456789abcdef0123456789abcdef", Arrival.waited), ("Patient/pat1", .there), ("#p", .there),
      ("http://example.com/Patient/1", .there),
    ])
  func arrival(reference: String, arrival: Arrival) throws {
    let text = FHIRFixture.request { $0.replacingOccurrences(of: "\"#p\"", with: "\"\(reference)\"") }
    let request = WebRequest(
      method: "POST", path: "\(Self.requests)/$submit", headers: [.host: "localhost", .contentType: "application/fhir+json"],
      body: Array(text.utf8))
    #expect(WebSite.isQuick(request))
    #expect(try House().site().site.replying(to: request).arrival == arrival)
  }

  @Test("The one version of a resource stands under its own address, too; there is no other")
  func version() throws {
    let site = try House().site()
    let path = try Self.path(Self.post(site, FHIRFixture.request()))
    #expect(site.get("\(path)/_history/1").body == site.get(path).body)
    #expect(site.get("\(path)/_history/2").status == 404 && site.get("\(path)/_history").status == 404)
  }

  @Test("HL7's example is a proper request and no question that can be asked here: kept, and answered so")
  func example() throws {
    let site = try House().site()
    let text = """
      {"resourceType":"CoverageEligibilityRequest","status":"active","purpose":["validation"],"patient":{"reference":"Patient/pat1"},
       "created":"2014-08-16","insurer":{"reference":"Organization/2"},"insurance":[{"focal":true,"coverage":{"reference":"Coverage/9876B1"}}]}
      """
    let made = Self.post(site, text)
    #expect(made.status == 201)
    let answer = try Self.answer(site, to: try Self.path(made))
    #expect(answer["outcome"] == .string("error") && answer["patient"]?["reference"] == .string("Patient/pat1"))
    #expect(answer["error"]?[0]?["code"]?["coding"]?[0]?["code"] == .string("not-understood"))
    #expect(throws: Never.self) { _ = try FHIRResource(answer) }
  }

  @Test("Who holds the only version gets it not once more", arguments: ["W/\"1\"", "\"1\"", "\"7\", W/\"1\"", "*"])
  func held(tag: String) throws {
    let site = try House().site()
    let path = try Self.path(Self.post(site, FHIRFixture.request()))
    let get = { (tag: String) in
      site.site.reply(to: WebRequest(method: "GET", path: path, headers: [.host: "localhost", .ifNoneMatch: tag])).response
    }
    let held = get(tag)
    #expect(held.status == 304 && held.body.isEmpty && held.header("ETag") == "W/\"1\"")
    #expect(get("W/\"2\"").status == 200)
  }

  @Test("Only the institution that asked reads it: its program and its counter; another one finds nothing and leaves a trace")
  func owners() throws {
    let house = try House()
    let program = try house.institution("1312345675")
    let path = try Self.path(Self.post(program, FHIRFixture.request()))
    let counter = try house.site(.account(try Callers.account(.reception)))
    #expect(counter.get(path).status == 200)
    let before = try house.entries
    for stranger in try [house.institution("1312345683"), house.site()] {
      #expect(stranger.get(path).status == 404)
      let id = path.split(separator: "/").last ?? ""
      let found = stranger.get("/fhir/CoverageEligibilityResponse", query: "request=CoverageEligibilityRequest/\(id)")
      #expect(try Self.value(found)["total"] == .integer(0))
    }
    #expect(try house.entries == before + 4)
  }

  @Test("Covers and persons are found by their numbers in a body, never in an address", arguments: ["Coverage", "Patient"])
  func search(type: String) throws {
    let site = try House().site()
    #expect(Self.post(site, FHIRFixture.request()).status == 201)
    let path = "/fhir/\(type)/_search"
    let find = { (member: String) in site.post(path, form: [("identifier", "\(Self.memberID)|\(member)")]) }
    #expect(try Self.value(find("06130488:12:345:"))["total"] == .integer(1))
    #expect(try Self.value(find("06130488::345:"))["total"] == .integer(1))
    #expect(try Self.value(find("06130488:13:345:"))["total"] == .integer(0))
    #expect(find("06130489:12:345:").status == 422)
    #expect(site.post(path, form: [("name", "辻")]).status == 422)
    let refused = site.get("/fhir/\(type)", query: "identifier=06130488:12:345:")
    #expect(refused.status == 422 && refused.text.contains("POST \(type)/_search") && !refused.text.contains("345"))
  }

  @Test("A broken request is refused with its path and nothing is kept")
  func broken() throws {
    let house = try House()
    let response = Self.post(try house.site(), FHIRFixture.request { $0.replacingOccurrences(of: "\"created\"", with: "\"creatde\"") })
    let value = try Self.value(response)
    #expect(response.status == 422 && value["issue"]?[0]?["expression"]?[0] == .string("CoverageEligibilityRequest.creatde"))
    #expect(try house.entries == 0)
  }

  @Test("Every refusal is an outcome with a text for the clerk and one for the technician, in Japanese and English")
  func outcomes() throws {
    let site = try House().site()
    let refusals = [
      site.get("/fhir/None"), site.get("/fhir/Patient/0123456789abcdef0123456789abcdef"), site.post("/fhir/Patient", "{}", type: nil),
      site.post(Self.requests, "{", type: "application/fhir+json"), site.post(Self.requests, "{}", type: "text/plain"),
      site.post("/fhir", "{}", type: "application/fhir+json"), site.post("/fhir/Coverage/_search", "{}", type: "application/json"),
      try House().site(.nobody).get("/fhir/Patient/0123456789abcdef0123456789abcdef"),
      site.site.reply(
        to: WebRequest(method: "GET", path: "/fhir/metadata", headers: [.host: "localhost", .accept: "application/fhir+xml"])
      ).response,
    ]
    #expect(refusals.map(\.status) == [404, 404, 405, 400, 415, 422, 415, 401, 406])
    for refusal in refusals {
      let issue = try #require(try Self.value(refusal)["issue"]?[0])
      let translation = { (name: String) in issue[name]?["extension"]?[0]?["extension"]?[1]?["valueString"] }
      #expect(issue["details"]?["text"] != nil && issue["diagnostics"] != nil && translation("_diagnostics") != nil)
      #expect(issue["details"]?["_text"]?["extension"]?[0]?["extension"]?[1]?["valueString"] != nil)
    }
  }

  @Test("A batch answers each of its requests by itself")
  func batch() throws {
    let house = try House()
    let site = try house.site()
    let path = try Self.path(Self.post(site, FHIRFixture.request()))
    let entry = { (method: String, url: String, resource: String?) in
      "{\(resource.map { "\"resource\":\($0)," } ?? "")\"request\":{\"method\":\"\(method)\",\"url\":\"\(url)\"}}"
    }
    let submit = "CoverageEligibilityRequest/$submit"
    let entries = [
      entry("POST", submit, FHIRFixture.request()), entry("POST", submit, FHIRFixture.request(member: "06130488:１２:346:00")),
      entry("POST", submit, FHIRFixture.request { $0.replacingOccurrences(of: "validation", with: "check") }),
      entry("POST", "CoverageEligibilityRequest", FHIRFixture.request()), entry("GET", String(path.dropFirst(6)), nil),
      entry("DELETE", "Patient/1", nil), "{\"resource\":{}}", entry("POST", submit, nil),
      entry("POST", submit, FHIRFixture.request(day: "2026-08-01")),
    ]
    let bundle = "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[\(entries.joined(separator: ","))]}"
    let response = site.post("/fhir", bundle, type: "application/fhir+json")
    let value = try Self.value(response)
    #expect(response.status == 200 && value["type"] == .string("batch-response"))
    let statuses = entries.indices.map { value["entry"]?[$0]?["response"]?["status"] }
    #expect(
      statuses == ["200 OK", "200 OK", "422 Unprocessable Content", "201 Created", "200 OK"].map { .string($0) }
        + Array(repeating: .string("422 Unprocessable Content"), count: 3) + [.string("200 OK")])
    #expect(value["entry"]?[0]?["resource"]?["insurance"]?[0]?["inforce"] == .bool(true))
    #expect(value["entry"]?[1]?["resource"]?["error"]?[0]?["code"]?["coding"]?[0]?["code"] == .string("no-match"))
    #expect(
      value["entry"]?[2]?["response"]?["outcome"]?["issue"]?[0]?["expression"]?[0] == .string("CoverageEligibilityRequest.purpose[0]"))
    #expect(value["entry"]?[3]?["response"]?["location"] != nil && value["entry"]?[3]?["response"]?["etag"] == .string("W/\"1\""))
    #expect(value["entry"]?[6]?["response"]?["outcome"]?["issue"]?[0]?["expression"]?[0] == .string("Bundle.entry[6].request"))
    #expect(value["entry"]?[8]?["resource"]?["insurance"]?[0]?["inforce"] == .bool(false))
  }

  @Test("A transaction is refused: no request of it depends on another", arguments: ["transaction", "collection"])
  func notABatch(type: String) throws {
    let response = try House().site().post(
      "/fhir", "{\"resourceType\":\"Bundle\",\"type\":\"\(type)\"}", type: "application/fhir+json")
    #expect(response.status == 422 && response.text.contains("Bundle.type"))
  }

  @Test("A resource is compared with its type without being asked or kept")
  func validate() throws {
    let site = try House().site()
    let path = "\(Self.requests)/$validate"
    #expect(site.post(path, FHIRFixture.request(), type: "application/fhir+json").text.contains("informational"))
    #expect(site.post("/fhir/Coverage/$validate", FHIRFixture.request(), type: "application/fhir+json").status == 422)
  }

  @Test("The statement names every resource and what may be done with it")
  func metadata() throws {
    let value = try Self.value(try Site().get("/fhir/metadata"))
    let resources = value["rest"]?[0]?["resource"]
    let types = [
      "CoverageEligibilityRequest", "CoverageEligibilityResponse", "Coverage", "Patient", "AuditEvent", "Consent", "MedicationDispense",
      "Observation", "Procedure", "Condition",
    ]
    #expect(types.indices.map { resources?[$0]?["type"] } == types.map { .string($0) })
    #expect(resources?[types.count] == nil)
    #expect(value["rest"]?[0]?["interaction"]?[0]?["code"] == .string("batch"))
    #expect(value["implementation"]?["url"] == .string("http://127.0.0.1:8080/fhir"))
  }
}
