import Foundation

/// How many files, and with them connections, the system lets this program have open.
enum FileLimit {
  /// How many connections a door may have open, once the limit is raised as far as the system allows: idle ones are cheap, and must keep nobody out.
  static let connections: Int = max(64, min(8_192, (raised - reserve) / 2))

  /// Files other than connections: registers with their logs, connections to a database server.
  private static let reserve = 256

  /// The limit after raising it; where that is refused, what it was.
  private static let raised: Int = {
    var limit = rlimit()
    // Both calls read and write a local value only.
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 1_024 }
    let before = limit.rlim_cur
    limit.rlim_cur = limit.rlim_max
    let isRaised = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
    return Int(clamping: isRaised ? limit.rlim_max : before)
  }()
}
