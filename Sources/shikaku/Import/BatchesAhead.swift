import Dispatch
import Foundation
import Operations
import Synchronization

/// Reads a member file on a thread of its own, a few batches ahead of whoever takes them, so that reading and writing do not wait for each other.
final class BatchesAhead: Sendable {
  /// A batch, and the bytes that were read for it.
  typealias Batch = (batch: ImportBatch, read: [UInt8])

  /// So many batches wait at most; each holds as much as a piece of the file.
  private static let lead = 2

  private let file: Mutex<MemberFile>
  private let made = Mutex<[Result<Batch?, any Error>]>([])
  // A semaphore must not end below the count it began with, so both begin at 0.
  private let free = DispatchSemaphore(value: 0)
  private let ready = DispatchSemaphore(value: 0)
  private let isStopped = Atomic<Bool>(false)

  private init(of file: sending MemberFile) {
    self.file = Mutex(file)
    for _ in 0..<Self.lead { free.signal() }
  }

  /// Reads a file for as long as the body takes batches; what the body throws ends the reading.
  static func reading<Value>(_ file: sending MemberFile, _ body: (BatchesAhead) throws -> Value) rethrows -> Value {
    let batches = BatchesAhead(of: file)
    Thread.detachNewThread { batches.read() }
    defer { batches.stop() }
    return try body(batches)
  }

  /// The next batch; `nil` at the end, again and again.
  func next() throws -> Batch? {
    ready.wait()
    let result = made.withLock { made in
      // The last result stays, for whoever asks again.
      made.count > 1 || made.first?.isLast == false ? made.removeFirst() : made.first
    }
    if result?.isLast ?? true { ready.signal() } else { free.signal() }
    return try result?.get() ?? nil
  }

  /// What the file tells of itself as far as it was read.
  func asking<Value>(_ question: (borrowing MemberFile) -> Value) -> Value where Value: Sendable {
    file.withLock { question($0) }
  }

  private func read() {
    var isLast = false
    while !isLast {
      free.wait()
      guard !isStopped.load(ordering: .acquiring) else { return }
      let result = file.withLock { file in Result { try file.nextWithBytes() } }
      isLast = result.isLast
      made.withLock { $0.append(result) }
      ready.signal()
    }
  }

  private func stop() {
    isStopped.store(true, ordering: .releasing)
    free.signal()
  }
}

extension Result where Success == BatchesAhead.Batch?, Failure == any Error {
  /// Whether nothing comes behind it.
  fileprivate var isLast: Bool {
    switch self {
    case .success(let batch): batch == nil
    case .failure: true
    }
  }
}
