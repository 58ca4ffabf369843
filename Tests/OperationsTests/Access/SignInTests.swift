import EligibilityModel
import Operations
import Registry
import Synchronization
import Testing

@Suite("Sign in: password, then second factor")
struct SignInTests {
  @Test("Both right: signed in, and the trail says who")
  func both() throws {
    let bench = try AccountBench()
    try bench.add()
    let token = try bench.signIn()
    let caller = bench.door.caller(by: .machine, token)
    #expect(caller.role == .reception && caller.may(.verifyPerson) && !caller.may(.readAudit))
    let entry = try #require(bench.trail.last)
    #expect(entry.action == .signIn && entry.outcome == .done && entry.actor == AuditActor(name: "sato", role: .receptionist))
  }

  @Test("Between the two steps nobody is signed in yet, and after ten minutes the first one is worth nothing")
  func halfway() throws {
    let bench = try AccountBench()
    try bench.add()
    guard case .next(let half, .secondFactor) = bench.desk.begin("sato", AccountBench.password, from: .machine) else {
      throw AccountBench.Refused()
    }
    #expect(bench.door.caller(by: .machine, half) == .nobody)
    bench.pass(seconds: SessionLife.halfwaySeconds)
    #expect(bench.desk.finish(half, code: bench.code(), from: .machine) == .ended)
  }

  @Test(
    "A wrong password, an unknown name, a disabled account and rubbish are refused with the same word, and no name is kept",
    arguments: [
      ("sato", "wrong horse battery"), ("nobody", AccountBench.password), ("gone", AccountBench.password), ("", ""), ("山田太郎", "x"),
      (String(repeating: "a", count: 5_000), String(repeating: "b", count: 5_000)),
    ])
  func refused(name: String, password: String) throws {
    let bench = try AccountBench()
    try bench.add()
    try bench.add("gone")
    try bench.office { try $0.disable(#require(AccountName("gone"))) }
    #expect(bench.desk.begin(name, password, from: .machine) == .refused)
    let entry = try #require(bench.trail.last)
    #expect(entry.action == .signIn && entry.outcome == .refused && entry.actor == .nobody)
    #expect(entry.subject == (AccountName(name).map { ["sato", "gone"].contains($0.text) ? .account($0) : .nobody } ?? .nobody))
  }

  @Test(
    "Capitals in the name and full-width letters in the password are the same",
    arguments: [("SATO", AccountBench.password), ("sato", "ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　ｂａｔｔｅｒｙ")])
  func sameForm(name: String, password: String) throws {
    let bench = try AccountBench()
    try bench.add()
    guard case .next = bench.desk.begin(name, password, from: .machine) else { throw AccountBench.Refused() }
  }

  @Test("A password hashed by old parameters is hashed anew when it is right")
  func upgrade() throws {
    let bench = try AccountBench()
    try bench.add()
    try bench.change("sato") { $0.password = RegisterText("old:" + AccountBench.password) ?? $0.password }
    bench.pass(seconds: 1)
    _ = bench.desk.begin("sato", "wrong", from: .machine)
    #expect(try bench.account()?.password.text.hasPrefix("old:") == true)
    _ = bench.desk.begin("sato", AccountBench.password, from: .machine)
    #expect(try bench.account()?.password.text == "new:" + AccountBench.password)
  }
}

@Suite("Sign in: the second factor")
struct SecondFactorTests {
  private static func half(_ bench: AccountBench) throws -> SessionToken {
    guard case .next(let half, .secondFactor) = bench.desk.begin("sato", AccountBench.password, from: .machine) else {
      throw AccountBench.Refused()
    }
    return half
  }

  @Test(
    "A clock may be off by one step, not by two", arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)] as [(Int64, Bool)])
  func drift(steps: Int64, isRight: Bool) throws {
    let bench = try AccountBench()
    try bench.add()
    let reply = bench.desk.finish(try Self.half(bench), code: bench.code(later: steps), from: .machine)
    if case .next = reply { #expect(isRight) } else { #expect(reply == .refused && !isRight) }
  }

  @Test("No code is accepted twice, nor one from before it")
  func once() throws {
    let bench = try AccountBench()
    try bench.add()
    let code = bench.code()
    _ = try bench.signIn()
    #expect(bench.desk.finish(try Self.half(bench), code: code, from: .machine) == .refused)
    #expect(bench.desk.finish(try Self.half(bench), code: bench.code(later: -1), from: .machine) == .refused)
    bench.pass(seconds: 60)
    _ = try bench.signIn()
  }

  @Test("A recovery code lets in once, however it is written, and the others stay")
  func recovery() throws {
    let bench = try AccountBench()
    let codes = try bench.add().recoveryCodes
    #expect(Set(codes).count == 8)
    let code = try #require(codes.first)
    guard case .next = bench.desk.finish(try Self.half(bench), code: " \(code.uppercased()) ", from: .machine) else {
      throw AccountBench.Refused()
    }
    #expect(try bench.account()?.recoveryCodes.count == 7)
    bench.pass(seconds: 1)
    #expect(bench.desk.finish(try Self.half(bench), code: code, from: .machine) == .refused)
  }

  @Test("Rubbish is refused", arguments: ["", "12345", "1234567", "１２３４５６７", "aaaa-bbbb-cccc", "🙂🙂🙂🙂🙂🙂"])
  func rubbish(code: String) throws {
    let bench = try AccountBench()
    try bench.add()
    #expect(bench.desk.finish(try Self.half(bench), code: code, from: .machine) == .refused)
  }

  @Test("A first password has to be changed before anything is asked")
  func firstPassword() throws {
    let bench = try AccountBench()
    try bench.add(state: .newPassword)
    guard case .next(let token, .newPassword) = bench.desk.finish(try Self.half(bench), code: bench.code(), from: .machine) else {
      throw AccountBench.Refused()
    }
    #expect(bench.door.caller(by: .machine, token) == .nobody)
    #expect(bench.desk.changePassword(token, current: "", new: "short", from: .machine) == .badPassword(.length))
    #expect(bench.desk.changePassword(token, current: "", new: "my name is sato", from: .machine) == .badPassword(.tooPlain))
    guard case .next(let full, .signedIn) = bench.desk.changePassword(token, current: "", new: "a much better one", from: .machine) else {
      throw AccountBench.Refused()
    }
    #expect(bench.door.caller(by: .machine, full).role == .reception && bench.door.caller(by: .machine, token) == .nobody)
  }
}

@Suite("Sign in: sessions")
struct SessionTests {
  @Test("A session ends half an hour after its last use and twelve hours after its beginning, to the second")
  func life() throws {
    let now = AccountBench.start
    let name = try #require(AccountName("sato"))
    func session(_ stage: AccountSession.Stage, begun: Int64, used: Int64) -> AccountSession {
      AccountSession(
        secret: SecretHash(digest: Array(repeating: 0, count: 32)), name: name, stage: stage, begun: now.back(begun),
        lastUsed: now.back(used))
    }
    #expect(SessionLife.holds(session(.signedIn, begun: 1_799, used: 1_799), at: now))
    #expect(!SessionLife.holds(session(.signedIn, begun: 1_800, used: 1_800), at: now))
    #expect(SessionLife.holds(session(.signedIn, begun: 43_199, used: 0), at: now))
    #expect(!SessionLife.holds(session(.signedIn, begun: 43_200, used: 0), at: now))
    #expect(SessionLife.holds(session(.newPassword, begun: 599, used: 0), at: now))
    #expect(!SessionLife.holds(session(.newPassword, begun: 600, used: 0), at: now))
    #expect(!SessionLife.holds(session(.signedIn, begun: -1, used: -1), at: now), "begun in the future")
  }

  @Test("Use keeps a session, signing out ends it at once")
  func use() throws {
    let bench = try AccountBench()
    try bench.add()
    let token = try bench.signIn()
    for _ in 0..<3 {
      bench.pass(seconds: 1_700)
      #expect(bench.door.caller(by: .machine, token).role == .reception)
    }
    bench.desk.signOut(token)
    #expect(bench.door.caller(by: .machine, token) == .nobody)
  }

  @Test("A disabled account is out within a second, and stays out until it is reset")
  func disabled() throws {
    let bench = try AccountBench()
    try bench.add()
    let token = try bench.signIn()
    #expect(bench.door.caller(by: .machine, token).role == .reception)
    bench.pass(seconds: 1)
    let name = try #require(AccountName("sato"))
    try bench.office { try $0.disable(name) }
    bench.pass(seconds: 1)
    #expect(bench.door.caller(by: .machine, token) == .nobody)
    #expect(throws: AccountBench.Refused.self) { try bench.signIn() }
    try bench.office { try $0.reset(name, password: AccountBench.password) }
    bench.pass(seconds: 60)
    _ = try bench.signIn()
  }

  @Test("A changed password signs out everywhere else, and needs the old one")
  func change() throws {
    let bench = try AccountBench()
    try bench.add()
    let other = try bench.signIn()
    bench.pass(seconds: 60)
    let mine = try bench.signIn()
    #expect(bench.desk.changePassword(mine, current: "wrong", new: "a much better one", from: .machine) == .refused)
    guard
      case .next(let token, .signedIn) = bench.desk.changePassword(
        mine, current: AccountBench.password, new: "a much better one", from: .machine)
    else { throw AccountBench.Refused() }
    #expect(bench.door.caller(by: .machine, token).role == .reception)
    #expect(bench.door.caller(by: .machine, mine) == .nobody && bench.door.caller(by: .machine, other) == .nobody)
  }

  @Test("Before the first account this machine may ask; within a second after it, nobody without signing in")
  func firstAccount() throws {
    let bench = try AccountBench()
    #expect(bench.door.caller(by: .machine, nil) == .machine && bench.door.caller(by: .gate(nil), nil) == .nobody)
    try bench.add()
    bench.pass(seconds: 1)
    #expect(bench.door.caller(by: .machine, nil) == .nobody)
    let code = try MedicalInstitutionCode("1312345675")
    #expect(bench.door.caller(by: .gate(code), nil) == .institution(code))
  }

  @Test("Through the gate an account works only behind the certificate of its own institution")
  func otherInstitution() throws {
    let bench = try AccountBench()
    try bench.add()
    let (own, other) = (try MedicalInstitutionCode("1312345675"), try MedicalInstitutionCode("1310000011"))
    let token = try bench.signIn(from: .gate(own))
    #expect(bench.door.caller(by: .gate(own), token).role == .reception)
    #expect(bench.door.caller(by: .gate(other), token) == .nobody)
    #expect(bench.desk.begin("sato", AccountBench.password, from: .gate(other)) == .refused)
  }

  @Test("A register that can't be asked lets nobody new in, and keeps those who are in")
  func unreachable() throws {
    let bench = try AccountBench()
    try bench.add()
    let token = try bench.signIn()
    #expect(bench.door.caller(by: .machine, token).role == .reception)
    bench.store.fault.withLock { $0 = .unreachable }
    bench.pass(seconds: 5)
    #expect(bench.door.caller(by: .machine, token).role == .reception)
    #expect(bench.desk.begin("sato", AccountBench.password, from: .machine) == .unavailable)
    bench.pass(seconds: SessionLife.idleSeconds)
    #expect(bench.door.caller(by: .machine, token) == .nobody)
  }
}

extension KnownTime {
  fileprivate func back(_ seconds: Int64) -> KnownTime { KnownTime(microseconds: microseconds - seconds * 1_000_000) }
}
