public import Registry

/// Watches for a caller who asks for many people that are not in the register: someone who guesses numbers.
/// 不審な照会の監視
///
/// A counter mistypes now and then, and one list in twenty names has an error; who tries numbers finds nobody again and again.
public struct AbuseWatch: Sendable {
  /// What to do with a question.
  public enum Verdict: Hashable, Sendable {
    /// Ask.
    case go
    /// Refuse it for so many seconds.
    case wait(seconds: Int)
  }

  /// How far back answers count.
  public static let windowSeconds: Int64 = 600
  /// So many unknown people in that time are nothing unusual, whoever asks.
  public static let freeUnknown = 30
  /// And so many of a hundred answers on top, for those who ask for many.
  public static let freePercent = 5
  /// The longest wait between two questions.
  public static let longestWaitSeconds = 60
  /// How many callers are watched at once; those who asked last.
  static let maximumCallers = 10_000

  private var counts: [Caller: Count] = [:]

  /// Has seen nobody.
  public init() {}

  /// Whether a caller may ask now.
  public func verdict(on caller: Caller, at now: KnownTime) -> Verdict {
    guard caller != .machine, let count = counts[caller], count.holds(at: now) else { return .go }
    let rest = count.waitsUntil - now.microseconds
    return rest > 0 ? .wait(seconds: Int((rest + 999_999) / 1_000_000)) : .go
  }

  /// Takes in what a caller was told; says whether this is to be reported: once in a window.
  public mutating func note(_ outcome: AuditOutcome, to caller: Caller, at now: KnownTime) -> Bool {
    guard caller != .machine else { return false }
    if counts.count >= Self.maximumCallers, counts[caller] == nil { counts = counts.filter { $0.value.holds(at: now) } }
    if counts.count >= Self.maximumCallers, counts[caller] == nil { counts = [:] }
    var count = counts[caller].flatMap { $0.holds(at: now) ? $0 : nil } ?? Count(since: now.microseconds)
    let isReported = count.take(outcome, now)
    counts[caller] = count
    return isReported
  }

  private struct Count {
    let since: Int64
    var answers = 0
    var unknown = 0
    var waitsUntil: Int64 = 0
    var isReported = false

    init(since: Int64) { self.since = since }

    /// A window ends when its time is over, and not before a wait is.
    func holds(at now: KnownTime) -> Bool {
      let age = now.microseconds - since
      return age >= 0 && (age < AbuseWatch.windowSeconds * 1_000_000 || now.microseconds < waitsUntil)
    }

    mutating func take(_ outcome: AuditOutcome, _ now: KnownTime) -> Bool {
      answers += 1
      guard outcome == .none else { return false }
      unknown += 1
      let over = unknown - AbuseWatch.freeUnknown - answers * AbuseWatch.freePercent / 100
      guard over > 0 else { return false }
      let wait = over >= 6 ? AbuseWatch.longestWaitSeconds : min(AbuseWatch.longestWaitSeconds, 1 << over)
      waitsUntil = now.microseconds + Int64(wait) * 1_000_000
      defer { isReported = true }
      return !isReported
    }
  }
}
