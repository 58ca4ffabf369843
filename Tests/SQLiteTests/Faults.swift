import Synchronization

/// What went wrong on several threads, gathered in one place.
final class Faults: Sendable {
  private let gathered = Mutex<[String]>([])

  var texts: [String] { gathered.withLock { $0 } }

  func add(_ error: any Error) {
    gathered.withLock { $0.append(String(describing: error)) }
  }
}
