import Synchronization

/// Pages that are written once and kept: the rulebook's do not change while the program runs, and some of them take long to write.
///
/// Only pages that hold nobody's data and are the same on every day may be kept, and only for addresses of which there are few.
final class KeptPages: Sendable {
  private let pages = Mutex<[Route: [UInt8]]>([:])

  /// The page of an address; it is written if it was not before.
  func page(_ route: Route, _ write: () -> [UInt8]) -> [UInt8] {
    if let kept = pages.withLock({ $0[route] }) { return kept }
    // Written outside the lock: two that ask at once write it twice, and nobody else waits.
    let page = write()
    pages.withLock { $0[route] = page }
    return page
  }
}
