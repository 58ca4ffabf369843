import Registry

/// Accounts in a database, inside a transaction that somebody else began; statements are prepared when they are first needed.
final class SQLAccounts<Engine: SQLEngine>: AccountBook {
  private let engine: Engine
  private var prepared: [String: Engine.Statement] = [:]

  init(_ engine: Engine) {
    self.engine = engine
  }

  func hasAccounts() throws(RegisterError) -> Bool { try statement(AccountSQL.any).firstNumber() != nil }

  func account(named name: AccountName) throws(RegisterError) -> Account? {
    let statement = try statement(AccountSQL.current)
    try statement.bind(name.text, at: 1)
    return try statement.firstRow { () throws(RegisterError) in try AccountRow.account(statement) }
  }

  func allAccounts() throws(RegisterError) -> [Account] {
    let statement = try statement(AccountSQL.all)
    return try statement.rows { () throws(RegisterError) in try AccountRow.account(statement) }
  }

  func put(_ account: Account, at time: KnownTime) throws(RegisterError) {
    try run(AccountSQL.close) { (statement) throws(RegisterError) in
      try statement.bind(account.name.text, at: 1)
      try statement.bind(time.microseconds, at: 2)
    }
    try run(AccountSQL.insert) { (statement) throws(RegisterError) in try AccountRow.bind(account, knownFrom: time, to: statement) }
  }

  func claim(_ account: SecretHash) throws(RegisterError) { try engine.claim("account." + account.hex) }

  func attempts(for account: SecretHash, since: KnownTime) throws(RegisterError) -> [SignInAttempt] {
    try attempts(AccountSQL.attemptsForAccount, account, since)
  }

  func attempts(by caller: SecretHash, since: KnownTime) throws(RegisterError) -> [SignInAttempt] {
    try attempts(AccountSQL.attemptsByCaller, caller, since)
  }

  func lastStep(of account: SecretHash) throws(RegisterError) -> Int64? {
    let statement = try statement(AccountSQL.lastStep)
    try statement.bind(account.hex, at: 1)
    return try statement.firstRow { () throws(RegisterError) in try statement.optionalInt64(at: 0) } ?? nil
  }

  func put(_ attempt: SignInAttempt) throws(RegisterError) {
    try run(AccountSQL.putAttempt) { (statement) throws(RegisterError) in try AccountRow.bind(attempt, to: statement) }
  }

  func session(_ secret: SecretHash) throws(RegisterError) -> AccountSession? {
    let statement = try statement(AccountSQL.session)
    try statement.bind(secret.hex, at: 1)
    return try statement.firstRow { () throws(RegisterError) in try AccountRow.session(statement) }
  }

  func put(_ session: AccountSession) throws(RegisterError) {
    try run(AccountSQL.putSession) { (statement) throws(RegisterError) in try AccountRow.bind(session, to: statement) }
  }

  func end(_ secret: SecretHash) throws(RegisterError) {
    try run(AccountSQL.endSession) { (statement) throws(RegisterError) in try statement.bind(secret.hex, at: 1) }
  }

  func endSessions(of name: AccountName) throws(RegisterError) {
    try run(AccountSQL.endSessions) { (statement) throws(RegisterError) in try statement.bind(name.text, at: 1) }
  }

  func endSessions(_ ending: OutsideEnding) throws(RegisterError) -> [AccountName] {
    let names = try statement(AccountSQL.namesOfEnded(ending))
    try Self.bind(ending, to: names)
    let found = try names.rows { () throws(RegisterError) in AccountName(try names.text(at: 0)) }
    try run(AccountSQL.endSessions(ending)) { (statement) throws(RegisterError) in try Self.bind(ending, to: statement) }
    return found.compactMap { $0 }
  }

  private static func bind(_ ending: OutsideEnding, to statement: Engine.Statement) throws(RegisterError) {
    switch ending {
    case .subject(let hash), .session(let hash): try statement.bind(hash.hex, at: 1)
    case .both(let subject, let session):
      try statement.bind(subject.hex, at: 1)
      try statement.bind(session.hex, at: 2)
    }
  }

  func forget(before time: KnownTime) throws(RegisterError) {
    for sql in [AccountSQL.forgetSessions, AccountSQL.forgetAttempts] {
      try run(sql) { (statement) throws(RegisterError) in try statement.bind(time.microseconds, at: 1) }
    }
  }

  private func attempts(_ sql: String, _ hash: SecretHash, _ since: KnownTime) throws(RegisterError) -> [SignInAttempt] {
    let statement = try statement(sql)
    try statement.bind(hash.hex, at: 1)
    try statement.bind(since.microseconds, at: 2)
    return try statement.rows { () throws(RegisterError) in try AccountRow.attempt(statement) }
  }

  private func run(_ sql: String, _ bind: (Engine.Statement) throws(RegisterError) -> Void) throws(RegisterError) {
    let statement = try statement(sql)
    try bind(statement)
    try engine.run(statement)
  }

  private func statement(_ sql: String) throws(RegisterError) -> Engine.Statement {
    if let kept = prepared[sql] { return kept }
    let made = try engine.prepare(sql)
    prepared[sql] = made
    return made
  }
}
