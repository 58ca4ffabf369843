import Operations
import Registry
import Synchronization
import Testing
import Web

@Suite("OpenID: the hospital's own service signs people out")
struct OpenIDLogoutTests {
  private static func signedIn(_ site: OpenIDSite, as claims: String) throws -> String {
    site.behaviour.withLock { $0.claims = claims }
    return try #require(try site.signIn().sessionCookie)
  }

  private static func isIn(_ cookie: String, _ site: OpenIDSite) throws -> Bool {
    try site.get("/en/counter", cookie: cookie).status == 200
  }

  private static let tanaka = #""sub":"9","amr":["otp"],"preferred_username":"tanaka","groups":["uketsuke"]"#

  @Test("A sign-out there ends the session of its name here at once, and no other; without a name all of the person")
  func ends() throws {
    let site = try OpenIDSite()
    let one = try Self.signedIn(site, as: Self.tanaka + #","sid":"a""#)
    let two = try Self.signedIn(site, as: Self.tanaka + #","sid":"b""#)
    let other = try Self.signedIn(site, as: #""sub":"1","amr":["otp"],"sid":"c""#)
    let said = try site.sayOut(#""jti":"1","sub":"9","sid":"a""#)
    #expect(said.status == 200 && said.body.isEmpty && said.header("Cache-Control") == "no-store")
    let last = try #require(site.accounts.trail().last)
    let name = try #require(AccountName("tanaka@hospital"))
    #expect(last.action == .signOut && last.subject == .account(name))
    #expect(try [one, two, other].map { try Self.isIn($0, site) } == [false, true, true])
    #expect(try site.sayOut(#""jti":"2","sid":"c""#).status == 200)
    #expect(try [one, two, other].map { try Self.isIn($0, site) } == [false, true, false])
    #expect(try site.sayOut(#""jti":"3","sub":"9""#).status == 200)
    #expect(try !Self.isIn(two, site))
  }

  @Test("A session that the service did not name ends with its person's; one that began by a password here stays")
  func unnamed() throws {
    let site = try OpenIDSite()
    let own = try site.accounts.signIn("sato", channel: .gate(nil))
    let outside = try Self.signedIn(site, as: #""sub":"1","amr":["otp"]"#)
    #expect(try site.sayOut(#""jti":"1","sub":"1","sid":"x""#).status == 200)
    #expect(try [outside, own].map { try Self.isIn($0, site) } == [false, true])
    let entries = site.accounts.trail().count
    #expect(try site.sayOut(#""jti":"2","sub":"unknown""#).status == 200, "whoever is out already is out")
    #expect(site.accounts.trail().count == entries)
  }

  @Test("Half a sign-in that began there ends, too")
  func half() throws {
    let site = try OpenIDSite()
    site.behaviour.withLock { $0.claims = #""sub":"1","amr":["pwd"],"sid":"h""# }
    let cookie = try #require(try site.signIn().sessionCookie)
    #expect(try site.get("/en/sign-in/code", cookie: cookie).status == 200)
    #expect(try site.sayOut(#""jti":"1","sub":"1","sid":"h""#).status == 200)
    #expect(try site.get("/en/sign-in/code", cookie: cookie).status == 303)
  }

  @Test("A message counts once; what is forged, of another kind or none at all ends nothing and is told in one word")
  func refused() throws {
    let site = try OpenIDSite()
    let cookie = try Self.signedIn(site, as: Self.tanaka)
    let refusals = try [
      ("nonce", site.sayOut(#""jti":"1","sub":"9","nonce":"n""#)), ("number", site.sayOut(#""sub":"9""#)),
      ("subject", site.sayOut(#""jti":"1""#)), ("algorithm", site.sayOut(#""jti":"1","sub":"9""#, header: #"{"alg":"none"}"#)),
      ("unknownKey", site.sayOut(#""jti":"1","sub":"9""#, header: #"{"alg":"RS256","kid":"k9"}"#)),
      ("signature", site.sayOut(#""jti":"1","sub":"9""#) { "logout_token=\($0)A" }), ("form", site.sayOut("") { _ in "logout_token=x" }),
      ("logout_token", site.sayOut(#""jti":"1","sub":"9""#) { "logout_token=\($0)&logout_token=\($0)" }),
      ("logout_token", site.sayOut("") { _ in "" }), ("logout_token", site.sayOut(#""jti":"1","sub":"9""#) { "id_token=\($0)" }),
    ]
    for (word, reply) in refusals {
      #expect(reply.status == 400 && reply.text.contains("\"error_description\":\"\(word)\""), "\(word)")
      #expect(reply.header("Cache-Control") == "no-store")
    }
    #expect(try Self.isIn(cookie, site))
    #expect(try site.sayOut(#""jti":"1","sub":"8""#).status == 200)
    let again = try site.sayOut(#""jti":"1","sub":"9""#)
    #expect(again.status == 400 && again.text.contains("\"jti\""))
    #expect(try Self.isIn(cookie, site))
    #expect(site.told.withLock { told in told.allSatisfy { !$0.contains("tanaka") } })
  }

  @Test("Without such a service there is no such address")
  func none() throws {
    let site = try Site()
    #expect(site.post("/sign-out/service", form: [("logout_token", "x")]).status == 404)
  }
}
