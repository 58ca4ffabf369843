import Cryptography
import EligibilityModel
import Registry
import RegistrySQL
import Testing

@Suite("バックアップ: one moment, out of either engine and into either")
struct BackupTests {
  /// From which engine into which.
  static let ways = Engine.allCases.flatMap { from in Engine.allCases.map { (from, $0) } }

  @Test("What is restored is the register of the moment, although others wrote all the time", arguments: ways)
  func drill(from: Engine, to: Engine) throws {
    let fixture = try BackupFixture(from)
    let bytes = BackupBytes()
    // The clock is asked when the register is held still; each mebibyte and each table then finds another writer at work.
    let manifest = try RegisterBackup.write(
      fixture.ground.address,
      clock: {
        try? fixture.goOn()
        return .third
      },
      to: { part in
        bytes.write(part)
        try fixture.goOn()
      }, progress: { _, _ in })
    let ground = try to.ground()
    #expect(try RegisterRestore.run(into: ground, from: bytes) == manifest)

    let restored = try SQLRegisterReader(ground.address)
    let original = try SQLRegisterReader(fixture.ground.address)
    #expect(try answers(restored) == answers(original))
    #expect(try restored.lookUp(Member(number: "5001").question(on: .fixed(2025, 1, 1), knownAt: .latest)).outline == "none")
    #expect(try original.lookUp(Member(number: "5001").question(on: .fixed(2025, 1, 1), knownAt: .latest)).outline == "valid 髙﨑 見本")
    #expect(manifest.moment == .third && manifest.version == RegisterMigration.latest)
    #expect(manifest.tables.first { $0.table == "coverage" }?.rows == 42)
    try checkTrail(restored, manifest)
  }

  /// Answers about old and new names, at several known times.
  private func answers(_ reader: SQLRegisterReader) throws -> [String] {
    var found: [String] = []
    for member in [BackupFixture.awkward, BackupFixture.member(0), BackupFixture.member(39)] {
      for time in [KnownTime.first, .second, .third] {
        let question = try member.question(on: .fixed(2024, 9, 1), knownAt: time)
        found.append(try reader.lookUp(question).outline)
      }
    }
    #expect(Set(found) == ["valid 葛󠄀城 見本\\t", "valid 𠮷田 見本", "valid 改名 見本"])
    return found
  }

  /// Every chain ends as the manifest says and holds; what restored it stands in a chain of its own.
  private func checkTrail(_ reader: SQLRegisterReader, _ manifest: BackupManifest) throws {
    let chains = Set(manifest.heads.map(\.chain)).union([RegisterRestore.defaultChain])
    #expect(Set(try reader.auditChains()) == chains)
    for chain in try reader.auditChains() {
      var check = AuditCheck(chain, seals: try reader.auditSeals(of: chain), hashing: AuditHash.sha256) { $0.isSigned(by: nil) }
      var last: AuditHash?
      try reader.auditEntries(of: chain) { entry in
        check.next(entry)
        last = entry.content?.hash
      }
      let report = check.finish()
      #expect(report.faults.isEmpty && report.entries > 0)
      guard let head = manifest.heads.first(where: { $0.chain == chain }) else { continue }
      #expect(Int64(report.entries) == head.sequence && last == head.hash)
    }
  }

  @Test("Equal registers have equal backups, whichever engine they stand in", arguments: ways)
  func secondGeneration(from: Engine, to: Engine) throws {
    let fixture = try BackupFixture(from)
    let (first, second) = (BackupBytes(), BackupBytes())
    let manifest = try fixture.backUp(first)
    let ground = try to.ground()
    _ = try RegisterRestore.run(into: ground, from: first)
    _ = try RegisterBackup.write(ground.address, clock: { .third }, to: second.write, progress: { _, _ in })
    #expect(first.rows() == second.rows())
    #expect(first.rows()["coverage"]?.count == 42 && first.rows()["audit_entry"]?.count == 1)
    #expect(first.rows()["coverage"]?.contains { $0.contains("\ta\\tb\\n\\\\n\\r\\\\\t") } == true)
    #expect(manifest.byteCount == Int64(first.bytes.count))
    #expect(manifest.fingerprint == SHA256Digest(of: first.bytes).hex)
  }

  @Test("The fingerprint and each checksum are the SHA-256 of all bytes before", arguments: Engine.allCases)
  func checksums(engine: Engine) throws {
    let bytes = BackupBytes()
    _ = try BackupFixture(engine).backUp(bytes)
    let text = String(decoding: bytes.bytes, as: UTF8.self)
    let sums = text.ranges(of: "\nsum ")
    #expect(sums.count > 3)
    for sum in sums {
      let before = Array(text[..<sum.lowerBound].utf8) + [UInt8(ascii: "\n")]
      #expect(text[sum.upperBound...].hasPrefix(SHA256Digest(of: before).hex + "\n"))
    }
  }

  @Test("A register made anew is a whole register: it takes further changes", arguments: ways)
  func goesOn(from: Engine, to: Engine) throws {
    let bytes = BackupBytes()
    _ = try BackupFixture(from).backUp(bytes)
    let ground = try to.ground()
    _ = try RegisterRestore.run(into: ground, from: bytes)
    let writer = try SQLRegisterWriter(ground.address)
    let outcome = try writer.write(knownFrom: .third) { try $0.merge(Member(number: "101", name: "次の 名", reference: "P101").record()) }
    #expect(outcome == .corrected)
    let answer = try SQLRegisterReader(ground.address).lookUp(Member(number: "101").question(on: .fixed(2025, 1, 1)))
    #expect(answer.outline == "valid 次の 名")
    #expect(throws: RegisterError.notLater) { try writer.write(knownFrom: .second) { _ in } }
  }

  @Test("A trail that takes several parts comes back whole, and goes on", arguments: ways)
  func longTrail(from: Engine, to: Engine) throws {
    let fixture = try BackupFixture(from, people: 1)
    let columns = "line, previous, hash, insurer, number_key, birth_date, reference, first_record, next_record"
    if from == .postgreSQL {
      try fixture.ground.execute(
        "CREATE TABLE audit_entry_2 PARTITION OF audit_entry FOR VALUES FROM (33554432) TO (50331648)")
    }
    try fixture.ground.execute(
      "INSERT INTO audit_entry (chain, sequence, \(columns)) SELECT 'long', 40000000, \(columns) FROM audit_entry")
    let (first, second) = (BackupBytes(), BackupBytes())
    let manifest = try fixture.backUp(first)
    let ground = try to.ground()
    _ = try RegisterRestore.run(into: ground, from: first)
    _ = try RegisterBackup.write(ground.address, clock: { .third }, to: second.write, progress: { _, _ in })
    #expect(first.rows() == second.rows())
    #expect(manifest.heads.map(\.sequence) == [40_000_000, 1])
    let register = try SQLAuditedRegister(ground.address, chain: try #require(AuditChainName("long")))
    try register.answer { try $0.append(TrailFixture.occasion().entry(of: .unload, on: .register, fields: [.trail], at: .third)) }
  }

  @Test("A register of an older version is not backed up by a newer program", arguments: Engine.allCases)
  func older(engine: Engine) throws {
    let ground = try engine.ground()
    try SQLRegisterWriter(ground.address, mode: .createIfMissing).close()
    let known = RegisterMigration.latest
    switch engine {
    case .sqlite: try ground.setVersion(known - 1)
    case .postgreSQL: try ground.execute("DELETE FROM register_version WHERE version = \(known)")
    }
    #expect(throws: RegisterError.olderRegister(found: known - 1, known: known)) {
      try RegisterBackup.write(ground.address, clock: { .third }, to: { _ in }, progress: { _, _ in })
    }
  }
}

extension KnownTime {
  /// After everything that tests write.
  static let latest = KnownTime(startOf: .fixed(2027, 1, 1))
}
