import EligibilityModel
import Operations
import Registry
import Synchronization
import Testing
import Web

/// Who may take which route, written down a second time by hand; a route without a row here fails.
private enum Plan {
  static let verifiers: Set<AccessRole> = [.reception, .doctorOrPharmacist, .institutionProgram]
  static let listers: Set<AccessRole> = [.reception, .institutionProgram]

  /// The roles that may take a route by its name; `nil` for everybody.
  static let rows: [String: Set<AccessRole>?] = [
    "home": nil, "start": nil, "rules": nil, "rule": nil, "rule-changes": nil, "insurers": nil, "insurer": nil, "contradictions": nil,
    "held": nil, "sandbox": nil, "sign-in": nil, "second-factor": nil, "outside-sign-in": nil, "outside-return": nil,
    "outside-sign-out": nil, "password": nil,
    "sign-out": Set(AccessRole.ofAccounts), "fhir-metadata": nil,
    "schema": nil, "health": nil, "ready": nil, "status": nil, "style": nil,
    // Whoever is on this machine may read it, too.
    "metrics": [.operator],
    "own-record": [.person], "appointments": listers, "appointment-list": listers,
    "counter": verifiers, "fhir-submit": verifiers, "fhir-type": verifiers, "fhir-search": verifiers, "fhir-read": verifiers,
    "fhir-validate": nil,
    "fhir-batch": [.reception, .institutionProgram], "fhir-trail": [.auditor, .person],
    "verify": verifiers, "bulk-verify": listers, "bulk-job": listers, "bulk-rows": listers, "bulk-table": listers, "problems": nil,
    "openapi": nil, "audit": [.auditor, .person],
    "consent-record": verifiers, "consent-withdraw": verifiers.union([.person]), "consent-show": verifiers.union([.person]),
    "fhir-consent": verifiers, "fhir-consents": verifiers.union([.person]),
    "fhir-consent-read": verifiers.union([.person]),
    "fhir-clinical": [.doctorOrPharmacist, .emergencyCrew, .person],
  ]

  static func row(_ route: Route) -> Set<AccessRole>?? {
    // Questions whose whole input is sent along touch no register.
    if route.name.hasPrefix("ask-") || route.name.hasPrefix("form-") { return .some(nil) }
    return rows[route.name]
  }
}

/// One caller of each kind.
enum Callers {
  static func each() throws -> [Caller] {
    try [.machine, .nobody, .institution(institution())] + AccessRole.ofAccounts.map { .account(try account($0)) }
  }

  static func institution() throws -> MedicalInstitutionCode { try MedicalInstitutionCode("1312345675") }

  static func account(_ role: AccessRole) throws -> SignedInAccount {
    SignedInAccount(name: try #require(AccountName("somebody")), role: role, affiliation: try affiliation(role))
  }

  static func affiliation(_ role: AccessRole) throws -> Affiliation {
    switch role {
    case .reception, .doctorOrPharmacist, .institutionProgram: .institution(try institution())
    case .insurerClerk, .insurerApprover: .insurer(try InsurerNumber("06130488"))
    case .emergencyCrew: .fireDepartment(try #require(RegisterText("消防")))
    case .operator, .auditor: .service
    case .person: .person(PersonLink(reference: try #require(RegisterText("P")), birthDate: .fixed(1951, 8, 1)))
    }
  }
}

@Suite("Access: every caller on every route")
struct AccessTableTests {
  /// What a site noted of refusals.
  private final class Notes: Sendable {
    let list = Mutex<[(Caller, AccessRight)]>([])
  }

  private static func status(_ caller: Caller, _ route: Route, _ notes: Notes) throws -> Int {
    let access = WebAccess { _, _ in
      caller
    } note: { caller, right in
      notes.list.withLock { $0.append((caller, right)) }
    }
    let site = try Site(access: access)
    // On the machine itself nobody needs a right for it, so it is asked by the gate's way.
    if route == .metrics {
      return site.site.reply(to: WebRequest(method: "GET", path: route.path, headers: [.host: "localhost"], channel: .gate(nil))).response
        .status
    }
    return (route.methods.contains("GET") ? site.get(route.path) : site.post(route.path, "{}", type: "application/json")).status
  }

  @Test("Exactly the planned roles get in; others get 401 or 403 and leave a trace", arguments: Route.all)
  func everyRoleOnEveryRoute(route: Route) throws {
    let allowed = try #require(Plan.row(route), "no row for \(route.name)")
    for caller in try Callers.each() {
      let notes = Notes()
      let status = try Self.status(caller, route, notes)
      // Whoever has not signed in can't sign out; that is no refusal of data.
      let isSignOut = route.name == "sign-out"
      let mayGo = allowed.map { roles in (caller == .machine && !isSignOut) || caller.role.map(roles.contains) == true } ?? true
      #expect((status != 401 && status != 403) == mayGo, "\(route.name)")
      if !mayGo {
        #expect(status == (caller == .nobody || isSignOut ? 401 : 403))
        if isSignOut { continue }
        #expect(notes.list.withLock { $0.count } == 1 && notes.list.withLock { $0.first?.0 } == caller)
      } else {
        #expect(notes.list.withLock { $0.isEmpty })
      }
    }
  }

  @Test("A refused program gets the error object, a refused browser a page in words")
  func forms() throws {
    let site = try Site(
      access: WebAccess { _, _ in
        .nobody
      } note: { _, _ in
      })
    let program = site.post("/fhir/CoverageEligibilityRequest/$submit", "{}", type: "application/fhir+json")
    #expect(program.status == 401 && program.text.contains("\"code\":\"login\"") && program.header("WWW-Authenticate") != nil)
    let page = site.get("/ja/counter")
    #expect(page.status == 401 && page.text.contains("サインイン") && page.header("Cache-Control") == "no-store")
    #expect(site.post("/ja/counter", form: [("number", "123")]).status == 401)
  }

  @Test("The register is asked in the name of the caller")
  func inTheNameOf() throws {
    let asked = Mutex<[Caller]>([])
    let caller = Caller.account(try Callers.account(.reception))
    let site = try Site(
      lookUp: { (_, caller) throws(RegisterError) in
        asked.withLock { $0.append(caller) }
        return .none
      },
      access: WebAccess { _, _ in
        caller
      } note: { _, _ in
      })
    let form = [
      ("do", "look-up"), ("service-date", "2026-08-05"), ("insurer-number", "06130488"), ("symbol", "1"), ("number", "123"),
      ("birth-date", "1951-08-01"),
    ]
    _ = site.post("/ja/counter", form: form)
    #expect(asked.withLock { $0 } == [caller])
  }
}

@Suite("Access: by which way a request came")
struct CallerChannelTests {
  @Test("While nobody has an account, this machine may ask; through the gate only a certificate opens anything")
  func withoutAccounts() throws {
    let code = try Callers.institution()
    #expect(Caller(withoutAccounts: .machine) == .machine)
    #expect(Caller(withoutAccounts: .gate(nil)) == .nobody)
    #expect(Caller(withoutAccounts: .gate(code)) == .institution(code))
  }

  @Test(
    "A session's secret is found under the name of its way, once, and in its whole form",
    arguments: [
      ("shikaku-session=%", true), ("a=b; shikaku-session=%; c", true), ("shikaku-session=%; shikaku-session=%", false),
      ("__Host-shikaku-session=%", false), ("shikaku-session=%0", false), ("shikaku-session=", false), ("xshikaku-session=%", false),
      ("", false),
      ("shikaku-session=\(String(repeating: "G", count: 64))", false),
    ])
  func cookie(template: String, isFound: Bool) throws {
    let seen = Mutex<[SessionToken?]>([])
    let access = WebAccess { _, token in
      seen.withLock { $0.append(token) }
      return .nobody
    } note: { _, _ in
    }
    let secret = String(repeating: "0a", count: 32)
    let cookie = template.split(separator: "%", omittingEmptySubsequences: false).joined(separator: secret)
    _ = try Site(access: access).site.reply(
      to: WebRequest(method: "GET", path: "/health", headers: [.host: "localhost", .cookie: cookie]))
    #expect(seen.withLock { $0 } == [isFound ? SessionToken(secret) : nil])
  }
}
