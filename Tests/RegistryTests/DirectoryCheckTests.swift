import EligibilityModel
import Registry
import Testing

@Suite("監査証跡の索引: whatever is done to the directory of a chain is found and located")
struct DirectoryCheckTests {
  private static let size = Int(AuditDirectory.sectionSize)

  /// An entry at its place; that the hashes of neighbours do not fit is not the matter here.
  private static func row(_ number: Int) throws -> StoredAuditEntry {
    let head = AuditHead(chain: .main, sequence: Int64(number) - 1, hash: .zero)
    return try #require(head.appending(try SampleChain.entry(number), sha256))
  }

  private static func listing(_ row: StoredAuditEntry) -> AuditListing {
    AuditListing(section: AuditDirectory.section(of: row.position), sequence: row.position, key: row.content?.key)
  }

  /// The faults of the directory, for entries at some numbers of section 0, which is full or not, and its rows.
  private func faults(
    _ numbers: [Int], isFull: Bool = true, change: (inout [AuditListing]) throws -> Void = { _ in }
  ) throws -> [String] {
    let rows = try numbers.map(Self.row)
    var listings = rows.map(Self.listing)
    try change(&listings)
    var check = AuditCheck(.main, seals: [], hashing: sha256) { _ in true }
    for row in rows { check.next(AuditTrailRow.entry(row)) }
    if isFull { check.next(.fullSection) }
    for listing in listings { check.next(.listing(listing)) }
    let kinds: [AuditFault.Kind] = [.unlisted, .mislisted]
    return check.finish().faults.filter { kinds.contains($0.kind) }
      .map { "\($0.kind.rawValue) \($0.sequences.lowerBound)" + ($0.sequences.count > 1 ? "-\($0.sequences.upperBound)" : "") }
  }

  @Test("Sections begin and end where they always did", arguments: [(-1, 0), (0, 0), (1, 0), (size, 0), (size + 1, 1), (2 * size, 1)])
  func sections(number: Int, section: Int) {
    #expect(AuditDirectory.section(of: Int64(number)) == Int64(section))
    #expect(AuditDirectory.isLast(Int64(number)) == (number > 0 && number.isMultiple(of: Self.size)))
  }

  @Test("The largest and the smallest number have a section, too")
  func extremes() {
    #expect(AuditDirectory.section(of: .min) == 0 && !AuditDirectory.isLast(.min))
    #expect(AuditDirectory.section(of: .max) == Int64.max / AuditDirectory.sectionSize)
  }

  @Test("A directory that names each entry has no fault, in whatever order it does", arguments: [true, false])
  func sound(isReversed: Bool) throws {
    #expect(try faults([1, 2, 3, 4, 5]) { if isReversed { $0.reverse() } } == [])
  }

  @Test("A row that is missing hides an entry", arguments: 0..<5)
  func missing(place: Int) throws {
    #expect(try faults([1, 2, 3, 4, 5]) { $0.remove(at: place) } == ["unlisted \(place + 1)"])
  }

  @Test("Rows that are missing side by side are one fault")
  func emptied() throws {
    #expect(try faults([1, 2, 3, 4, 5]) { $0.removeAll() } == ["unlisted 1-5"])
    #expect(try faults([1, 2, 3, 4, 5]) { $0 = [$0[2]] } == ["unlisted 1-2", "unlisted 4-5"])
  }

  @Test("A section that is not full names nobody yet")
  func notFull() throws {
    #expect(try faults([1, 2, 3], isFull: false) { $0.removeAll() } == [])
  }

  @Test("A row under another key is one too many, and the entry's own is missing")
  func otherKey() throws {
    let other = try #require(try Self.row(9).content).key
    #expect(
      try faults([1, 2, 3]) { $0[1] = AuditListing(section: 0, sequence: 2, key: other) } == ["mislisted 2", "unlisted 2"])
    #expect(try faults([1, 2, 3]) { $0.append(AuditListing(section: 0, sequence: 2, key: other)) } == ["mislisted 2"])
    #expect(try faults([1, 2, 3]) { $0.append(AuditListing(section: 0, sequence: 2, key: nil)) } == ["mislisted 2"])
  }

  @Test("A row in another section than its entry's is one too many", arguments: [-1, 1, 7, Int64.max])
  func otherSection(section: Int64) throws {
    #expect(
      try faults([1, 2, 3]) { $0[2] = AuditListing(section: section, sequence: 3, key: $0[2].key) } == ["mislisted 3", "unlisted 3"])
  }

  @Test("A row that names no entry is one too many", arguments: [0, -1, Int64.min, Int64(size) + 1, Int64.max])
  func noEntry(sequence: Int64) throws {
    let found = try faults([1, 2, 3]) { $0.append(AuditListing(section: 0, sequence: sequence, key: $0[0].key)) }
    #expect(found == ["mislisted \(sequence)"])
  }

  @Test("Behind the end of a chain rows tell that there was more; where an entry is missing between others, the chain tells")
  func behindTheEnd() throws {
    let gone = Self.listing(try Self.row(4))
    #expect(try faults([1, 2, 3], isFull: false) { $0 = [gone] } == ["mislisted 4"])
    #expect(try faults([1, 2, 3, 5], isFull: false) { $0 = [gone] } == [])
    #expect(try faults([1, 2, 3, 5]) { $0.append(gone) } == [])
  }

  @Test("An entry about nobody in particular is in no row")
  func nobody() throws {
    let entry = AuditEntry(
      actor: .nobody, action: .unload, purpose: .audit, subject: .register, outcome: .done, at: KnownTime(microseconds: 0))
    let row = try #require(AuditHead(startOf: .main).appending(entry, sha256))
    for isListed in [false, true] {
      var check = AuditCheck(.main, seals: [], hashing: sha256) { _ in true }
      check.next(.entry(row))
      check.next(.fullSection)
      if isListed { check.next(.listing(Self.listing(row))) }
      #expect(check.finish().faults.map(\.kind) == (isListed ? [.mislisted] : []))
    }
  }

  @Test("More faults than a report takes stay within its bounds")
  func bounded() throws {
    var check = AuditCheck(.main, seals: [], hashing: sha256) { _ in true }
    for number in 1...Int64(2 * AuditCheck.limit) { check.next(.listing(AuditListing(section: -1, sequence: 2 * number, key: nil))) }
    #expect(check.finish().faults.count == AuditCheck.limit)
  }
}
