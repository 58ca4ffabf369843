import Foundation
import Registry
import Synchronization

/// What somebody waits for until another thread has it.
final class Ticket<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, RegisterError>?>(nil)
  private let arrived = DispatchSemaphore(value: 0)

  /// Hands the result over; only the first one counts.
  func resolve(_ value: Result<Value, RegisterError>) {
    let isFirst = result.withLock { result in
      guard result == nil else { return false }
      result = value
      return true
    }
    if isFirst { arrived.signal() }
  }

  /// Waits for the result.
  func wait() throws(RegisterError) -> Value {
    arrived.wait()
    guard let result = result.withLock({ $0 }) else { throw .store("no answer") }
    return try result.get()
  }
}
