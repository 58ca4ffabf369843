import Registry
import Synchronization

/// By how much this machine's clock differs from the register's, and whether that still lets anybody say what day it is.
final class ClockWatch: Sendable {
  /// From so many seconds on it is told.
  static let toldFrom = 2
  /// Beyond so many seconds the register is not asked: today could be another day, and what was written a moment ago would not be known yet.
  static let limit = 30

  /// One comparison; all in microseconds.
  struct Reading: Sendable, Equatable {
    /// By how much the register's clock is ahead of this machine's.
    let ahead: Int64
    /// By how much that may be wrong: half of the time that the question took.
    let uncertainty: Int64

    /// Takes the register's time against ours before and after the question.
    init(register: KnownTime, before: KnownTime, after: KnownTime) {
      let middle = before.microseconds / 2 + after.microseconds / 2
      ahead = register.microseconds - middle
      uncertainty = max(0, after.microseconds - before.microseconds) / 2
    }

    /// The difference that is certain, in whole seconds.
    var seconds: Int { Int(clamping: max(0, Int64(clamping: ahead.magnitude) - uncertainty) / 1_000_000) }
  }

  private let reading = Mutex<Reading?>(nil)

  /// The last comparison; `nil` before the first.
  var last: Reading? { reading.withLock { $0 } }

  /// Keeps a comparison.
  func note(_ new: Reading) { reading.withLock { $0 = new } }

  /// Refuses while the clocks differ too much. What can't be compared is not refused for it.
  func check() throws(RegisterError) {
    guard let seconds = last?.seconds, seconds > Self.limit else { return }
    throw .clockOff(seconds: seconds)
  }
}

/// A register that is not asked while the clock is wrong.
struct ClockedRegister: AuditedRegister {
  let register: any AuditedRegister
  let clock: ClockWatch

  func answer<Value>(_ body: (any AuditedTransaction) throws -> Value) throws -> Value {
    try clock.check()
    return try register.answer(body)
  }

  func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value {
    try clock.check()
    return try register.write(knownFrom: knownFrom, body)
  }
}
