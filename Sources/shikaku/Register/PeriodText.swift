import EligibilityModel
import Registry

extension Period {
  /// The first and the last day, for people.
  var written: String { from.iso8601 + "～" + (validThrough?.iso8601 ?? "") }
}

extension KnownTime {
  /// Day, hour and minute, as people read them.
  var minute: String { String(precise.prefix(16)).replacing("T", with: " ") }
}
