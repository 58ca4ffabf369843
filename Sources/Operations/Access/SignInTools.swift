import EligibilityModel
public import Registry

/// What signing in needs from a library of cryptography; the executable hands it in.
/// サインインの道具
public struct SignInTools: Sendable {
  /// Makes the record of a password: its hash with all parameters.
  public let record: @Sendable (String) -> RegisterText?
  /// Whether a password is the one of a record; takes its time on purpose.
  public let matches: @Sendable (String, RegisterText) -> Bool
  /// Whether a record was made with other parameters than today's.
  public let isOld: @Sendable (RegisterText) -> Bool
  /// The six digits of a secret for a time step (RFC 6238).
  public let code: @Sendable (_ secret: [UInt8], _ step: Int64) -> String?
  /// The SHA-256 of a text.
  public let hash: @Sendable (String) -> SecretHash
  /// Random bytes; `nil` where the machine has none, and then nobody signs in.
  public let random: @Sendable (Int) -> [UInt8]?

  /// Keeps the tools.
  public init(
    record: @escaping @Sendable (String) -> RegisterText?, matches: @escaping @Sendable (String, RegisterText) -> Bool,
    isOld: @escaping @Sendable (RegisterText) -> Bool, code: @escaping @Sendable (_ secret: [UInt8], _ step: Int64) -> String?,
    hash: @escaping @Sendable (String) -> SecretHash, random: @escaping @Sendable (Int) -> [UInt8]?
  ) {
    self.record = record
    self.matches = matches
    self.isOld = isOld
    self.code = code
    self.hash = hash
    self.random = random
  }
}

// What is made with them.
extension SignInTools {
  /// The hash of what somebody typed as a name; one that nobody has gets one, too.
  func accountKey(_ typed: String) -> SecretHash { hash("account " + typed) }

  /// The hash of where a try comes from: this machine, an institution by its certificate, or else the address that the gate saw.
  func callerKey(_ channel: CallerChannel, _ address: String?) -> SecretHash {
    switch channel {
    case .machine: hash("caller machine")
    case .gate(let code?): hash("caller gate \(code.canonical)")
    case .gate(nil): hash("caller address \(address.map(NetworkPlace.text) ?? "-")")
    }
  }

  /// A new secret for a browser.
  func token() -> SessionToken? {
    random(32).flatMap { SessionToken(Self.hex($0)) }
  }

  /// A number for a try.
  func number() -> Int64? {
    random(8).map { Int64(bitPattern: $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }) }
  }

  /// A code for the day when the second factor is lost: three times four signs that can't be taken for one another.
  func recoveryCode() -> String? {
    let signs = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)
    guard let bytes = random(12) else { return nil }
    let text = bytes.map { signs[Int($0) % signs.count] }
    return [0..<4, 4..<8, 8..<12].map { String(decoding: text[$0], as: UTF8.self) }.joined(separator: "-")
  }

  /// The hash of a recovery code, however its parts are set apart.
  func recoveryHash(_ code: String) -> SecretHash { hash("recovery " + code.lowercased().filter { $0 != "-" && $0 != " " }) }

  /// What a form of a session has to bring along.
  public func formToken(_ token: SessionToken) -> String { hash("form " + token.text).hex }

  /// The hash under which a session is kept.
  func sessionHash(_ token: SessionToken) -> SecretHash { hash("session " + token.text) }

  private static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
