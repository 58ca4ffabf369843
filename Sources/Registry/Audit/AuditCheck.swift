/// Checks a chain in one walk and little memory: hands in entry after entry in the order of their positions, then ask for the report.
/// 監査証跡の検査
///
/// Each row holds the hash before it, so a row can be judged by itself; the hashes and numbers of neighbours then tell what happened between rows.
/// One row is held back until the next one is known: only both together tell an inserted row from a changed one.
public struct AuditCheck {
  /// Beyond so many faults the rest is left out.
  public static let limit = 10_000

  private let hashing: AuditHashing
  private let seals: [Int64: AuditHash]
  private let lastSeal: Int64
  private var report: AuditReport
  private var held: JudgedEntry?
  private var walk = ChainWalk()
  private var directory = DirectoryWalk()

  /// A check of a chain.
  ///
  /// - Parameters:
  ///   - chain: the chain
  ///   - seals: those that the register keeps
  ///   - witness: those that were kept outside; `nil` when nobody asked them
  ///   - hashing: SHA-256
  ///   - isValid: whether the signature of a seal holds and is of a key that is trusted
  public init(
    _ chain: AuditChainName, seals: [AuditSeal], witness: [AuditSeal]? = nil, hashing: @escaping AuditHashing,
    isValid: (AuditSeal) -> Bool
  ) {
    self.hashing = hashing
    report = AuditReport(chain: chain)
    var good: [Int64: AuditHash] = [:]
    let witnessed = witness.map { Set($0.map(\.head)) }
    for seal in seals where !(witnessed?.contains(seal.head) ?? true) {
      report.add(AuditFault(.sealUnwitnessed, chain, seal.head.sequence...seal.head.sequence))
    }
    for seal in seals + (witness ?? []) {
      let sequence = seal.head.sequence
      // Two seals that both hold and name different hashes for one number: one of them is of a chain that was written anew.
      if isValid(seal), good[sequence] == nil || good[sequence] == seal.head.hash {
        good[sequence] = seal.head.hash
      } else {
        report.add(AuditFault(.sealInvalid, chain, sequence...sequence))
      }
    }
    self.seals = good
    lastSeal = good.keys.max() ?? 0
    report.seals = good.count
    report.sealedUntil = lastSeal
  }

  /// Takes the next row.
  public mutating func next(_ stored: StoredAuditEntry) {
    report.entries += 1
    let judged = JudgedEntry(stored, chain: report.chain, hashing)
    directory.take(judged, key: stored.content?.key)
    if let held { take(held, before: judged) }
    held = judged
  }

  /// Takes the next row of a walk through the chain and its directory.
  public mutating func next(_ row: AuditTrailRow) {
    switch row {
    case .entry(let stored): next(stored)
    case .fullSection: directory.fillSection()
    case .listing(let listing): directory.take(listing)
    }
  }

  /// Says what was found, once all rows were handed in.
  public mutating func finish() -> AuditReport {
    if let held { take(held, before: nil) }
    held = nil
    skipDisplaced()
    settle()
    for (number, position) in walk.displaced.sorted(by: { $0.key < $1.key }) { add(.inserted, number, position: position.position) }
    for gap in walk.gaps { report.add(AuditFault(.removed, report.chain, gap)) }
    if lastSeal >= walk.expected { report.add(AuditFault(.cut, report.chain, walk.expected...lastSeal)) }
    addDirectory()
    report.faults.sort { ($0.place, $0.kind.rawValue) < ($1.place, $1.kind.rawValue) }
    return report
  }
}

// One row.
extension AuditCheck {
  private mutating func take(_ row: JudgedEntry, before next: JudgedEntry?) {
    if row.number != walk.expected { skipDisplaced() }
    guard let number = row.number else { return takeDamaged(row, before: next) }
    if number == walk.expected { return accept(row, number) }
    number < walk.expected ? takeLate(row, number) : takeEarly(row, number, before: next)
  }

  /// A row that is at odds with itself: it was changed, unless the next row shows that it stands in nobody's place.
  private mutating func takeDamaged(_ row: JudgedEntry, before next: JudgedEntry?) {
    let isSurplus = next?.number.map { $0 == walk.expected } ?? (next == nil && !isTail(row))
    if isSurplus {
      walk.isExplained = true
      return add(.inserted, row.position, position: row.position)
    }
    // Rows that are missing before it show by its position alone.
    if row.position - walk.offset > walk.expected, next?.number.map({ $0 != walk.expected + 1 }) ?? true {
      walk.leaveGap(until: row.position - walk.offset)
    }
    settle()
    add(.changed, walk.expected)
    walk.advance([ChainWalk.Candidate(hash: row.hash, position: row.position)], isTrusted: false)
  }

  /// Whether a damaged last row is the entry that belongs there.
  private func isTail(_ row: JudgedEntry) -> Bool {
    lastSeal >= walk.expected || row.previous.map { previous in walk.candidates.contains { $0.hash == previous } } ?? false
  }

  /// The row that is expected: its `previous` tells whether the entry before is still what it was.
  private mutating func accept(_ row: JudgedEntry, _ number: Int64) {
    if let impostor = walk.displaced.removeValue(forKey: number) { add(.inserted, number, position: impostor.position) }
    settle(followedBy: row.previous)
    if row.position - number != walk.offset, !walk.isExplained { add(.reordered, number, position: row.position) }
    walk.offset = row.position - number
    walk.advance([ChainWalk.Candidate(hash: row.hash, position: row.position)], isTrusted: true)
  }

  /// A number that was passed already: a row out of its place, a rival of the row before, or a copy.
  private mutating func takeLate(_ row: JudgedEntry, _ number: Int64) {
    walk.isExplained = true
    if walk.fill(number) {
      add(.reordered, number, position: row.position)
    } else if number == walk.expected - 1, walk.isTrusted {
      walk.candidates.append(ChainWalk.Candidate(hash: row.hash, position: row.position))
    } else {
      add(.inserted, number, position: row.position)
    }
  }

  /// A number that is not due yet: rows are missing, or this one stands too early.
  private mutating func takeEarly(_ row: JudgedEntry, _ number: Int64, before next: JudgedEntry?) {
    let following = next?.number
    if following == walk.expected || (following == walk.expected + 1 && number != walk.expected + 1 && following != number + 1) {
      walk.displaced[number] = ChainWalk.Candidate(hash: row.hash, position: row.position)
      // Where it took the place of another, that one is missing until it turns up.
      if following != walk.expected { walk.leaveGap(until: walk.expected + 1) }
      walk.isExplained = true
      return
    }
    settle()
    walk.leaveGap(until: number)
    walk.isExplained = true
    accept(row, number)
  }

  /// Rows whose turn it is and which were met too early.
  private mutating func skipDisplaced() {
    while let early = walk.displaced.removeValue(forKey: walk.expected) {
      add(.reordered, walk.expected, position: early.position)
      settle()
      walk.advance([early], isTrusted: true)
      walk.isExplained = true
    }
  }
}

// What is known of the row before.
extension AuditCheck {
  /// Decides which of the rows under the last number is the genuine one, and whether it is what was written.
  ///
  /// - Parameter previous: the hash that the next row is chained to; `nil` when the next row can't tell
  private mutating func settle(followedBy previous: AuditHash? = nil) {
    let number = walk.expected - 1
    let sealed = seals[number]
    let wanted = previous ?? sealed
    let genuine = walk.candidates.firstIndex { $0.hash == wanted } ?? 0
    for (index, candidate) in walk.candidates.enumerated() where index != genuine {
      add(.inserted, number, position: candidate.position)
    }
    guard walk.isTrusted, walk.candidates.indices.contains(genuine) else {
      return noteSeal(number, isHolding: walk.candidates.first?.hash == sealed)
    }
    let hash = walk.candidates[genuine].hash
    if let previous, previous != hash { add(.changed, max(1, number)) }
    walk.candidates = [walk.candidates[genuine]]
    noteSeal(number, isHolding: hash == sealed)
  }

  /// A seal vouches for everything up to its number; where it doesn't hold, something behind the last one that did was written anew.
  private mutating func noteSeal(_ number: Int64, isHolding: Bool) {
    guard seals[number] != nil, number > walk.sealNoted else { return }
    if !isHolding, walk.lastFault <= walk.sealNoted {
      report.add(AuditFault(.changed, report.chain, (walk.sealNoted + 1)...number))
    }
    walk.sealNoted = number
  }

  /// Each of these is said once by itself.
  private mutating func addDirectory() {
    directory.endSection()
    let faults =
      directory.unlisted.ranges.map { AuditFault(.unlisted, report.chain, $0) }
      + directory.mislisted.ranges.map { AuditFault(.mislisted, report.chain, $0) }
    report.faults += faults.prefix(max(0, Self.limit - report.faults.count))
  }

  private mutating func add(_ kind: AuditFault.Kind, _ number: Int64, position: Int64? = nil) {
    walk.lastFault = max(walk.lastFault, walk.expected - 1, number)
    report.add(AuditFault(kind, report.chain, number...number, position: position == number ? nil : position))
  }
}

extension AuditReport {
  mutating func add(_ fault: AuditFault) {
    if faults.count < AuditCheck.limit, !faults.contains(fault) { faults.append(fault) }
  }
}

extension AuditFault {
  fileprivate var place: Int64 { position ?? sequences.lowerBound }
}
