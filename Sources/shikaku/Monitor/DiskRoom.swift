import Foundation
import Web

/// How much room is left where the service writes.
enum DiskRoom {
  /// Below this nothing can be promised any more.
  static let least = 64
  /// Below this somebody should look.
  static let low = 1_024

  /// Megabytes that are free at a path, or above it where it is not there yet; `nil` when the system does not say.
  static func megabytes(at path: String) -> Int? {
    var status = statvfs()
    var place = path
    while unsafe statvfs(place, &status) != 0 {
      guard errno == ENOENT, place != "/", place != "." else { return nil }
      place = folder(of: place)
    }
    return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize) / 1_048_576)
  }

  /// What stands before the last slash. Foundation's own way to find it traps on a name of one letter.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func state(megabytes: Int?) -> ServiceReport.State {
    guard let megabytes else { return .notUsed }
    if megabytes < least { return .fails(.diskFull(megabytes: megabytes)) }
    return megabytes < low ? .atRisk(.diskNearlyFull(megabytes: megabytes)) : .works
  }
}
