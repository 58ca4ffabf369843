import EligibilityModel
import Interchange
import Testing
import Web

@Suite("Routes: every address and what it takes")
struct RouteTests {
  @Test("Every route is found by its own path", arguments: Route.all)
  func roundTrip(route: Route) { #expect(Route(path: route.path) == route) }

  @Test("No two routes share a path")
  func unique() { #expect(Set(Route.all.map(\.path)).count == Route.all.count) }

  @Test(
    "What is not exactly an address is none",
    arguments: [
      "", "*", "//", "/ja/", "/ja/rules/", "/ja/rules/counter", "/ja/rules/a/b/c", "/ja/rules/../x", "/ja/insurers/A", "/ja/ask/counter",
      "/ja/ask/none", "/xx", "/xx/rules", "/ja/counter/", "/xx/counter", "/JA/counter", "/api/v1/ask/", "/api/v1/ask/none",
      "/api/v2/ask/counter",
      "/schemas/counter", "/schemas/counter.json", "/schemas/../error.json", "/health/", "/style.css/x", "/%6aa/counter",
    ])
  func notFound(path: String) throws {
    #expect(Route(path: path) == nil)
    let response = try Site().get(path)
    #expect(response.status == 404)
    #expect(response.text.contains("このページはありません"))
    #expect(response.text.contains("There is no such page"))
  }

  @Test("Every route answers, with protection and without a script", arguments: Route.all)
  func headers(route: Route) throws {
    let site = try Site.shared.get()
    let response = route.methods.contains("GET") ? site.get(route.path) : site.post(route.path, "{}", type: "application/json")
    #expect(response.status != 404 || route != .schema(.question(.counter)))
    let policy = try #require(response.header("Content-Security-Policy"))
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"))
    #expect(!policy.contains("unsafe"))
    #expect(response.header("X-Content-Type-Options") == "nosniff")
    #expect(response.header("Referrer-Policy") == "no-referrer")
    #expect(!response.text.contains("<script") && !response.text.contains(" style="))
  }

  @Test("A method that a route does not take is told which ones it takes", arguments: Route.all)
  func methods(route: Route) throws {
    let request = WebRequest(method: "DELETE", path: route.path, headers: [.host: "localhost"])
    let response = try Site.shared.get().site.reply(to: request).response
    #expect(response.status == 405)
    #expect(response.header("Allow") == route.methods.joined(separator: ", "))
  }

  @Test("The way in leads to the counter in Japanese")
  func home() throws {
    let response = try Site().get("/")
    #expect(response.status == 303)
    #expect(response.header("Location") == "/ja/counter")
  }

  @Test(
    "Only the machine's own names and those it was given are answered",
    arguments: [
      ("127.0.0.1:8080", true), ("localhost", true), ("LOCALHOST:1", true), ("[::1]:8080", true), ("clinic.example", true),
      ("evil.example", false), ("127.0.0.1.evil.example", false), ("", false),
    ])
  func hosts(host: String, isOurs: Bool) throws {
    let response = try Site(hostNames: ["clinic.example"]).get("/health", host: host)
    #expect(response.status == (isOurs ? 200 : 421))
  }

  @Test("A form sent from another site is refused")
  func otherSite() throws {
    let response = try Site().post("/ja/counter", "", type: "application/x-www-form-urlencoded", fetchSite: "cross-site")
    #expect(response.status == 403)
  }

  @Test("Names for logs hold nothing of an address that somebody typed")
  func logNames() throws {
    let reply = try Site().site.reply(to: WebRequest(method: "GET", path: "/山田太郎", headers: [.host: "localhost"]))
    #expect(reply.routeName == "none")
    #expect(Route.all.allSatisfy { $0.name.utf8.allSatisfy { $0 < 0x80 } })
  }
}
