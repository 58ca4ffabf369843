import CPostgreSQL

/// Where a database stands: one or several hosts, a database, a user; read from a URI as libpq knows it.
///
/// It never shows its password: neither its description nor its mirror holds any part that is not meant to be read.
public struct PostgreSQLAddress: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The parts as libpq names them, in its order.
  let parts: [Part]

  /// A part of an address.
  struct Part: Hashable, Sendable {
    let keyword: String
    let value: String
  }

  /// The longest address, in bytes.
  static let limit = 4_096

  /// Reads `postgresql://user@host1,host2:5433/database?option=value`.
  ///
  /// - Throws: `badAddress`, without quoting the address, since a part that cannot be read may be the password
  public init(_ uri: String) throws(PostgreSQLError) {
    guard uri.hasPrefix("postgresql://") || uri.hasPrefix("postgres://"), uri.utf8.count <= Self.limit, !uri.utf8.contains(0) else {
      throw PostgreSQLError(.badAddress, "an address begins with postgresql:// and is at most \(Self.limit) bytes long")
    }
    guard let options = unsafe PQconninfoParse(uri, nil) else {
      throw PostgreSQLError(.badAddress, "the address cannot be read; special characters of a password are written as %xx")
    }
    defer { unsafe PQconninfoFree(options) }
    parts = unsafe Self.parts(options)
  }

  /// The list ends with an entry without a keyword; it is libpq's and is only read here.
  private static func parts(_ options: UnsafeMutablePointer<PQconninfoOption>) -> [Part] {
    var parts: [Part] = []
    var place = unsafe options
    while let keyword = unsafe place.pointee.keyword {
      if let value = unsafe place.pointee.val {
        parts.append(Part(keyword: unsafe String(cString: keyword), value: unsafe String(cString: value)))
      }
      unsafe place += 1
    }
    return parts
  }

  func value(_ keyword: String) -> String? {
    parts.first { $0.keyword == keyword }?.value
  }

  /// Hosts, ports, database and user.
  public var description: String {
    let hosts = (value("host") ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let ports = (value("port") ?? "").split(separator: ",", omittingEmptySubsequences: false)
    let places = hosts.enumerated().map { index, host in
      let port = ports.count == 1 ? ports[0] : index < ports.count ? ports[index] : ""
      return port.isEmpty ? String(host) : "\(host):\(port)"
    }
    let user = value("user").map { $0 + "@" } ?? ""
    return "postgresql://\(user)\(places.joined(separator: ","))/\(value("dbname") ?? "")"
  }

  /// The same as the description.
  public var debugDescription: String { description }

  /// Empty: a mirror would show the password.
  public var customMirror: Mirror { Mirror(self, children: [:]) }

  /// A text of the library without the password, should it stand in it.
  func withoutPassword(_ text: String) -> String {
    guard let password = value("password"), !password.isEmpty else { return text }
    return text.split(separator: password, omittingEmptySubsequences: false).joined(separator: "…")
  }
}
