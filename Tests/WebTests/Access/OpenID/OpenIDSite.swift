import Foundation
import Interchange
import Operations
import Registry
import Synchronization
import Testing
import Web

/// A site that believes a sign-in service in memory, whose signature is the message's length.
final class OpenIDSite: Sendable {
  static let now = SignInSite.time.microseconds / 1_000_000
  static let settings = """
    {"issuer": "https://service.example", "client": "shikaku", "secretFile": "secret", "address": "https://localhost",
     "name": {"ja": "病院のサインイン", "en": "Sign in of the hospital"}, "secondFactor": {"acr": ["strong"], "amr": ["otp"]},
     "accounts": {"claim": "sub", "map": [{"value": "1", "account": "sato"}, {"value": "2", "account": "nobody-here"}]},
     "roles": {"claim": "groups", "nameClaim": "preferred_username", "suffix": "@hospital",
       "map": [{"value": "uketsuke", "role": "reception", "institution": "1312345675"},
               {"value": "ishi", "role": "doctorOrPharmacist", "institution": "1312345675"}]}}
    """

  /// What the service does next.
  struct Behaviour: Sendable {
    var isDown = false
    var keyID = "k1"
    var publishedKey = "k1"
    var tokenStatus = 200
    /// Members of the token besides those that have to stand in it.
    var claims = #""preferred_username":"tanaka","groups":["uketsuke"],"amr":["otp"],"sub":"9""#
    /// The nonce that it gives back; `nil` for the one it was given.
    var nonce: String?
    var namesItself = false
  }

  let behaviour = Mutex(Behaviour())
  let asked = Mutex<[OpenIDTools.Ask]>([])
  let told = Mutex<[String]>([])
  private let given = Mutex("")
  let accounts: SignInSite
  private let clock = Mutex(OpenIDSite.now)
  private let site = Mutex<WebSite?>(nil)

  init() throws {
    accounts = try SignInSite()
    let tools = OpenIDTools(
      ask: { [unowned self] (ask) throws(OpenIDTools.Silence) in try answer(ask) },
      verify: { _, message, signature in signature == [UInt8(truncatingIfNeeded: message.count)] },
      now: { [unowned self] in clock.withLock { $0 } }, tell: { [unowned self] text in told.withLock { $0.append(text) } })
    let desk = OpenIDDesk(try OpenIDSettings(Array(Self.settings.utf8)), secret: "a shared secret", tools: tools)
    let made = try Site(access: WebAccess(accounts.desk, openID: desk)).site
    site.withLock { $0 = made }
  }

  func pass(seconds: Int64) { clock.withLock { $0 += seconds } }

  private func answer(_ ask: OpenIDTools.Ask) throws(OpenIDTools.Silence) -> OpenIDTools.Answer {
    asked.withLock { $0.append(ask) }
    let behaviour = behaviour.withLock { $0 }
    if behaviour.isDown { throw OpenIDTools.Silence("nobody can be reached there") }
    switch ask.address.split(separator: "/").last {
    case "openid-configuration":
      let more = behaviour.namesItself ? #","authorization_response_iss_parameter_supported":true"# : ""
      return Self.json(
        #"{"issuer":"https://service.example","authorization_endpoint":"https://service.example/authorize","token_endpoint":"https://service.example/token","#
          + #""jwks_uri":"https://service.example/keys","end_session_endpoint":"https://service.example/end"\#(more)}"#)
    case "keys": return Self.json(#"{"keys":[{"kty":"RSA","kid":"\#(behaviour.publishedKey)","n":"AQAB","e":"AQAB"}]}"#)
    default:
      let nonce = behaviour.nonce ?? given.withLock { $0 }
      let now = clock.withLock { $0 }
      let payload =
        #"{"iss":"https://service.example","aud":"shikaku","exp":\#(now + 300),"iat":\#(now),"nonce":"\#(nonce)",\#(behaviour.claims)}"#
      let message = [#"{"alg":"RS256","kid":"\#(behaviour.keyID)"}"#, payload].map { Base64URL.text(Array($0.utf8)) }.joined(separator: ".")
      let signature = Base64URL.text([UInt8(truncatingIfNeeded: message.utf8.count)])
      return Self.json(#"{"access_token":"x","id_token":"\#(message).\#(signature)"}"#, behaviour.tokenStatus)
    }
  }

  private static func json(_ text: String, _ status: Int = 200) -> OpenIDTools.Answer {
    OpenIDTools.Answer(status: status, body: Array(text.utf8))
  }

  /// Has the service say that somebody signed out.
  func sayOut(_ claims: String, header: String? = nil, body: ((String) -> String)? = nil) throws -> WebResponse {
    let now = clock.withLock { $0 }
    let event = #""events":{"http://schemas.openid.net/event/backchannel-logout":{}}"#
    let payload = #"{"iss":"https://service.example","aud":"shikaku","exp":\#(now + 300),"iat":\#(now),\#(event),\#(claims)}"#
    let head = header ?? #"{"alg":"RS256","kid":"\#(behaviour.withLock { $0.keyID })"}"#
    let message = [head, payload].map { Base64URL.text(Array($0.utf8)) }.joined(separator: ".")
    let token = message + "." + Base64URL.text([UInt8(truncatingIfNeeded: message.utf8.count)])
    let text = body?(token) ?? "logout_token=" + token
    let headers: [WebRequest.Header: String] = [.host: "localhost", .contentType: "application/x-www-form-urlencoded"]
    let site = try #require(site.withLock { $0 })
    let request = WebRequest(method: "POST", path: "/sign-out/service", headers: headers, body: Array(text.utf8), channel: .gate(nil))
    return site.reply(to: request).response
  }

  func get(_ path: String, query: String? = nil, cookie: String? = nil) throws -> WebResponse {
    var headers: [WebRequest.Header: String] = [.host: "localhost"]
    headers[.cookie] = cookie
    let site = try #require(site.withLock { $0 })
    return site.reply(to: WebRequest(method: "GET", path: path, query: query, headers: headers, channel: .gate(nil))).response
  }

  /// A browser that was sent to the service: its cookie, and the parameters that it was sent with.
  func leave(next: String = "/en/counter") throws -> (cookie: String, sent: [String: String]) {
    let reply = try get("/en/sign-in/service", query: "next=\(next)")
    let address = try #require(reply.header("Location"))
    let query = try #require(URLComponents(string: address)?.queryItems)
    let sent = Dictionary(query.map { ($0.name, $0.value ?? "") }) { first, _ in first }
    given.withLock { $0 = sent["nonce"] ?? "" }
    return (try #require(reply.cookie), sent)
  }

  /// Goes there and comes back.
  func signIn(next: String = "/en/counter") throws -> WebResponse {
    let (cookie, sent) = try leave(next: next)
    return try get("/sign-in/return", query: "code=abc&state=\(sent["state"] ?? "")", cookie: cookie)
  }
}

extension WebResponse {
  /// The cookie of the session, as a browser would send it back.
  var sessionCookie: String? {
    headers.filter { $0.name == "Set-Cookie" && $0.value.hasPrefix("__Host-shikaku-session=") }.first
      .flatMap { $0.value.split(separator: ";").first.map { String($0) } }
  }
}
