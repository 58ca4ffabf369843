import Foundation

/// Waits for the request to stop: Ctrl+C or a service manager's SIGTERM.
struct StopSignal {
  private var signals = sigset_t()

  /// Holds both signals back from now on; threads started later inherit that, so none of them is struck in the middle of an answer.
  init() {
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Returns when one of them arrives.
  func wait() {
    var signals = signals
    var received: Int32 = 0
    while unsafe sigwait(&signals, &received) != 0 {}
  }
}
