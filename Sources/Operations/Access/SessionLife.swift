public import Registry

/// How long somebody stays signed in.
/// セッションの期限
public enum SessionLife {
  /// Without a request; a counter that nobody stands at.
  public static let idleSeconds: Int64 = 1_800
  /// At most, whatever is done: a long shift.
  public static let wholeSeconds: Int64 = 43_200
  /// Between the password and the second factor.
  public static let halfwaySeconds: Int64 = 600
  /// How exactly the last use is written down.
  static let markSeconds: Int64 = 60
  /// When old tries and sessions are forgotten.
  static let forgottenSeconds: Int64 = 30 * 86_400

  /// Whether a session still holds at a time; the second of its end is outside.
  public static func holds(_ session: AccountSession, at now: KnownTime) -> Bool {
    let age = now.microseconds - session.begun.microseconds
    let idle = now.microseconds - session.lastUsed.microseconds
    let longest = session.stage == .signedIn ? wholeSeconds : halfwaySeconds
    return age >= 0 && age < longest * 1_000_000 && idle < idleSeconds * 1_000_000
  }
}

extension KnownTime {
  /// So many seconds earlier.
  func earlier(by seconds: Int64) -> KnownTime { KnownTime(microseconds: microseconds - seconds * 1_000_000) }
}
