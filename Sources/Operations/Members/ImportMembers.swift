public import Registry

/// Brings the lines of a member file to the register, in one change that stands or falls as a whole.
/// 加入者ファイルの取込
public struct ImportMembers {
  /// What happens when some lines are faulty.
  public enum Handling: Hashable, Sendable {
    /// One faulty line, and nothing is written; all faults are reported all the same.
    case allOrNothing
    /// The good lines are written, the others reported.
    case skipBad
  }

  private let writer: any RegisterWriter
  private let handling: Handling

  /// An import into a register.
  public init(into writer: any RegisterWriter, handling: Handling = .allOrNothing) {
    self.writer = writer
    self.handling = handling
  }

  /// Imports the lines one by one in constant memory.
  ///
  /// - Parameters:
  ///   - knownFrom: When the register learns all this.
  ///   - occasion: Who imports it and what for.
  ///   - at: When it is imported.
  ///   - report: Gets each fault when it is found, in the order of the file.
  ///   - lines: Gives the next lines of the file at each call, and `nil` at its end.
  /// - Returns: What became of the lines.
  /// - Throws: `RegisterError`, or what reading the lines throws; then nothing was written.
  public func run(
    knownFrom: KnownTime, on occasion: AuditOccasion, at: KnownTime, report: (ImportRefusal) -> Void, lines: () throws -> [ImportLine]?
  ) throws -> ImportReport {
    do {
      return try writer.write(knownFrom: knownFrom) { change in
        var counts = ImportReport(isWritten: true)
        let first = change.nextRecord
        while let batch = try lines() {
          for refusal in try Self.take(batch, into: change, &counts) { report(refusal) }
        }
        if handling == .allOrNothing, counts.refused > 0 { throw Withdrawn(report: counts.withoutWriting) }
        let rows = AuditSubject.records(from: first, until: change.nextRecord)
        try change.append(occasion.entry(of: .load, on: rows, fields: AuditField.ofRecord, at: at))
        return counts
      }
    } catch let withdrawn as Withdrawn {
      return withdrawn.report
    }
  }

  /// Ends the change from inside, so that nothing of it is kept.
  private struct Withdrawn: Error {
    let report: ImportReport
  }

  /// Merges the members of a batch together, so that a store far away is asked once for all of them.
  private static func take(
    _ batch: [ImportLine], into change: any RegisterTransaction, _ counts: inout ImportReport
  ) throws -> [ImportRefusal] {
    var outcomes = try change.merge(batch.compactMap(\.record))[...]
    var refusals: [ImportRefusal] = []
    for line in batch {
      switch line {
      case .refused(let found):
        counts.refused += 1
        refusals += found
      case .member(_, let number):
        guard let outcome = outcomes.popFirst() else { continue }
        counts.count(outcome)
        if outcome == .contradicts { refusals.append(.contradiction(line: number)) }
      }
    }
    return refusals
  }
}

extension ImportLine {
  fileprivate var record: CoverageRecord? {
    switch self {
    case .member(let record, _): record
    case .refused: nil
    }
  }
}
