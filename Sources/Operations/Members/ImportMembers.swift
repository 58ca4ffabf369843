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
  ///   - report: Gets each fault when it is found, in the order of the file.
  ///   - lines: Gives the next lines of the file at each call, and `nil` at its end.
  /// - Returns: What became of the lines.
  /// - Throws: `RegisterError`, or what reading the lines throws; then nothing was written.
  public func run(
    knownFrom: KnownTime, report: (ImportRefusal) -> Void, lines: () throws -> [ImportLine]?
  ) throws -> ImportReport {
    do {
      return try writer.write(knownFrom: knownFrom) { change in
        var counts = ImportReport(isWritten: true)
        while let batch = try lines() {
          for line in batch {
            for refusal in try Self.take(line, into: change, &counts) { report(refusal) }
          }
        }
        if handling == .allOrNothing, counts.refused > 0 { throw Withdrawn(report: counts.withoutWriting) }
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

  private static func take(_ line: ImportLine, into change: any RegisterTransaction, _ counts: inout ImportReport) throws -> [ImportRefusal]
  {
    switch line {
    case .refused(let refusals):
      counts.refused += 1
      return refusals
    case .member(let record, let number):
      let outcome = try change.merge(record)
      counts.count(outcome)
      return outcome == .contradicts ? [.contradiction(line: number)] : []
    }
  }
}
