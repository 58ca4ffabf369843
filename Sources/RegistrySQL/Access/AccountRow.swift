import EligibilityModel
import Registry

/// Accounts, tries and sessions as rows.
enum AccountRow {
  static func account(_ row: some SQLRow) throws(RegisterError) -> Account {
    let birthDay = try row.optionalInt64(at: 4)
    guard let name = AccountName(try row.text(at: 0)), let role = AccessRole(rawValue: try row.text(at: 1)),
      let place = Affiliation(storedKind: try row.text(at: 2), try row.text(at: 3), birthDay: birthDay),
      let state = AccountState(rawValue: try row.text(at: 5)), let password = RegisterText(try row.text(at: 6)),
      let codes = codes(try row.text(at: 8)),
      let account = Account(
        name: name, role: role, affiliation: place, state: state, password: password, secondFactor: try row.bytes(at: 7),
        recoveryCodes: codes)
    else { throw .damaged("an account") }
    return account
  }

  static func bind(_ account: Account, knownFrom: KnownTime, to statement: some SQLStatement) throws(RegisterError) {
    let place = account.affiliation.stored
    try statement.bind(account.name.text, at: 1)
    try statement.bind(knownFrom.microseconds, at: 2)
    try statement.bind(account.role.rawValue, at: 3)
    try statement.bind(place.kind, at: 4)
    try statement.bind(place.text, at: 5)
    try statement.bind(place.birthDay, at: 6)
    try statement.bind(account.state.rawValue, at: 7)
    try statement.bind(account.password.text, at: 8)
    try statement.bind(bytes: account.secondFactor, at: 9)
    try statement.bind(account.recoveryCodes.map(\.hex).joined(separator: " "), at: 10)
  }

  static func attempt(_ row: some SQLRow) throws(RegisterError) -> SignInAttempt {
    guard let account = SecretHash(hex: try row.text(at: 1)), let caller = SecretHash(hex: try row.text(at: 2)),
      let outcome = SignInAttempt.Outcome(rawValue: try row.text(at: 4))
    else { throw .damaged("a try to sign in") }
    return SignInAttempt(
      id: try row.int64(at: 0), account: account, caller: caller, at: KnownTime(microseconds: try row.int64(at: 3)), outcome: outcome,
      step: try row.optionalInt64(at: 5))
  }

  static func bind(_ attempt: SignInAttempt, to statement: some SQLStatement) throws(RegisterError) {
    try statement.bind(attempt.id, at: 1)
    try statement.bind(attempt.account.hex, at: 2)
    try statement.bind(attempt.caller.hex, at: 3)
    try statement.bind(attempt.at.microseconds, at: 4)
    try statement.bind(attempt.outcome.rawValue, at: 5)
    try statement.bind(attempt.step, at: 6)
  }

  static func session(_ row: some SQLRow) throws(RegisterError) -> AccountSession {
    guard let secret = SecretHash(hex: try row.text(at: 0)), let name = AccountName(try row.text(at: 1)),
      let stage = AccountSession.Stage(rawValue: try row.text(at: 2))
    else { throw .damaged("a session") }
    return AccountSession(
      secret: secret, name: name, stage: stage, begun: KnownTime(microseconds: try row.int64(at: 3)),
      lastUsed: KnownTime(microseconds: try row.int64(at: 4)), outside: try outside(row))
  }

  private static func outside(_ row: some SQLRow) throws(RegisterError) -> OutsideMark? {
    guard let text = try row.optionalText(at: 5) else { return nil }
    let session = try row.optionalText(at: 6)
    let hash = session.flatMap { SecretHash(hex: $0) }
    guard let subject = SecretHash(hex: text), (hash == nil) == (session == nil) else { throw .damaged("a session") }
    return OutsideMark(subject: subject, session: hash)
  }

  static func bind(_ session: AccountSession, to statement: some SQLStatement) throws(RegisterError) {
    try statement.bind(session.secret.hex, at: 1)
    try statement.bind(session.name.text, at: 2)
    try statement.bind(session.stage.rawValue, at: 3)
    try statement.bind(session.begun.microseconds, at: 4)
    try statement.bind(session.lastUsed.microseconds, at: 5)
    try statement.bind(session.outside?.subject.hex, at: 6)
    try statement.bind(session.outside?.session?.hex, at: 7)
  }

  private static func codes(_ text: String) -> [SecretHash]? {
    let words = text.split(separator: " ")
    let hashes = words.compactMap { SecretHash(hex: String($0)) }
    return hashes.count == words.count ? hashes : nil
  }
}

extension Affiliation {
  /// As three columns hold it.
  fileprivate var stored: (kind: String, text: String, birthDay: Int64?) {
    switch self {
    case .institution(let code): ("institution", code.canonical, nil)
    case .insurer(let number): ("insurer", number.canonical, nil)
    case .fireDepartment(let name): ("fireDepartment", name.text, nil)
    case .person(let person): ("person", person.reference.text, Int64(person.birthDate.dayNumber))
    case .service: ("service", "", nil)
    }
  }

  fileprivate init?(storedKind kind: String, _ text: String, birthDay: Int64?) {
    switch kind {
    case "institution":
      guard let code = try? MedicalInstitutionCode(text) else { return nil }
      self = .institution(code)
    case "insurer":
      guard let number = try? InsurerNumber(text) else { return nil }
      self = .insurer(number)
    case "fireDepartment":
      guard let name = RegisterText(text) else { return nil }
      self = .fireDepartment(name)
    case "person":
      guard let reference = RegisterText(text), let day = birthDay.flatMap({ CivilDate(dayNumber: Int(clamping: $0)) }) else { return nil }
      self = .person(PersonLink(reference: reference, birthDate: day))
    case "service": self = .service
    default: return nil
    }
  }
}
