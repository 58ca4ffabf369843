public import Registry

/// Writes an invented country into a register, part by part: each part is a change of its own with an entry in the audit trail.
/// 見本の国の登録
public struct WriteSample {
  private let country: SampleCountry
  private let writer: any RegisterWriter
  private let blocksOfPart: Int

  /// A country and an empty register, or one in which the same country was begun.
  ///
  /// - Parameters:
  ///   - country: the country
  ///   - writer: the register
  ///   - blocksOfPart: how many blocks of people are written at once; 100 blocks are about 200,000 people
  public init(_ country: SampleCountry, into writer: any RegisterWriter, blocksOfPart: Int = 100) {
    self.country = country
    self.writer = writer
    self.blocksOfPart = max(1, blocksOfPart)
  }

  /// How many parts the country has.
  public var parts: Int { (country.places.count + blocksOfPart - 1) / blocksOfPart }

  /// Writes the parts that are missing.
  ///
  /// - Parameters:
  ///   - written: how many parts are there already
  ///   - threads: how many threads make people beside the one that writes
  ///   - now: the time, for the audit trail
  ///   - progress: gets the count of people after each block; what it throws ends the work, and the part is not kept
  /// - Returns: how many records the register has
  /// - Throws: `RegisterError`, what `progress` throws; `SampleFault` when the register holds something else
  @discardableResult
  public func run(
    after written: Int = 0, threads: Int = 2, now: () -> KnownTime, progress: (Int) throws -> Void = { _ in }
  ) throws -> Int {
    var records = 0
    var people = country.places.prefix(written * blocksOfPart).reduce(0) { $0 + $1.size }
    for part in written..<max(written, parts) {
      records = try write(part, threads: threads, now: now) { more in
        people += more
        try progress(people)
      }
    }
    return records
  }

  private func write(_ part: Int, threads: Int, now: () -> KnownTime, count: (Int) throws -> Void) throws -> Int {
    let blocks = part * blocksOfPart..<min((part + 1) * blocksOfPart, country.places.count)
    do {
      return try writer.write(knownFrom: SampleCountry.knownFrom(part: part)) { change in
        let first = change.nextRecord
        guard part > 0 || first.number == 1 else { throw SampleFault.occupied }
        if part == 0 { for draft in country.office { try change.add(draft) } }
        try country.generateBlocks(blocks, threads: threads) { block in
          for record in block.records { try change.add(record) }
          for draft in block.office { try change.add(draft) }
          try count(block.people)
        }
        let mark = SampleMark(people: country.people, seed: country.seed, part: part + 1, parts: parts)
        if let entry = mark.entry(from: first, until: change.nextRecord, at: now()) { try change.append(entry) }
        return Int(change.nextRecord.number) - 1
      }
    } catch RegisterError.notLater {
      throw SampleFault.occupied
    }
  }
}

/// Why a country can't be written where it was wanted.
/// 見本の国を登録できない理由
public enum SampleFault: Error, Hashable, Sendable {
  /// The register holds something already.
  case occupied
}
