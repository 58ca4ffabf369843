import EligibilityModel

extension RegisterTransaction {
  /// Brings the register to say what the record says.
  ///
  /// A member file does not tell from when on something is true: where the cover has stretches, the last one is corrected, and all get its days.
  public func merge(_ record: CoverageRecord) throws(RegisterError) -> MergeOutcome {
    let same = try current(under: record).filter { $0.record.isSameCoverage(as: record) }
    let rows = same.sorted { $0.record.stated.from < $1.record.stated.from }
    guard let last = rows.last else {
      try add(record)
      return .added
    }
    let wanted = record.stretches(insteadOf: rows.map(\.record))
    let wrong = rows.filter { row in !wanted.contains { $0.isIdentical(to: row.record) } }
    if wrong.isEmpty { return last.knownFrom == knownFrom ? .repeated : .unchanged }
    // What was written in this very change can't be known to be wrong already: the source contradicts itself.
    if wrong.contains(where: { $0.knownFrom == knownFrom }) { return .contradicts }
    for row in wrong { try close(row) }
    for stretch in wanted where !rows.contains(where: { $0.record.isIdentical(to: stretch) }) { try add(stretch) }
    return .corrected
  }
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
