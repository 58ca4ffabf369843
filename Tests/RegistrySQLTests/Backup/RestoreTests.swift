import EligibilityModel
import Registry
import Testing

@testable import RegistrySQL

@Suite("復元: whole or not at all")
struct RestoreTests {
  private static let small: [UInt8] = {
    let bytes = BackupBytes()
    _ = try? BackupFixture(.sqlite, people: 3).backUp(bytes)
    return bytes.bytes
  }()

  /// What a restore into new ground says; then the ground must be as if nothing had happened.
  private func fault(_ bytes: [UInt8], on engine: Engine = .sqlite) throws -> BackupFault? {
    let ground = try engine.ground()
    do {
      _ = try RegisterRestore.run(into: ground, from: BackupBytes(bytes))
      return nil
    } catch let fault as BackupFault {
      #expect(try RegisterMigration.version(of: ground.address) == 0)
      #expect(throws: BackupFault.self) { try RegisterRestore.check(BackupBytes(bytes).read, progress: { _, _ in }) }
      return fault
    }
  }

  @Test("A changed byte is found wherever it stands, and nothing is made")
  func damage() throws {
    #expect(Self.small.count > 3_000)
    #expect(try fault(Self.small) == nil)
    for place in stride(from: 0, to: Self.small.count, by: 97) {
      var changed = Self.small
      changed[place] ^= 0x01
      #expect(try fault(changed) != nil, "byte \(place)")
    }
  }

  @Test("A backup that is cut anywhere is refused as cut, with where it ends")
  func cut() throws {
    for count in stride(from: 17, to: Self.small.count, by: 131) + [Self.small.count - 1] {
      #expect(try fault(Array(Self.small.prefix(count))) == .cut(atByte: Int64(count)), "\(count) bytes")
    }
  }

  @Test("A fault in the last block leaves nothing in a database either", arguments: Engine.allCases)
  func late(engine: Engine) throws {
    #expect(try fault(Array(Self.small.dropLast(3)), on: engine) == .cut(atByte: Int64(Self.small.count - 3)))
  }

  @Test(
    "What is no backup is said to be none",
    arguments: [
      "", "\n", "shikaku-backup\n", "shikaku-backup 0\n", "shikaku-backup x\n", "shikaku-backup 1", "shikaku-backup 1 \n",
      "insurer_number,number\n06139992,1\n", String(repeating: "0", count: 100_000), "SQLite format 3\u{0}",
    ])
  func foreign(text: String) throws {
    #expect(try fault(Array(text.utf8)) == .notABackup)
  }

  @Test("A newer form and a register of a newer version are refused as such")
  func newer() throws {
    #expect(try fault(Array("shikaku-backup 2\nblock 4\n".utf8)) == .newerForm)
    let header = "header\nschema 99\nmoment 2026-04-01T00:00:00.000000+09:00\n"
    #expect(try fault(Self.file([header])) == .newerRegister(found: 99, known: RegisterMigration.latest))
  }

  @Test(
    "Blocks whose checksums hold but that no program of ours writes are refused, with the place",
    arguments: [
      ("header\nschema 4\n", "header, moment"), ("header\nschema 0\n", "header, schema"), ("something\n", "header"),
      ("header\nschema 4\nmoment 2026-04-01T00:00:00.000000+09:00\nchain A 1 00\n", "header, chain"),
      ("header\nschema 4\nmoment 2026-04-01T00:00:00.000000+09:00\ntable coverage 1\n", "header, tables"),
    ])
  func forged(header: String, place: String) throws {
    #expect(try fault(Self.file([header])) == .unreadable(place))
  }

  @Test("Rows that the header does not promise, tables in another order and further bytes are refused")
  func forgedRows() throws {
    let blocks = try Self.blocks(of: Self.small)
    let (header, rows) = (blocks[0], Array(blocks.dropFirst().dropLast()))
    #expect(try fault(Self.file([header] + rows + rows.suffix(1) + ["end\n"])) == .unreadable("audit_seal, number of rows"))
    #expect(try fault(Self.file([header] + rows.reversed() + ["end\n"])) == .unreadable("change_set, number of rows"))
    #expect(try fault(Self.file([header] + rows.dropLast() + ["end\n"])) == .unreadable("audit_seal, number of rows"))
    #expect(try fault(Self.file([header] + rows + ["more\n"])) == .unreadable("order of tables"))
    #expect(try fault(Self.file([header] + rows + ["end\n"]) + [0]) == .damaged(beforeByte: Int64(Self.small.count + 1)))
    let ground = try Engine.sqlite.ground()
    let heads = header.replacing("chain server-2 1 ", with: "chain server-2 2 ")
    #expect(throws: BackupFault.unreadable("ends of the audit trail")) {
      try RegisterRestore.run(into: ground, from: BackupBytes(Self.file([heads] + rows + ["end\n"])))
    }
  }

  @Test(
    "A value that its column can't hold is refused, with table and column",
    arguments: [("x\t", "coverage, insurer"), ("", "coverage, number of columns"), ("9223372036854775808\t", "coverage, insurer")])
  func values(changed: String, place: String) throws {
    let blocks = try Self.blocks(of: Self.small).map { $0.replacing("coverage\n6139992\t", with: "coverage\n" + changed) }
    let ground = try Engine.sqlite.ground()
    #expect(throws: BackupFault.unreadable(place)) { try RegisterRestore.run(into: ground, from: BackupBytes(Self.file(blocks))) }
  }

  @Test("Nothing is restored over a register that holds anything", arguments: Engine.allCases)
  func notEmpty(engine: Engine) throws {
    let fixture = try BackupFixture(engine, people: 1)
    let bytes = BackupBytes()
    let before = try fixture.backUp(bytes)
    #expect(throws: BackupFault.notEmpty) { try RegisterRestore.run(into: fixture.ground, from: bytes) }
    #expect(try fixture.backUp(BackupBytes()) == before)
  }

  @Test("An empty register that is there already is filled", arguments: Engine.allCases)
  func empty(engine: Engine) throws {
    let ground = try engine.ground()
    try SQLRegisterWriter(ground.address, mode: .createIfMissing).close()
    _ = try RegisterRestore.run(into: ground, from: BackupBytes(Self.small))
    #expect(try SQLRegisterReader(ground.address).lookUp(BackupFixture.member(1).question(on: .fixed(2025, 1, 1))).outline == "valid 𠮷田 見本")
  }

  @Test("Another program's database is not touched", arguments: Engine.allCases)
  func foreignDatabase(engine: Engine) throws {
    let ground = try engine.ground()
    try ground.execute("CREATE TABLE something (a INTEGER)")
    #expect(throws: RegisterError.notARegister) { try RegisterRestore.run(into: ground, from: BackupBytes(Self.small)) }
    #expect(try ground.tables() == ["something"])
  }

  @Test("A restore that is broken off can be begun again", arguments: Engine.allCases)
  func again(engine: Engine) throws {
    struct Broken: Error {}
    let ground = try engine.ground()
    let bytes = BackupBytes(Self.small)
    let entry = try TrailFixture.occasion().entry(of: .restore, on: .register, fields: [.trail], at: .third)
    #expect(throws: Broken.self) {
      try RegisterRestore.run(
        into: .register(ground.address),
        from: { count in
          let part = bytes.read(count)
          if part.isEmpty { throw Broken() }
          return part
        }, chain: .main, entry: { _ in entry }, progress: { done, _ in if done > 0 { bytes.bytes = [] } })
    }
    #expect(try RegisterMigration.version(of: ground.address) == 0)
    _ = try RegisterRestore.run(into: ground, from: BackupBytes(Self.small))
    #expect(try RegisterMigration.version(of: ground.address) == RegisterMigration.latest)
  }

  @Test("A backup of an older version becomes a register of this version", arguments: Engine.allCases, 1..<RegisterSchema.version)
  func older(engine: Engine, version: Int) throws {
    let tables = try BackupTable.all(ofVersion: version).map { BackupHeader.Counted(table: $0, rows: $0.name == "change_set" ? 1 : 0) }
    let header = BackupHeader(version: version, moment: .first, heads: [], tables: tables)
    let ground = try engine.ground()
    let backup = Self.file([header.text, "rows change_set\n7\t1000\t1\t1\n", "end\n"])
    #expect(try RegisterRestore.run(into: ground, from: BackupBytes(backup)).version == version)
    #expect(try ground.version() == Int64(RegisterMigration.latest))
    let writer = try SQLRegisterWriter(ground.address)
    #expect(throws: RegisterError.notLater) { try writer.write(knownFrom: KnownTime(microseconds: 1_000)) { _ in } }
  }

  @Test("A backup holds every table of both engines")
  func catalogue() throws {
    let known = Set(try BackupTable.all(ofVersion: RegisterMigration.latest).map(\.name))
    #expect(known.isSuperset(of: ["coverage", "audit_entry", "change_set", "coverage_event", "link_vote"]))
    for engine in Engine.allCases {
      let ground = try engine.ground()
      try SQLRegisterWriter(ground.address, mode: .createIfMissing).close()
      let parts = /_[0-9]+$/
      let tables = try ground.tables().filter { !$0.contains(parts) && $0 != "register_version" && !$0.hasPrefix("sqlite") }
      let indexes = try BackupTable.all(ofVersion: RegisterMigration.latest).flatMap(\.indexes).map(\.name)
      // A file makes its directory itself, of the entries.
      let made = ["audit_directory", "audit_directory_section"]
      #expect(Set(tables).subtracting(indexes).subtracting(made) == known)
    }
  }
}

// Backups made by hand.
extension RestoreTests {
  private static func file(_ blocks: [String]) -> [UInt8] {
    let bytes = BackupBytes()
    guard var writer = try? BackupBlockWriter(bytes.write) else { return [] }
    for block in blocks { try? writer.write(block: Array(block.utf8)) }
    return bytes.bytes
  }

  private static func blocks(of bytes: [UInt8]) throws -> [String] {
    var reader = try BackupBlockReader(BackupBytes(bytes).read)
    var blocks: [String] = []
    while blocks.last != "end\n" { blocks.append(String(decoding: try reader.next(), as: UTF8.self)) }
    return blocks
  }
}
