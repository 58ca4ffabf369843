/// A request whose framing was checked and whose body has arrived whole.
///
/// It is good for the call of the handler that it is given to, and can't be sent to another thread.
public struct HTTPRequest {
  /// The method.
  public let method: HTTPMethod
  /// The path as sent, undecoded, from its slash up to the question mark; `*` is possible with OPTIONS only.
  ///
  /// It stays undecoded so that `%2F` and `/` differ: split first, decode each segment afterwards. It holds visible ASCII only.
  public let path: String
  /// What follows the first question mark, undecoded; nil without one, empty if nothing follows.
  public let query: String?
  /// The body; empty without one. Trailers of a chunked body are dropped.
  public let body: [UInt8]

  private let connection: Connection
  private let serial: UInt64

  init(method: HTTPMethod, path: String, query: String?, body: [UInt8], connection: Connection, serial: UInt64) {
    self.method = method
    self.path = path
    self.query = query
    self.body = body
    self.connection = connection
    self.serial = serial
  }

  /// The value of a header, without the white space around it; the first one if the header stands there repeatedly.
  ///
  /// `Host`, `Content-Length` and `Transfer-Encoding` never stand there repeatedly. Bytes that are not UTF-8 come out as U+FFFD.
  ///
  /// - Parameter name: The header's name; case does not matter.
  /// - Returns: The value, or nil if the header is missing or the handler has returned already.
  public func header(_ name: String) -> String? {
    connection.header(name, ofRequest: serial)
  }
}
