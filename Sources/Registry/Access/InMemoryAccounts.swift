/// Accounts in memory, for tests; a transaction that fails leaves what it wrote here.
/// アカウントの台帳（メモリ上）
public final class InMemoryAccounts: AccountBook {
  private var accounts: [Account] = []
  private var attempts: [Int64: SignInAttempt] = [:]
  private var sessions: [SecretHash: AccountSession] = [:]

  /// An empty book.
  public init() {}

  /// Whether one was put.
  public func hasAccounts() -> Bool { !accounts.isEmpty }

  /// The last one put under the name.
  public func account(named name: AccountName) -> Account? { accounts.first { $0.name == name } }

  /// Sorted by name.
  public func allAccounts() -> [Account] { accounts.sorted { $0.name.text < $1.name.text } }

  /// Replaces the one of that name.
  public func put(_ account: Account, at time: KnownTime) {
    accounts.removeAll { $0.name == account.name }
    accounts.append(account)
  }

  /// One uses it at a time anyway.
  public func claim(_ account: SecretHash) {}

  /// Goes through all.
  public func attempts(for account: SecretHash, since: KnownTime) -> [SignInAttempt] { newestFirst(since) { $0.account == account } }

  /// Goes through all.
  public func attempts(by caller: SecretHash, since: KnownTime) -> [SignInAttempt] { newestFirst(since) { $0.caller == caller } }

  /// Goes through all.
  public func lastStep(of account: SecretHash) -> Int64? {
    attempts.values.filter { $0.account == account }.compactMap(\.step).max()
  }

  /// Replaces the one of that number.
  public func put(_ attempt: SignInAttempt) { attempts[attempt.id] = attempt }

  /// The one under the hash.
  public func session(_ secret: SecretHash) -> AccountSession? { sessions[secret] }

  /// Replaces the one of that hash.
  public func put(_ session: AccountSession) { sessions[session.secret] = session }

  /// Forgets it.
  public func end(_ secret: SecretHash) { sessions[secret] = nil }

  /// Forgets them.
  public func endSessions(of name: AccountName) { sessions = sessions.filter { $0.value.name != name } }

  /// Goes through all.
  public func endSessions(_ ending: OutsideEnding) -> [AccountName] {
    let meant = sessions.filter { $0.value.outside.map(ending.isMeant) ?? false }
    for secret in meant.keys { sessions[secret] = nil }
    return Set(meant.values.map(\.name)).sorted { $0.text < $1.text }
  }

  /// Goes through all.
  public func forget(before time: KnownTime) {
    sessions = sessions.filter { $0.value.lastUsed >= time }
    attempts = attempts.filter { $0.value.at >= time || $0.value.step != nil }
  }

  private func newestFirst(_ since: KnownTime, _ isMeant: (SignInAttempt) -> Bool) -> [SignInAttempt] {
    attempts.values.filter { $0.at >= since && isMeant($0) }.sorted { $0.at > $1.at }
  }
}
