import Cryptography
import EligibilityModel
import Registry
import RegistrySQL
import Testing

/// Bytes that a backup was written to or is read from.
final class BackupBytes {
  var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  func write(_ part: [UInt8]) { bytes += part }

  /// The next bytes, never more than the piece a pipe might give.
  func read(_ count: Int) -> [UInt8] {
    let end = max(position, min(bytes.count, position + min(count, 4_099)))
    defer { position = end }
    return Array(bytes.dropFirst(position).prefix(end - position))
  }

  /// The lines of each table's rows, without those of one chain of the audit trail.
  func rows(withoutChain chain: String = "restore") -> [String: [String]] {
    var found: [String: [String]] = [:]
    var table: String?
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("rows ") {
        table = String(line.dropFirst(5))
      } else if line.hasPrefix("sum ") {
        table = nil
      } else if let table, !line.hasPrefix(chain + "\t") {
        found[table, default: []].append(String(line))
      }
    }
    return found
  }
}

/// A register full of what is hard to carry: names beyond the common characters, escapes, chains, seals, events, reports, links.
final class BackupFixture {
  let ground: any Ground
  let writer: SQLRegisterWriter
  private var seconds: Int64 = 0

  init(_ engine: Engine, people: Int = 40) throws {
    ground = try engine.ground()
    writer = try SQLRegisterWriter(ground.address, mode: .createIfMissing)
    try writer.write(knownFrom: .first) { change in
      try change.add(Self.awkward.record())
      for number in 0..<people { try change.add(Self.member(number).record()) }
    }
    try writer.write(knownFrom: .second) { _ = try $0.merge(Member(number: "100", name: "改名 見本", reference: "P100").record()) }
    try ground.execute("UPDATE coverage SET household = 'a\tb\n\\n\r\\' WHERE number_key = '9'")
    let other = try SQLAuditedRegister(ground.address, chain: try #require(AuditChainName("server-2")))
    let key = try SigningKey()
    try other.answer { transaction in
      try transaction.append(TrailFixture.occasion("\\N \"窓口\"").entry(of: .unload, on: .register, fields: [.trail], at: .second))
      try transaction.keep(AuditSeal(try transaction.auditHead(), at: .second, by: key))
    }
  }

  static let awkward = Member(number: "9", name: "葛󠄀城 見本\\t", kana: nil, lostOn: .fixed(2025, 4, 1), reference: "\\N", rate: nil)

  static func member(_ number: Int) -> Member { Member(number: "\(100 + number)", name: "𠮷田 見本", reference: "P\(100 + number)") }

  /// Writes something else: a member and an entry.
  func goOn() throws {
    seconds += 1
    let time = KnownTime(microseconds: KnownTime.third.microseconds + seconds)
    try writer.write(knownFrom: time) { change in
      try change.add(Member(number: "\(5_000 + seconds)", reference: "Q\(seconds)").record())
      try change.append(TrailFixture.occasion().entry(of: .load, on: .register, fields: [.name], at: time))
    }
  }

  func backUp(_ bytes: BackupBytes, clock: () -> KnownTime = { .third }) throws -> BackupManifest {
    try RegisterBackup.write(ground.address, clock: clock, to: bytes.write, progress: { _, _ in })
  }
}

extension RegisterRestore {
  /// Restores from bytes with an entry of the tests.
  static func run(into ground: any Ground, from bytes: BackupBytes, chain: AuditChainName = defaultChain) throws -> BackupManifest {
    let entry = try TrailFixture.occasion("管理者").entry(of: .restore, on: .register, fields: [.trail], at: .third)
    return try run(into: .register(ground.address), from: bytes.read, chain: chain, entry: { _ in entry }, progress: { _, _ in })
  }
}
