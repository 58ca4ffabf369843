import Dispatch
import EligibilityModel
import Operations
import Registry
import RegistrySQL
import Rulebook
import Synchronization

/// Rehearses a change for a whole register with several threads; the result does not depend on how many.
struct RehearsalRun {
  /// What to write beside the counts.
  struct Detail: Sendable {
    /// Whether the file of all differences is wanted.
    let writesRows: Bool
    /// Whether people may be named.
    let showsPeople: Bool
  }

  /// What came of it.
  struct Outcome: Equatable {
    var tally = RehearsalTally()
    var examples = RehearsalExamples()
  }

  let rehearsal: RehearseChange
  let days: [ModelledDay]
  let detail: Detail
  /// One reader a thread.
  let readers: [any RegisterScanner]
  /// How many members a part asks for, all days together; small enough that no thread waits long for the last one.
  var partSize = 8_192

  /// How many parts a thread takes before the rows are written, so that no thread waits long and little waits in memory.
  private static let partsAtOnce = 4

  /// Goes through the register.
  ///
  /// - Parameters:
  ///   - knownAt: the state of the register to read
  ///   - write: takes rows of the file in order
  ///   - progress: told how many of how many rows are done
  /// - Returns: the counts and the examples
  /// - Throws: faults of the register, and what `write` throws
  func run(
    knownAt: KnownTime, write: ([UInt8]) throws -> Void, progress: (_ done: Int, _ total: Int) -> Void
  ) throws -> Outcome {
    var outcome = Outcome()
    guard let first = readers.first else { return outcome }
    let parts = try first.parts(of: rowsOfPart, knownAt: knownAt)
    let total = parts.reduce(0) { $0 + $1.count }
    progress(0, total)
    for start in stride(from: 0, to: parts.count, by: readers.count * Self.partsAtOnce) {
      let wave = parts[start..<min(parts.count, start + readers.count * Self.partsAtOnce)]
      for part in try outcomes(of: Array(wave)) {
        outcome.tally.add(part.tally)
        outcome.examples.add(part.examples)
        try write(part.rows)
      }
      progress(outcome.tally.records, total)
    }
    return outcome
  }

  /// Fewer rows where more is asked of each.
  private var rowsOfPart: Int { max(1, partSize / max(1, days.count)) }

  private func outcomes(of parts: [RegisterPart]) throws -> [RehearsalPart.Outcome] {
    let next = Atomic<Int>(0)
    let outcomes = Mutex<[Int: Result<RehearsalPart.Outcome, any Error>]>([:])
    let desks = readers.map { Desk(reader: $0) }
    let work = RehearsalPart(rehearsal: rehearsal, days: days, detail: detail)
    DispatchQueue.concurrentPerform(iterations: desks.count) { thread in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < parts.count else { return }
        let outcome = Result { try work.run(parts[index], desks[thread].reader) }
        outcomes.withLock { $0[index] = outcome }
      }
    }
    return try outcomes.withLock { found in try parts.indices.compactMap { try found[$0]?.get() } }
  }

  /// A reader on its way to its thread.
  ///
  /// Unchecked, because each of the threads takes the reader of its own number and no other touches it meanwhile.
  private struct Desk: @unchecked Sendable {
    let reader: any RegisterScanner
  }
}
