import Registry
import Testing

@Suite("監査証跡: whatever is done to a chain is found and located")
struct AuditCheckTests {
  /// Every position of a chain of seven.
  static let places = Array(1...7)

  private static func chain() throws -> SampleChain {
    var chain = try SampleChain(7)
    try chain.seal(7)
    return chain
  }

  @Test("An untouched chain has no fault", arguments: [0, 1, 2, 7, 100])
  func untouched(count: Int) throws {
    var chain = try SampleChain(count)
    #expect(chain.found.isEmpty)
    for number in stride(from: 1, through: count, by: 3) { try chain.seal(number) }
    #expect(chain.found.isEmpty)
    #expect(chain.check().entries == Int64(count))
  }

  @Test("A line changed by one letter", arguments: places)
  func changedLine(place: Int) throws {
    var chain = try Self.chain()
    let line = try #require(chain.rows[place - 1].content).line
    try chain.alter(place, line: line.replacing("receptionist", with: "auditor"))
    #expect(chain.found == ["changed \(place)"])
  }

  @Test("A hash, the hash before or a column of the index changed", arguments: places)
  func changedColumns(place: Int) throws {
    for part in 0..<3 {
      var chain = try Self.chain()
      let other = try #require(sha256([1, 2, 3]))
      switch part {
      case 0: try chain.alter(place, hash: other)
      case 1: try chain.alter(place, previous: other)
      default: try chain.alter(place, key: AuditKey(firstRecord: 1, nextRecord: 2))
      }
      #expect(chain.found == ["changed \(place)"], "part \(part)")
    }
  }

  @Test("A row that no entry looks like", arguments: places)
  func unreadable(place: Int) throws {
    var chain = try Self.chain()
    chain.rows[place - 1] = StoredAuditEntry(position: Int64(place), content: nil)
    #expect(chain.found == ["changed \(place)"])
  }

  @Test("A line changed and its row hashed anew", arguments: places.dropLast())
  func rewritten(place: Int) throws {
    var chain = try Self.chain()
    try chain.rewrite(place)
    #expect(chain.found == ["changed \(place)"])
  }

  @Test("The last line changed and hashed anew: only a seal tells, and no better than from the seal before")
  func rewrittenLast() throws {
    var chain = try Self.chain()
    try chain.seal(4)
    try chain.rewrite(7)
    #expect(chain.found == ["changed 5-7"])
  }

  @Test("Everything from an entry on hashed anew, as only seals can tell", arguments: places)
  func rewrittenToTheEnd(place: Int) throws {
    var chain = try Self.chain()
    try chain.seal(2)
    try chain.seal(4)
    try chain.rewrite(place)
    for number in Self.places where number > place {
      let content = try #require(chain.rows[number - 2].content)
      let head = AuditHead(chain: chain.name, sequence: Int64(number) - 1, hash: content.hash)
      chain.rows[number - 1] = try #require(head.appending(try SampleChain.entry(number), sha256))
    }
    let expected = place <= 2 ? "changed 1-2" : place <= 4 ? "changed 3-4" : "changed 5-7"
    #expect(chain.found.first == expected)
  }

  @Test("A row removed, whether the others close ranks or not", arguments: places)
  func removed(place: Int) throws {
    for closesRanks in [false, true] {
      var chain = try Self.chain()
      chain.rows.remove(at: place - 1)
      if closesRanks { chain.renumber() }
      #expect(chain.found == [place == 7 ? "cut 7" : "removed \(place)"])
    }
  }

  @Test("Several rows removed", arguments: [(1, 3), (2, 5), (3, 6)])
  func removedRange(first: Int, last: Int) throws {
    var chain = try Self.chain()
    chain.rows.removeSubrange((first - 1)..<last)
    #expect(chain.found == ["removed \(first)-\(last)"])
  }

  @Test("The end cut off", arguments: places)
  func cut(place: Int) throws {
    var chain = try Self.chain()
    chain.rows.removeSubrange((place - 1)...)
    #expect(chain.found == [place == 7 ? "cut 7" : "cut \(place)-7"])
  }

  @Test("Two neighbours swapped", arguments: places.dropLast())
  func swappedNeighbours(place: Int) throws {
    var chain = try Self.chain()
    chain.rows.swapAt(place - 1, place)
    chain.renumber()
    let found = chain.found
    #expect(found.count == 1 || found.count == 2, "\(found)")
    #expect(found.allSatisfy { $0 == "reordered \(place) at \(place + 1)" || $0 == "reordered \(place + 1) at \(place)" }, "\(found)")
  }

  @Test("Two rows further apart swapped", arguments: places.dropLast(2))
  func swappedFar(first: Int) throws {
    for second in Self.places where second > first + 1 {
      var chain = try Self.chain()
      chain.rows.swapAt(first - 1, second - 1)
      chain.renumber()
      #expect(chain.found == ["reordered \(second) at \(first)", "reordered \(first) at \(second)"])
    }
  }

  @Test("A row moved to another place", arguments: places)
  func moved(from: Int) throws {
    for to in Self.places where to != from {
      var chain = try Self.chain()
      chain.rows.insert(chain.rows.remove(at: from - 1), at: to - 1)
      chain.renumber()
      let found = chain.found
      #expect(!found.isEmpty && found.allSatisfy { $0.hasPrefix("reordered") }, "\(from) to \(to): \(found)")
      // A row moved to its neighbour's place is the neighbour moved to its.
      let isNamed = found.contains("reordered \(from) at \(to)") || (abs(from - to) == 1 && found.contains("reordered \(to) at \(from)"))
      #expect(isNamed, "\(from) to \(to): \(found)")
    }
  }

  @Test("A forged row, consistent in itself, pushed in before an entry under its number", arguments: places)
  func insertedForgery(place: Int) throws {
    var chain = try Self.chain()
    chain.rows.insert(try chain.forged(place), at: place - 1)
    chain.renumber()
    #expect(chain.found.contains("inserted \(place)"), "\(chain.found)")
    #expect(chain.found.count == 1, "\(chain.found)")
  }

  @Test("A copy of an entry at any place", arguments: places)
  func insertedCopy(of: Int) throws {
    for place in 1...8 where place != of && place != of + 1 {
      var chain = try Self.chain()
      chain.rows.insert(chain.rows[of - 1], at: place - 1)
      chain.renumber()
      #expect(chain.found == ["inserted \(of) at \(place)"], "copy of \(of) at \(place): \(chain.found)")
    }
  }

  @Test("Rubbish pushed in at any place", arguments: 1...8)
  func insertedRubbish(place: Int) throws {
    var chain = try Self.chain()
    chain.rows.insert(StoredAuditEntry(position: 0, content: nil), at: place - 1)
    chain.renumber()
    #expect(chain.found == ["inserted \(place)"])
  }

  @Test("An entry appended with a right hash stands behind the last seal and shows as unsealed")
  func appended() throws {
    var chain = try Self.chain()
    chain.rows.append(try chain.forged(8))
    let report = chain.check()
    #expect(report.faults.isEmpty && report.entries == 8 && report.sealedUntil == 7)
  }

  @Test("All positions shifted without anything else")
  func shifted() throws {
    var chain = try Self.chain()
    chain.rows = chain.rows.map { StoredAuditEntry(position: $0.position + 10, content: $0.content) }
    #expect(chain.found == ["reordered 1 at 11"])
  }

  @Test("Rows of another chain")
  func otherChain() throws {
    var chain = try Self.chain()
    let other = try #require(AuditChainName("b"))
    let line = AuditLine(chain: other, sequence: 3, entry: try SampleChain.entry(3)).text
    let content = try #require(chain.rows[2].content)
    try chain.alter(3, line: line, hash: sha256(AuditHash.message(after: content.previous, line: line)))
    #expect(chain.found == ["changed 3"])
  }

  @Test("Several faults at once are all located")
  func several() throws {
    var chain = try SampleChain(30)
    try chain.seal(30)
    try chain.alter(3, line: "{}")
    try chain.rewrite(8)
    chain.rows.remove(at: 24)
    chain.rows.swapAt(11, 15)
    let kept = chain.rows.dropLast(2)
    chain.rows = Array(kept)
    chain.renumber()
    #expect(
      chain.found == [
        "changed 3", "changed 8", "reordered 16 at 12", "reordered 12 at 16", "removed 25", "cut 29-30",
      ])
  }
}

@Suite("監査証跡: seals")
struct AuditSealTests {
  @Test("A seal whose signature doesn't hold is a fault and vouches for nothing")
  func invalid() throws {
    var chain = try SampleChain(5)
    try chain.seal(5, signature: "bad")
    #expect(chain.found == ["sealInvalid 5"])
    #expect(chain.check().sealedUntil == 0)
  }

  @Test("Two seals that hold but disagree are a fault")
  func disagreeing() throws {
    var chain = try SampleChain(5)
    try chain.seal(5)
    chain.seals.append(
      AuditSeal(
        head: AuditHead(chain: chain.name, sequence: 5, hash: .zero), at: KnownTime(microseconds: 0), key: "k", signature: "good"))
    #expect(chain.found == ["sealInvalid 5"])
  }

  @Test("A seal without any entry left finds the empty chain")
  func emptied() throws {
    var chain = try SampleChain(5)
    try chain.seal(3)
    chain.rows = []
    #expect(chain.found == ["cut 1-3"])
  }

  @Test("What is signed, and the line of a witness file, stand as documented and come back")
  func form() throws {
    let head = AuditHead(chain: .main, sequence: 17, hash: .zero)
    let zeros = String(repeating: "0", count: 64)
    let seal = AuditSeal(head: head, at: KnownTime(microseconds: 1_785_000_000_123_456), key: "ab", signature: "cd")
    #expect(String(decoding: seal.message, as: UTF8.self) == "shikaku-audit-seal 1\nmain\n17\n\(zeros)\n2026-07-26T02:20:00.123456+09:00\n")
    #expect(
      seal.line
        == #"{"at":"2026-07-26T02:20:00.123456+09:00","chain":"main","hash":"\#(zeros)","key":"ab","sequence":17,"signature":"cd"}"#)
    #expect(AuditSeal(line: seal.line) == seal)
    for damaged in ["", "{}", "{", seal.line + " ", String(seal.line.dropLast()), seal.line.replacing("17", with: "x")] {
      #expect(AuditSeal(line: damaged) == nil)
    }
  }
}
