import Operations
import Registry
import Synchronization

/// The buckets of all callers, in memory: a restart fills them.
final class CallerLimits: Sendable {
  private struct Key: Hashable {
    let caller: Caller
    let limit: String
  }

  /// So many callers are remembered; beyond that those go first whose bucket is full, since a new one is full, too.
  private static let mostBuckets = 50_000

  private let buckets = Mutex<[Key: TokenBucket]>([:])

  /// Takes one from a caller's bucket.
  func take(_ limit: CallLimit, by caller: Caller, at time: KnownTime) -> TokenBucket.Grant {
    let key = Key(caller: caller, limit: limit.name)
    return buckets.withLock { buckets in
      if buckets.count >= Self.mostBuckets, buckets[key] == nil { Self.makeRoom(in: &buckets, at: time) }
      return buckets[key, default: TokenBucket(limit, at: time)].take(at: time)
    }
  }

  private static func makeRoom(in buckets: inout [Key: TokenBucket], at time: KnownTime) {
    buckets = buckets.filter { !$0.value.isFull(at: time) }
    if buckets.count >= mostBuckets { buckets.removeAll() }
  }
}
