import EligibilityModel
import Registry
import RegistrySQL
import Testing

@Suite("Kept documents of exchanges with other programs")
struct ExchangeTests {
  private static func id(_ digit: Character) throws -> ExchangeDocumentID {
    try #require(ExchangeDocumentID(String(repeating: digit, count: 32)))
  }

  private static func document(
    _ digit: Character, _ kind: ExchangeDocumentKind, of exchange: Character = "a", owner: String = "institution:1312345675",
    branch: String? = "00", knows: Bool = true, at: Int64 = 0
  ) throws -> ExchangeDocument {
    let question = try Member().question(on: .fixed(2025, 1, 1), branch: branch)
    return ExchangeDocument(
      id: try id(digit), kind: kind, exchange: try id(exchange), owner: try #require(RegisterText(owner)),
      subject: knows ? AuditedMember(question, told: nil) : nil, keptAt: KnownTime(microseconds: at), body: "{\"辻󠄀\":\"\(digit)\"}")
  }

  private static func member(branch: String? = nil) throws -> ExchangeMember {
    let question = try Member().question(on: .fixed(2025, 1, 1), branch: branch)
    return ExchangeMember(
      insurerNumber: question.insurerNumber, symbol: question.symbol, number: question.number, branchNumber: question.branchNumber)
  }

  private static func fill(_ register: some AuditedRegister) throws {
    try register.answer { transaction in
      try transaction.keep(try document("a", .request))
      try transaction.keep(try document("b", .response, at: 1))
      try transaction.keep(try document("c", .coverage, branch: nil, at: 2))
      try transaction.keep(try document("d", .response, of: "d", at: 3))
      try transaction.keep(try document("e", .response, of: "e", owner: "machine", at: 4))
      try transaction.keep(try document("f", .response, of: "f", knows: false, at: 5))
    }
  }

  private static func check(_ register: some AuditedRegister) throws {
    let owner = try #require(RegisterText("institution:1312345675"))
    try register.answer { transaction in
      let (cover, unread) = (try document("c", .coverage, branch: nil, at: 2), try document("f", .response, of: "f", knows: false, at: 5))
      #expect(try transaction.document(cover.id) == cover)
      #expect(try transaction.document(unread.id) == unread)
      let (request, unknown) = (try id("a"), try id("9"))
      #expect(try transaction.document(unknown) == nil)
      #expect(try transaction.documents(of: request).map(\.kind) == [.coverage, .request, .response])
      let found = { (limit: Int, branch: String?) in
        try transaction.documents(under: try member(branch: branch), kind: .response, owner: owner, atMost: limit).map(\.id)
      }
      let (first, second) = (try id("d"), try id("b"))
      #expect(try found(10, nil) == [first, second])
      #expect(try found(1, "00") == [first])
      #expect(try found(10, "01") == [])
    }
  }

  @Test("What was kept is found by its address, its exchange and the person's numbers, by whoever asked", arguments: Engine.allCases)
  func found(engine: Engine) throws {
    let fixture = try TrailFixture(engine)
    try Self.fill(fixture.register)
    try Self.check(fixture.register)
    let second = try SQLAuditedRegister(fixture.address, chain: try #require(AuditChainName("second")))
    try Self.check(second)
  }

  @Test("The register in memory does the same")
  func inMemory() throws {
    let register = InMemoryRegister()
    try Self.fill(register)
    try Self.check(register)
  }

  private static func checkIdentified(_ register: some AuditedRegister) throws {
    let ids = try ["a", "b", "d"].map { try id($0) }
    try register.answer { transaction in
      for id in ids.prefix(2) + [ids[0]] { try transaction.identify(id, by: "k") }
      try transaction.identify(ids[2], by: "l")
    }
    try register.answer { (transaction: any AuditedTransaction) throws in
      #expect(try transaction.documents(identifiedBy: "k").map(\.id) == [ids[0], ids[1]])
      #expect(try transaction.documents(identifiedBy: "m").isEmpty)
      #expect(try transaction.discardDocuments(keptBefore: KnownTime(microseconds: 3), atMost: 2).map(\.id) == [ids[0], ids[1]])
      #expect(try transaction.discardDocuments(keptBefore: KnownTime(microseconds: 3), atMost: 2).map(\.keptAt.microseconds) == [2])
      #expect(try transaction.discardDocuments(keptBefore: KnownTime(microseconds: 3), atMost: 2).isEmpty)
      #expect(try transaction.document(ids[0]) == nil)
      #expect(try transaction.document(ids[2]) != nil)
      #expect(try transaction.documents(identifiedBy: "k").isEmpty)
      #expect(try transaction.documents(identifiedBy: "l").count == 1)
    }
  }

  @Test("Documents are found by identifiers; the oldest are discarded with what is known of them", arguments: Engine.allCases)
  func identified(engine: Engine) throws {
    let fixture = try TrailFixture(engine)
    try Self.fill(fixture.register)
    try Self.checkIdentified(fixture.register)
    let memory = InMemoryRegister()
    try Self.fill(memory)
    try Self.checkIdentified(memory)
  }

  @Test("A document is kept with the transaction or not at all, and never replaced", arguments: Engine.allCases)
  func allOrNothing(engine: Engine) throws {
    struct Stop: Error {}
    let fixture = try TrailFixture(engine)
    let (register, id) = (fixture.register, try Self.id("a"))
    #expect(throws: Stop.self) {
      try register.answer { transaction in
        try transaction.keep(try Self.document("a", .request))
        throw Stop()
      }
    }
    try register.answer { transaction in
      #expect(try transaction.document(id) == nil)
      try transaction.keep(try Self.document("a", .request))
    }
    #expect(throws: RegisterError.self) {
      try register.answer { transaction in try transaction.keep(try Self.document("a", .response)) }
    }
    let kept = try register.answer { try $0.document(id) }
    #expect(kept?.kind == .request)
  }

  @Test(
    "An address is 32 hexadecimal digits in small letters",
    arguments: [
      ("0123456789abcdef0123456789abcdef", true), ("0123456789abcdef0123456789abcde", false), ("0123456789ABCDEF0123456789abcdef", false),
      ("0123456789abcdeg0123456789abcdef", false), ("", false),
    ])
  func address(text: String, isOne: Bool) { #expect((ExchangeDocumentID(text) != nil) == isOne) }

  @Test("New addresses differ, and read as what they are")
  func new() {
    var generator = SystemRandomNumberGenerator()
    let ids = Set((0..<1_000).map { _ in ExchangeDocumentID(using: &generator) })
    #expect(ids.count == 1_000 && ids.allSatisfy { ExchangeDocumentID($0.text) == $0 })
  }
}
