import Foundation
import Registry
import Synchronization

/// What somebody waits for until another thread has it.
final class Ticket<Value: Sendable>: Sendable {
  private enum State {
    case open
    /// Who is to be told.
    case awaited(@Sendable () -> Void)
    case resolved(Result<Value, RegisterError>)
  }

  private let state = Mutex(State.open)

  /// Hands the result over; only the first one counts.
  func resolve(_ value: Result<Value, RegisterError>) {
    let told = state.withLock { state -> (@Sendable () -> Void)? in
      switch state {
      case .resolved: return nil
      case .awaited(let told):
        state = .resolved(value)
        return told
      case .open:
        state = .resolved(value)
        return nil
      }
    }
    told?()
  }

  /// Has `told` called once the result is there, at once where it is already; one caller only.
  func whenResolved(_ told: @escaping @Sendable () -> Void) {
    let isThere = state.withLock { state in
      if case .resolved = state { return true }
      state = .awaited(told)
      return false
    }
    if isThere { told() }
  }

  /// The result; `nil` until it is there.
  var result: Result<Value, RegisterError>? {
    state.withLock { state in
      if case .resolved(let result) = state { result } else { nil }
    }
  }

  /// Waits for the result.
  func wait() throws(RegisterError) -> Value {
    if let result { return try result.get() }
    let arrived = DispatchSemaphore(value: 0)
    whenResolved { arrived.signal() }
    arrived.wait()
    guard let result else { throw .store("no answer") }
    return try result.get()
  }
}
