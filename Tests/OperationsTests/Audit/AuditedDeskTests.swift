import EligibilityModel
import Foundation
import Operations
import Registry
import Synchronization
import Testing

@Suite("監査つきの窓口: no answer without its entry")
struct AuditedDeskTests {
  static let occasion = AuditActor(name: "窓口", role: .receptionist).map { AuditOccasion(actor: $0, purpose: .eligibilityVerification) }

  static func record(_ number: Int) throws -> CoverageRecord {
    let person = EnrolledPerson(
      name: try PersonName("見本 一"), nameKana: nil, birthDate: .fixed(1990, 4, 1), sex: .female, reference: RegisterText("P\(number)"))
    return CoverageRecord(
      insurerNumber: try InsurerNumber("06139919"), symbol: nil, number: try InsuredNumber("\(number)"), branchNumber: nil, person: person,
      role: .insuredPerson, period: Period(from: .fixed(2024, 4, 1)))
  }

  static func question(_ number: Int) throws -> LookupQuestion {
    LookupQuestion(
      insurerNumber: try InsurerNumber("06139919"), number: try InsuredNumber("\(number)"), birthDate: .fixed(1990, 4, 1),
      serviceDate: .fixed(2026, 4, 1), knownAt: KnownTime(startOf: .fixed(2026, 4, 30)))
  }

  /// A desk over the shared store.
  private static func desk(_ store: SharedStore, limits: AuditedDesk.Limits = .init(), sealer: AuditSealer? = nil) throws -> AuditedDesk {
    try AuditedDesk(limits: limits, sealer: sealer, now: { KnownTime(microseconds: 7) }) { () throws(RegisterError) in store }
  }

  @Test("An answer is the register's, and its entry says who, for whom, what for, what was told and when")
  func entry() throws {
    let store = try SharedStore(people: 3)
    let desk = try Self.desk(store)
    let occasion = try #require(Self.occasion)
    let answer = try desk.lookUp(try Self.question(2), on: occasion)
    #expect(AuditOutcome(answer) == .valid)
    #expect(try desk.lookUp(try Self.question(9), on: occasion) == .none)
    #expect(try desk.read(try Self.question(3), on: occasion).recorded?.record == Self.record(3))
    desk.close()
    let trail = store.trail
    #expect(trail.map(\.action) == [.lookUp, .lookUp, .read])
    #expect(trail.map(\.outcome) == [.valid, .none, .valid])
    #expect(trail.map(\.fields) == [AuditField.ofFoundCoverage, [], AuditField.ofRecord])
    #expect(trail.allSatisfy { $0.actor == occasion.actor && $0.at == KnownTime(microseconds: 7) && $0.serviceDate == .fixed(2026, 4, 1) })
    guard case .member(let member)? = trail.first?.subject else { return #expect(Bool(false), "no member") }
    #expect(member.reference == RegisterText("P2") && member.record == RecordID(2) && member.number.canonical == "2")
  }

  @Test("Many threads get each its own answer, and there are as many entries as answers")
  func manyThreads() throws {
    let store = try SharedStore(people: 50)
    let desk = try Self.desk(store)
    let occasion = try #require(Self.occasion)
    let right = Mutex(0)
    let group = DispatchGroup()
    store.gate.wait()
    for thread in 0..<60 {
      Thread.detachNewThread(in: group) {
        for _ in 0..<5 {
          let answer = try? desk.lookUp(Self.question(thread + 1), on: occasion)
          let isRight = thread < 50 ? answer.map { AuditOutcome($0) } == .valid : answer == LookupAnswer.none
          right.withLock { $0 += isRight ? 1 : 0 }
        }
      }
    }
    Thread.sleep(forTimeInterval: 0.1)
    store.gate.signal()
    group.wait()
    desk.close()
    #expect(right.withLock { $0 } == 300)
    #expect(store.trail.count == 300)
    #expect(store.groups < 300, "questions that wait together are written together")
  }

  @Test("Whoever doesn't wait is told once the entry is kept, and not before")
  func awaited() throws {
    let store = try SharedStore(people: 50)
    let desk = try Self.desk(store)
    let occasion = try #require(Self.occasion)
    store.gate.wait()
    let told = Mutex<[Int]>([])
    let group = DispatchGroup()
    for number in 1...60 {
      group.enter()
      let answer = desk.reading(try Self.question(number), on: occasion)
      answer.whenThere {
        let isRight = (try? answer.taken().get()).map { AuditOutcome($0.answer) == (number <= 50 ? .valid : .none) } ?? false
        told.withLock { $0.append(isRight ? number : -1) }
        group.leave()
      }
    }
    #expect(told.withLock { $0.isEmpty } && store.trail.isEmpty)
    store.gate.signal()
    group.wait()
    #expect(told.withLock { $0 } == Array(1...60), "in the order of asking")
    desk.close()
    #expect(store.trail.map(\.action) == Array(repeating: .read, count: 60))
  }

  @Test("What arrives later can be made into something else, and be waited for", arguments: [true, false])
  func madeOf(isWaiting: Bool) throws {
    let store = try SharedStore(people: 3)
    let desk = try Self.desk(store)
    let occasion = try #require(Self.occasion)
    let outcome = desk.reading(try Self.question(2), on: occasion).map { told in (try? told.get()).map { AuditOutcome($0.answer) } }
    if !isWaiting { desk.close() }
    #expect(outcome.value() == .valid && outcome.arrival == .told)
    if isWaiting { desk.close() }
    let refused = desk.reading(try Self.question(2), on: occasion)
    #expect(refused.arrival == .there)
    #expect(throws: RegisterError.store("the desk is closed")) { try refused.taken().get() }
  }

  @Test("When the entries can't be kept, everybody in the group is refused with the reason and nothing is told")
  func failingStore() throws {
    let store = try SharedStore(people: 3)
    let desk = try Self.desk(store)
    let occasion = try #require(Self.occasion)
    store.fault.withLock { $0 = .full }
    #expect(throws: RegisterError.full) { try desk.lookUp(try Self.question(1), on: occasion) }
    store.fault.withLock { $0 = nil }
    #expect(AuditOutcome(try desk.lookUp(try Self.question(1), on: occasion)) == .valid)
    desk.close()
    #expect(store.trail.count == 1)
  }

  @Test("What the register can't answer is an entry, too")
  func unanswered() throws {
    let store = try SharedStore(people: 3)
    store.damage.withLock { $0 = true }
    let desk = try Self.desk(store)
    let occasion = try #require(Self.occasion)
    #expect(throws: RegisterError.damaged("a row")) { try desk.lookUp(try Self.question(1), on: occasion) }
    desk.close()
    #expect(store.trail.map(\.outcome) == [.failed])
  }

  @Test("A full queue refuses at once, and what waited is answered")
  func fullQueue() throws {
    let store = try SharedStore(people: 3)
    store.gate.wait()
    let desk = try Self.desk(store, limits: .init(waiting: 2, group: 1))
    let occasion = try #require(Self.occasion)
    let outcomes = Mutex<[RegisterError?]>([])
    let group = DispatchGroup()
    for _ in 0..<20 {
      Thread.detachNewThread(in: group) {
        do throws(RegisterError) {
          _ = try desk.lookUp(Self.fixedQuestion, on: occasion)
          outcomes.withLock { $0.append(nil) }
        } catch {
          outcomes.withLock { $0.append(error) }
        }
      }
    }
    // One is being answered, two wait: the others are refused while the store stands still.
    // The writer may not yet have taken the first one, so that it counts among the two.
    while outcomes.withLock({ $0.count }) < 17 { Thread.sleep(forTimeInterval: 0.001) }
    #expect(outcomes.withLock { $0.allSatisfy { $0 == .overloaded } })
    store.gate.signal()
    group.wait()
    desk.close()
    let answered = outcomes.withLock { $0.count(where: { $0 == nil }) }
    #expect((2...3).contains(answered))
    #expect(store.trail.count == answered)
  }

  private static let fixedQuestion = {
    guard let question = try? question(1) else { preconditionFailure("a question of the tests") }
    return question
  }()

  @Test("A change takes its turn, with its own entry")
  func change() throws {
    let store = try SharedStore(people: 1)
    let desk = try Self.desk(store)
    let occasion = try #require(Self.occasion)
    let id = try desk.change(knownFrom: KnownTime(startOf: .fixed(2026, 4, 2))) { change in
      let record = try Self.record(8)
      let id = try change.add(record)
      let subject = AuditSubject.member(AuditedMember(record, id: id))
      try change.append(occasion.entry(of: .register, on: subject, fields: AuditField.ofRecord, at: change.knownFrom))
      return id
    }
    #expect(id == RecordID(2))
    #expect(AuditOutcome(try desk.lookUp(try Self.question(8), on: occasion)) == .valid)
    desk.close()
    #expect(store.trail.map(\.action) == [.register, .lookUp])
  }

  @Test("A register that can't be opened refuses the desk")
  func cannotOpen() {
    #expect(throws: RegisterError.cannotOpen) {
      try AuditedDesk(now: { KnownTime(microseconds: 0) }) { () throws(RegisterError) in throw .cannotOpen }
    }
  }

  @Test("After the end questions are refused, and a second end does nothing")
  func closed() throws {
    let desk = try Self.desk(try SharedStore(people: 1))
    desk.close()
    desk.close()
    let occasion = try #require(Self.occasion)
    #expect(throws: RegisterError.store("the desk is closed")) { try desk.lookUp(try Self.question(1), on: occasion) }
  }

  @Test("The chain is sealed after as many entries, when asked, and at the end; a fault of the seal stops no answer")
  func seals() throws {
    let store = try SharedStore(people: 3)
    let sealed = Mutex<[Int64]>([])
    let complaints = Mutex(0)
    let sealer = AuditSealer(
      interval: 3,
      seal: { (head, at) throws(RegisterError) in
        if head.sequence == 3 { throw .store("no key") }
        sealed.withLock { $0.append(head.sequence) }
        return AuditSeal(head: head, at: at, key: "", signature: "")
      }, complain: { _ in complaints.withLock { $0 += 1 } })
    let desk = try Self.desk(store, sealer: sealer)
    let occasion = try #require(Self.occasion)
    for _ in 0..<7 { _ = try desk.lookUp(try Self.question(1), on: occasion) }
    try desk.seal()
    try desk.seal()
    _ = try desk.lookUp(try Self.question(1), on: occasion)
    desk.close()
    #expect(sealed.withLock { $0 } == [6, 7, 8])
    #expect(complaints.withLock { $0 } == 1)
    #expect(store.seals == [6, 7, 8])
  }
}

extension Thread {
  /// Runs a body on a thread of its own, counted by a group.
  fileprivate static func detachNewThread(in group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
    group.enter()
    Thread {
      body()
      group.leave()
    }.start()
  }
}
