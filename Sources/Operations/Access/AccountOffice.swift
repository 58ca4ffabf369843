public import Registry

/// What an operator does with accounts; each change is an entry of the audit trail.
/// アカウントの管理
public struct AccountOffice {
  /// What is shown once and kept by nobody but its owner.
  /// 初回の通知
  public struct Handout: Hashable, Sendable {
    /// The secret of the second factor, for the telephone.
    public let secret: [UInt8]
    /// One of them lets somebody in whose telephone is lost.
    public let recoveryCodes: [String]
  }

  /// Why something can't be done.
  /// アカウントの不備
  public enum Fault: Error, Hashable, Sendable {
    /// There is an account of this name.
    case nameTaken
    /// There is none.
    case unknown
    /// The role and the place do not belong together.
    case wrongPlace
    /// The password is not good enough.
    case badPassword(PasswordRule.Fault)
    /// The machine has no random numbers or too little memory.
    case noCryptography
  }

  private let transaction: any AuditedTransaction
  private let tools: SignInTools
  private let occasion: AuditOccasion
  private let now: KnownTime

  /// Works inside a transaction.
  public init(in transaction: any AuditedTransaction, tools: SignInTools, occasion: AuditOccasion, now: KnownTime) {
    self.transaction = transaction
    self.tools = tools
    self.occasion = occasion
    self.now = now
  }

  private var book: any AccountBook { transaction.accounts }

  /// All accounts, by name; being listed is an entry, too.
  public func list() throws -> [Account] {
    let all = try book.allAccounts()
    try note(.nobody)
    return all
  }

  /// Makes an account; its owner has to change the password at the first sign-in.
  public func add(_ name: AccountName, role: AccessRole, affiliation: Affiliation, password: String) throws -> Handout {
    guard try book.account(named: name) == nil else { throw Fault.nameTaken }
    let (handout, hashes) = try newHandout()
    let account = Account(
      name: name, role: role, affiliation: affiliation, state: .newPassword, password: try record(password, for: name),
      secondFactor: handout.secret, recoveryCodes: hashes)
    guard let account else { throw Fault.wrongPlace }
    try put(account)
    return handout
  }

  /// Shuts an account and ends its sessions.
  public func disable(_ name: AccountName) throws {
    var account = try known(name)
    account.state = .disabled
    try put(account)
  }

  /// Sets a new password, opens the account again and lifts a lock; its owner has to change the password at the next sign-in.
  public func reset(_ name: AccountName, password: String) throws {
    var account = try known(name)
    (account.password, account.state) = (try record(password, for: name), .newPassword)
    try put(account)
    guard let number = tools.number() else { throw Fault.noCryptography }
    // As after a sign-in, failures count from here on.
    try book.put(
      SignInAttempt(id: number, account: tools.accountKey(name.text), caller: tools.hash("caller office"), at: now, outcome: .accepted))
  }

  /// Makes a new second factor; the telephone and the recovery codes from before are worth nothing from now on.
  public func newSecondFactor(_ name: AccountName) throws -> Handout {
    var account = try known(name)
    let (handout, hashes) = try newHandout()
    (account.secondFactor, account.recoveryCodes) = (handout.secret, hashes)
    try put(account)
    return handout
  }

  private func known(_ name: AccountName) throws -> Account {
    guard let account = try book.account(named: name) else { throw Fault.unknown }
    return account
  }

  private func put(_ account: Account) throws {
    try book.put(account, at: now)
    try book.endSessions(of: account.name)
    try note(.account(account.name))
  }

  private func note(_ subject: AuditSubject) throws {
    try transaction.append(occasion.entry(of: .manageAccount, on: subject, fields: [], at: now))
  }

  private func record(_ password: String, for name: AccountName) throws -> RegisterText {
    if let fault = PasswordRule.fault(password, for: name) { throw Fault.badPassword(fault) }
    guard let record = tools.record(PasswordRule.normal(password)) else { throw Fault.noCryptography }
    return record
  }

  private func newHandout() throws -> (Handout, [SecretHash]) {
    let codes = (0..<SecondFactor.recoveryCodes).compactMap { _ in tools.recoveryCode() }
    guard let secret = tools.random(SecondFactor.secretBytes), codes.count == SecondFactor.recoveryCodes else { throw Fault.noCryptography }
    return (Handout(secret: secret, recoveryCodes: codes), codes.map(tools.recoveryHash))
  }
}
