import EligibilityModel
import Operations
import Registry
import Synchronization
import Testing

@Suite("照会文書の窓口: questions and answers are kept with their entries")
struct ExchangeDeskTests {
  private static let time = KnownTime(microseconds: 7)

  private static func id(_ digit: Character) throws -> ExchangeDocumentID {
    try #require(ExchangeDocumentID(String(repeating: digit, count: 32)))
  }

  private static func desk(
    _ store: SharedStore, now: @escaping @Sendable () -> KnownTime = { time }
  ) throws -> (AuditedDesk, ExchangeDesk) {
    let desk = try AuditedDesk(now: now) { () throws(RegisterError) in store }
    return (desk, ExchangeDesk(desk, occasion: try #require(AuditedDeskTests.occasion), keptDays: 30, now: now))
  }

  private static func institution(_ code: String) throws -> Caller { .institution(try MedicalInstitutionCode(code)) }

  private static func keep(_ exchange: ExchangeDesk, _ question: LookupQuestion?, by caller: Caller) throws {
    let (request, response) = (try id("a"), try id("b"))
    try exchange.exchange(question, by: caller, for: nil, as: request) { result in
      [.init(.request, request, body: "?"), .init(.response, response, body: result?.recorded == nil ? "nobody" : "told")]
    }
  }

  @Test("The entry of a kept answer says who asked for whom, and what was told")
  func entries() throws {
    let store = try SharedStore(people: 3)
    let (desk, exchange) = try Self.desk(store)
    let caller = try Self.institution("1312345675")
    try Self.keep(exchange, try AuditedDeskTests.question(2), by: caller)
    #expect(try exchange.document(try Self.id("b"), .response, by: caller)?.body == "told")
    #expect(try exchange.document(try Self.id("a"), .request, by: caller)?.body == "?")
    desk.close()
    let trail = store.trail
    #expect(trail.map(\.actor.name.text) == Array(repeating: "1312345675", count: 3))
    #expect(trail.map(\.action) == [.read, .read, .read] && trail.map(\.outcome) == [.valid, .done, .done])
    #expect(trail.map(\.fields) == [AuditField.ofRecord, AuditField.ofRecord, []])
    for entry in trail {
      guard case .member(let member) = entry.subject else { return #expect(Bool(false), "no member") }
      #expect(member.number.canonical == "2" && member.reference == RegisterText("P2"))
    }
  }

  @Test("Who did not ask finds nothing: somebody else's document is a refusal in the trail, an unknown one a look in vain")
  func strangers() throws {
    let store = try SharedStore(people: 3)
    let (desk, exchange) = try Self.desk(store)
    try Self.keep(exchange, try AuditedDeskTests.question(2), by: try Self.institution("1312345675"))
    let other = try Self.institution("1312345683")
    #expect(try exchange.document(try Self.id("b"), .response, by: other) == nil)
    #expect(try exchange.document(try Self.id("c"), .response, by: other) == nil)
    #expect(try exchange.document(try Self.id("b"), .coverage, by: try Self.institution("1312345675")) == nil)
    #expect(try exchange.documents(of: try Self.id("a"), .response, by: other).isEmpty)
    #expect(try exchange.document(try Self.id("b"), .response, by: .nobody) == nil)
    desk.close()
    #expect(store.trail.dropFirst().map(\.outcome) == [.refused, .none, .refused, .none, .refused])
    #expect(store.trail.dropFirst().allSatisfy { $0.subject == .nobody && $0.fields.isEmpty })
  }

  @Test("A request that held no question is kept and leaves an entry about nobody")
  func noQuestion() throws {
    let store = try SharedStore(people: 1)
    let (desk, exchange) = try Self.desk(store)
    try Self.keep(exchange, nil, by: .machine)
    #expect(try exchange.documents(of: try Self.id("a"), .response, by: .machine).map(\.body) == ["nobody"])
    desk.close()
    #expect(store.trail.map(\.outcome) == [.failed, .done] && store.trail.first?.subject == .nobody)
  }

  @Test("What the register can't read is told as a fault; the try stands in the trail and nothing is kept")
  func damaged() throws {
    let store = try SharedStore(people: 3)
    let (desk, exchange) = try Self.desk(store)
    store.damage.withLock { $0 = true }
    #expect(throws: RegisterError.self) { try Self.keep(exchange, try AuditedDeskTests.question(2), by: .machine) }
    store.damage.withLock { $0 = false }
    #expect(try exchange.document(try Self.id("a"), .request, by: .machine) == nil)
    desk.close()
    #expect(store.trail.map(\.outcome) == [.failed, .none])
  }

  private static func make(_ exchange: ExchangeDesk, _ digit: Character, by caller: Caller, onlyOnce: Bool = true) throws -> String {
    let request = try id(digit)
    let keeping = try exchange.exchange(
      try AuditedDeskTests.question(2), by: caller, for: nil, as: request, unlessThereIs: onlyOnce ? "key" : nil
    ) { _ in [.init(.request, request, body: "?", identifiers: ["key"])] }
    switch keeping {
    case .kept: return "kept"
    case .thereAlready(let document): return "there \(document.id.text.prefix(1))"
    case .thereMoreThanOnce: return "several"
    }
  }

  @Test("What its sender keeps under an identifier already is not asked again; another sender's identifiers don't count")
  func once() throws {
    let store = try SharedStore(people: 3)
    let (desk, exchange) = try Self.desk(store)
    let (one, other) = (try Self.institution("1312345675"), try Self.institution("1312345683"))
    #expect(try Self.make(exchange, "a", by: one) == "kept")
    #expect(try Self.make(exchange, "b", by: one) == "there a")
    #expect(try Self.make(exchange, "c", by: other) == "kept")
    #expect(try Self.make(exchange, "d", by: one, onlyOnce: false) == "kept")
    #expect(try Self.make(exchange, "e", by: one) == "several")
    desk.close()
    #expect(store.trail.map(\.action) == Array(repeating: .read, count: 5))
    #expect(store.trail.map(\.fields.isEmpty) == [false, true, false, false, true])
  }

  @Test("After its days a document is told to nobody, and discarded with an entry about the person")
  func discarded() throws {
    let store = try SharedStore(people: 3)
    let day = Int64(86_400_000_000)
    let clock = Mutex(Int64(1))
    let (desk, exchange) = try Self.desk(store, now: { KnownTime(microseconds: clock.withLock { $0 }) })
    let caller = try Self.institution("1312345675")
    #expect(try Self.make(exchange, "a", by: caller) == "kept")
    clock.withLock { $0 = 1 + 30 * day }
    #expect(try exchange.discardOld() == 0 && exchange.document(try Self.id("a"), .request, by: caller) != nil)
    clock.withLock { $0 += 1 }
    #expect(try exchange.document(try Self.id("a"), .request, by: caller) == nil)
    #expect(try Self.make(exchange, "b", by: caller) == "kept")
    #expect(try exchange.discardOld() == 1 && exchange.discardOld() == 0)
    desk.close()
    let last = try #require(store.trail.last)
    #expect(last.action == .discard && last.purpose == .maintenance)
    guard case .member(let member) = last.subject else { return #expect(Bool(false), "no member") }
    #expect(member.number.canonical == "2")
  }

  @Test("An answer whose entry can't be written is not kept")
  func noEntry() throws {
    let store = try SharedStore(people: 3)
    let (desk, exchange) = try Self.desk(store)
    store.fault.withLock { $0 = .full }
    #expect(throws: RegisterError.full) { try Self.keep(exchange, try AuditedDeskTests.question(2), by: .machine) }
    store.fault.withLock { $0 = nil }
    #expect(try exchange.document(try Self.id("a"), .request, by: .machine) == nil)
    desk.close()
  }
}
