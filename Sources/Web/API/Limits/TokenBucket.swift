import Registry

/// One caller's bucket; knows no clock, and counts in whole numbers, so that nothing is lost to rounding.
/// トークンバケット
struct TokenBucket: Sendable {
  /// What came of taking one.
  struct Grant: Hashable, Sendable {
    let limit: CallLimit
    /// Whether there was one.
    let isGranted: Bool
    /// How many are left.
    let remaining: Int
    /// After how many seconds the bucket is full again.
    let fullAfter: Int
    /// After how many seconds there is one again.
    let nextAfter: Int
  }

  private let limit: CallLimit
  /// Tokens times microseconds of the window: a microsecond adds the quota, a token costs the window.
  private var level: Int64
  private var last: KnownTime

  private var window: Int64 { Int64(limit.seconds) * 1_000_000 }
  private var rate: Int64 { Int64(limit.quota) }
  private var capacity: Int64 { window * rate }

  /// A full bucket.
  init(_ limit: CallLimit, at time: KnownTime) {
    self.limit = limit
    last = time
    level = 0
    level = capacity
  }

  /// Whether it has filled up by then.
  func isFull(at time: KnownTime) -> Bool { filled(at: time) == capacity }

  /// Takes one, if there is one.
  mutating func take(at time: KnownTime) -> Grant {
    level = filled(at: time)
    last = max(last, time)
    let isGranted = level >= window
    if isGranted { level -= window }
    return Grant(
      limit: limit, isGranted: isGranted, remaining: Int(level / window), fullAfter: seconds(for: capacity - level),
      nextAfter: seconds(for: max(0, window - level)))
  }

  /// A clock that was set back adds nothing and takes nothing.
  private func filled(at time: KnownTime) -> Int64 {
    let (elapsed, overflow) = time.microseconds.subtractingReportingOverflow(last.microseconds)
    let added = overflow ? 0 : min(max(0, elapsed), window) * rate
    return min(capacity, level + added)
  }

  /// Whole seconds, rounded up, until so much has been added.
  private func seconds(for amount: Int64) -> Int {
    let microseconds = (amount + rate - 1) / rate
    return Int((microseconds + 999_999) / 1_000_000)
  }
}

extension TokenBucket.Grant {
  /// What is said of it in every answer (draft-ietf-httpapi-ratelimit-headers).
  var headers: [WebResponse.Header] {
    [
      WebResponse.Header(name: "RateLimit-Policy", value: "\"\(limit.name)\";q=\(limit.quota);w=\(limit.seconds)"),
      WebResponse.Header(name: "RateLimit", value: "\"\(limit.name)\";r=\(remaining);t=\(fullAfter)"),
    ]
  }
}
