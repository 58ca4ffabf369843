public import Registry

/// How fast somebody may try to sign in: the more failures, the longer the wait, for an account and for where the tries come from.
/// サインインの制限
public enum SignInBrake {
  /// So many failures in a row cost an account no wait.
  public static let freeFailures = 2
  /// After so many failures in a row an account is locked.
  public static let failuresUntilLocked = 10
  /// For how long, counted from the last try.
  public static let lockSeconds = 3_600
  /// So many failures from one place in a quarter of an hour cost no wait; many people share a counter.
  public static let freeFailuresOfCaller = 20
  /// The longest wait before an account is locked, and the longest one of a place.
  public static let longestWaitSeconds = 900
  /// How far back an account's tries count.
  public static let accountWindowSeconds = 86_400
  /// How far back the tries from one place count.
  public static let callerWindowSeconds = 900

  /// For how many seconds a try has to wait; 0 where it may be made now.
  ///
  /// - Parameters:
  ///   - account: the tries for the name, newest first
  ///   - caller: the tries from the place, newest first
  ///   - now: the present
  /// - Returns: whole seconds, rounded up
  public static func wait(account: [SignInAttempt], caller: [SignInAttempt], now: KnownTime) -> Int {
    let failures = account.prefix { $0.outcome != .accepted }.filter { $0.outcome == .refused }
    // Who mistyped and then got in costs the others at the same place nothing.
    let forgiven = Set(caller.filter { $0.outcome == .accepted }.map(\.account))
    let others = caller.filter { $0.outcome == .refused && !forgiven.contains($0.account) }
    return max(
      rest(of: accountWait(failures.count), since: failures.first, now), rest(of: callerWait(others.count), since: others.first, now))
  }

  /// The wait after so many failures in a row: 2 seconds after the third one, doubled by each further one.
  static func accountWait(_ failures: Int) -> Int {
    failures >= failuresUntilLocked ? lockSeconds : doubled(failures - freeFailures)
  }

  /// The wait after so many failures from one place.
  static func callerWait(_ failures: Int) -> Int { doubled(failures - freeFailuresOfCaller) }

  private static func doubled(_ count: Int) -> Int {
    count <= 0 ? 0 : count >= 10 ? longestWaitSeconds : min(longestWaitSeconds, 1 << count)
  }

  private static func rest(of wait: Int, since last: SignInAttempt?, _ now: KnownTime) -> Int {
    guard wait > 0, let last else { return 0 }
    let end = last.at.microseconds + Int64(wait) * 1_000_000
    return Int(max(0, end - now.microseconds + 999_999) / 1_000_000)
  }
}
