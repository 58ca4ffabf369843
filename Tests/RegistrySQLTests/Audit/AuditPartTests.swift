import EligibilityModel
import Registry
import Testing

@testable import RegistrySQL

/// The size of a part is fixed for life: an entry close to its end stands for the millions before it.
@Suite("監査証跡: parts of the trail on PostgreSQL", .enabled(if: Engine.server != nil))
struct AuditPartTests {
  private static let size: Int64 = 16_777_216

  /// A trail of which only the last entry is there.
  ///
  /// Where parts are missing before it, as in no real trail, they are made.
  private func fixture(endingAt sequence: Int64, in chain: String = "main") throws -> TrailFixture {
    let fixture = try TrailFixture(.postgreSQL)
    if sequence >= Self.size {
      try fixture.execute(
        "CREATE TABLE audit_entry_1 PARTITION OF audit_entry FOR VALUES FROM (\(Self.size)) TO (\(2 * Self.size))")
    }
    try fixture.execute(Self.entry(at: sequence, in: chain))
    return fixture
  }

  private static func entry(at sequence: Int64, in chain: String) -> String {
    """
    INSERT INTO audit_entry (chain, sequence, line, previous, hash)
    VALUES ('\(chain)', \(sequence), 'x', decode(repeat('00', 32), 'hex'), decode(repeat('01', 32), 'hex'))
    """
  }

  private func positions(_ fixture: TrailFixture, _ chain: AuditChainName = .main) throws -> [Int64] {
    var found: [Int64] = []
    try SQLRegisterReader(fixture.address).auditEntries(of: chain) { found.append($0.position) }
    return found
  }

  private func parts(_ fixture: TrailFixture) throws -> [String] {
    try fixture.ground.tables().filter { $0.hasPrefix("audit_entry") || $0.hasPrefix("audit_whole") }
  }

  @Test("The first entry of a part makes the part; the chain goes on without a gap")
  func crossing() throws {
    let fixture = try fixture(endingAt: Self.size - 2)
    #expect(try parts(fixture) == ["audit_entry", "audit_entry_0"])
    for index in 0..<4 { try fixture.ask(Member(), at: Int64(index)) }
    #expect(try parts(fixture) == ["audit_entry", "audit_entry_0", "audit_entry_1"])
    #expect(try positions(fixture) == Array(Self.size - 2...Self.size + 2))
  }

  @Test("Many entries of one transaction may stand on both sides of an end")
  func group() throws {
    let fixture = try fixture(endingAt: Self.size - 2)
    let question = try Member().question(on: .fixed(2025, 1, 1))
    try fixture.register.answer { transaction in
      for _ in 0..<3 { try transaction.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: .third)) }
    }
    #expect(try positions(fixture) == Array(Self.size - 2...Self.size + 1))
  }

  @Test(
    "Another program that wrote the same chain meanwhile is followed, beyond the end of a part too",
    arguments: [Self.size - 3, Self.size - 1])
  func other(end: Int64) throws {
    let fixture = try fixture(endingAt: end - 1)
    try fixture.ask(Member())
    let other = try SQLAuditedRegister(fixture.address)
    let question = try Member().question(on: .fixed(2025, 1, 1))
    try other.answer { try $0.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: .third)) }
    try fixture.ask(Member(), at: 1)
    #expect(try positions(fixture) == Array(end - 1...end + 2))
  }

  @Test("What is undone takes the part that it made with it, and the next one makes it again")
  func undone() throws {
    let fixture = try fixture(endingAt: Self.size - 1)
    let question = try Member().question(on: .fixed(2025, 1, 1))
    #expect(throws: RegisterError.busy) {
      try fixture.register.answer { transaction in
        try transaction.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: .third))
        throw RegisterError.busy
      }
    }
    #expect(try parts(fixture) == ["audit_entry", "audit_entry_0"])
    try fixture.ask(Member())
    #expect(try positions(fixture) == [Self.size - 1, Self.size])
  }

  @Test("Two chains share a part, and the second one to come finds it made")
  func twoChains() throws {
    let fixture = try fixture(endingAt: Self.size - 1)
    try fixture.execute(Self.entry(at: Self.size - 1, in: "second"))
    let chain = try #require(AuditChainName("second"))
    let second = try SQLAuditedRegister(fixture.address, chain: chain)
    let question = try Member().question(on: .fixed(2025, 1, 1))
    try fixture.ask(Member())
    try second.answer { try $0.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: .third)) }
    #expect(try parts(fixture) == ["audit_entry", "audit_entry_0", "audit_entry_1"])
    #expect(try positions(fixture, chain) == [Self.size - 1, Self.size])
  }
}

// A trail that comes from a backup.
extension AuditPartTests {
  @Test("A restore makes the parts that its entries need")
  func restored() throws {
    let fixture = try fixture(endingAt: 2 * Self.size - 2)
    for index in 0..<3 { try fixture.ask(Member(), at: Int64(index)) }
    let bytes = BackupBytes()
    _ = try RegisterBackup.write(fixture.address, clock: { .third }, to: bytes.write, progress: { _, _ in })
    let ground = try Engine.postgreSQL.ground()
    _ = try RegisterRestore.run(into: ground, from: bytes)
    #expect(try ground.tables().contains("audit_entry_2"))
    var found: [Int64] = []
    try SQLRegisterReader(ground.address).auditEntries(of: .main) { found.append($0.position) }
    #expect(found == Array(2 * Self.size - 2...2 * Self.size + 1))
  }

  @Test("The largest number there is has a part, too")
  func largest() throws {
    let fixture = try TrailFixture(.sqlite)
    try fixture.execute(
      "INSERT INTO audit_entry (chain, sequence, line, previous, hash) VALUES ('main', \(Int64.max), 'x', zeroblob(32), zeroblob(32))")
    let bytes = BackupBytes()
    _ = try RegisterBackup.write(fixture.address, clock: { .third }, to: bytes.write, progress: { _, _ in })
    let ground = try Engine.postgreSQL.ground()
    _ = try RegisterRestore.run(into: ground, from: bytes)
    #expect(try ground.tables().contains("audit_entry_\(Int64.max / Self.size)"))
  }
}

// A trail from before there were parts.
extension AuditPartTests {
  /// Undoes the step: the entries stand in one table again, as version 4 made it.
  private static let undo = """
    CREATE TABLE kept AS SELECT * FROM audit_entry;
    DROP TABLE audit_entry;
    CREATE TABLE audit_entry (
      chain TEXT COLLATE "C" NOT NULL, sequence BIGINT NOT NULL, line TEXT COLLATE "C" NOT NULL, previous BYTEA NOT NULL, hash BYTEA NOT NULL,
      insurer INTEGER, number_key TEXT COLLATE "C", birth_date INTEGER, reference TEXT COLLATE "C", first_record BIGINT, next_record BIGINT,
      PRIMARY KEY (chain, sequence)
    );
    CREATE INDEX audit_entry_member ON audit_entry (insurer, number_key, birth_date) WHERE insurer IS NOT NULL;
    CREATE INDEX audit_entry_person ON audit_entry (reference, birth_date) WHERE reference IS NOT NULL;
    CREATE INDEX audit_entry_records ON audit_entry (first_record, next_record) WHERE first_record IS NOT NULL;
    INSERT INTO audit_entry SELECT * FROM kept;
    DROP TABLE kept
    """

  private static let step = SchemaStep.auditParts.statements(PostgreSQLEngine.dialect)

  @Test("It becomes the first part with every entry, and the chain goes on")
  func migrated() throws {
    let fixture = try TrailFixture(.postgreSQL, questions: 3)
    try fixture.execute(Self.undo)
    try fixture.execute(Self.step)
    let again = try SQLAuditedRegister(fixture.address)
    let question = try Member().question(on: .fixed(2025, 1, 1))
    try again.answer { try $0.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: .third)) }
    #expect(try parts(fixture) == ["audit_entry", "audit_entry_0"])
    let report = try fixture.check()
    #expect(report.entries == 4)
    #expect(report.faults.isEmpty)
  }

  @Test("One that is larger than a part stays whole; a chain that ends before its end goes on inside it")
  func large() throws {
    let fixture = try TrailFixture(.postgreSQL)
    try fixture.execute(Self.undo)
    try fixture.execute(Self.entry(at: 2 * Self.size + 5, in: "main"))
    try fixture.execute(Self.entry(at: Self.size - 1, in: "second"))
    try fixture.execute(Self.step)
    let chain = try #require(AuditChainName("second"))
    let second = try SQLAuditedRegister(fixture.address, chain: chain)
    let question = try Member().question(on: .fixed(2025, 1, 1))
    for _ in 0..<2 {
      try second.answer { try $0.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: .third)) }
    }
    #expect(try parts(fixture) == ["audit_entry", "audit_entry_2"])
    #expect(try positions(fixture, chain) == [Self.size - 1, Self.size, Self.size + 1])
  }
}
