/// An ID token (OpenID Connect Core 1.0, section 2), of which nothing can be read before it is proven.
/// IDトークン
public struct IDToken: Sendable {
  /// The algorithms that are taken: signatures that only the service can make.
  /// 署名アルゴリズム
  public enum Algorithm: String, CaseIterable, Hashable, Sendable {
    /// RSA with SHA-256.
    case rs256 = "RS256"
    /// P-256 with SHA-256.
    case es256 = "ES256"
  }

  /// What a token has to say to be ours.
  /// 照合条件
  public struct Expectation: Sendable {
    /// How far two clocks may differ.
    public static let leewaySeconds: Int64 = 60
    /// How old a token may be: it comes straight from the service.
    public static let oldestSeconds: Int64 = 600

    /// Who has to have issued it.
    public let issuer: String
    /// For whom it has to be, and for nobody else.
    public let client: String
    /// To which sign-in it has to belong.
    public let nonce: String
    /// The present, in seconds since 1970.
    public let now: Int64

    /// Keeps the parts.
    public init(issuer: String, client: String, nonce: String, now: Int64) {
      self.issuer = issuer
      self.client = client
      self.nonce = nonce
      self.now = now
    }
  }

  /// Checks a signature: key, message, signature.
  public typealias Verify = (OpenIDKeySet.Key, [UInt8], [UInt8]) -> Bool

  static let longest = 16_384

  let algorithm: Algorithm
  let keyID: String?
  /// What kind of token it says it is; `nil` where it does not say.
  let type: String?
  private let message: [UInt8]
  private let signature: [UInt8]
  let payload: JSONObject

  /// Takes the ID token out of the answer of a service.
  public init(answer body: [UInt8]) throws(OpenIDFault) {
    guard case .object(let object)? = try? JSONReader(maximumBytes: 1 << 18).read(body), let text = object.text("id_token") else {
      throw .tokenAnswer
    }
    try self.init(text)
  }

  /// Reads the form of a token.
  public init(_ text: String) throws(OpenIDFault) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.longest, parts.count == 3, let header = Self.object(parts[0]), let payload = Self.object(parts[1]),
      let signature = Base64URL.bytes(parts[2]), header["crit"] == nil
    else { throw .form }
    guard let algorithm = header.text("alg").flatMap(Algorithm.init) else { throw .algorithm }
    switch header["kid"] {
    case nil: keyID = nil
    case .string(let id): keyID = id
    default: throw .form
    }
    self.algorithm = algorithm
    type = header.text("typ")
    self.payload = payload
    self.signature = signature
    message = Array("\(parts[0]).\(parts[1])".utf8)
  }

  /// What the token says, once it is proven and ours.
  ///
  /// - Parameters:
  ///   - keys: the keys of the service
  ///   - verify: checks the signature
  ///   - expectation: what it has to say
  /// - Returns: what it says
  /// - Throws: the first fault
  public func claims(
    by keys: OpenIDKeySet, _ verify: Verify, expecting expectation: Expectation
  ) throws(OpenIDFault) -> IDTokenClaims {
    try prove(by: keys, verify, from: expectation.issuer, for: expectation.client, at: expectation.now)
    guard payload.text("nonce").map({ $0.hasSameBytes(as: expectation.nonce) }) == true else { throw .nonce }
    guard let subject = payload.text("sub"), (1...255).contains(subject.utf8.count) else { throw .subject }
    return IDTokenClaims(subject: subject, payload)
  }

  /// Refuses a token that the service did not make, or not for us and now.
  func prove(
    by keys: OpenIDKeySet, _ verify: Verify, from issuer: String, for client: String, at now: Int64
  ) throws(OpenIDFault) {
    guard let key = keys.key(for: self) else { throw .unknownKey }
    guard verify(key, message, signature) else { throw .signature }
    guard payload.text("iss").map({ $0.hasSameBytes(as: issuer) }) == true else { throw .issuer }
    try checkAudience(client)
    try checkTimes(now)
  }

  private func checkAudience(_ client: String) throws(OpenIDFault) {
    guard payload["aud"] == .string(client) || payload["aud"] == .array([.string(client)]) else { throw .audience }
    guard payload["azp"].map({ $0 == .string(client) }) ?? true else { throw .audience }
  }

  private func checkTimes(_ now: Int64) throws(OpenIDFault) {
    let leeway = Expectation.leewaySeconds
    guard let end = seconds("exp"), let issued = seconds("iat") else { throw .form }
    guard now - leeway < end, now - leeway - Expectation.oldestSeconds <= issued else { throw .expired }
    guard issued <= now + leeway else { throw .notYet }
    guard payload["nbf"] != nil else { return }
    guard let begin = seconds("nbf") else { throw .form }
    guard begin <= now + leeway else { throw .notYet }
  }

  /// A time in whole seconds; a fraction is cut off.
  private func seconds(_ name: String) -> Int64? {
    let whole: Int64? =
      switch payload[name] {
      case .integer(let seconds): seconds
      case .number(let text) where !text.contains { "eE".contains($0) }: text.split(separator: ".").first.flatMap { Int64($0) }
      default: nil
      }
    return whole.flatMap { (0...99_999_999_999).contains($0) ? $0 : nil }
  }

  private static func object(_ part: Substring) -> JSONObject? {
    guard let bytes = Base64URL.bytes(part), case .object(let object)? = try? JSONReader(maximumBytes: longest).read(bytes) else {
      return nil
    }
    return object
  }
}

/// What a proven ID token says.
/// IDトークンの内容
public struct IDTokenClaims: Sendable {
  /// Who signed in, in the service's own word, which never becomes anybody else's.
  public let subject: String
  private let object: JSONObject

  init(subject: String, _ object: JSONObject) {
    self.subject = subject
    self.object = object
  }

  /// The session there; `nil` where the service names none.
  public var session: String? { object.text("sid").flatMap { (1...255).contains($0.utf8.count) ? $0 : nil } }

  /// The texts of a claim; empty where there are none.
  public func texts(_ name: String) -> [String] { object[name]?.texts ?? [] }
}
