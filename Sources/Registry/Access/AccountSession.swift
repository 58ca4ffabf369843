public import EligibilityModel

/// A browser that is signing in or has signed in.
/// セッション
public struct AccountSession: Hashable, Sendable, MaskedInLogs {
  /// How far it is.
  /// セッションの段階
  public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// The password was right; the second factor is asked for.
    case secondFactor
    /// Both were right; the password has to be changed first.
    case newPassword
    /// Signed in.
    case signedIn
  }

  /// The hash of its secret.
  public let secret: SecretHash
  /// Whose it is.
  public let name: AccountName
  /// How far it is.
  public let stage: Stage
  /// When it began.
  public let begun: KnownTime
  /// When it was used last, to the minute.
  public var lastUsed: KnownTime

  /// Keeps the parts.
  public init(secret: SecretHash, name: AccountName, stage: Stage, begun: KnownTime, lastUsed: KnownTime) {
    self.secret = secret
    self.name = name
    self.stage = stage
    self.begun = begun
    self.lastUsed = lastUsed
  }
}

/// One try to sign in; names and addresses stand in it as hashes only, because people type passwords into the wrong field.
/// サインインの試行
public struct SignInAttempt: Hashable, Sendable {
  /// What came of it.
  /// 試行の結果
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// Wrong, or not finished.
    case refused
    /// One factor was right.
    case passed
    /// Signed in.
    case accepted
  }

  /// A number drawn at random.
  public let id: Int64
  /// The hash of the name that was typed.
  public let account: SecretHash
  /// The hash of where it came from.
  public let caller: SecretHash
  /// When.
  public let at: KnownTime
  /// What came of it.
  public var outcome: Outcome
  /// The time step of the code that was accepted; none is accepted twice.
  public var step: Int64?

  /// Keeps the parts.
  public init(id: Int64, account: SecretHash, caller: SecretHash, at: KnownTime, outcome: Outcome = .refused, step: Int64? = nil) {
    self.id = id
    self.account = account
    self.caller = caller
    self.at = at
    self.outcome = outcome
    self.step = step
  }
}
