import Dispatch
import Foundation
import Synchronization

/// Threads that work out answers which may wait, so that those of the library never do.
///
/// At most one piece of work for each connection is here, so that the limit of connections bounds the queue. Threads are started when they are needed.
final class SideThreads: Sendable {
  private struct Queue {
    var work: [@Sendable () -> Void] = []
    var started = 0
    var idle = 0
    var isClosed = false
  }

  private let queue = Mutex(Queue())
  private let waiting = DispatchSemaphore(value: 0)
  private let most: Int
  /// How much less of a busy machine these threads get than the others.
  private static let niceness: Int32 = 5

  init(atMost most: Int) { self.most = most }

  /// Has some thread do the work soon, in the order of asking.
  func run(_ work: @escaping @Sendable () -> Void) {
    let number = queue.withLock { queue -> Int? in
      queue.work.append(work)
      guard queue.work.count > queue.idle, queue.started < most else { return nil }
      queue.started += 1
      return queue.started
    }
    if let number { start(number) }
    waiting.signal()
  }

  /// Lets the threads end once all work is done.
  func close() {
    let started = queue.withLock { queue in
      queue.isClosed = true
      return queue.started
    }
    for _ in 0..<started { waiting.signal() }
  }

  private func start(_ number: Int) {
    let thread = Thread { [self] in
      // On Linux this is about the calling thread alone. Long work gives way to whoever reads, answers and keeps entries; where it is refused, it does not.
      _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
      while let work = next() { work() }
    }
    thread.name = "answering aside \(number)"
    thread.start()
  }

  /// Waits for work; `nil` at the end.
  private func next() -> (@Sendable () -> Void)? {
    while true {
      queue.withLock { $0.idle += 1 }
      waiting.wait()
      let (work, isOver) = queue.withLock { queue in
        queue.idle -= 1
        return queue.work.isEmpty ? (nil, queue.isClosed) : (queue.work.removeFirst(), false)
      }
      if let work { return work }
      if isOver { return nil }
    }
  }
}
