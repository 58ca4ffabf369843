import Foundation
public import Registry

/// Signs people in and out: the password first, then the second factor.
/// サインインの窓口
///
/// A try is written down as failed before it is looked at, so that a hundred tries at once are a hundred failures and not one. A name that nobody has
/// takes the same way and the same time as one that somebody has.
public final class SignInDesk: Sendable {
  /// What came of a step.
  /// サインインの結果
  public enum Reply: Hashable, Sendable {
    /// The browser gets this secret and goes on.
    case next(SessionToken, AccountSession.Stage)
    /// Name, password or code is wrong; which of them is not said.
    case refused
    /// Too many failures: so many seconds to wait.
    case wait(seconds: Int)
    /// The session has ended; everything from the beginning.
    case ended
    /// The new password is not good enough.
    case badPassword(PasswordRule.Fault)
    /// The register can't be asked, or too many sign in at once.
    case unavailable
  }

  /// So many passwords are hashed at once: each takes tens of megabytes.
  static let hashingAtOnce = 2
  /// How long one waits for that.
  static let hashingWaitSeconds = 10

  /// Who finds out who asks.
  public let doorkeeper: Doorkeeper
  private let room = DispatchSemaphore(value: SignInDesk.hashingAtOnce)
  private let nobodysPassword: RegisterText?

  /// Signs people in at a door.
  public init(_ doorkeeper: Doorkeeper) {
    self.doorkeeper = doorkeeper
    // A password that nobody knows, so that a name that nobody has costs the same work.
    nobodysPassword = doorkeeper.tools.token().flatMap { doorkeeper.tools.record($0.text) }
  }

  private var tools: SignInTools { doorkeeper.tools }

  /// What a form of a session has to bring along, so that no other page can send it.
  public func formToken(_ token: SessionToken) -> String { tools.formToken(token) }

  /// The first step.
  ///
  /// - Parameters:
  ///   - typed: the name as it was typed
  ///   - password: the password as it was typed
  ///   - channel: the way of the request
  ///   - address: the address that the gate saw
  /// - Returns: the secret of a session that waits for the second factor, or why there is none
  public func begin(_ typed: String, _ password: String, from channel: CallerChannel, at address: String? = nil) -> Reply {
    switch prove(typed.lowercased(), password, channel, address) {
    case .failure(let reply): return reply
    case .success(let proven): return goOn(proven.account, to: .secondFactor, proven.attempt, password)
    }
  }

  /// The second step.
  public func finish(_ token: SessionToken, code: String, from channel: CallerChannel, at address: String? = nil) -> Reply {
    guard let session = doorkeeper.session(token), session.stage == .secondFactor, let secret = tools.token(), let number = tools.number()
    else { return .ended }
    let name = session.account.name
    let attempt = SignInAttempt(
      id: number, account: tools.accountKey(name.text), caller: tools.callerKey(channel, address), at: doorkeeper.now())
    let old = tools.sessionHash(token)
    return reply { [self] transaction in
      let book = transaction.accounts
      if let wait = try Self.wait(before: attempt, book) { return .wait(seconds: wait) }
      guard let before = try book.session(old), let account = try book.account(named: name), account.state != .disabled else {
        return .ended
      }
      let lastStep = try book.lastStep(of: attempt.account)
      guard let proof = SecondFactor.proof(code, of: account, lastStep: lastStep, now: attempt.at, tools) else {
        try refuse(attempt, account, transaction)
        return .refused
      }
      try accept(attempt, proof, account, transaction)
      try book.end(old)
      doorkeeper.forget(token)
      return try open(secret, account.state == .newPassword ? .newPassword : .signedIn, account, book, attempt.at, from: before.outside)
    }
  }

  /// Changes the password of whoever is signed in, and signs them out everywhere else.
  ///
  /// - Parameters:
  ///   - token: the secret of the session
  ///   - current: the password up to now; not looked at where it was set by somebody else and has to be changed
  ///   - new: the new password
  ///   - channel: the way of the request
  ///   - address: the address that the gate saw
  /// - Returns: the secret of the session that goes on, or why the old password stays
  public func changePassword(
    _ token: SessionToken, current: String, new: String, from channel: CallerChannel, at address: String? = nil
  ) -> Reply {
    guard let session = doorkeeper.session(token), session.stage != .secondFactor else { return .ended }
    if let fault = PasswordRule.fault(new, for: session.account.name) { return .badPassword(fault) }
    var attempt: SignInAttempt?
    if session.stage == .signedIn {
      switch prove(session.account.name.text, current, channel, address) {
      case .failure(let reply): return reply
      case .success(let proven): attempt = proven.attempt
      }
    }
    return change(session.account.name, to: new, attempt, from: session.found.outside)
  }

  private func change(_ name: AccountName, to new: String, _ attempt: SignInAttempt?, from outside: OutsideMark?) -> Reply {
    guard let record = hashed({ self.tools.record(PasswordRule.normal(new)) }) ?? nil, let secret = tools.token() else {
      return .unavailable
    }
    let now = doorkeeper.now()
    let reply = reply { [self] transaction in
      let book = transaction.accounts
      if let attempt { try book.put(attempt.passed) }
      guard var account = try book.account(named: name), account.state != .disabled else { return .ended }
      (account.password, account.state) = (record, .active)
      try book.put(account, at: now)
      try book.endSessions(of: name)
      try transaction.append(occasion(of: account).entry(of: .manageAccount, on: .account(name), fields: [], at: now))
      return try open(secret, .signedIn, account, book, now, from: outside)
    }
    doorkeeper.forgetAll()
    return reply
  }

  /// Ends a session.
  public func signOut(_ token: SessionToken) {
    let secret = tools.sessionHash(token)
    try? doorkeeper.desk.answer { try $0.accounts.end(secret) }
    doorkeeper.forget(token)
  }
}

// The password.
extension SignInDesk {
  private struct Proven {
    let account: Account
    let attempt: SignInAttempt
  }

  /// Whether a name and a password belong together; a failure is written down before.
  private func prove(_ typed: String, _ password: String, _ channel: CallerChannel, _ address: String?) -> Outcome {
    guard let number = tools.number(), let nobodysPassword else { return .failure(.unavailable) }
    let name = AccountName(typed)
    let attempt = SignInAttempt(
      id: number, account: tools.accountKey(typed), caller: tools.callerKey(channel, address), at: doorkeeper.now())
    let begun: (account: Account?, wait: Int?)
    do throws(RegisterError) {
      begun = try doorkeeper.desk.answer { transaction in
        if let wait = try Self.wait(before: attempt, transaction.accounts) { return (nil, wait) }
        return (try name.flatMap { try transaction.accounts.account(named: $0) }, nil)
      }
    } catch {
      return .failure(.unavailable)
    }
    if let wait = begun.wait { return .failure(.wait(seconds: wait)) }
    let record = begun.account?.password ?? nobodysPassword
    guard let isRight = hashed({ self.tools.matches(PasswordRule.normal(password), record) }) else { return .failure(.unavailable) }
    if isRight, let account = begun.account, account.state != .disabled, Self.fits(account, channel) {
      return .success(Proven(account: account, attempt: attempt))
    }
    let account = begun.account
    return .failure(
      reply { [self] transaction in
        try refuse(attempt, account, transaction)
        return .refused
      })
  }

  private enum Outcome {
    case success(Proven)
    case failure(Reply)
  }

  /// Does work that takes much memory, when there is room for it; `nil` when there was none in time.
  private func hashed<Value>(_ body: () -> Value) -> Value? {
    guard room.wait(timeout: .now() + .seconds(Self.hashingWaitSeconds)) == .success else { return nil }
    defer { room.signal() }
    return body()
  }

  private static func fits(_ account: Account, _ channel: CallerChannel) -> Bool {
    Doorkeeper.fits(SignedInAccount(name: account.name, role: account.role, affiliation: account.affiliation), channel)
  }

  /// The password was right: its hash is made anew where the parameters are old ones, and a session waits for the second factor.
  private func goOn(_ account: Account, to stage: AccountSession.Stage, _ attempt: SignInAttempt, _ password: String) -> Reply {
    guard let secret = tools.token() else { return .unavailable }
    let newRecord = tools.isOld(account.password) ? hashed { tools.record(PasswordRule.normal(password)) } ?? nil : nil
    return reply { [self] transaction in
      let book = transaction.accounts
      // Somebody may have disabled or reset it meanwhile.
      guard var now = try book.account(named: account.name), now.password == account.password, now.state != .disabled else {
        return .refused
      }
      try book.put(attempt.passed)
      if let newRecord {
        now.password = newRecord
        try book.put(now, at: attempt.at)
      }
      return try open(secret, stage, now, book, attempt.at)
    }
  }
}

// What a step writes.
extension SignInDesk {
  /// Runs a step in one transaction; a fault of the register is said as such.
  func reply(_ body: @escaping @Sendable (any AuditedTransaction) throws -> Reply) -> Reply {
    do throws(RegisterError) {
      return try doorkeeper.desk.answer(body)
    } catch {
      return .unavailable
    }
  }

  /// How long a try has to wait; where it may be made, it is written down as failed.
  private static func wait(before attempt: SignInAttempt, _ book: any AccountBook) throws(RegisterError) -> Int? {
    try book.claim(attempt.account)
    let account = try book.attempts(for: attempt.account, since: attempt.at.earlier(by: Int64(SignInBrake.accountWindowSeconds)))
    let caller = try book.attempts(by: attempt.caller, since: attempt.at.earlier(by: Int64(SignInBrake.callerWindowSeconds)))
    let wait = SignInBrake.wait(account: account, caller: caller, now: attempt.at)
    if wait > 0 { return wait }
    try book.put(attempt)
    return nil
  }

  private func refuse(_ attempt: SignInAttempt, _ account: Account?, _ transaction: any AuditedTransaction) throws(RegisterError) {
    // The name is told only where an account has it: others are typed by mistake, and may be a password.
    let subject = account.map { AuditSubject.account($0.name) } ?? .nobody
    try transaction.append(
      AuditEntry(
        actor: .nobody, action: .signIn, purpose: doorkeeper.occasion.purpose, subject: subject, outcome: .refused, at: attempt.at))
  }

  private func accept(
    _ attempt: SignInAttempt, _ proof: SecondFactor.Proof, _ account: Account, _ transaction: any AuditedTransaction
  ) throws(RegisterError) {
    var accepted = attempt
    accepted.outcome = .accepted
    switch proof {
    case .step(let step): accepted.step = step
    case .recovery(let hash):
      var less = account
      less.recoveryCodes.removeAll { $0 == hash }
      try transaction.accounts.put(less, at: attempt.at)
    }
    try transaction.accounts.put(accepted)
    try transaction.accounts.forget(before: attempt.at.earlier(by: SessionLife.forgottenSeconds))
    try transaction.append(occasion(of: account).entry(of: .signIn, on: .account(account.name), fields: [], at: attempt.at))
  }

  func occasion(of account: Account) -> AuditOccasion {
    doorkeeper.occasion.asked(
      by: .account(SignedInAccount(name: account.name, role: account.role, affiliation: account.affiliation)))
  }

  func open(
    _ secret: SessionToken, _ stage: AccountSession.Stage, _ account: Account, _ book: any AccountBook, _ now: KnownTime,
    from outside: OutsideMark? = nil
  ) throws(RegisterError) -> Reply {
    try book.put(
      AccountSession(secret: tools.sessionHash(secret), name: account.name, stage: stage, begun: now, lastUsed: now, outside: outside))
    return .next(secret, stage)
  }
}

extension SignInAttempt {
  /// The same try, which was right.
  fileprivate var passed: SignInAttempt {
    var passed = self
    passed.outcome = .passed
    return passed
  }
}
