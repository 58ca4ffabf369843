public import EligibilityModel

/// Somebody who may sign in, as the register keeps it; a change is a new row, and the old one stays.
/// アカウント
public struct Account: Hashable, Sendable, MaskedInLogs {
  /// The name under which they sign in.
  public let name: AccountName
  /// 役割.
  public let role: AccessRole
  /// 所属.
  public let affiliation: Affiliation
  /// Whether they may sign in.
  public var state: AccountState
  /// The password's hash with its parameters, as the hashing library writes it.
  public var password: RegisterText
  /// The secret of the second factor.
  public var secondFactor: [UInt8]
  /// The hashes of the recovery codes that were not used yet.
  public var recoveryCodes: [SecretHash]

  /// Keeps the parts; `nil` when the role does not fit the affiliation, or is one that nobody signs in with.
  public init?(
    name: AccountName, role: AccessRole, affiliation: Affiliation, state: AccountState, password: RegisterText, secondFactor: [UInt8],
    recoveryCodes: [SecretHash]
  ) {
    guard AccessRole.ofAccounts.contains(role), affiliation.fits(role) else { return nil }
    self.name = name
    self.role = role
    self.affiliation = affiliation
    self.state = state
    self.password = password
    self.secondFactor = secondFactor
    self.recoveryCodes = recoveryCodes
  }
}

/// Whether an account may be used.
/// アカウントの状態
public enum AccountState: String, CaseIterable, Hashable, Sendable {
  /// It may.
  case active
  /// Somebody else has set the password: it has to be changed first.
  case newPassword
  /// It may not, until it is reset.
  case disabled

  /// The word for people.
  public var japanese: String {
    switch self {
    case .active: "利用中"
    case .newPassword: "初回パスワード"
    case .disabled: "停止中"
    }
  }
}

/// The SHA-256 of a secret that only its holder knows, 64 small hexadecimal digits.
/// 秘密のハッシュ値
public struct SecretHash: Hashable, Sendable {
  /// The digits.
  public let hex: String

  /// Writes the bytes of a digest, which has 32 of them.
  public init(digest: [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    hex = String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Keeps the digits; `nil` for anything else.
  public init?(hex: String) {
    let digits = hex.utf8
    guard digits.count == 64, digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
    self.hex = hex
  }
}
