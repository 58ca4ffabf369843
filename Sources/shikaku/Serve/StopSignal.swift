import Foundation

/// Waits for what a service manager or a person at the terminal wants.
struct StopSignal {
  /// What is wanted.
  enum Wish {
    /// Ctrl+C, or SIGTERM.
    case stop
    /// SIGUSR2: a new process is to take over.
    case replace
  }

  private var signals = sigset_t()

  /// Holds the signals back from now on; threads started later inherit that, so none of them is struck in the middle of an answer.
  init(mayBeReplaced: Bool = false) {
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    if mayBeReplaced { unsafe sigaddset(&signals, SIGUSR2) }
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Returns when one of them arrives.
  @discardableResult
  func wait() -> Wish {
    var signals = signals
    var received: Int32 = 0
    while unsafe sigwait(&signals, &received) != 0 {}
    return received == SIGUSR2 ? .replace : .stop
  }
}
