/// How far a check has come.
struct ChainWalk {
  /// A row that stands under the last number.
  struct Candidate {
    let hash: AuditHash?
    let position: Int64
  }

  /// The number that is due.
  var expected: Int64 = 1
  /// The rows under the number before; normally one.
  var candidates = [Candidate(hash: .zero, position: 0)]
  /// Whether that row is consistent, so that the next one may be held against it.
  var isTrusted = true
  /// By how much positions are ahead of numbers.
  var offset: Int64 = 0
  /// Whether a fault just found explains that the offset changes.
  var isExplained = false
  /// Numbers that were not met.
  var gaps: [ClosedRange<Int64>] = []
  /// Rows that were met before their turn.
  var displaced: [Int64: Candidate] = [:]
  /// The last seal that was looked at.
  var sealNoted: Int64 = 0
  /// The number up to which a fault was reported.
  var lastFault: Int64 = 0

  /// Goes to the next number.
  mutating func advance(_ met: [Candidate], isTrusted: Bool) {
    candidates = met
    self.isTrusted = isTrusted
    if isTrusted { isExplained = false }
    expected += 1
  }

  /// Passes numbers that were not met.
  mutating func leaveGap(until number: Int64) {
    guard number > expected else { return }
    gaps.append(expected...(number - 1))
    expected = number
    isTrusted = false
  }

  /// Whether a number was missing so far; then it is no longer.
  mutating func fill(_ number: Int64) -> Bool {
    guard let index = gaps.firstIndex(where: { $0.contains(number) }) else { return false }
    let gap = gaps.remove(at: index)
    if number < gap.upperBound { gaps.insert((number + 1)...gap.upperBound, at: index) }
    if gap.lowerBound < number { gaps.insert(gap.lowerBound...(number - 1), at: index) }
    return true
  }
}

/// A row with what it says of itself.
struct JudgedEntry {
  let position: Int64
  /// The number in its line; `nil` when line, hash and columns don't agree.
  let number: Int64?
  /// The hash stored with it.
  let hash: AuditHash?
  /// The hash it is chained to.
  let previous: AuditHash?

  init(_ stored: StoredAuditEntry, chain: AuditChainName, _ hashing: AuditHashing) {
    position = stored.position
    hash = stored.content?.hash
    previous = stored.content?.previous
    guard let content = stored.content, let line = AuditLine(text: content.line), line.chain == chain,
      line.sequence > 0, content.key == AuditKey(line.entry.subject),
      hashing(AuditHash.message(after: content.previous, line: content.line)) == content.hash
    else {
      number = nil
      return
    }
    number = line.sequence
  }
}
