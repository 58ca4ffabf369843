import Registry
import RegistrySQL
import Testing

@Suite("Keys of requests: what is sent again within a day is known")
struct RequestKeyTests {
  private static func claim(_ key: String, _ fingerprint: String = "f", answer: String = "a", at seconds: Int64 = 0) -> RequestClaim {
    RequestClaim(key: key, fingerprint: fingerprint, answer: answer, at: KnownTime(microseconds: 1_000_000 * seconds))
  }

  private static func check(_ register: some AuditedRegister) throws {
    let day = RequestClaim.keptSeconds
    func claim(_ claim: RequestClaim) throws -> RequestFinding { try register.answer { try $0.claim(claim) } }
    #expect(try claim(Self.claim("k")) == .isNew)
    #expect(try claim(Self.claim("k", answer: "other", at: day - 1)) == .repeated(answer: "a"))
    #expect(try claim(Self.claim("k", "g", at: day - 1)) == .otherRequest)
    #expect(try claim(Self.claim("l", at: day - 1)) == .isNew)
    #expect(try claim(Self.claim("k", "g", answer: "b", at: day)) == .isNew)
    #expect(try claim(Self.claim("k", "g", at: day)) == .repeated(answer: "b"))
    #expect(try claim(Self.claim("l", at: day)) == .repeated(answer: "a"))
  }

  @Test("A key is remembered for a day with its request and its answer, then it is new again", arguments: Engine.allCases)
  func remembered(engine: Engine) throws {
    let fixture = try TrailFixture(engine)
    try Self.check(fixture.register)
  }

  @Test("The register in memory does the same")
  func inMemory() throws {
    try Self.check(InMemoryRegister())
  }

  @Test("Another server of the same register knows the key; what is undone leaves none", arguments: Engine.allCases)
  func shared(engine: Engine) throws {
    struct Stop: Error {}
    let fixture = try TrailFixture(engine)
    #expect(throws: Stop.self) {
      try fixture.register.answer { transaction in
        _ = try transaction.claim(Self.claim("k"))
        throw Stop()
      }
    }
    let second = try SQLAuditedRegister(fixture.address, chain: try #require(AuditChainName("second")))
    #expect(try second.answer { try $0.claim(Self.claim("k")) } == .isNew)
    #expect(try fixture.register.answer { try $0.claim(Self.claim("k")) } == .repeated(answer: "a"))
  }
}
