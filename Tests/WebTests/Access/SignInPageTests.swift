import EligibilityModel
import Foundation
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

/// A site with accounts in memory and cryptography that can be followed.
struct SignInSite {
  static let password = "correct horse battery"
  static let time = Site.moment.known
  static let code = "123456"

  let site: Site
  let desk: SignInDesk
  /// What stands in the audit trail.
  let trail: @Sendable () -> [AuditEntry]
  private let audited: AuditedDesk

  init(clinical: ClinicalDesk? = nil) throws {
    nonisolated(unsafe) let register = InMemoryRegister()
    let audited = try AuditedDesk(now: { Self.time }) { () throws(RegisterError) in unsafe register }
    trail = { unsafe register.auditTrail }
    let drawn = Mutex(0)
    let tools = SignInTools(
      record: { RegisterText("=" + $0) }, matches: { $1.text == "=" + $0 }, isOld: { _ in false },
      code: { _, step in step == Self.time.microseconds / 30_000_000 ? Self.code : nil },
      hash: { SecretHash(digest: Self.digest($0)) },
      random: { count in
        let draw = drawn.withLock { drawn in
          drawn += 1
          return drawn
        }
        return Array(Self.digest("\(draw)").prefix(count))
      })
    let actor = try #require(AuditActor(name: "serve", role: .administrator))
    let occasion = AuditOccasion(actor: actor, purpose: .maintenance)
    for (name, role) in [("sato", AccessRole.reception), ("suzuki", .operator), ("hanako", .person)] {
      let place = try Callers.affiliation(role)
      let name = try #require(AccountName(name))
      try audited.answer { transaction in
        let office = AccountOffice(in: transaction, tools: tools, occasion: occasion, now: Self.time)
        _ = try office.add(name, role: role, affiliation: place, password: Self.password)
        guard role != .operator, var account = try transaction.accounts.account(named: name) else { return }
        account.state = .active
        try transaction.accounts.put(account, at: Self.time)
      }
    }
    desk = SignInDesk(Doorkeeper(desk: audited, tools: tools, occasion: occasion, now: { Self.time }, telling: { _ in }))
    site = try Site(clinical: clinical, access: WebAccess(desk))
    self.audited = audited
  }

  /// Shuts an account, as an operator would from another machine.
  func shut(_ name: String) throws {
    let name = try #require(AccountName(name))
    try audited.answer { transaction in
      guard var account = try transaction.accounts.account(named: name) else { return }
      account.state = .disabled
      try transaction.accounts.put(account, at: Self.time)
    }
  }

  private static func digest(_ text: String) -> [UInt8] {
    (0..<4).flatMap { part -> [UInt8] in
      let hash = text.utf8.reduce(14_695_981_039_346_656_037 &+ UInt64(part)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
      return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
    }
  }

  func send(
    _ method: String, _ path: String, _ form: [(String, String)] = [], cookie: String? = nil, channel: CallerChannel = .machine,
    query: String? = nil, fetchSite: String? = nil
  ) -> WebResponse {
    var headers: [WebRequest.Header: String] = [.host: "localhost", .contentType: "application/x-www-form-urlencoded"]
    headers[.cookie] = cookie
    headers[.fetchSite] = fetchSite
    let body = form.map { "\(Site.encoded($0))=\(Site.encoded($1))" }.joined(separator: "&")
    return site.site.reply(
      to: WebRequest(method: method, path: path, query: query, headers: headers, body: Array(body.utf8), channel: channel)
    ).response
  }

  /// Both steps; the cookie of the session.
  func signIn(_ name: String = "sato", channel: CallerChannel = .machine) throws -> String {
    let first = send("POST", "/ja/sign-in", [("name", name), ("password", Self.password)], channel: channel)
    let second = send("POST", "/ja/sign-in/code", [("code", Self.code)], cookie: first.cookie, channel: channel)
    return try #require(second.cookie)
  }
}

extension WebResponse {
  /// The cookie as a browser would send it back.
  var cookie: String? { header("Set-Cookie")?.split(separator: ";").first.map(String.init) }

  /// The value of a hidden field.
  func hidden(_ name: String) -> String? {
    guard let start = text.range(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }
}

@Suite("Pages: signing in")
struct SignInPageTests {
  @Test("A page that needs a right shows the page to sign in instead, and leads back to where one wanted to go")
  func way() throws {
    let site = try SignInSite()
    let invitation = site.send("GET", "/en/counter")
    #expect(invitation.status == 401 && invitation.hidden("next") == "/en/counter" && invitation.text.contains("<h1>Sign in</h1>"))
    let first = site.send("POST", "/en/sign-in", [("name", "sato"), ("password", SignInSite.password), ("next", "/en/counter")])
    #expect(first.status == 303 && first.header("Location") == "/en/sign-in/code?next=/en/counter")
    let page = site.send("GET", "/en/sign-in/code", cookie: first.cookie, query: "next=/en/counter")
    #expect(page.hidden("next") == "/en/counter")
    #expect(site.send("GET", "/en/counter", cookie: first.cookie).status == 401, "half a sign-in opens nothing")
    let second = site.send("POST", "/en/sign-in/code", [("code", SignInSite.code), ("next", "/en/counter")], cookie: first.cookie)
    #expect(second.status == 303 && second.header("Location") == "/en/counter" && second.cookie != first.cookie)
    let counter = site.send("GET", "/en/counter", cookie: second.cookie)
    #expect(counter.status == 200 && counter.text.contains("sato (reception)") && counter.header("Cache-Control") == "no-store")
  }

  @Test(
    "The cookie is out of reach of scripts and of other sites, and behind the gate it needs TLS",
    arguments: [
      (CallerChannel.machine, "shikaku-session=", false), (.gate(nil), "__Host-shikaku-session=", true),
    ])
  func cookie(channel: CallerChannel, name: String, isSecure: Bool) throws {
    let site = try SignInSite()
    let reply = site.send("POST", "/ja/sign-in", [("name", "sato"), ("password", SignInSite.password)], channel: channel)
    let cookie = try #require(reply.header("Set-Cookie"))
    #expect(cookie.hasPrefix(name) && cookie.contains("; Path=/") && !cookie.contains("Domain"))
    #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict") && cookie.contains("; Secure") == isSecure)
    _ = try site.signIn("suzuki", channel: channel)
  }

  @Test(
    "Nobody is led to another site, or to where programs ask",
    arguments: ["//evil.example", "https://evil.example/", "/api/v1/ask/counter", "/ja/none", ""])
  func next(target: String) throws {
    let site = try SignInSite()
    let first = site.send("POST", "/ja/sign-in", [("name", "sato"), ("password", SignInSite.password), ("next", target)])
    #expect(first.header("Location") == "/ja/sign-in/code")
    let second = site.send("POST", "/ja/sign-in/code", [("code", SignInSite.code), ("next", target)], cookie: first.cookie)
    #expect(second.header("Location") == "/ja/counter")
  }

  @Test("What is wrong is said with one sentence for all, and no password comes back")
  func wrong() throws {
    let site = try SignInSite()
    for (name, password) in [("sato", "wrong horse battery"), ("nobody", SignInSite.password)] {
      let reply = site.send("POST", "/ja/sign-in", [("name", name), ("password", password)])
      #expect(reply.status == 401 && reply.text.contains("利用者ID、パスワード、確認コードのどれかが違います") && !reply.text.contains(password))
      #expect(reply.header("Set-Cookie") == nil)
    }
  }

  @Test("Too many failures are answered 429 with the seconds to wait")
  func slowed() throws {
    let site = try SignInSite()
    let wrong = [("name", "sato"), ("password", "x")]
    for _ in 0..<3 { _ = site.send("POST", "/easy/sign-in", wrong) }
    let reply = site.send("POST", "/easy/sign-in", wrong)
    #expect(reply.status == 429 && reply.header("Retry-After") == "2" && reply.text.contains("2秒 まって"))
  }

  @Test("A form of a signed-in page goes through only with the token of its session")
  func formToken() throws {
    let site = try SignInSite()
    let cookie = try site.signIn()
    let token = try #require(site.send("GET", "/ja/counter", cookie: cookie).hidden("form-token"))
    let form = [("service-date", "2026-08-05")]
    #expect(site.send("POST", "/ja/counter", form + [("form-token", token)], cookie: cookie).status == 422, "read, and nothing is ticked")
    #expect(site.send("POST", "/ja/counter", form, cookie: cookie).status == 403)
    #expect(site.send("POST", "/ja/counter", form + [("form-token", String(token.reversed()))], cookie: cookie).status == 403)
    #expect(site.send("POST", "/ja/counter", form + [("form-token", token), ("form-token", token)], cookie: cookie).status == 403)
    #expect(site.send("POST", "/ja/counter", form + [("form-token", token)], cookie: cookie, fetchSite: "cross-site").status == 403)
    #expect(site.send("POST", "/ja/sign-out", [], cookie: cookie).status == 403)
  }

  @Test("Signing out ends the session and takes the cookie back")
  func signOut() throws {
    let site = try SignInSite()
    let cookie = try site.signIn()
    let token = try #require(site.send("GET", "/ja/counter", cookie: cookie).hidden("form-token"))
    let reply = site.send("POST", "/ja/sign-out", [("form-token", token)], cookie: cookie)
    #expect(reply.status == 303 && reply.header("Set-Cookie")?.contains("Max-Age=0") == true)
    #expect(site.send("GET", "/ja/counter", cookie: cookie).status == 401)
  }

  @Test("A first password is changed before anything else, and the new one must be good")
  func firstPassword() throws {
    let site = try SignInSite()
    let cookie = try site.signIn("suzuki")
    let page = site.send("GET", "/ja/password", cookie: cookie)
    let token = try #require(page.hidden("form-token"))
    #expect(page.status == 200 && page.text.contains("自分だけが知るもの") && !page.text.contains("今のパスワード"))
    func change(_ new: String, _ again: String, _ token: String) -> WebResponse {
      site.send("POST", "/ja/password", [("form-token", token), ("new-password", new), ("new-password-again", again)], cookie: cookie)
    }
    #expect(change("a much better one", "another one", token).status == 422)
    #expect(change("short", "short", token).status == 422)
    #expect(change("a much better one", "a much better one", "x").status == 403)
    let done = change("a much better one", "a much better one", token)
    #expect(done.status == 303 && done.header("Location") == "/ja", "an operator has no counter")
    #expect(site.send("GET", "/ja/counter", cookie: done.cookie).status == 403)
  }

  @Test("Each page to sign in has a language, a label for each field and what password stores look for", arguments: Language.allCases)
  func accessible(language: Language) throws {
    let site = try SignInSite()
    let page = site.send("GET", "/\(language.rawValue)/sign-in")
    #expect(page.status == 200)
    for part in ["<label for=\"name\">", "<label for=\"password\">", "autocomplete=\"username\"", "autocomplete=\"current-password\""] {
      #expect(page.text.contains(part))
    }
  }

  @Test("Without accounts there is nothing to sign in to")
  func withoutAccounts() throws {
    #expect(try Site().get("/ja/sign-in").header("Location") == "/ja")
    #expect(try Site().get("/ja/password").header("Location") == "/ja")
  }
}
