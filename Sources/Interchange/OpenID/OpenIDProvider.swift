/// What a sign-in service says of itself (OpenID Connect Discovery 1.0, section 3), as far as it is used here.
/// サインインサービスの情報
public struct OpenIDProvider: Hashable, Sendable {
  /// Who it is.
  public let issuer: String
  /// Where browsers are sent to sign in.
  public let authorization: String
  /// Where a code is exchanged for an ID token.
  public let token: String
  /// Where its keys stand.
  public let keys: String
  /// Where browsers are sent to sign out; `nil` where it has no such place.
  public let endSession: String?
  /// Whether it takes the secret in a header (`client_secret_basic`); else in the form.
  public let takesBasic: Bool
  /// Whether it names itself when it sends a browser back (RFC 9207).
  public let namesItself: Bool

  /// Where the description of an issuer stands.
  public static func address(of issuer: String) -> String {
    (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer) + "/.well-known/openid-configuration"
  }

  /// Reads a description; it must be that of the issuer that was asked, and lead to HTTPS only.
  public init(_ body: [UInt8], of issuer: String) throws(OpenIDFault) {
    guard case .object(let object)? = try? JSONReader(maximumBytes: 1 << 18).read(body), let found = object.text("issuer"),
      found.hasSameBytes(as: issuer), let authorization = object.address("authorization_endpoint"),
      let token = object.address("token_endpoint"), let keys = object.address("jwks_uri")
    else { throw .description }
    (self.issuer, self.authorization, self.token, self.keys) = (issuer, authorization, token, keys)
    endSession = object.address("end_session_endpoint")
    // Without a list the standard means the header.
    takesBasic = object["token_endpoint_auth_methods_supported"].map { $0.texts.contains("client_secret_basic") } ?? true
    namesItself = object["authorization_response_iss_parameter_supported"] == .bool(true)
  }

  /// Whether a text is an address under HTTPS in which nothing can hide.
  public static func isAddress(_ text: String) -> Bool {
    let signs = Array("-._~:/?[]@!$&'()*+,;=%".utf8)
    return text.hasPrefix("https://") && (9...1_000).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: signs.contains(byte)
        }
      }
  }
}

extension JSONObject {
  func text(_ name: String) -> String? {
    if case .string(let text)? = self[name] { text } else { nil }
  }

  fileprivate func address(_ name: String) -> String? { text(name).flatMap { OpenIDProvider.isAddress($0) ? $0 : nil } }
}

extension JSONValue {
  /// A text, or the texts of a list.
  var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let values): values.compactMap { if case .string(let text) = $0 { text } else { nil } }
    default: []
    }
  }
}
