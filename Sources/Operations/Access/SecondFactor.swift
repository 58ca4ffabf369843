import Registry

/// The second factor: a code from a telephone, or one of the codes for the day when it is lost.
enum SecondFactor {
  /// What was brought.
  enum Proof {
    /// The code of this time step.
    case step(Int64)
    /// A recovery code, which is used up now.
    case recovery(SecretHash)
  }

  /// How many bytes a secret has, as RFC 4226 recommends.
  static let secretBytes = 20
  /// How many recovery codes are given.
  static let recoveryCodes = 8
  /// How long a code holds.
  static let stepSeconds: Int64 = 30
  /// By how many steps a telephone's clock may be off.
  static let drift: Int64 = 1

  /// What a typed text proves; `nil` for nothing. A step that was accepted, or one before it, proves nothing again.
  static func proof(_ typed: String, of account: Account, lastStep: Int64?, now: KnownTime, _ tools: SignInTools) -> Proof? {
    let text = PasswordRule.normal(typed).filter { $0 != " " }
    let present = now.microseconds / 1_000_000 / stepSeconds
    if text.utf8.count == 6 {
      for step in (present - drift)...(present + drift) where step > lastStep ?? .min {
        if let code = tools.code(account.secondFactor, step), isSame(code, text) { return .step(step) }
      }
      return nil
    }
    let hash = tools.recoveryHash(text)
    return account.recoveryCodes.contains(hash) ? .recovery(hash) : nil
  }

  /// Compares without telling by the time where two texts differ.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    return left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
