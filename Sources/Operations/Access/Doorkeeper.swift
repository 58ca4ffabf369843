import EligibilityModel
public import Registry
import Synchronization

/// Finds out who asks, from the way of a request and the secret of its session, and keeps the trace of refusals.
/// 入口の確認
///
/// What the register says of a session holds for a second, so that a busy counter costs it one question a second. A session that was ended or
/// changed here is asked about at once. While the register can't be asked, what was known last goes on to hold until its session ends.
public final class Doorkeeper: Sendable {
  /// How long an answer of the register holds.
  static let freshMicroseconds: Int64 = 1_000_000
  /// How many sessions are remembered.
  static let maximumSessions = 10_000

  let desk: AuditedDesk
  let tools: SignInTools
  let occasion: AuditOccasion
  let now: @Sendable () -> KnownTime
  private let state = Mutex(State())
  private let tell: @Sendable (String) -> Void

  /// Keeps the parts.
  ///
  /// - Parameters:
  ///   - desk: the register
  ///   - tools: the cryptography
  ///   - occasion: who acts on this machine while nobody has an account
  ///   - now: the clock
  ///   - tell: tells the operator something, never about a person
  public init(
    desk: AuditedDesk, tools: SignInTools, occasion: AuditOccasion, now: @escaping @Sendable () -> KnownTime,
    telling tell: @escaping @Sendable (String) -> Void
  ) {
    self.desk = desk
    self.tools = tools
    self.occasion = occasion
    self.now = now
    self.tell = tell
  }

  /// Who asks.
  public func caller(by channel: CallerChannel, _ token: SessionToken?) -> Caller {
    guard hasAccounts() else { return Caller(withoutAccounts: channel) }
    if let token, let session = session(token), session.stage == .signedIn {
      return Self.fits(session.account, channel) ? .account(session.account) : .nobody
    }
    if case .gate(let code?) = channel { return .institution(code) }
    return .nobody
  }

  /// Whether the register holds any account; once it does, it always will.
  public func hasAccounts() -> Bool {
    let now = now().microseconds
    let known: Bool? = state.withLock { state in
      if state.hasAccounts == true { return true }
      guard let last = state.askedAt, now >= last, now - last < Self.freshMicroseconds else {
        state.askedAt = now
        return nil
      }
      return state.hasAccounts
    }
    if let known { return known }
    let found = try? desk.answer { try $0.accounts.hasAccounts() }
    return state.withLock { state in
      if let found { state.hasAccounts = found }
      // A register that could never be asked lets nobody in.
      return state.hasAccounts ?? true
    }
  }

  /// Whether an account may be used by a way: a certificate of another institution shuts it out.
  static func fits(_ account: SignedInAccount, _ channel: CallerChannel) -> Bool {
    guard case .gate(let code?) = channel, case .institution(let own) = account.affiliation else { return true }
    return own.canonical == code.canonical
  }
}

// Sessions.
extension Doorkeeper {
  /// A session with the account behind it.
  public struct Session: Sendable {
    /// Whose it is.
    public let account: SignedInAccount
    /// How far it is.
    public let stage: AccountSession.Stage
    let found: AccountSession
  }

  /// The session of a secret; `nil` when there is none or it has ended.
  public func session(_ token: SessionToken) -> Session? {
    let key = tools.sessionHash(token)
    let now = now()
    let known = state.withLock { $0.sessions[key] }
    if let known, now.microseconds - known.askedAt < Self.freshMicroseconds, now.microseconds >= known.askedAt {
      return known.session.flatMap { SessionLife.holds($0.found, at: now) ? $0 : nil }
    }
    do throws(RegisterError) {
      let session = try desk.answer { try Self.use(key, $0.accounts, now) }
      state.withLock { $0.remember(session, key, now) }
      return session
    } catch {
      return known?.session.flatMap { SessionLife.holds($0.found, at: now) ? $0 : nil }
    }
  }

  /// Asks about a session anew the next time.
  func forget(_ token: SessionToken) {
    let key = tools.sessionHash(token)
    state.withLock { $0.sessions[key] = nil }
  }

  /// Asks about all sessions anew, and whether there are accounts.
  func forgetAll() { state.withLock { $0 = State() } }

  /// Reads a session with its account, and marks that it is used.
  private static func use(_ key: SecretHash, _ book: any AccountBook, _ now: KnownTime) throws(RegisterError) -> Session? {
    guard var found = try book.session(key), SessionLife.holds(found, at: now), let account = try book.account(named: found.name),
      account.state != .disabled
    else { return nil }
    if now.microseconds - found.lastUsed.microseconds >= SessionLife.markSeconds * 1_000_000 {
      found.lastUsed = now
      try book.put(found)
    }
    return Session(
      account: SignedInAccount(name: account.name, role: account.role, affiliation: account.affiliation), stage: found.stage, found: found)
  }

  private struct State {
    var hasAccounts: Bool?
    var askedAt: Int64?
    var sessions: [SecretHash: (session: Session?, askedAt: Int64)] = [:]
    var traces = TraceLimit()

    mutating func remember(_ session: Session?, _ key: SecretHash, _ now: KnownTime) {
      if sessions.count >= Doorkeeper.maximumSessions { sessions = [:] }
      sessions[key] = (session, now.microseconds)
    }
  }
}

// Refusals.
extension Doorkeeper {
  /// Keeps the trace of a refusal; of a flood of them, the first ones of each minute and how many more there were.
  public func note(_ caller: Caller) {
    let now = now()
    switch state.withLock({ $0.traces.take(at: now) }) {
    case .keep: keep(caller, now)
    case .keepAndTell(let more):
      keep(caller, now)
      tell("\(more) further requests without a right were refused / 権限のない要求をさらに\(more)件拒否しました")
    case .drop: break
    }
  }

  private func keep(_ caller: Caller, _ now: KnownTime) {
    let entry = occasion.asked(by: caller).refusal(at: now)
    do throws(RegisterError) {
      try desk.answer { try $0.append(entry) }
    } catch {
      tell("a refusal could not be entered into the audit trail: \(error) / 拒否を監査証跡に記録できません：\(error.japanese)")
    }
  }
}

/// How many refusals of a minute are entered one by one, so that whoever is refused can't fill the disk.
struct TraceLimit {
  /// What to do with one.
  enum Verdict: Equatable {
    case keep
    /// Keep it, and say how many were dropped before it.
    case keepAndTell(Int)
    case drop
  }

  static let perMinute = 60

  private var minute: Int64 = .min
  private var count = 0

  /// Takes one in.
  mutating func take(at now: KnownTime) -> Verdict {
    let present = now.microseconds / 60_000_000
    guard present != minute else {
      count += 1
      return count <= Self.perMinute ? .keep : .drop
    }
    let dropped = max(0, count - Self.perMinute)
    (minute, count) = (present, 1)
    return dropped > 0 ? .keepAndTell(dropped) : .keep
  }
}
