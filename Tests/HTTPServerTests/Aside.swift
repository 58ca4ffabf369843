import Dispatch
import Foundation
import Glibc
import HTTPServer

extension DispatchGroup {
  /// Runs a body on a thread of its own, counted by the group: the threads that all tests share may all be taken.
  func runAside(_ body: @escaping @Sendable () -> Void) {
    enter()
    Thread.detachNewThread {
      body()
      self.leave()
    }
  }
}

/// Whether something comes to be, however slow the machine is.
func comes(_ condition: () -> Bool) -> Bool {
  for _ in 0..<12_000 {
    if condition() { return true }
    usleep(5_000)
  }
  return false
}

/// What a body gives, tried again when a machine that stood still for a second has spoilt it by a deadline that is short for the test's sake.
func tried<Result>(_ body: () throws -> Result) throws -> Result {
  for _ in 0..<9 {
    if let result = try? body() { return result }
  }
  return try body()
}

extension HTTPServer {
  /// Whether the stop has begun: from then on the port refuses.
  var refusesConnections: Bool {
    do {
      close(try RawClient.connect(to: place))
      return false
    } catch {
      return true
    }
  }
}
