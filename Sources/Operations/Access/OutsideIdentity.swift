public import EligibilityModel
public import Registry

/// Somebody whom another service has signed in, with what the mapping of this service makes of them.
/// 外部サインインの利用者
public struct OutsideIdentity: Hashable, Sendable, MaskedInLogs {
  /// Which account is theirs.
  /// 外部サインインの対応
  public enum Target: Hashable, Sendable {
    /// One that an operator made.
    case account(AccountName)
    /// One that belongs to nobody else, made at the first sign-in, with the role and place of the mapping.
    case role(AccessRole, Affiliation, name: AccountName)
  }

  /// Who it is in the other service's words: issuer and subject.
  public let key: String
  /// Their session there: issuer and session; `nil` where the service named none.
  public let session: String?
  /// Which account is theirs.
  public let target: Target
  /// Whether the other service has asked for a second factor; else ours is asked for.
  public let hasSecondFactor: Bool

  /// Keeps the parts.
  public init(key: String, session: String? = nil, target: Target, hasSecondFactor: Bool) {
    self.key = key
    self.session = session
    self.target = target
    self.hasSecondFactor = hasSecondFactor
  }

  /// The name of the account.
  var name: AccountName {
    switch target {
    case .account(let name), .role(_, _, let name): name
    }
  }
}

// Signing in by another service.
extension SignInDesk {
  /// What is derived from a sign-in that is under way, so that nobody else can make it up: one text for each use.
  public func derived(_ use: String, from flow: String, secret: String) -> String { doorkeeper.tools.hash("\(use) \(secret) \(flow)").hex }

  /// The SHA-256 of a text, as small hexadecimal digits.
  public func digest(of text: String) -> String { doorkeeper.tools.hash(text).hex }

  /// A new secret for a sign-in that begins; `nil` where there are no random numbers.
  public func newToken() -> SessionToken? { doorkeeper.tools.token() }

  /// Takes the one use of a sign-in that comes back from another service; a second time it is worth nothing.
  ///
  /// - Parameter flow: what it began with
  /// - Returns: `nil` when it may go on, or why not
  public func takeOnce(_ flow: String) -> Reply? {
    guard let number = doorkeeper.tools.number() else { return .unavailable }
    let key = doorkeeper.tools.hash("flow " + flow)
    let attempt = SignInAttempt(id: number, account: key, caller: key, at: doorkeeper.now(), outcome: .passed)
    let reply = reply { transaction in
      let book = transaction.accounts
      try book.claim(key)
      guard try book.attempts(for: key, since: attempt.at.earlier(by: SessionLife.forgottenSeconds)).isEmpty else { return .ended }
      try book.put(attempt)
      return .refused
    }
    return reply == .refused ? nil : reply
  }

  /// Signs in whoever another service has proven.
  ///
  /// - Parameters:
  ///   - identity: who it is
  ///   - channel: the way of the request
  /// - Returns: the secret of a session, or why there is none; `refused` when the account is shut or somebody else's
  public func enter(_ identity: OutsideIdentity, from channel: CallerChannel) -> Reply {
    guard let secret = newToken(), let filling = doorkeeper.tools.random(SecondFactor.secretBytes) else { return .unavailable }
    let now = doorkeeper.now()
    let reply = reply { [self] transaction in
      let found = try transaction.accounts.account(named: identity.name)
      guard let account = account(of: identity, found, filling),
        Doorkeeper.fits(SignedInAccount(name: account.name, role: account.role, affiliation: account.affiliation), channel),
        identity.hasSecondFactor || !account.isOutside
      else {
        try transaction.append(refusal(found, now))
        return .refused
      }
      if account != found {
        try transaction.accounts.put(account, at: now)
        try transaction.append(occasion(of: account).entry(of: .manageAccount, on: .account(account.name), fields: [], at: now))
      }
      let mark = mark(of: identity)
      guard identity.hasSecondFactor else { return try open(secret, .secondFactor, account, transaction.accounts, now, from: mark) }
      try transaction.append(occasion(of: account).entry(of: .signIn, on: .account(account.name), fields: [], at: now))
      return try open(secret, .signedIn, account, transaction.accounts, now, from: mark)
    }
    doorkeeper.forgetAll()
    return reply
  }

  private func mark(of identity: OutsideIdentity) -> OutsideMark {
    OutsideMark(subject: hash(ofSubject: identity.key), session: identity.session.map(hash(ofSession:)))
  }

  /// The account as it has to be; `nil` when it is shut, is not there, or was made for somebody else.
  private func account(of identity: OutsideIdentity, _ found: Account?, _ filling: [UInt8]) -> Account? {
    switch identity.target {
    case .account: return found.flatMap { $0.state == .disabled || $0.isOutside ? nil : $0 }
    case .role(let role, let place, let name):
      guard let mark = RegisterText(Account.outsideMark + doorkeeper.tools.hash("outside " + identity.key).hex) else { return nil }
      // A name that was given to somebody else there, or that an operator gave here, opens nothing.
      if let found, found.state == .disabled || found.password != mark { return nil }
      return Account(
        name: name, role: role, affiliation: place, state: .active, password: mark, secondFactor: found?.secondFactor ?? filling,
        recoveryCodes: [])
    }
  }

  private func refusal(_ found: Account?, _ now: KnownTime) -> AuditEntry {
    AuditEntry(
      actor: .nobody, action: .signIn, purpose: doorkeeper.occasion.purpose,
      subject: found.map { AuditSubject.account($0.name) } ?? .nobody, outcome: .refused, at: now)
  }
}

extension Account {
  /// What stands in place of a password's hash where another service signs in: no password has this hash.
  static let outsideMark = "outside:"

  /// Whether another service signs in to it, and no password does.
  var isOutside: Bool { password.text.hasPrefix(Self.outsideMark) }
}
