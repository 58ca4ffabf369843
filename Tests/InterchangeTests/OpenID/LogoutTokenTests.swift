import Interchange
import Testing

@Suite("OpenID: the token of a sign-out")
struct LogoutTokenTests {
  private static let keys = #"{"keys": [{"kty": "RSA", "kid": "r1", "n": "AQAB", "e": "AQAB"}, {"kty": "oct", "kid": "h1", "k": "AQAB"}]}"#
  private static let header = #"{"alg":"RS256","kid":"r1","typ":"logout+jwt"}"#
  private static let good =
    #"{"iss":"https://service.example","aud":"shikaku","exp":1790000300,"iat":1790000000,"jti":"j","sub":"7","sid":"s","#
    + #""events":{"http://schemas.openid.net/event/backchannel-logout":{}}}"#

  private static func claims(_ header: String = header, _ payload: String = good) throws(OpenIDFault) -> LogoutToken.Claims {
    let message = "\(Base64URL.text(Array(header.utf8))).\(Base64URL.text(Array(payload.utf8)))"
    let signature = Base64URL.text([UInt8(truncatingIfNeeded: message.utf8.count)])
    return try LogoutToken("\(message).\(signature)").claims(
      by: try OpenIDKeySet(Array(keys.utf8)), { _, message, signature in signature == [UInt8(truncatingIfNeeded: message.count)] },
      from: "https://service.example", for: "shikaku", at: 1_790_000_000)
  }

  @Test("A token says who, of which session, or both")
  func good() throws {
    let both = try Self.claims()
    #expect(both.number == "j" && both.subject == "7" && both.session == "s")
    #expect(try Self.claims(Self.header, Self.good.replacing(#""sid":"s","#, with: "")).session == nil)
    #expect(try Self.claims(Self.header, Self.good.replacing(#""sub":"7","#, with: "")).subject == nil)
    #expect(try Self.claims(#"{"alg":"RS256","typ":"JWT"}"#).number == "j")
    #expect(try Self.claims(#"{"alg":"RS256"}"#).number == "j")
  }

  @Test(
    "No other algorithm, key or kind of token is taken",
    arguments: [
      (#"{"alg":"none"}"#, OpenIDFault.algorithm), (#"{"alg":"HS256","kid":"r1"}"#, .algorithm),
      (#"{"alg":"HS256","kid":"h1"}"#, .algorithm),
      (#"{"alg":"ES256","kid":"r1"}"#, .unknownKey), (#"{"alg":"RS256","kid":"r2"}"#, .unknownKey),
      (#"{"alg":"RS256","typ":"at+jwt"}"#, .form), (#"{"alg":"RS256","typ":"secevent+jwt"}"#, .form),
    ])
  func headers(header: String, fault: OpenIDFault) {
    #expect(throws: fault) { try Self.claims(header) }
  }

  @Test(
    "What does not say that somebody signed out here and now is refused",
    arguments: [
      ("https://service.example", "https://other.example", OpenIDFault.issuer), (#""iss":"https://service.example","#, "", .issuer),
      (#""aud":"shikaku""#, #""aud":"other""#, .audience), (#""aud":"shikaku""#, #""aud":["shikaku","other"]"#, .audience),
      (#""aud":"shikaku","#, "", .audience),
      ("1790000300", "1789999940", .expired), (#""iat":1790000000"#, #""iat":1789999339"#, .expired),
      (#""iat":1790000000"#, #""iat":1790000061"#, .notYet), (#""exp":1790000300,"#, "", .form), (#""iat":1790000000,"#, "", .form),
      (#""jti":"j""#, #""jti":"j","nonce":"n""#, .nonce), (#""jti":"j""#, #""jti":"j","nonce":null"#, .nonce),
      (#""jti":"j","#, "", .number), (#""jti":"j""#, #""jti":"""#, .number), (#""jti":"j""#, #""jti":7"#, .number),
      (#""sub":"7","sid":"s","#, "", .subject), (#""sub":"7""#, #""sub":7"#, .subject), (#""sid":"s""#, #""sid":"""#, .subject),
      ("backchannel-logout", "other", .event), (#""events":{"#, #""event":{"#, .event), (":{}}", ":true}", .event),
      (#"{"http://schemas.openid.net/event/backchannel-logout":{}}"#, #""http://schemas.openid.net/event/backchannel-logout""#, .event),
    ])
  func claims(part: String, other: String, fault: OpenIDFault) {
    #expect(Self.good.contains(part))
    #expect(throws: fault) { try Self.claims(Self.header, Self.good.replacing(part, with: other)) }
  }
}
