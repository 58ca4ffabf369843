import EligibilityModel
import Operations
import Testing

@testable import Web

@Suite("Gate: the configuration lets in who may, hands on what is read, and keeps the rest out")
struct GateConfigurationTests {
  static let settings = GateSettings(
    hostNames: ["shikaku.example.jp"], listen: ["0.0.0.0:443", "[::]:443"], certificate: "/etc/gate/server.pem",
    key: "/etc/gate/server.key",
    clientAuthorities: "/etc/gate/clients.pem", revocationLists: "/etc/gate/revoked.pem", socket: "/run/shikaku/web.socket",
    user: "www-data",
    requestsPerSecond: 100)

  /// An address behind which the register stands.
  private static let submit = "/fhir/CoverageEligibilityRequest/$submit"

  private func text(_ change: (inout GateSettings) -> Void = { _ in }, folder: String = "/var/lib/gate") throws -> String {
    var settings = Self.settings
    change(&settings)
    return try GateConfiguration(settings, folder: folder).text
  }

  @Test("Every header that something here reads is handed on, and what the gate says of the caller is its own")
  func headers() throws {
    let text = try text()
    #expect(text.contains("proxy_pass_request_headers off;"))
    for header in WebRequest.Header.allCases { #expect(text.contains("proxy_set_header \(header.rawValue) $h"), "\(header.rawValue)") }
    for header in GateHeader.allCases { #expect(text.contains("proxy_set_header \(header.rawValue) \(header.variable);")) }
    #expect(
      Set(GateHeader.allCases.map { $0.rawValue.lowercased() }).isDisjoint(
        with: WebRequest.Header.allCases.map { $0.rawValue.lowercased() }))
  }

  @Test(
    "A route for programs needs a certificate, one for people does not, but for schemas and the state of the service", arguments: Route.all)
  func areas(route: Route) {
    #expect(GateArea(path: route.path).needsCertificate == route.isForPrograms)
  }

  @Test("An address that takes more than the usual body takes as much at the gate, with the same demand for a certificate")
  func sizes() throws {
    let text = try text()
    for (path, size) in WebSite.largeBodies {
      let demand =
        GateArea(path: path).needsCertificate ? "      if ($ssl_client_verify != SUCCESS) { rewrite ^ /gate-refuses last; }\n" : ""
      #expect(text.contains("location = \(path) {\n\(demand)      client_max_body_size \(size);"), "\(path)")
    }
  }

  @Test(
    "An area is everything below its folder and the folder itself",
    arguments: [
      ("/fhir", GateArea.fhir), ("/fhir/", .fhir), ("/fhir/Patient", .fhir), ("/api/v1/ask/counter", .api), ("/apis", .pages),
      ("/fhirs/x", .pages), ("/", .pages), ("", .pages), ("*", .pages), ("/ja/api/v1", .pages),
    ])
  func area(path: String, area: GateArea) { #expect(GateArea(path: path) == area) }

  @Test("The areas that need a certificate refuse whoever shows none that was checked")
  func demand() throws {
    let text = try text()
    for area in GateArea.allCases where area.needsCertificate {
      let folder = try #require(area.folder)
      #expect(text.contains("location ~ ^\(folder)(/|$) {\n      if ($ssl_client_verify != SUCCESS) { rewrite ^ /gate-refuses last; }"))
    }
    #expect(text.contains("ssl_verify_client optional;") && text.contains("ssl_crl /etc/gate/revoked.pem;"))
  }

  @Test("Whoever shows no certificate is refused only after long bodies have waited their turn")
  func refusal() throws {
    let text = try text()
    // A `return` would answer before any limit is looked at; `deny` does so after all of them.
    #expect(text.contains("location = /gate-refuses {\n      internal;\n      client_max_body_size 0;\n      deny all;\n    }"))
    #expect(text.contains("limit_req zone=bodies burst=128;"))
  }

  @Test("Neither an address with its query nor a header gets into a log")
  func logs() throws {
    let text = try text()
    let format = try #require(text.split(separator: "log_format").last?.split(separator: ";").first)
    for word in ["$request_uri", "$uri", "$args", "$query_string", "$http_", "$request ", "$ssl_client_s_dn"] {
      #expect(!format.contains(word))
    }
    #expect(text.contains("error.log crit;"))
  }

  @Test("Connections are of TLS 1.2 and 1.3 and never resumed past the revocation list")
  func encryption() throws {
    let text = try text()
    #expect(text.contains("ssl_protocols TLSv1.2 TLSv1.3;") && text.contains("ssl_session_cache off;"))
    #expect(text.contains("ssl_session_tickets off;") && text.contains("ssl_reject_handshake on;"))
    #expect(!text.contains("CBC") && !text.contains("RSA-AES128-SHA"))
  }

  @Test(
    "No answer of the gate itself holds what nginx would take for a variable or is longer than it takes", arguments: GateRefusal.allCases)
  func answers(refusal: GateRefusal) {
    for area in GateArea.allCases {
      let body = refusal.body(in: area)
      #expect(!body.contains(UInt8(ascii: "$")) && body.count < 4_000)
      let text = String(decoding: body, as: UTF8.self)
      #expect(text.contains(refusal.rawValue))
    }
  }

  @Test(
    "What nginx could read in another way is refused by the name of its setting",
    arguments: ["/etc/a b.pem", "relative.pem", "/a;b", "/a$b", "/a\nb", "/a{b", "/a\"b", "/a'b", "", "/a#b", "/辻"])
  func paths(path: String) {
    #expect(throws: GateSettingsFault.unusable("certificate")) { try text { $0.certificate = path } }
    #expect(throws: GateSettingsFault.unusable("key")) { try text { $0.key = path } }
    #expect(throws: GateSettingsFault.unusable("clients")) { try text { $0.clientAuthorities = path } }
    #expect(throws: GateSettingsFault.unusable("revoked")) { try text { $0.revocationLists = path } }
    #expect(throws: GateSettingsFault.unusable("socket")) { try text { $0.socket = path } }
    #expect(throws: GateSettingsFault.unusable("folder")) { try text(folder: path) }
  }

  @Test("No name of a machine", arguments: ["", "a b", "a;b", "A.jp", "a..b", "-a", "_", "*.a.jp", "~x"])
  func names(name: String) {
    #expect(throws: GateSettingsFault.unusable("name")) { try text { $0.hostNames = [name] } }
  }

  @Test(
    "No place to listen",
    arguments: ["", "443", "a:443", "1.2.3:4", "1.2.3.4:0", "1.2.3.4:70000", "[]:443", "[x]:443", "1.2.3.4:4;", "256.1.1.1:4"])
  func places(place: String) {
    #expect(throws: GateSettingsFault.unusable("listen")) { try text { $0.listen = [place] } }
  }

  @Test("No user, no rate, no names, no places")
  func others() {
    #expect(throws: GateSettingsFault.unusable("user")) { try text { $0.user = "a b" } }
    #expect(throws: GateSettingsFault.unusable("rate")) { try text { $0.requestsPerSecond = 0 } }
    #expect(throws: GateSettingsFault.unusable("name")) { try text { $0.hostNames = [] } }
    #expect(throws: GateSettingsFault.unusable("listen")) { try text { $0.listen = [] } }
  }

  @Test("A request that the gate's word is missing for is refused in the form of its area and named by its fault alone")
  func refusals() throws {
    let site = try Site().site
    let faults: [(GateFault, Int)] = [
      (.headerFromElsewhere(.subject), 400), (.missing(.verify), 400), (.unreadable(.serial), 400), (.notVerified, 403),
      (.noInstitution, 403),
    ]
    for (fault, status) in faults {
      for route in [Route.counter(.japanese), try #require(Route(path: Self.submit)), .health] {
        let reply = site.refuse(fault, path: route.path)
        #expect(reply.response.status == status && reply.routeName == fault.code)
        #expect((reply.response.header("Content-Type")?.contains("json") == true) == route.isForPrograms)
      }
    }
  }

  @Test("A refused request for the register stands in its trail, one for an open page does not")
  func trace() throws {
    let noted = Noted()
    let access = WebAccess(find: { _, _ in .nobody }, note: { _, _ in noted.count += 1 })
    let site = try Site(access: access).site
    _ = site.refuse(.headerFromElsewhere(.verify), path: Self.submit)
    #expect(noted.count == 1)
    _ = site.refuse(.headerFromElsewhere(.verify), path: Route.health.path)
    _ = site.refuse(.headerFromElsewhere(.verify), path: "/none")
    #expect(noted.count == 1)
  }

  /// Counts on one thread.
  private final class Noted: @unchecked Sendable {
    var count = 0
  }
}
