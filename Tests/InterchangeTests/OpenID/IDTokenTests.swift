import Interchange
import Testing

/// A service whose signature is the message's length, so that every other part can be tried by hand.
private enum Service {
  static let now: Int64 = 1_790_000_000
  static let keys = """
    {"keys": [
      {"kty": "RSA", "kid": "r1", "use": "sig", "alg": "RS256", "n": "AQAB", "e": "AQAB"},
      {"kty": "EC", "kid": "e1", "crv": "P-256", "x": "AQ", "y": "Ag"},
      {"kty": "RSA", "kid": "enc", "use": "enc", "n": "AQAB", "e": "AQAB"},
      {"kty": "RSA", "kid": "other", "alg": "RS512", "n": "AQAB", "e": "AQAB"},
      {"kty": "oct", "kid": "h1", "k": "AQAB"}, {"kty": "EC", "kid": "big", "crv": "P-521", "x": "AQ", "y": "Ag"}, 7]}
    """
  static let header = #"{"alg":"RS256","kid":"r1"}"#
  static let good =
    #"{"iss":"https://service.example","sub":"7","aud":"shikaku","exp":1790000300,"iat":1790000000,"nonce":"n","groups":["a","b"]}"#

  static func token(_ header: String = header, _ payload: String = good, signature: [UInt8]? = nil) -> String {
    let message = "\(Base64URL.text(Array(header.utf8))).\(Base64URL.text(Array(payload.utf8)))"
    return "\(message).\(Base64URL.text(signature ?? [UInt8(truncatingIfNeeded: message.utf8.count)]))"
  }

  static func claims(_ token: String) throws(OpenIDFault) -> IDTokenClaims {
    let expectation = IDToken.Expectation(issuer: "https://service.example", client: "shikaku", nonce: "n", now: now)
    return try IDToken(token).claims(
      by: try OpenIDKeySet(Array(keys.utf8)), { _, message, signature in signature == [UInt8(truncatingIfNeeded: message.count)] },
      expecting: expectation)
  }
}

@Suite("OpenID: the ID token")
struct IDTokenTests {
  @Test(
    "A token of ours is believed, by either algorithm, with or without a key's name",
    arguments: [#"{"alg":"RS256","kid":"r1"}"#, #"{"alg":"ES256","kid":"e1","typ":"JWT"}"#, #"{"alg":"RS256"}"#])
  func good(header: String) throws {
    let claims = try Service.claims(Service.token(header))
    #expect(claims.subject == "7" && claims.texts("groups") == ["a", "b"] && claims.texts("iss") == ["https://service.example"])
    #expect(claims.texts("none").isEmpty && claims.texts("exp").isEmpty)
  }

  @Test(
    "No other algorithm is taken, and no key of another kind, use or name",
    arguments: [
      (#"{"alg":"none"}"#, OpenIDFault.algorithm), (#"{"alg":"None","kid":"r1"}"#, .algorithm),
      (#"{"alg":"HS256","kid":"r1"}"#, .algorithm),
      (#"{"alg":"HS256","kid":"h1"}"#, .algorithm), (#"{"alg":"RS512","kid":"other"}"#, .algorithm), (#"{"kid":"r1"}"#, .algorithm),
      (#"{"alg":"RS256","kid":"e1"}"#, .unknownKey), (#"{"alg":"ES256","kid":"r1"}"#, .unknownKey),
      (#"{"alg":"RS256","kid":"enc"}"#, .unknownKey),
      (#"{"alg":"RS256","kid":"other"}"#, .unknownKey), (#"{"alg":"ES256","kid":"big"}"#, .unknownKey),
      (#"{"alg":"RS256","kid":"r2"}"#, .unknownKey),
      (#"{"alg":"RS256","kid":7}"#, .form), (#"{"alg":"RS256","kid":"r1","crit":["b64"]}"#, .form),
      (#"{"alg":"RS256","alg":"none"}"#, .form), ("[]", .form), ("", .form),
    ])
  func headers(header: String, fault: OpenIDFault) {
    #expect(throws: fault) { try Service.claims(Service.token(header)) }
  }

  @Test(
    "What does not say that it is for us, now and for this sign-in is refused",
    arguments: [
      ("https://service.example", "https://service.example/", OpenIDFault.issuer),
      ("https://service.example", "http://service.example", .issuer),
      (#""aud":"shikaku""#, #""aud":"other""#, .audience), (#""aud":"shikaku""#, #""aud":["shikaku","other"]"#, .audience),
      (#""aud":"shikaku""#, #""aud":[]"#, .audience), (#""aud":"shikaku","#, "", .audience),
      (#""aud":"shikaku""#, #""aud":"shikaku","azp":"other""#, .audience),
      ("1790000300", "1789999940", .expired), (#""iat":1790000000"#, #""iat":1789999339"#, .expired),
      (#""iat":1790000000"#, #""iat":1790000061"#, .notYet), (#""nonce""#, #""nbf":1790000061,"nonce""#, .notYet),
      (#""nonce""#, #""nbf":"x","nonce""#, .form), (#""exp":1790000300,"#, "", .form), (#""iat":1790000000,"#, "", .form),
      ("1790000300", "1e99", .form), ("1790000300", "-1", .form), ("1790000300", #""1790000300""#, .form),
      (#""nonce":"n""#, #""nonce":"m""#, .nonce), (#","nonce":"n""#, "", .nonce), (#""nonce":"n""#, #""nonce":["n"]"#, .nonce),
      (#""sub":"7""#, #""sub":"""#, .subject), (#""sub":"7""#, #""sub":7"#, .subject), (#""sub":"7","#, "", .subject),
    ])
  func claims(part: String, other: String, fault: OpenIDFault) {
    #expect(Service.good.contains(part))
    #expect(throws: fault) { try Service.claims(Service.token(Service.header, Service.good.replacing(part, with: other))) }
  }

  @Test(
    "A minute of difference between two clocks is forgiven, at each end",
    arguments: [
      ("1790000300", "1789999941"), (#""iat":1790000000"#, #""iat":1790000060"#), (#""iat":1790000000"#, #""iat":1789999340"#),
      (#""nonce""#, #""nbf":1790000060,"nonce""#), ("1790000300", "1790000300.5"),
      (#""aud":"shikaku""#, #""aud":["shikaku"],"azp":"shikaku""#),
    ])
  func leeway(part: String, other: String) throws {
    _ = try Service.claims(Service.token(Service.header, Service.good.replacing(part, with: other)))
  }

  @Test("A signature that is wrong, missing or over something else is refused before anything is read")
  func signatures() throws {
    #expect(throws: OpenIDFault.signature) { try Service.claims(Service.token(signature: [0])) }
    #expect(throws: OpenIDFault.signature) { try Service.claims(Service.token(signature: [])) }
    let parts = Service.token().split(separator: ".")
    let forged = Base64URL.text(Array(Service.good.replacing("\"7\"", with: "\"77\"").utf8))
    #expect(throws: OpenIDFault.signature) { try Service.claims("\(parts[0]).\(forged).\(parts[2])") }
  }

  @Test(
    "What is no token is refused",
    arguments: ["", "a.b", "a.b.c.d", "e30.e30.", "!.e30.e30", "e30=.e30.e30", String(repeating: "a", count: 20_000) + ".e30.e30"])
  func form(text: String) {
    #expect(throws: OpenIDFault.self) { try Service.claims(text) }
  }

  @Test("The answer of a service holds the token in one place")
  func answers() throws {
    _ = try IDToken(answer: Array(#"{"access_token":"x","id_token":"\#(Service.token())"}"#.utf8))
    for body in ["", "{}", #"{"id_token":7}"#, "[]", #"{"error":"invalid_grant"}"#] {
      #expect(throws: OpenIDFault.tokenAnswer) { try IDToken(answer: Array(body.utf8)) }
    }
  }
}

@Suite("OpenID: what a service says of itself")
struct OpenIDProviderTests {
  private static let good =
    #"{"issuer":"https://s.example","authorization_endpoint":"https://s.example/a","token_endpoint":"https://s.example/t","jwks_uri":"https://s.example/k"}"#

  @Test("A description leads to HTTPS only and is the one of the issuer that was asked")
  func descriptions() throws {
    let provider = try OpenIDProvider(Array(Self.good.utf8), of: "https://s.example")
    #expect(provider.takesBasic && !provider.namesItself && provider.endSession == nil)
    #expect(throws: OpenIDFault.description) { try OpenIDProvider(Array(Self.good.utf8), of: "https://t.example") }
    for (part, other) in [("https://s.example/t", "http://s.example/t"), ("https://s.example/a", "javascript:x"), ("/k\"", "/k\\n\"")] {
      #expect(throws: OpenIDFault.description) {
        try OpenIDProvider(Array(Self.good.replacing(part, with: other).utf8), of: "https://s.example")
      }
    }
    let other =
      Self.good.dropLast()
      + #","token_endpoint_auth_methods_supported":["client_secret_post"],"end_session_endpoint":"https://s.example/e"}"#
    let posting = try OpenIDProvider(Array(other.utf8), of: "https://s.example")
    #expect(!posting.takesBasic && posting.endSession == "https://s.example/e")
    #expect(OpenIDProvider.address(of: "https://s.example/x/") == "https://s.example/x/.well-known/openid-configuration")
  }

  @Test("Bytes have one form only", arguments: [("", ""), ("Zg", "f"), ("Zm8", "fo"), ("Zm9v", "foo"), ("Zm9vYg", "foob")])
  func bytes(text: String, plain: String) {
    #expect(Base64URL.text(Array(plain.utf8)) == text && Base64URL.bytes(text) == Array(plain.utf8))
    #expect(Base64URL.bytes(text + "=") == nil && Base64URL.bytes(text + " ") == nil)
  }

  @Test("Bits left over and single signs are no bytes", arguments: ["Zh", "Zm9", "Z", "Zm9vZ", "+/8", "あ"])
  func noBytes(text: String) { #expect(Base64URL.bytes(text) == nil) }
}
