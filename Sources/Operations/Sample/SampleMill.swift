import Dispatch
import Synchronization

/// Makes numbered pieces with several threads and hands them out in their order, few of them waiting at any time.
struct SampleMill<Piece: Sendable>: Sendable {
  /// How many pieces a thread may be ahead.
  private static var lead: Int { 4 }

  private let threads: Int
  private let make: @Sendable (Int) -> Piece

  init(threads: Int, make: @escaping @Sendable (Int) -> Piece) {
    self.threads = max(1, threads)
    self.make = make
  }

  /// Hands out the pieces of a range; what `use` throws ends the work.
  func run(_ range: Range<Int>, _ use: (Piece) throws -> Void) throws {
    let belt = Belt(places: min(range.count, threads * Self.lead), range)
    let group = DispatchGroup()
    for _ in 0..<threads {
      DispatchQueue.global().async(group: group) { [make] in belt.fill(make) }
    }
    // Nobody goes on working for a caller that is gone.
    defer {
      belt.stop()
      group.wait()
    }
    for piece in range { if let made = belt.take(piece) { try use(made) } }
  }

  /// Where made pieces wait: as many as there are places, each behind a gate for the maker and one for the taker.
  private final class Belt: Sendable {
    private let next: Atomic<Int>
    private let range: Range<Int>
    private let made = Mutex<[Int: Piece]>([:])
    private let free: DispatchSemaphore
    private let ready: [DispatchSemaphore]
    private let isStopped = Atomic<Bool>(false)

    init(places: Int, _ range: Range<Int>) {
      self.range = range
      next = Atomic(range.lowerBound)
      // A semaphore must not end below the count it began with, so it begins at 0.
      free = DispatchSemaphore(value: 0)
      ready = (0..<max(1, places)).map { _ in DispatchSemaphore(value: 0) }
      for _ in 0..<places { free.signal() }
    }

    func fill(_ make: (Int) -> Piece) {
      while true {
        free.wait()
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < range.upperBound, !isStopped.load(ordering: .relaxed) else {
          free.signal()
          return
        }
        let value = make(piece)
        made.withLock { $0[piece] = value }
        ready[piece % ready.count].signal()
      }
    }

    func take(_ piece: Int) -> Piece? {
      ready[piece % ready.count].wait()
      let value = made.withLock { $0.removeValue(forKey: piece) }
      free.signal()
      return value
    }

    func stop() {
      isStopped.store(true, ordering: .relaxed)
      free.signal()
    }
  }
}
