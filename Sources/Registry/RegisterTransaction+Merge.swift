import EligibilityModel

extension RegisterTransaction {
  /// Brings the register to say what the record says.
  ///
  /// A member file does not tell from when on something is true: where the cover has stretches, the last one is corrected, and all get its days.
  public func merge(_ record: CoverageRecord) throws(RegisterError) -> MergeOutcome {
    try merge([record]).first ?? .unchanged
  }

  /// Brings the register to say what the records say, as if they came one by one; the store is asked for all of them at once.
  ///
  /// - Parameters:
  ///   - records: What the register is to say.
  ///   - earlier: When the register learned what the same source said before; this change counts without being named.
  /// - Returns: What became of each record.
  /// - Throws: Faults of the store.
  public func merge(_ records: [CoverageRecord], after earlier: Set<KnownTime> = []) throws(RegisterError) -> [MergeOutcome] {
    let source = MergeSource(times: earlier.union([knownFrom]))
    var rows = try current(under: records)
    let firsts = Self.firsts(of: records)
    // What is added is looked for again only where a later record speaks of the same place.
    var isAskedAgain = [Bool](repeating: false, count: records.count)
    for (index, first) in firsts.enumerated() where index != first { isAskedAgain[first] = true }
    var outcomes: [MergeOutcome] = []
    outcomes.reserveCapacity(records.count)
    for (record, first) in zip(records, firsts) {
      if rows[first].isEmpty, !isAskedAgain[first] {
        _ = try add(record)
        outcomes.append(.added)
      } else {
        outcomes.append(try merge(record, of: source, into: &rows[first]))
      }
    }
    return outcomes
  }

  /// For each record the first one at its place.
  private static func firsts(of records: [CoverageRecord]) -> [Int] {
    var places: [CoverPlace: Int] = Dictionary(minimumCapacity: records.count)
    return records.enumerated().map { index, record in
      let place = CoverPlace(record)
      if let first = places[place] { return first }
      places[place] = index
      return index
    }
  }

  /// Merges into the rows of a place, and keeps them as the store has them afterwards.
  private func merge(
    _ record: CoverageRecord, of source: MergeSource, into place: inout [RecordedCoverage]
  ) throws(RegisterError) -> MergeOutcome {
    let rows = place.stretches(of: record).sorted { $0.record.stated.from < $1.record.stated.from }
    guard let last = rows.last else {
      try add(record, to: &place)
      return .added
    }
    let wanted = record.stretches(insteadOf: rows.map(\.record))
    let wrong = rows.filter { row in !wanted.contains { $0.isIdentical(to: row.record) } }
    if wrong.isEmpty { return source.said(last) ? .repeated : .unchanged }
    // What the source itself said can't be known to be wrong already: it contradicts itself.
    if wrong.contains(where: source.said) { return .contradicts }
    for row in wrong {
      try close(row)
      place.removeAll { $0.id == row.id }
    }
    for stretch in wanted where !rows.contains(where: { $0.record.isIdentical(to: stretch) }) { try add(stretch, to: &place) }
    return .corrected
  }

  private func add(_ record: CoverageRecord, to place: inout [RecordedCoverage]) throws(RegisterError) {
    place.append(RecordedCoverage(id: try add(record), record: record, knownFrom: knownFrom, knownUntil: nil))
  }
}

extension [RecordedCoverage] {
  /// The rows of the cover that a record speaks of, those from before a change of name included, which only the cover's days tie together.
  fileprivate func stretches(of record: CoverageRecord) -> [RecordedCoverage] {
    let same = filter { $0.record.isSameCoverage(as: record) }
    guard !same.isEmpty, same.count < count else { return same }
    return filter { row in
      same.contains { $0.id == row.id || ($0.record.isStretch(ofSameCoverAs: row.record) && !$0.record.stated.overlaps(row.record.stated)) }
    }
  }
}

/// Which rows the register learned from the source that speaks now.
private struct MergeSource {
  let times: Set<KnownTime>

  func said(_ row: RecordedCoverage) -> Bool { times.contains(row.knownFrom) }
}

extension CoverageRecord {
  /// The stretches that should stand where others stand now; what the file has no column for is kept.
  fileprivate func stretches(insteadOf former: [CoverageRecord]) -> [CoverageRecord] {
    let inside = former.filter { $0.stated.overlaps(period) }
    let carried = copy(details: details.at(details.address ?? inside.last?.details.address))
    guard let last = inside.last, inside.count > 1 else { return [carried] }
    let earlier = inside.dropLast().map { $0.copy(period: period) }
    return earlier + [carried.copy(stated: Period(from: last.stated.from, until: period.until))]
  }
}
