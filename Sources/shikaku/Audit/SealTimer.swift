import Foundation
import Operations

/// Seals from time to time also when hardly anything happens.
enum SealTimer {
  /// Every five minutes; a seal is made only when something was added.
  private static let seconds = 300.0

  /// Runs until the desk closes.
  static func start(_ desk: AuditedDesk) {
    let thread = Thread {
      repeat { Thread.sleep(forTimeInterval: seconds) } while (try? desk.seal()) != nil
    }
    thread.start()
  }
}
