import EligibilityModel
import Interchange
import Registry
import Testing
import Web

@Suite("API: problems in the words of whoever meets them")
struct ProblemTests {
  @Test("Every kind has a text for patient, clerk and technician in Japanese and English")
  func voices() throws {
    let list = try Site.shared.get().get("/api/v1/problems").json[at: "problems"]
    #expect(list.elementCount == ProblemKind.allCases.count)
    for index in 0..<list.elementCount {
      for voice in ["patient", "clerk", "technician"] {
        #expect(list[at: "\(index).\(voice).ja"].asText?.isEmpty == false && list[at: "\(index).\(voice).en"].asText?.isEmpty == false)
      }
      #expect(list[at: "\(index).type"].asText == "/api/v1/problems#" + ProblemKind.allCases[index].rawValue)
    }
  }

  @Test("No patient and no clerk is told that there is no insurance because something failed", arguments: ProblemKind.allCases)
  func neverNoCover(kind: ProblemKind) throws {
    let list = try Site.shared.get().get("/api/v1/problems").json[at: "problems"]
    let position = try #require(ProblemKind.allCases.firstIndex(of: kind))
    let told = ["patient.ja", "clerk.ja"].compactMap { list[at: "\(position).\($0)"].asText }
    #expect(told.allSatisfy { !$0.contains("資格がありません") && !$0.contains("無効") })
  }

  @Test(
    "Whatever refuses a request of the API says so as a problem",
    arguments: [
      ("GET", "/api/v1/nothing", 404), ("GET", "/api/", 404), ("GET", "/api/v1/verify", 405), ("DELETE", "/api/v1/problems", 405),
      ("POST", "/api/v1/verify", 415),
    ])
  func everywhere(method: String, path: String, status: Int) throws {
    let response = try Site.shared.get().site.reply(to: WebRequest(method: method, path: path, headers: [.host: "localhost"])).response
    #expect(response.status == status && response.json[at: "status"] == .integer(Int64(status)))
    #expect(response.header("Content-Type") == "application/problem+json")
  }

  @Test("A page of another site and another host are told so, too")
  func otherSite() throws {
    let site = try Site.shared.get()
    #expect(site.post("/api/v1/verify", "{}", type: "application/json", fetchSite: "cross-site").json[at: "code"].asText == "otherSite")
    #expect(site.get("/api/v1/problems", host: "evil.example").json[at: "code"].asText == "wrongHost")
  }

  @Test("What is refused before a route is reached is worded for the API alone", arguments: [(413, "tooLarge"), (503, "tooManyJobs")])
  func beforeRoute(status: Int, code: String) throws {
    #expect(try #require(WebSite.refusal(status: status, path: "/api/v1/verify/bulk")).json[at: "code"].asText == code)
    #expect(WebSite.refusal(status: status, path: "/ja/counter") == nil)
    #expect(WebSite.refusal(status: 400, path: "/api/v1/verify") == nil)
  }

  @Test("Only lists of appointments and bundles of FHIR take more than 64 KiB")
  func largeBodies() {
    let pages = ["/ja/appointments", "/en/appointments", "/easy/appointments"]
    let sizes = Dictionary(uniqueKeysWithValues: (pages + ["/api/v1/verify/bulk"]).map { ($0, 16 << 20) })
    #expect(WebSite.largeBodies == sizes.merging(["/fhir": 4 << 20, "/fhir/": 4 << 20]) { first, _ in first })
  }
}
