import Foundation
import Interchange
import Operations
import Registry
import Synchronization

/// The lists that are worked off, in memory: a restart loses them, and whoever asks for one then is told to send it again.
///
/// Kept in the register they would be a second copy of who has an appointment where; the audit trail already holds who was asked for.
final class BulkJobs: Sendable {
  /// How much is held.
  struct Limits: Sendable {
    /// So many lists, all callers together.
    var held = 8
    /// So many lists of one caller that are not worked off yet.
    var underWay = 2
    /// So long a result is kept.
    var keptSeconds: Int64 = 6 * 3_600
    /// So many people are asked for at a time, before another list has its turn.
    var batch = 2_048
  }

  private struct State {
    var jobs: [BulkJobID: BulkJob] = [:]
    /// Lists with people to ask for, the next one first.
    var waiting: [BulkJobID] = []
    var isWorking = false
  }

  private let limits: Limits
  private let ask: WebContext.LookUpMany
  private let now: @Sendable () -> KnownTime
  private let state = Mutex(State())

  init(limits: Limits = Limits(), now: @escaping @Sendable () -> KnownTime, ask: @escaping WebContext.LookUpMany) {
    self.limits = limits
    self.now = now
    self.ask = ask
  }

  /// Holds a list without asking for anybody.
  ///
  /// - Throws: that too many wait
  func hold(_ id: BulkJobID, _ job: BulkJob) throws(Problem) {
    let isHeld = state.withLock { state in
      guard makeRoom(for: job, in: &state) else { return false }
      state.jobs[id] = job
      return true
    }
    if !isHeld { throw Problem(.tooManyJobs, retryAfter: 5) }
  }

  /// Lets go of a list that is held.
  func drop(_ id: BulkJobID) {
    state.withLock { $0.jobs[id] = nil }
  }

  /// Begins with a list that is held; its results are ready some time later.
  func begin(_ id: BulkJobID) {
    let begins = state.withLock { state in
      if let job = state.jobs[id], job.state != .done { state.waiting.append(id) }
      defer { if !state.waiting.isEmpty { state.isWorking = true } }
      return !state.isWorking && !state.waiting.isEmpty
    }
    guard begins else { return }
    // A thread only while there is work, so that nothing has to be stopped at the end.
    let thread = Thread { [self] in while workOff() {} }
    thread.name = "bulk verification"
    thread.start()
  }

  /// A list of this caller; `nil` for all others, and for one that is not kept any more.
  func job(_ id: BulkJobID, of caller: Caller) -> BulkJob? {
    let time = now()
    return state.withLock { state in
      dropOld(from: &state, at: time)
      return state.jobs[id].flatMap { $0.caller == caller ? $0 : nil }
    }
  }

  /// How many are kept, and how many of them are not worked off yet.
  var counts: (kept: Int, underWay: Int) {
    state.withLock { state in (state.jobs.count, state.jobs.values.filter { $0.state != .done }.count) }
  }

  /// Asks for the next people of the list whose turn it is.
  /// - Returns: whether there were any
  private func workOff() -> Bool {
    let batch: (id: BulkJobID, people: [Appointment], known: KnownTime, caller: Caller)? = state.withLock { state in
      guard let id = state.waiting.first, var job = state.jobs.removeValue(forKey: id) else {
        state.isWorking = false
        return nil
      }
      state.waiting.removeFirst()
      let people = job.next(limits.batch)
      state.jobs[id] = job
      return (id, people, job.known, job.caller)
    }
    guard let batch else { return false }
    let answers = ask(batch.people.map { LookupQuestion($0.numbers, on: $0.serviceDate, knownAt: batch.known) }, batch.caller)
    let rows = zip(batch.people, answers).map { BulkRow($0, $1) }
    let time = now()
    state.withLock { state in
      // Taken out and put back, so that its rows are not copied.
      guard var job = state.jobs.removeValue(forKey: batch.id) else { return }
      job.take(rows, at: time)
      if job.state != .done { state.waiting.append(batch.id) }
      state.jobs[batch.id] = job
    }
    return true
  }

  private func makeRoom(for job: BulkJob, in state: inout State) -> Bool {
    dropOld(from: &state, at: job.known)
    let own = state.jobs.values.filter { $0.caller == job.caller && $0.state != .done }.count
    guard own < limits.underWay else { return false }
    guard state.jobs.count >= limits.held else { return true }
    // Whoever sends many keeps the newest results; nobody loses one to somebody else.
    let oldest = state.jobs.filter { $0.value.caller == job.caller && $0.value.state == .done }.min { $0.value.known < $1.value.known }
    guard let oldest else { return false }
    state.jobs[oldest.key] = nil
    return true
  }

  private func dropOld(from state: inout State, at time: KnownTime) {
    let kept = limits.keptSeconds * 1_000_000
    let old = state.jobs.filter { entry in entry.value.doneAt.map { time.microseconds - $0.microseconds > kept } ?? false }
    for id in old.keys { state.jobs[id] = nil }
  }
}
