/// Where a server listens: a port of loopback or a socket file, neither of which another machine can reach.
///
/// Whatever leaves the machine goes through the gate in front (TLS, client certificates, HTTP/2).
public enum ListeningPlace: Sendable, Equatable {
  /// A port of loopback, which every program of this machine may open; 0 for any free one.
  case loopback(LoopbackAddress, port: UInt16)
  /// A socket file, which only this user, and perhaps a group, may open.
  case file(SocketPlace)
  /// A socket that whoever started this process opened and listens on, too.
  case handed(HandedSocket)

  /// A port of 127.0.0.1; 0 for any free one.
  public static func port(_ port: UInt16) -> ListeningPlace { .loopback(.ipv4, port: port) }
}

/// A loopback address: no other address can be written.
public enum LoopbackAddress: Sendable, Equatable {
  /// 127.0.0.1.
  case ipv4
  /// ::1.
  case ipv6
}

/// A Unix socket by its file.
public struct SocketPlace: Sendable, Equatable {
  /// Where the file stands; up to 107 bytes.
  public let path: String
  /// The number of the group that may open it, too; with `nil` only the user that the server runs as may.
  public let group: UInt32?

  /// Keeps both; whether the path is usable is judged when a server is made.
  public init(path: String, group: UInt32? = nil) {
    self.path = path
    self.group = group
  }
}
