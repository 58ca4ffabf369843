import Operations
import Synchronization
import Testing
import Web

@Suite("OpenID: signing in by a hospital's own service")
struct OpenIDSignInTests {
  @Test("The page to sign in leads there, and back to the page that was asked for, with the role of the mapping")
  func way() throws {
    let site = try OpenIDSite()
    #expect(try site.get("/en/counter").text.contains("href=\"/en/sign-in/service?next=/en/counter\""))
    let (cookie, sent) = try site.leave()
    #expect(
      sent["response_type"] == "code" && sent["code_challenge_method"] == "S256"
        && sent["redirect_uri"] == "https://localhost/sign-in/return")
    #expect(sent["scope"] == "openid profile" && sent["acr_values"] == "strong" && sent["code_challenge"]?.count == 43)
    #expect(sent["state"]?.count == 64 && sent["nonce"]?.count == 64 && sent["state"] != sent["nonce"])
    let back = try site.get("/sign-in/return", query: "code=abc&state=\(sent["state"] ?? "")", cookie: cookie)
    #expect(back.status == 200 && back.header("Refresh") == "0; url=/en/counter" && back.header("Cache-Control") == "no-store")
    let page = try site.get("/en/counter", cookie: back.sessionCookie)
    #expect(page.status == 200 && page.text.contains("tanaka@hospital (reception)"))
    let form = try #require(site.asked.withLock { $0.first { $0.address.hasSuffix("/token") } })
    #expect(form.form?.contains("code_verifier=") == true && form.headers == ["Authorization: Basic c2hpa2FrdTphJTIwc2hhcmVkJTIwc2VjcmV0"])
    #expect(form.form?.contains("shared") == false)
  }

  @Test("An account that an operator made is opened by its row; without the service's second factor ours is asked for")
  func ownAccount() throws {
    let site = try OpenIDSite()
    site.behaviour.withLock { $0.claims = #""sub":"1","amr":["otp"]"# }
    let strong = try site.signIn()
    #expect(try site.get("/en/counter", cookie: strong.sessionCookie).text.contains("sato (reception)"))
    site.behaviour.withLock { $0.claims = #""sub":"1","amr":["pwd"]"# }
    let weak = try site.signIn()
    #expect(weak.header("Refresh") == "0; url=/en/sign-in/code?next=/en/counter")
    #expect(try site.get("/en/counter", cookie: weak.sessionCookie).status == 401, "half a sign-in opens nothing")
  }

  @Test(
    "Without a row of the mapping nobody gets in, whatever the token says of roles",
    arguments: [
      (#""sub":"9","amr":["otp"],"preferred_username":"tanaka","groups":["admin"]"#, 403),
      (#""sub":"9","amr":["otp"],"preferred_username":"tanaka","role":"operator","roles":["operator","reception"]"#, 403),
      (#""sub":"9","amr":["otp"],"groups":["uketsuke"]"#, 403),
      (#""sub":"9","amr":["otp"],"preferred_username":"田中","groups":["uketsuke"]"#, 403),
      (#""sub":"2","amr":["otp"]"#, 403), (#""sub":"9","amr":["pwd"],"preferred_username":"tanaka","groups":["uketsuke"]"#, 403),
      (#""sub":"9","acr":"strong","preferred_username":"Tanaka","groups":"ishi""#, 200),
    ])
  func mapping(claims: String, status: Int) throws {
    let site = try OpenIDSite()
    site.behaviour.withLock { $0.claims = claims }
    let reply = try site.signIn()
    #expect(reply.status == status && (reply.sessionCookie != nil) == (status == 200))
  }

  @Test("A name belongs to the first who came with it: another subject, or a local account of that name, opens nothing")
  func names() throws {
    let site = try OpenIDSite()
    #expect(try site.signIn().status == 200)
    #expect(try site.signIn().status == 200, "the same person comes again")
    site.behaviour.withLock { $0.claims = #""sub":"10","amr":["otp"],"preferred_username":"tanaka","groups":["uketsuke"]"# }
    #expect(try site.signIn().status == 403)
    #expect(site.accounts.desk.begin("tanaka@hospital", "outside:" + String(repeating: "0", count: 64), from: .gate(nil)) == .refused)
  }

  @Test("A role that changed there changes here at the next sign-in, and an account that was shut here stays shut")
  func changes() throws {
    let site = try OpenIDSite()
    _ = try site.signIn()
    site.behaviour.withLock { $0.claims = #""sub":"9","amr":["otp"],"preferred_username":"tanaka","groups":["ishi"]"# }
    #expect(try site.get("/en/counter", cookie: site.signIn().sessionCookie).text.contains("tanaka@hospital (doctor or pharmacist)"))
    try site.accounts.shut("tanaka@hospital")
    #expect(try site.signIn().status == 403)
  }

  @Test("What comes back a second time, too late, without its cookie or with another state is worth nothing")
  func replays() throws {
    let site = try OpenIDSite()
    let (cookie, sent) = try site.leave()
    let query = "code=abc&state=\(sent["state"] ?? "")"
    #expect(try site.get("/sign-in/return", query: query).status == 401)
    #expect(try site.get("/sign-in/return", query: "code=abc&state=\(sent["nonce"] ?? "")", cookie: cookie).status == 401)
    #expect(try site.get("/sign-in/return", query: query + "&state=x", cookie: cookie).status == 401)
    #expect(try site.get("/sign-in/return", query: query, cookie: site.leave().cookie).status == 401)
    let (value, path) = (cookie.replacing("/en/counter", with: "/ja/counter"), "/sign-in/return")
    #expect(try site.get(path, query: query, cookie: value).status == 401, "a cookie that was changed")
    let asked = site.asked.withLock { $0.count { $0.address.hasSuffix("/token") } }
    #expect(asked == 0, "none of these asked the service")
    _ = try site.leave()
    let late = try site.leave()
    site.pass(seconds: 600)
    #expect(try site.get(path, query: "code=abc&state=\(late.sent["state"] ?? "")", cookie: late.cookie).status == 401)
    let last = try site.leave()
    let good = "code=abc&state=\(last.sent["state"] ?? "")"
    #expect(try site.get(path, query: good, cookie: last.cookie).status == 200)
    let again = try site.get(path, query: good, cookie: last.cookie)
    #expect(again.status == 401 && again.text.contains("used already"))
  }

  @Test("A service that is down is said so, and people with a password here go on; what was known of it holds for a day")
  func down() throws {
    let site = try OpenIDSite()
    site.behaviour.withLock { $0.isDown = true }
    let reply = try site.get("/en/sign-in/service")
    #expect(reply.status == 503 && reply.text.contains("sign in with a user name and a password"))
    #expect(site.told.withLock { $0.first?.contains("nobody can be reached there") } == true)
    #expect(try site.get("/en/counter", cookie: site.accounts.signIn("sato", channel: .gate(nil))).status == 200)
    site.behaviour.withLock { $0.isDown = false }
    let (cookie, sent) = try site.leave()
    site.behaviour.withLock { $0.isDown = true }
    #expect(try site.get("/sign-in/return", query: "code=a&state=\(sent["state"] ?? "")", cookie: cookie).status == 503)
    site.pass(seconds: 86_399)
    _ = try site.leave()
    site.pass(seconds: 1)
    #expect(try site.get("/en/sign-in/service").status == 503)
  }

  @Test("A new key of the service is asked for by itself, and at most once a minute")
  func rotation() throws {
    let site = try OpenIDSite()
    func keyRequests() -> Int { site.asked.withLock { $0.count { $0.address.hasSuffix("/keys") } } }
    #expect(try site.signIn().status == 200 && keyRequests() == 1)
    site.behaviour.withLock { ($0.keyID, $0.publishedKey) = ("k2", "k2") }
    #expect(try site.signIn().status == 200 && keyRequests() == 2)
    site.behaviour.withLock { $0.keyID = "k3" }
    for _ in 0..<5 { #expect(try site.signIn().status == 401) }
    #expect(keyRequests() == 2 && site.told.withLock { $0.last?.contains("unknownKey") } == true)
    site.pass(seconds: 60)
    #expect(try site.signIn().status == 401 && keyRequests() == 3)
  }

  @Test("A code that the service refuses, a foreign nonce and a cancelled sign-in get nowhere")
  func refused() throws {
    let site = try OpenIDSite()
    site.behaviour.withLock { $0.tokenStatus = 400 }
    #expect(try site.signIn().status == 401)
    site.behaviour.withLock { ($0.tokenStatus, $0.nonce) = (200, "another") }
    #expect(try site.signIn().status == 401 && site.told.withLock { $0.last?.contains("(nonce)") } == true)
    site.behaviour.withLock { $0.nonce = nil }
    let (cookie, sent) = try site.leave()
    let cancelled = try site.get("/sign-in/return", query: "error=access_denied&code=x&state=\(sent["state"] ?? "")", cookie: cookie)
    #expect(cancelled.status == 401 && cancelled.text.contains("cancelled"))
  }

  @Test("A service that says it names itself has to, and by its own name")
  func mixUp() throws {
    let site = try OpenIDSite()
    site.behaviour.withLock { $0.namesItself = true }
    for (more, status) in [("", 401), ("&iss=https%3A%2F%2Fother.example", 401), ("&iss=https%3A%2F%2Fservice.example", 200)] {
      let (cookie, sent) = try site.leave()
      #expect(try site.get("/sign-in/return", query: "code=a&state=\(sent["state"] ?? "")\(more)", cookie: cookie).status == status)
    }
  }

  @Test("The page after a sign-out leads out of the service, too")
  func signOut() throws {
    let site = try OpenIDSite()
    _ = try site.signIn()
    let page = try site.get("/en/sign-in", query: "ended")
    #expect(
      page.text.contains(
        "https://service.example/end?client_id=shikaku&amp;post_logout_redirect_uri=https%3A%2F%2Flocalhost%2Fen%2Fsign-in"))
    #expect(try !site.get("/en/sign-in").text.contains("service.example/end"))
  }

  @Test(
    "Settings that can't be meant are refused with the member that is wrong",
    arguments: [
      ("https://service.example", "http://service.example", "issuer"), ("https://localhost", "https://localhost/x", "address"),
      (#""role": "reception", "institution""#, #""role": "operator", "institution""#, "roles.map[0].role"),
      (#""role": "reception", "institution""#, #""role": "institutionProgram", "institution""#, "roles.map[0].role"),
      (#""secondFactor": {"acr": ["strong"], "amr": ["otp"]},"#, "", "secondFactor"), ("@hospital", "hospital", "roles.suffix"),
      (#""client": "shikaku","#, #""client": "shikaku", "clinet": "x","#, "clinet"), ("1312345675", "13", "roles.map[0].institution"),
    ])
  func settings(part: String, other: String, field: String) {
    #expect(OpenIDSite.settings.contains(part))
    #expect {
      try OpenIDSettings(Array(OpenIDSite.settings.replacing(part, with: other).utf8))
    } throws: { error in
      (error as? OpenIDSettingsFault)?.english.hasPrefix(field) == true
    }
  }
}
