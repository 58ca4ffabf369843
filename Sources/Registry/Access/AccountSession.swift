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
  /// From which sign-in at another service it came; `nil` where somebody signed in here.
  public let outside: OutsideMark?

  /// Keeps the parts.
  public init(
    secret: SecretHash, name: AccountName, stage: Stage, begun: KnownTime, lastUsed: KnownTime, outside: OutsideMark? = nil
  ) {
    self.outside = outside
    self.secret = secret
    self.name = name
    self.stage = stage
    self.begun = begun
    self.lastUsed = lastUsed
  }
}

/// From which sign-in at another service a session came, so that it ends when that one does.
/// 外部サインインの印
public struct OutsideMark: Hashable, Sendable {
  /// The hash of who it was, in the other service's words.
  public let subject: SecretHash
  /// The hash of the session there; `nil` where the service named none.
  public let session: SecretHash?

  /// Keeps both.
  public init(subject: SecretHash, session: SecretHash?) {
    self.subject = subject
    self.session = session
  }
}

/// Which sign-ins at another service have ended.
/// 外部サインインの終了
public enum OutsideEnding: Hashable, Sendable {
  /// All of somebody.
  case subject(SecretHash)
  /// One session there.
  case session(SecretHash)
  /// One session of somebody; one that is not known by its session counts, too.
  case both(subject: SecretHash, session: SecretHash)

  /// Whether a session here came from one of them.
  public func isMeant(_ mark: OutsideMark) -> Bool {
    switch self {
    case .subject(let subject): mark.subject == subject
    case .session(let session): mark.session == session
    case .both(let subject, let session): mark.subject == subject && (mark.session == nil || mark.session == session)
    }
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
