import EligibilityModel
import Foundation
import Operations
import Registry
import Rulebook
import Testing

@Suite("Sign in: failures cost time")
struct BrakeTests {
  private static let hash = SecretHash(digest: Array(repeating: 7, count: 32))

  /// So many failures, the last of them some seconds ago.
  private static func failures(_ count: Int, lastAgo seconds: Int64, _ outcome: SignInAttempt.Outcome = .refused) -> [SignInAttempt] {
    (0..<count).map { index in
      let at = KnownTime(microseconds: AccountBench.start.microseconds - (seconds + Int64(index)) * 1_000_000)
      return SignInAttempt(id: Int64(index), account: hash, caller: hash, at: at, outcome: outcome)
    }
  }

  @Test(
    "After the third failure in a row an account waits 2 seconds, doubled by each further one; after the tenth it is locked for an hour",
    arguments: [(0, 0), (2, 0), (3, 2), (4, 4), (5, 8), (9, 128), (10, 3_600), (400, 3_600)])
  func account(failures: Int, seconds: Int) {
    #expect(SignInBrake.wait(account: Self.failures(failures, lastAgo: 0), caller: [], now: AccountBench.start) == seconds)
    guard seconds > 0 else { return }
    let last = Int64(seconds)
    #expect(SignInBrake.wait(account: Self.failures(failures, lastAgo: last - 1), caller: [], now: AccountBench.start) == 1)
    #expect(SignInBrake.wait(account: Self.failures(failures, lastAgo: last), caller: [], now: AccountBench.start) == 0)
  }

  @Test(
    "One place may fail twenty times in a quarter of an hour, whatever the names; then it waits, at most a quarter of an hour",
    arguments: [(0, 0), (20, 0), (21, 2), (22, 4), (29, 512), (30, 900), (400, 900)])
  func caller(failures: Int, seconds: Int) {
    #expect(SignInBrake.wait(account: [], caller: Self.failures(failures, lastAgo: 0), now: AccountBench.start) == seconds)
  }

  @Test("What was right is no failure, and a sign-in wipes out what was before it")
  func accepted() {
    let now = AccountBench.start
    #expect(SignInBrake.wait(account: Self.failures(9, lastAgo: 0, .passed), caller: [], now: now) == 0)
    let list = Self.failures(1, lastAgo: 0) + Self.failures(1, lastAgo: 1, .accepted) + Self.failures(9, lastAgo: 2)
    #expect(SignInBrake.wait(account: list, caller: [], now: now) == 0)
  }

  @Test("Ten wrong passwords lock an account, also for the right one, as long as it lasts or until it is reset")
  func locked() throws {
    let bench = try AccountBench()
    try bench.add()
    for _ in 0..<10 {
      while case .wait(let seconds) = bench.desk.begin("sato", "wrong horse battery", from: .machine) {
        bench.pass(seconds: Int64(seconds))
      }
    }
    guard case .wait(let seconds) = bench.desk.begin("sato", AccountBench.password, from: .machine) else { throw AccountBench.Refused() }
    #expect(seconds == 3_600)
    let name = try #require(AccountName("sato"))
    try bench.office { try $0.reset(name, password: AccountBench.password) }
    bench.pass(seconds: 1)
    _ = try bench.signIn()
  }

  @Test("A name that nobody has is slowed as one that somebody has")
  func unknownName() throws {
    let bench = try AccountBench()
    try bench.add()
    let replies = ["sato", "nobody"].map { name in
      (0..<4).map { _ in bench.desk.begin(name, "wrong horse battery", from: .machine) }
    }
    #expect(replies[0] == replies[1] && replies[0] == [.refused, .refused, .refused, .wait(seconds: 2)])
  }

  @Test("Guesses spread over many names from one address are slowed; from another address, and with a certificate, people still sign in")
  func spread() throws {
    let bench = try AccountBench()
    try bench.add()
    let guesses = (0..<22).map { bench.desk.begin("name\($0)", "wrong horse battery", from: .gate(nil), at: "203.0.113.9") }
    #expect(guesses.prefix(21).allSatisfy { $0 == .refused } && guesses.last == .wait(seconds: 2))
    #expect(bench.desk.begin("sato", AccountBench.password, from: .gate(nil), at: "203.0.113.9") == .wait(seconds: 2))
    for (channel, address) in [
      (CallerChannel.gate(nil), "203.0.113.10"), (.gate(try MedicalInstitutionCode("1312345675")), "203.0.113.9"),
    ] {
      guard case .next = bench.desk.begin("sato", AccountBench.password, from: channel, at: address) else { throw AccountBench.Refused() }
    }
  }

  @Test("Whoever mistypes and then gets in costs the others at the same address nothing")
  func forgiven() throws {
    let bench = try AccountBench()
    for number in 0..<15 {
      let name = "user\(number)"
      try bench.add(name)
      for _ in 0..<2 { #expect(bench.desk.begin(name, "wrong horse battery", from: .gate(nil), at: "198.51.100.7") == .refused) }
      guard case .next(let half, _) = bench.desk.begin(name, AccountBench.password, from: .gate(nil), at: "198.51.100.7"),
        case .next = bench.desk.finish(half, code: bench.code(), from: .gate(nil), at: "198.51.100.7")
      else { throw AccountBench.Refused() }
    }
  }

  @Test(
    "An address of IPv6 stands for all that share its first half, however it is written",
    arguments: [
      ("2001:db8:1:2::7", "2001:db8:1:2:ffff::1", true), ("2001:DB8:01:2::7", "2001:db8:1:2:0:0:0:7", true), ("::1", "::2", true),
      ("2001:db8:1:2::7", "2001:db8:1:3::7", false), ("::ffff:192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
      ("unix:", "192.0.2.1", false), ("2001:db8::", "2001:db8:0:0:5::", true),
    ])
  func addresses(first: String, second: String, isSame: Bool) throws {
    let bench = try AccountBench()
    for number in 0..<21 { _ = bench.desk.begin("name\(number)", "wrong horse battery", from: .gate(nil), at: first) }
    #expect((bench.desk.begin("another", "wrong horse battery", from: .gate(nil), at: second) == .wait(seconds: 2)) == isSame)
  }

  @Test("Wrong codes lock as wrong passwords do")
  func codes() throws {
    let bench = try AccountBench()
    try bench.add()
    guard case .next(let half, _) = bench.desk.begin("sato", AccountBench.password, from: .machine) else { throw AccountBench.Refused() }
    #expect((0..<3).map { _ in bench.desk.finish(half, code: "000000", from: .machine) } == [.refused, .refused, .refused])
    #expect(bench.desk.finish(half, code: bench.code(), from: .machine) == .wait(seconds: 2))
    bench.pass(seconds: 2)
    guard case .next = bench.desk.finish(half, code: bench.code(), from: .machine) else { throw AccountBench.Refused() }
  }
}

@Suite("Access: who asks for many unknown people")
struct AbuseWatchTests {
  private static let caller = Caller.nobody
  private static let now = AccountBench.start

  /// A watch that has seen so many answers.
  private static func watch(unknown: Int, known: Int = 0) -> (AbuseWatch, reports: Int) {
    var watch = AbuseWatch()
    var reports = 0
    for _ in 0..<known where watch.note(.valid, to: caller, at: now) { reports += 1 }
    for _ in 0..<unknown where watch.note(.none, to: caller, at: now) { reports += 1 }
    return (watch, reports)
  }

  @Test(
    "30 unknown people in ten minutes are nothing unusual, and five of a hundred on top; each further one doubles the wait, up to a minute",
    arguments: [
      (30, 0, 0), (31, 0, 0), (32, 0, 2), (33, 0, 4), (36, 0, 32), (37, 0, 60), (300, 0, 60), (80, 1_000, 0), (84, 1_000, 0),
      (85, 1_000, 2),
      (3_000, 97_000, 0), (20_000, 80_000, 60),
    ])
  func waits(unknown: Int, known: Int, seconds: Int) {
    let (watch, reports) = Self.watch(unknown: unknown, known: known)
    #expect(watch.verdict(on: Self.caller, at: Self.now) == (seconds == 0 ? .go : .wait(seconds: seconds)))
    #expect(reports == (seconds == 0 ? 0 : 1))
  }

  @Test("Each caller is watched apart, and a window ends after ten minutes")
  func apart() throws {
    var (watch, _) = Self.watch(unknown: 40)
    let other = Caller.institution(try MedicalInstitutionCode("1312345675"))
    #expect(watch.verdict(on: other, at: Self.now) == .go)
    let minute = KnownTime(microseconds: Self.now.microseconds + 60_000_000)
    #expect(watch.verdict(on: Self.caller, at: minute) == .go)
    #expect(watch.note(.none, to: Self.caller, at: minute) == false)
    #expect(watch.verdict(on: Self.caller, at: minute) == .wait(seconds: 60))
    let later = KnownTime(microseconds: Self.now.microseconds + 660_000_000)
    #expect(watch.note(.none, to: Self.caller, at: later) == false)
    #expect(watch.verdict(on: Self.caller, at: later) == .go)
  }

  @Test("Who goes on is refused, stands in the trail once, and the operator is told without a name")
  func reported() throws {
    let bench = try AccountBench()
    let told = bench.lines.count
    let guardian = AbuseGuard(bench.door, telling: { #expect($0.contains("suspect") && !$0.contains("1312345675")) })
    let caller = Caller.institution(try MedicalInstitutionCode("1312345675"))
    var refusals = 0
    for _ in 0..<50 {
      do throws(RegisterError) {
        _ = try guardian.ask(caller, outcome: { AuditOutcome($0) }) { () throws(RegisterError) in LookupAnswer.none }
      } catch {
        if case .tooManyUnknown = error { refusals += 1 }
      }
    }
    #expect(refusals == 18 && bench.lines.count == told)
    #expect(bench.trail.map(\.action) == [.suspect] && bench.trail.first?.actor == AuditActor(name: "1312345675", role: .program))
  }

  @Test("A question whose answer arrives later is counted when it does, and not asked for whoever has to wait")
  func arriving() throws {
    let bench = try AccountBench()
    let guardian = AbuseGuard(bench.door, telling: { _ in })
    let caller = Caller.institution(try MedicalInstitutionCode("1312345675"))
    var asked = 0
    func ask() -> Awaited<Result<LookupAnswer, RegisterError>> {
      guardian.asking(caller, outcome: { AuditOutcome($0) }) {
        asked += 1
        return Awaited(.success(LookupAnswer.none))
      }
    }
    let early = (0..<50).map { _ in ask() }
    #expect(asked == 50, "nothing has arrived yet")
    #expect(early.map { $0.value() }.allSatisfy { $0 == .success(LookupAnswer.none) })
    #expect(ask().value() == .failure(.tooManyUnknown(seconds: 60)) && asked == 50)
    #expect(bench.trail.map(\.action) == [.suspect])
  }

  @Test("Of a list the part in which somebody turns out to guess is answered, and the rest is not even asked")
  func list() throws {
    let bench = try AccountBench()
    let guardian = AbuseGuard(bench.door, telling: { _ in })
    let caller = Caller.institution(try MedicalInstitutionCode("1312345675"))
    var asked = 0
    let told = guardian.ask(caller, Array(0..<1_000), outcome: { (answer: LookupAnswer) in AuditOutcome(answer) }) { part in
      asked += part.count
      return part.map { _ in .success(LookupAnswer.none) }
    }
    #expect(told.count == 1_000 && asked == 256)
    #expect(told[255] == .success(LookupAnswer.none) && told[256] == .failure(.tooManyUnknown(seconds: 60)))
    #expect(bench.trail.map(\.action) == [.suspect])
  }

  @Test("An honest list that begins with its unknown people is answered to its end")
  func honestList() throws {
    let bench = try AccountBench()
    let guardian = AbuseGuard(bench.door, telling: { _ in })
    let caller = Caller.institution(try MedicalInstitutionCode("1312345675"))
    let told = guardian.ask(caller, Array(0..<1_000), outcome: { (answer: LookupAnswer) in AuditOutcome(answer) }) { part in
      part.map { .success($0 < 40 ? LookupAnswer.none : .several(count: 2)) }
    }
    #expect(told.allSatisfy { (try? $0.get()) != nil } && bench.trail.isEmpty)
  }

  @Test("Of a flood of refusals the first sixty of a minute are entered, and then how many there were more")
  func flood() throws {
    let bench = try AccountBench()
    for _ in 0..<1_000 { bench.door.note(.nobody) }
    #expect(bench.trail.count == 60 && bench.trail.allSatisfy { $0.action == .refuse && $0.outcome == .refused && $0.actor == .nobody })
    bench.pass(seconds: 60)
    bench.door.note(.nobody)
    #expect(bench.trail.count == 61 && bench.lines.contains { $0.contains("940 further") })
  }
}

@Suite("Access: programs that keep their questions are watched, too")
struct WatchedExchangeTests {
  @Test("A list of unknown people slows the next one, and a question that is kept")
  func list() throws {
    let bench = try AccountBench()
    let actor = try #require(AuditActor(name: "serve", role: .program))
    let institution = Caller.institution(try MedicalInstitutionCode("1312345675"))
    let desk = ExchangeDesk(
      bench.audited, occasion: AuditOccasion(actor: actor, purpose: .eligibilityVerification),
      watchedBy: AbuseGuard(bench.door, telling: { _ in }), now: { AccountBench.start })
    let id = try #require(ExchangeDocumentID(String(repeating: "a", count: 32)))
    let questions = try (1_000..<1_060).map { try AuditedDeskTests.question($0) }
    #expect(desk.read(questions, by: institution, for: nil).allSatisfy { (try? $0.get().answer) == LookupAnswer.none })
    #expect(throws: RegisterError.tooManyUnknown(seconds: 60)) { try desk.read([questions[0]], by: institution, for: nil).first?.get() }
    #expect(throws: RegisterError.tooManyUnknown(seconds: 60)) {
      try desk.exchange(questions[0], by: institution, for: nil, as: id, keeping: { _ in [] })
    }
    #expect(bench.trail.filter { $0.action == .suspect }.count == 1)
  }

  @Test("Whoever asks for clinical data of many unknown people is slowed, too")
  func clinicalData() throws {
    let bench = try AccountBench()
    let actor = try #require(AuditActor(name: "serve", role: .program))
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let desk = ClinicalDesk(
      bench.audited, book: try Rulebook.load(directory: root.appending(path: "Book").path),
      occasion: AuditOccasion(actor: actor, purpose: .care), watchedBy: AbuseGuard(bench.door, telling: { _ in }),
      now: { AccountBench.start })
    let clinic = Affiliation.institution(try MedicalInstitutionCode("1312345675"))
    let doctor = Caller.account(
      SignedInAccount(name: try #require(AccountName("doctor")), role: .doctorOrPharmacist, affiliation: clinic))
    let read = { (number: Int) in
      let person = PersonLink(reference: try #require(RegisterText("X\(number)")), birthDate: .fixed(1980, 1, 1))
      return try desk.read(.medicationDispense, of: .person(person), for: .care, by: doctor)
    }
    for number in 0..<32 {
      guard case .nobody = try read(number) else {
        Issue.record("somebody stands under a number that was never given")
        return
      }
    }
    #expect(throws: RegisterError.tooManyUnknown(seconds: 2)) { try read(32) }
    #expect(bench.trail.filter { $0.action == .suspect }.count == 1)
  }
}
