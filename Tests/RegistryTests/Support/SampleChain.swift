import Cryptography
import EligibilityModel
import Registry
import Testing

/// SHA-256 as a chain uses it.
let sha256: AuditHashing = { AuditHash(SHA256Digest(of: $0).bytes) }

/// A chain of made-up lookups, and what somebody with access to the tables could do to it.
struct SampleChain {
  let name = AuditChainName.main
  var rows: [StoredAuditEntry]
  var seals: [AuditSeal] = []

  init(_ count: Int) throws {
    rows = []
    var head = AuditHead(startOf: name)
    for number in 1...max(1, count) where count > 0 {
      let stored = try #require(head.appending(try SampleChain.entry(number), sha256))
      head = head.advanced(past: stored)
      rows.append(stored)
    }
  }

  static func entry(_ number: Int, by name: String = "窓口１") throws -> AuditEntry {
    let member = AuditedMember(
      insurerNumber: try InsurerNumber("06139992"), symbol: try InsuredSymbol("１２３"), number: try InsuredNumber("\(4_000 + number)"),
      branchNumber: nil, birthDate: .fixed(1980, 4, 1), record: RecordID(Int64(number)), reference: RegisterText("P\(number)"))
    return AuditEntry(
      actor: try #require(AuditActor(name: name, role: .receptionist)), action: .lookUp, purpose: .eligibilityVerification,
      subject: .member(member), fields: AuditField.ofFoundCoverage, outcome: .valid, serviceDate: .fixed(2026, 8, 1),
      knownAt: KnownTime(startOf: .fixed(2026, 8, 1)), at: KnownTime(microseconds: 1_785_000_000_000_000 + Int64(number)))
  }

  /// A seal over the entry with this number; the signature is a word, which the tests' judge understands.
  mutating func seal(_ sequence: Int, signature: String = "good") throws {
    let hash = try #require(rows[sequence - 1].content).hash
    let head = AuditHead(chain: name, sequence: Int64(sequence), hash: hash)
    seals.append(AuditSeal(head: head, at: KnownTime(microseconds: 0), key: "k", signature: signature))
  }

  func check() -> AuditReport {
    var check = AuditCheck(name, seals: seals, hashing: sha256) { $0.signature == "good" }
    for row in rows { check.next(row) }
    return check.finish()
  }

  /// The faults in short: kind, numbers, and where the row stands if elsewhere.
  var found: [String] {
    check().faults.map { fault in
      let numbers =
        fault.sequences.count == 1 ? "\(fault.sequences.lowerBound)" : "\(fault.sequences.lowerBound)-\(fault.sequences.upperBound)"
      return "\(fault.kind.rawValue) \(numbers)" + (fault.position.map { " at \($0)" } ?? "")
    }
  }
}

// Tampering; numbers are those of entries, counted from 1.
extension SampleChain {
  /// Lays the rows on positions 1, 2, 3 … anew.
  mutating func renumber() {
    rows = rows.enumerated().map { StoredAuditEntry(position: Int64($0.offset) + 1, content: $0.element.content) }
  }

  /// Changes parts of a row.
  mutating func alter(
    _ number: Int, line: String? = nil, previous: AuditHash? = nil, hash: AuditHash? = nil, key: AuditKey? = nil
  ) throws {
    let content = try #require(rows[number - 1].content)
    rows[number - 1] = StoredAuditEntry(
      position: rows[number - 1].position,
      content: StoredAuditEntry.Content(
        line: line ?? content.line, previous: previous ?? content.previous, hash: hash ?? content.hash, key: key ?? content.key))
  }

  /// Says that somebody else did it, and hashes the row anew.
  mutating func rewrite(_ number: Int) throws {
    let content = try #require(rows[number - 1].content)
    let entry = try SampleChain.entry(number, by: "誰か")
    let line = AuditLine(chain: name, sequence: Int64(number), entry: entry).text
    let hash = try #require(sha256(AuditHash.message(after: content.previous, line: line)))
    try alter(number, line: line, hash: hash)
  }

  /// A row for a number, consistent in itself, chained to the entry before.
  func forged(_ number: Int) throws -> StoredAuditEntry {
    let previous = number == 1 ? AuditHash.zero : try #require(rows[number - 2].content).hash
    let head = AuditHead(chain: name, sequence: Int64(number) - 1, hash: previous)
    return try #require(head.appending(try SampleChain.entry(number, by: "誰か"), sha256))
  }
}
