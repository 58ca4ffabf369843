import Cryptography
import EligibilityModel
import Registry
import SQLite
import Testing

@testable import RegistrySQL

extension TrailFixture {
  static let size = AuditDirectory.sectionSize

  /// Adds questions about others until the chain has so many entries.
  func fill(until count: Int64, of chain: AuditChainName = .main) throws {
    let register = chain == .main ? self.register : try SQLAuditedRegister(address, chain: chain)
    let question = try Member(number: "9").question(on: .fixed(2025, 1, 1))
    try register.answer { transaction in
      let first = try transaction.auditHead().sequence
      for number in first..<max(first, count) {
        let time = KnownTime(microseconds: KnownTime.third.microseconds + number)
        // One in four is about nobody whose numbers are known.
        try transaction.append(
          number.isMultiple(of: 4)
            ? Self.occasion().entry(of: .unload, on: .nobody, fields: [], at: time)
            : Self.occasion().entry(of: question, told: nil, inFull: false, at: time))
      }
    }
  }

  /// The places of the entries on the list of the person who is asked for.
  func list() throws -> [String] {
    let person = PersonLink(reference: try #require(RegisterText("P1")), birthDate: Member().birthDate)
    return try SQLRegisterReader(address).auditEntries(about: person).map { "\($0.chain) \($0.sequence)" }
  }

  /// The number of a statement's only row.
  func number(_ sql: String) throws -> Int64? {
    let statement = try SQLiteEngine(readingFrom: path).prepare(sql)
    return try statement.firstNumber()
  }

  var path: String {
    get throws {
      guard case .sqlite(let path) = address.place else { throw RegisterError.cannotOpen }
      return path
    }
  }
}

@Suite("監査証跡の索引: a person's own list is whole wherever a section ends")
struct AuditDirectoryTests {
  private static let size = AuditDirectory.sectionSize
  private static let ends = [size - 1, size, size + 1]

  @Test("The first entry and the last one are found, just before, at and after the end of a section", arguments: Engine.allCases, ends)
  func boundary(engine: Engine, count: Int64) throws {
    let fixture = try TrailFixture(engine)
    try fixture.ask(Member())
    try fixture.fill(until: count - 1)
    try fixture.ask(Member(), at: count)
    #expect(try fixture.list() == ["main 1", "main \(count)"])
    let report = try fixture.check()
    #expect(report.entries == count && report.faults.isEmpty)
  }

  @Test("Each chain has sections of its own", arguments: Engine.allCases)
  func chains(engine: Engine) throws {
    let fixture = try TrailFixture(engine, questions: 1)
    let second = try #require(AuditChainName("second"))
    let question = try Member().question(on: .fixed(2025, 1, 1))
    let other = try SQLAuditedRegister(fixture.address, chain: second)
    try other.answer { transaction in
      let time = KnownTime(microseconds: KnownTime.third.microseconds + 1)
      try transaction.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: time))
    }
    try fixture.fill(until: Self.size + 1)
    #expect(try fixture.list() == ["main 1", "second 1"])
    try fixture.fill(until: Self.size, of: second)
    #expect(try fixture.list() == ["main 1", "second 1"])
    #expect(try fixture.check().faults.isEmpty && fixture.check(second).faults.isEmpty)
  }

  @Test("Many entries of one transaction may stand on both sides of an end", arguments: Engine.allCases)
  func group(engine: Engine) throws {
    let fixture = try TrailFixture(engine)
    try fixture.fill(until: Self.size - 2)
    let question = try Member().question(on: .fixed(2025, 1, 1))
    try fixture.register.answer { transaction in
      for _ in 0..<4 { try transaction.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: .third)) }
    }
    #expect(try fixture.list() == (Self.size - 1...Self.size + 2).map { "main \($0)" })
    #expect(try fixture.check().faults.isEmpty)
  }

  @Test("What is undone at the end of a section leaves nothing, and the next one lists it", arguments: Engine.allCases)
  func undone(engine: Engine) throws {
    let fixture = try TrailFixture(engine, questions: 1)
    try fixture.fill(until: Self.size - 1)
    let question = try Member().question(on: .fixed(2025, 1, 1))
    #expect(throws: RegisterError.busy) {
      try fixture.register.answer { transaction in
        try transaction.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: .third))
        throw RegisterError.busy
      }
    }
    if engine == .sqlite { #expect(try fixture.number("SELECT count(*) FROM audit_directory") == 0) }
    #expect(try fixture.list() == ["main 1"] && fixture.check().faults.isEmpty)
    try fixture.ask(Member(), at: 1)
    #expect(try fixture.list() == ["main 1", "main \(Self.size)"] && fixture.check().faults.isEmpty)
  }

  @Test("Changes that leave entries fill sections like answers", arguments: Engine.allCases)
  func changes(engine: Engine) throws {
    let fixture = try TrailFixture(engine, questions: 1)
    try fixture.fill(until: Self.size - 1)
    try fixture.register.write(knownFrom: KnownTime(startOf: .fixed(2026, 7, 1))) { change in
      let question = try Member().question(on: .fixed(2025, 1, 1))
      let time = KnownTime(microseconds: KnownTime.third.microseconds + 1)
      for _ in 0..<2 { try change.append(try TrailFixture.occasion().entry(of: question, told: nil, inFull: false, at: time)) }
    }
    #expect(try fixture.list() == ["main 1", "main \(Self.size)", "main \(Self.size + 1)"])
    #expect(try fixture.check().faults.isEmpty)
  }

  @Test("What is restored has its directory again", arguments: BackupTests.ways)
  func restored(from: Engine, to: Engine) throws {
    let fixture = try TrailFixture(from, questions: 2)
    try fixture.fill(until: Self.size + 1)
    let bytes = BackupBytes()
    _ = try RegisterBackup.write(fixture.address, clock: { .third }, to: bytes.write, progress: { _, _ in })
    let restored = try TrailFixture(restoring: bytes, on: to)
    #expect(try Set(restored.list()) == ["main 1", "main 2", "\(RegisterRestore.defaultChain) 1"])
    #expect(try restored.check().faults.isEmpty)
    #expect(bytes.rows()["audit_directory"] == nil)
    try restored.ask(Member(), at: 5)
    #expect(try restored.list().contains("main \(Self.size + 2)"))
  }

  @Test("No question about a person looks at every entry")
  func plan() throws {
    let fixture = try TrailFixture()
    let engine = try SQLiteEngine(readingFrom: fixture.path)
    var searches: [String] = []
    for sql in AuditSQL.aboutPerson(SQLiteEngine.dialect) {
      let plan = try engine.prepare("EXPLAIN QUERY PLAN " + sql)
      let steps = try plan.rows { () throws(RegisterError) in try plan.text(at: 3) }
      searches += steps.filter { $0.hasPrefix("SEARCH entry") || $0.hasPrefix("SEARCH listed") }
      let scans = steps.filter { $0.hasPrefix("SCAN") && !["SCAN trail", "SCAN place", "SCAN wanted"].contains($0) }
      #expect(scans.isEmpty, "\(scans)")
    }
    #expect(
      searches == [
        "SEARCH listed USING PRIMARY KEY (chain=? AND section=? AND insurer=? AND number_key=? AND birth_date=?)",
        "SEARCH entry USING INDEX sqlite_autoindex_audit_entry_1 (chain=? AND sequence=?)",
        "SEARCH entry USING INDEX sqlite_autoindex_audit_entry_1 (chain=? AND sequence>?)",
        "SEARCH entry USING INDEX audit_entry_records (first_record=? AND next_record>?)",
        "SEARCH entry USING INDEX audit_entry_records (first_record>? AND first_record<?)",
      ])
  }
}

// A register of the version before.
extension AuditDirectoryTests {
  /// What the step and those after it did, undone.
  private static let undo = """
    DROP INDEX account_session_outside_subject; DROP INDEX account_session_outside_session;
    ALTER TABLE account_session DROP COLUMN outside_subject; ALTER TABLE account_session DROP COLUMN outside_session;
    DROP TRIGGER audit_directory_section; DROP TABLE audit_directory;
    CREATE INDEX audit_entry_member ON audit_entry (insurer, number_key, birth_date) WHERE insurer IS NOT NULL;
    PRAGMA user_version = \(directoryVersion - 1)
    """

  /// The version that the step leads to: the first one with the table.
  private static let directoryVersion: Int = {
    let marks = RegisterSchema.steps.map { $0.statements(SQLiteEngine.dialect).contains("CREATE TABLE audit_directory") }
    return (marks.firstIndex(of: true) ?? -1) + 1
  }()

  @Test("An older trail gets its directory, and goes on", arguments: [0, size - 1, size, 2 * size + 452])
  func migrated(count: Int64) throws {
    let fixture = try TrailFixture()
    try fixture.fill(until: count)
    let listed = "SELECT count(*) FROM audit_directory"
    let before = try fixture.number(listed)
    try fixture.execute(Self.undo)
    let again = try TrailFixture(like: fixture, on: fixture.ground)
    #expect(try again.number(listed) == before)
    #expect(try again.number("SELECT count(*) FROM sqlite_schema WHERE name = 'audit_entry_member'") == 0)
    try again.ask(Member(), at: count)
    try again.fill(until: (count / Self.size + 1) * Self.size)
    #expect(try again.list() == ["main \(count + 1)"])
    #expect(try again.check().faults.isEmpty)
  }

  @Test("An older trail whose keys were tampered with is brought to this version all the same, and found out")
  func tamperedBefore() throws {
    let fixture = try TrailFixture()
    try fixture.fill(until: Self.size)
    try fixture.execute(
      "UPDATE audit_entry SET number_key = NULL WHERE sequence = 3; UPDATE audit_entry SET sequence = -5 WHERE sequence = 7")
    try fixture.execute(Self.undo)
    let again = try TrailFixture(like: fixture, on: fixture.ground)
    #expect(try again.check().faults.contains { $0.kind == .changed && $0.sequences == 3...3 })
  }
}

@Suite("監査証跡の索引: tampering with the directory is found and located")
struct DirectoryTamperingTests {
  private static let size = AuditDirectory.sectionSize

  /// Made once, because it takes its time.
  private static let original = Result {
    let fixture = try TrailFixture()
    try fixture.fill(until: size + 5)
    try fixture.seal()
    return Original(fixture: fixture)
  }

  /// Only ever read once it is made.
  private struct Original: @unchecked Sendable {
    let fixture: TrailFixture
  }

  private func fixture() throws -> TrailFixture {
    let original = try Self.original.get().fixture
    let ground = try FileGround()
    try SQLiteDatabase(path: original.path, mode: .readOnly).execute("VACUUM INTO '\(ground.file)'")
    return try TrailFixture(like: original, on: ground)
  }

  @Test(
    "A row is removed, changed or added",
    arguments: [
      ("DELETE FROM audit_directory WHERE sequence = 4", ["unlisted 4"]),
      ("DELETE FROM audit_directory WHERE sequence BETWEEN 2 AND 6", ["unlisted 2-4", "unlisted 6"]),
      ("UPDATE audit_directory SET number_key = '4567' WHERE sequence = 4", ["unlisted 4", "mislisted 4"]),
      ("UPDATE audit_directory SET insurer = 'x' WHERE sequence = 4", ["unlisted 4", "mislisted 4"]),
      ("UPDATE audit_directory SET birth_date = 1.5 WHERE sequence = \(size)", ["unlisted \(size)", "mislisted \(size)"]),
      ("UPDATE audit_directory SET section = 1 WHERE sequence = 4", ["unlisted 4", "mislisted 4"]),
      ("UPDATE audit_directory SET section = -1 WHERE sequence = 4", ["unlisted 4", "mislisted 4"]),
      ("UPDATE audit_directory SET section = x'00' WHERE sequence = 4", ["unlisted 4", "mislisted 4"]),
      ("UPDATE audit_directory SET sequence = 5 WHERE sequence = 4", ["mislisted 5", "unlisted 4"]),
      ("UPDATE audit_directory SET sequence = x'00' WHERE sequence = 4", ["mislisted 0", "unlisted 4"]),
      ("INSERT INTO audit_directory VALUES ('main', 0, 1, '1', 1, 3)", ["mislisted 3"]),
      ("INSERT INTO audit_directory VALUES ('main', 1, 1, '1', 1, \(size + 9))", ["mislisted \(size + 9)"]),
    ])
  func row(change: String, found: [String]) throws {
    let fixture = try fixture()
    // Entries 1, 5, 9 … are about nobody, all others about members.
    try fixture.execute(change)
    #expect(try fixture.faults.sorted() == found.sorted())
  }

  @Test("The whole directory is gone, or no longer written")
  func gone() throws {
    let fixture = try fixture()
    try fixture.execute("DELETE FROM audit_directory")
    let faults = try fixture.check().faults
    #expect(faults.allSatisfy { $0.kind == .unlisted } && faults.count > 1)
    #expect(faults.last?.sequences.upperBound == Self.size)
    let other = try TrailFixture()
    try other.execute("DROP TRIGGER audit_directory_section")
    try other.fill(until: Self.size)
    #expect(try other.check().faults == faults)
  }

  @Test("A chain that is named nowhere else is found")
  func ghost() throws {
    let fixture = try TrailFixture()
    try fixture.execute("INSERT INTO audit_directory VALUES ('ghost', 0, 1, '1', 1, 1)")
    let ghost = try #require(AuditChainName("ghost"))
    #expect(try SQLRegisterReader(fixture.address).auditChains() == [ghost])
    #expect(try fixture.check(ghost).faults.map(\.kind) == [.mislisted])
  }

  @Test("An entry that was changed, or is gone, is one fault and not a second one of the directory")
  func entries() throws {
    let fixture = try fixture()
    try fixture.execute("UPDATE audit_entry SET number_key = '1' WHERE sequence = 4; DELETE FROM audit_entry WHERE sequence = 6")
    #expect(try fixture.faults == ["changed 4", "removed 6"])
  }

  @Test("An end that was cut off behind the last seal is told by the rows that name it, and the chain goes on all the same")
  func cut() throws {
    let fixture = try TrailFixture()
    try fixture.fill(until: Self.size)
    try fixture.execute("DELETE FROM audit_entry WHERE sequence > \(Self.size - 5)")
    let faults = try fixture.check().faults
    #expect(!faults.isEmpty && faults.allSatisfy { $0.kind == .mislisted && $0.sequences.lowerBound > Self.size - 5 })
    for index in 0..<6 { try fixture.ask(Member(), at: Int64(index)) }
    #expect(try fixture.list().count == 6)
    #expect(try fixture.check().faults.allSatisfy { $0.kind == .mislisted })
  }
}
