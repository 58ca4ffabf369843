/// A header of an answer.
public struct HTTPHeader: Sendable, Equatable {
  /// The name, a token of ASCII letters, digits and a few signs.
  public let name: String
  /// The value: visible ASCII, with spaces and tabs inside.
  public let value: String

  /// Makes a header; whether it may be sent is judged when the answer is.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - value: The value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether the header can't end its line early, nor says how the answer is framed, which is the server's business.
  var isSendable: Bool {
    Self.isSendable(value: value.utf8.span) && Self.isToken(name.utf8.span)
      && !Self.namesOfTheServer.contains { HTTPSyntax.equalsIgnoringCase(name.utf8, $0) }
  }

  /// The library takes neither an empty value nor white space at an end of one.
  private static func isSendable(value: Span<UInt8>) -> Bool {
    guard !value.isEmpty, HTTPSyntax.isVisibleASCII(value[0]), HTTPSyntax.isVisibleASCII(value[value.count - 1]) else { return false }
    for index in value.indices where value[index] >= 0x80 || !HTTPSyntax.isValue(value[index]) { return false }
    return true
  }

  private static func isToken(_ name: Span<UInt8>) -> Bool {
    for index in name.indices where !HTTPSyntax.isToken(name[index]) { return false }
    return !name.isEmpty
  }

  private static let namesOfTheServer: [String] = [
    "connection", "content-length", "date", "keep-alive", "trailer", "transfer-encoding", "upgrade",
  ]
}

/// An answer: a final status, headers and a body that is sent as it is.
///
/// A status outside 200 to 599 is answered 500 instead, and so is a header that would break the framing (CR, LF, other control
/// characters, not ASCII), whose value is empty or begins or ends with white space, or that the server writes itself: Connection,
/// Content-Length, Date, Keep-Alive, Trailer, Transfer-Encoding, Upgrade.
public struct HTTPResponse: Sendable, Equatable {
  /// The status, 200 to 599.
  public var status: Int
  /// The headers, in the order in which they are sent.
  public var headers: [HTTPHeader]
  /// The body; not sent in answer to HEAD, nor with 204 and 304.
  public var body: [UInt8]

  /// Makes an answer.
  ///
  /// - Parameters:
  ///   - status: The status, 200 to 599.
  ///   - headers: The headers.
  ///   - body: The body.
  public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  var isSendable: Bool {
    (200...599).contains(status) && headers.allSatisfy(\.isSendable)
  }
}
