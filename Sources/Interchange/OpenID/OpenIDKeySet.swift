/// The public keys of a sign-in service (RFC 7517): those that can sign an ID token here, others are passed over.
/// サインインサービスの公開鍵
public struct OpenIDKeySet: Hashable, Sendable {
  /// One key.
  public struct Key: Hashable, Sendable {
    /// The name by which a token asks for it; `nil` without one.
    public let id: String?
    /// What it is made of.
    public let material: Material

    /// By which algorithm it signs.
    public var algorithm: IDToken.Algorithm {
      switch material {
      case .rsa: .rs256
      case .p256: .es256
      }
    }
  }

  /// What a key is made of, as big-endian numbers.
  public enum Material: Hashable, Sendable {
    /// RSA.
    case rsa(modulus: [UInt8], exponent: [UInt8])
    /// A point of P-256.
    case p256(x: [UInt8], y: [UInt8])
  }

  private static let most = 64

  /// The keys, in their order.
  public let keys: [Key]

  /// Reads a list of keys.
  public init(_ body: [UInt8]) throws(OpenIDFault) {
    guard case .object(let object)? = try? JSONReader(maximumBytes: 1 << 18).read(body), case .array(let list)? = object["keys"],
      list.count <= Self.most
    else { throw .keys }
    keys = list.compactMap { if case .object(let key) = $0 { Self.key(key) } else { nil } }
  }

  /// The key for a token: the one of its name, or the only one that fits where it names none.
  func key(for token: IDToken) -> Key? {
    let fitting = keys.filter { $0.algorithm == token.algorithm && (token.keyID == nil || $0.id == token.keyID) }
    return fitting.count == 1 ? fitting.first : nil
  }

  private static func key(_ object: JSONObject) -> Key? {
    guard object["use"].map({ $0 == .string("sig") }) ?? true,
      object["key_ops"].map({ $0.texts.contains("verify") }) ?? true, let material = material(object)
    else { return nil }
    let key = Key(id: object.text("kid"), material: material)
    return object["alg"].map { $0 == .string(key.algorithm.rawValue) } ?? true ? key : nil
  }

  private static func material(_ object: JSONObject) -> Material? {
    func number(_ name: String) -> [UInt8]? { object.text(name).flatMap { Base64URL.bytes($0) } }
    switch object.text("kty") {
    case "RSA":
      guard let modulus = number("n"), let exponent = number("e") else { return nil }
      return .rsa(modulus: modulus, exponent: exponent)
    case "EC":
      guard object.text("crv") == "P-256", let x = number("x"), let y = number("y") else { return nil }
      return .p256(x: x, y: y)
    default: return nil
    }
  }
}
