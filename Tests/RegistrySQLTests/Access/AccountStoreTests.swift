import EligibilityModel
import Foundation
import Registry
import RegistrySQL
import Testing

@Suite("Accounts: kept alike by every engine")
struct AccountStoreTests {
  private static let start = KnownTime(startOf: .fixed(2026, 8, 5))

  private static func hash(_ number: UInt8) -> SecretHash { SecretHash(digest: Array(repeating: number, count: 32)) }

  private static func account(
    _ name: String, _ role: AccessRole = .reception, at place: Affiliation? = nil, state: AccountState = .active
  ) throws -> Account {
    let place = try place ?? .institution(MedicalInstitutionCode("1312345675"))
    let name = try #require(AccountName(name))
    let password = try #require(RegisterText("$argon2id$"))
    let account = Account(
      name: name, role: role, affiliation: place, state: state, password: password, secondFactor: [0, 1, 255],
      recoveryCodes: [hash(1), hash(2)])
    return try #require(account)
  }

  /// A register on empty ground.
  private static func register(_ engine: Engine) throws -> (ground: any Ground, register: SQLAuditedRegister) {
    let ground = try engine.ground()
    try SQLRegisterWriter(ground.address, mode: .createIfMissing).close()
    return (ground, try SQLAuditedRegister(ground.address))
  }

  @Test("Each kind of account comes back as it was put, and a change is a new row", arguments: Engine.allCases)
  func accounts(engine: Engine) throws {
    let (ground, register) = try Self.register(engine)
    let person = PersonLink(reference: try #require(RegisterText("P1")), birthDate: .fixed(1951, 8, 1))
    let all = [
      try Self.account("a.reception"), try Self.account("b.clerk", .insurerClerk, at: .insurer(InsurerNumber("06130488"))),
      try Self.account("c.crew", .emergencyCrew, at: .fireDepartment(#require(RegisterText("東京消防庁")))),
      try Self.account("d.person", .person, at: .person(person)), try Self.account("e.operator", .operator, at: .service, state: .disabled),
    ]
    #expect(try register.answer { try $0.accounts.hasAccounts() } == false)
    try register.answer { transaction in for account in all.reversed() { try transaction.accounts.put(account, at: Self.start) } }
    #expect(try register.answer { try $0.accounts.allAccounts() } == all)
    #expect(try register.answer { try $0.accounts.hasAccounts() })
    let changed = try Self.account("a.reception", state: .disabled)
    try register.answer { try $0.accounts.put(changed, at: KnownTime(microseconds: Self.start.microseconds + 1)) }
    #expect(try register.answer { try $0.accounts.account(named: changed.name) } == changed)
    #expect(try register.answer { try $0.accounts.allAccounts().count } == 5)
    #expect(try SQLAuditedRegister(ground.address).answer { try $0.accounts.account(named: changed.name) } == changed)
  }

  @Test("What a failed transaction wrote is not there", arguments: Engine.allCases)
  func undone(engine: Engine) throws {
    let (ground, register) = try Self.register(engine)
    defer { withExtendedLifetime(ground) {} }
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try register.answer { transaction in
        try transaction.accounts.put(Self.account("a.reception"), at: Self.start)
        throw Stop()
      }
    }
    #expect(try register.answer { try $0.accounts.hasAccounts() } == false)
  }

  @Test("Tries are found by account and by place, newest first; what came of one replaces it", arguments: Engine.allCases)
  func attempts(engine: Engine) throws {
    let (ground, register) = try Self.register(engine)
    defer { withExtendedLifetime(ground) {} }
    let tries = (0..<3).map { index in
      SignInAttempt(
        id: Int64.min + Int64(index), account: Self.hash(1), caller: Self.hash(UInt8(8 + index % 2)),
        at: KnownTime(microseconds: Self.start.microseconds + Int64(index)))
    }
    try register.answer { transaction in for attempt in tries { try transaction.accounts.put(attempt) } }
    var last = tries[2]
    (last.outcome, last.step) = (.accepted, 58_000_000)
    let accepted = last
    try register.answer { transaction in
      try transaction.accounts.claim(Self.hash(1))
      try transaction.accounts.put(accepted)
    }
    #expect(try register.answer { try $0.accounts.attempts(for: Self.hash(1), since: Self.start) } == [accepted, tries[1], tries[0]])
    #expect(try register.answer { try $0.accounts.attempts(for: Self.hash(1), since: tries[1].at) } == [accepted, tries[1]])
    #expect(try register.answer { try $0.accounts.attempts(by: Self.hash(9), since: Self.start) } == [tries[1]])
    #expect(try register.answer { try $0.accounts.lastStep(of: Self.hash(1)) } == 58_000_000)
    #expect(try register.answer { try $0.accounts.lastStep(of: Self.hash(2)) } == nil)
    // Old tries go; the one with an accepted code stays, so that the code is never accepted again.
    try register.answer { try $0.accounts.forget(before: KnownTime(microseconds: Self.start.microseconds + 10)) }
    #expect(try register.answer { try $0.accounts.attempts(for: Self.hash(1), since: Self.start) } == [accepted])
  }

  @Test("A session is found by its hash, used, ended alone or with all of its account", arguments: Engine.allCases)
  func sessions(engine: Engine) throws {
    let (ground, register) = try Self.register(engine)
    defer { withExtendedLifetime(ground) {} }
    let name = try #require(AccountName("sato"))
    func session(_ number: UInt8, _ stage: AccountSession.Stage) -> AccountSession {
      AccountSession(secret: Self.hash(number), name: name, stage: stage, begun: Self.start, lastUsed: Self.start)
    }
    var one = session(1, .signedIn)
    let others = [session(2, .secondFactor), session(3, .newPassword)]
    try register.answer { transaction in for item in [session(1, .signedIn)] + others { try transaction.accounts.put(item) } }
    one.lastUsed = KnownTime(microseconds: Self.start.microseconds + 60_000_000)
    let used = one
    try register.answer { try $0.accounts.put(used) }
    #expect(try register.answer { try $0.accounts.session(Self.hash(1)) } == used)
    #expect(try register.answer { try $0.accounts.session(Self.hash(2)) } == others[0])
    try register.answer { try $0.accounts.end(Self.hash(2)) }
    #expect(try register.answer { try $0.accounts.session(Self.hash(2)) } == nil)
    try register.answer { try $0.accounts.endSessions(of: name) }
    #expect(try register.answer { try $0.accounts.session(Self.hash(1)) } == nil)
    #expect(try register.answer { try $0.accounts.session(Self.hash(3)) } == nil)
  }

  @Test(
    "What came from another service ends by person, by session, or by both, where one without a session counts for its person",
    arguments: Engine.allCases)
  func outside(engine: Engine) throws {
    let (ground, register) = try Self.register(engine)
    defer { withExtendedLifetime(ground) {} }
    let names = try [#require(AccountName("sato")), #require(AccountName("tanaka"))]
    let (person, other, one, two) = (Self.hash(1), Self.hash(2), Self.hash(3), Self.hash(4))
    let marks: [OutsideMark?] = [
      nil, OutsideMark(subject: person, session: one), OutsideMark(subject: person, session: two),
      OutsideMark(subject: person, session: nil),
      OutsideMark(subject: other, session: one), OutsideMark(subject: other, session: nil),
    ]
    let endings: [(OutsideEnding, Set<Int>, [AccountName])] = [
      (.subject(person), [1, 2, 3], names), (.session(one), [1, 4], [names[0], names[1]]),
      (.both(subject: person, session: one), [1, 3], [names[1]]),
      (.subject(Self.hash(9)), [], []),
    ]
    for (ending, gone, whose) in endings {
      try register.answer { transaction in
        for (number, mark) in marks.enumerated() {
          try transaction.accounts.put(
            AccountSession(
              secret: Self.hash(UInt8(100 + number)), name: names[number % 2], stage: .signedIn, begun: Self.start, lastUsed: Self.start,
              outside: mark))
        }
      }
      #expect(try register.answer { try $0.accounts.endSessions(ending) } == whose)
      for (number, mark) in marks.enumerated() {
        let found = try register.answer { try $0.accounts.session(Self.hash(UInt8(100 + number))) }
        #expect((found == nil) == gone.contains(number))
        if let found { #expect(found.outside == mark) }
        #expect(mark.map(ending.isMeant) ?? false == gone.contains(number))
      }
    }
  }
}
