/// The part of an audited transaction that keeps accounts and who is signed in.
/// アカウントの台帳
public protocol AccountBook {
  /// Whether there is any account, a disabled one included.
  func hasAccounts() throws(RegisterError) -> Bool

  /// The account of a name.
  func account(named name: AccountName) throws(RegisterError) -> Account?

  /// All accounts, by name.
  func allAccounts() throws(RegisterError) -> [Account]

  /// Writes an account beside the row that holds until now, which is closed.
  func put(_ account: Account, at time: KnownTime) throws(RegisterError)

  /// Lets others who sign in to the same account wait until this transaction ends.
  func claim(_ account: SecretHash) throws(RegisterError)

  /// The tries for an account since a time, newest first.
  func attempts(for account: SecretHash, since: KnownTime) throws(RegisterError) -> [SignInAttempt]

  /// The tries of a caller since a time, newest first.
  func attempts(by caller: SecretHash, since: KnownTime) throws(RegisterError) -> [SignInAttempt]

  /// The last time step whose code was accepted for an account.
  func lastStep(of account: SecretHash) throws(RegisterError) -> Int64?

  /// Writes a try, or what came of it.
  func put(_ attempt: SignInAttempt) throws(RegisterError)

  /// The session of a secret; `nil` when it was ended.
  func session(_ secret: SecretHash) throws(RegisterError) -> AccountSession?

  /// Writes a session, or when it was used last.
  func put(_ session: AccountSession) throws(RegisterError)

  /// Ends a session.
  func end(_ secret: SecretHash) throws(RegisterError)

  /// Ends all sessions of an account.
  func endSessions(of name: AccountName) throws(RegisterError)

  /// Ends all sessions that came from sign-ins at another service.
  /// - Returns: whose they were, each once, by name
  func endSessions(_ ending: OutsideEnding) throws(RegisterError) -> [AccountName]

  /// Forgets sessions that were not used and tries that were made since long before a time.
  func forget(before time: KnownTime) throws(RegisterError)
}

/// The book of a store that keeps no accounts.
/// アカウントのない台帳
public struct NoAccounts: AccountBook {
  /// An empty book.
  public init() {}

  /// None.
  public func hasAccounts() -> Bool { false }

  /// None.
  public func account(named name: AccountName) -> Account? { nil }

  /// None.
  public func allAccounts() -> [Account] { [] }

  /// Refused.
  public func put(_ account: Account, at time: KnownTime) throws(RegisterError) { throw .store("this store keeps no accounts") }

  /// Nobody waits.
  public func claim(_ account: SecretHash) {}

  /// None.
  public func attempts(for account: SecretHash, since: KnownTime) -> [SignInAttempt] { [] }

  /// None.
  public func attempts(by caller: SecretHash, since: KnownTime) -> [SignInAttempt] { [] }

  /// None.
  public func lastStep(of account: SecretHash) -> Int64? { nil }

  /// Refused.
  public func put(_ attempt: SignInAttempt) throws(RegisterError) { throw .store("this store keeps no accounts") }

  /// None.
  public func session(_ secret: SecretHash) -> AccountSession? { nil }

  /// Refused.
  public func put(_ session: AccountSession) throws(RegisterError) { throw .store("this store keeps no accounts") }

  /// Nothing to end.
  public func end(_ secret: SecretHash) {}

  /// Nothing to end.
  public func endSessions(of name: AccountName) {}

  /// Nothing to end.
  public func endSessions(_ ending: OutsideEnding) -> [AccountName] { [] }

  /// Nothing to forget.
  public func forget(before time: KnownTime) {}
}
