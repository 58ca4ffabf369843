import Glibc
import HTTPServer

/// A client that sends exactly the bytes it is told to, well-formed or not.
final class RawClient {
  struct Response: Equatable {
    let status: Int
    let head: String
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    func header(_ name: String) -> String? {
      let prefix = name.lowercased() + ": "
      return head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
  }

  struct Failure: Error {
    let step: String
  }

  /// The longest silence that a test waits for, in seconds.
  static let patienceSeconds = 120

  private let socket: Int32
  private var received: [UInt8] = []

  /// Connects to where the server listens.
  convenience init(_ server: HTTPServer) throws { try self.init(at: server.place) }

  init(at place: ListeningPlace) throws {
    socket = try Self.connect(to: place)
  }

  deinit { close(socket) }

  static func connect(to place: ListeningPlace) throws -> Int32 {
    let socket = Glibc.socket(family(of: place), Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: patienceSeconds, tv_usec: 0)
    unsafe setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    unsafe setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard connect(socket, to: place) else {
      close(socket)
      throw Failure(step: "connect")
    }
    return socket
  }

  private static func family(of place: ListeningPlace) -> Int32 {
    switch place {
    case .loopback(.ipv4, _): AF_INET
    case .loopback(.ipv6, _): AF_INET6
    case .file: AF_UNIX
    case .handed(let handed): family(of: handed.place)
    }
  }

  private static func connect(_ socket: Int32, to place: ListeningPlace) -> Bool {
    switch place {
    case .loopback(.ipv4, let port): connectIPv4(socket, port)
    case .loopback(.ipv6, let port): connectIPv6(socket, port)
    case .file(let file): connectFile(socket, file.path)
    case .handed(let handed): connect(socket, to: handed.place)
    }
  }

  private static func connectFile(_ socket: Int32, _ path: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: Array(path.utf8)) }
    return connect(socket, &address)
  }

  private static func connectIPv4(_ socket: Int32, _ port: UInt16) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return connect(socket, &address)
  }

  private static func connectIPv6(_ socket: Int32, _ port: UInt16) -> Bool {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return connect(socket, &address)
  }

  private static func connect<Address>(_ socket: Int32, _ address: inout Address) -> Bool {
    unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(socket, $0, socklen_t(MemoryLayout<Address>.size)) == 0
      }
    }
  }

  /// Sends all bytes.
  ///
  /// - Returns: False if the server has closed the connection.
  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes { unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Reads the next answer; `hasBody` is false for the answer to HEAD.
  func receive(hasBody: Bool = true) throws -> Response {
    let end: [UInt8] = Array("\r\n\r\n".utf8)
    var position = received.firstRange(of: end)
    while position == nil {
      guard receiveMore() else { throw Failure(step: "read the head of an answer") }
      position = received.firstRange(of: end)
    }
    let head = String(decoding: received[..<(position?.lowerBound ?? 0)], as: UTF8.self)
    received.removeFirst(position?.upperBound ?? 0)
    let status = Int(head.dropFirst("HTTP/1.1 ".count).prefix(3)) ?? 0
    let length = hasBody ? Int(Response(status: status, head: head, body: []).header("Content-Length") ?? "0") ?? 0 : 0
    while received.count < length {
      guard receiveMore() else { throw Failure(step: "read the body of an answer") }
    }
    let body = Array(received.prefix(length))
    received.removeFirst(length)
    return Response(status: status, head: head, body: body)
  }

  /// Whether the server closes the connection without sending more.
  func isClosedByServer() -> Bool { received.isEmpty && !receiveMore() && !hasTimedOut }

  /// Everything up to the end of the connection.
  func receiveToEnd() -> String {
    while receiveMore() {}
    return String(decoding: received, as: UTF8.self)
  }

  private var hasTimedOut = false

  private func receiveMore() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress, $0.count, 0) }
    if count < 0 { hasTimedOut = errno == EAGAIN }
    guard count > 0 else { return false }
    received.append(contentsOf: buffer.prefix(count))
    return true
  }
}

/// A server that answers with what it understood of the request: method, path, query, and the body; patient, since a busy machine is slow.
func echoServer(
  _ configuration: HTTPServerConfiguration = HTTPServerConfiguration(idleTimeoutSeconds: 600, transferDeadlineSeconds: 900)
) throws -> HTTPServer {
  try HTTPServer(configuration: configuration) { request in
    HTTPResponse(
      status: 200,
      headers: [
        HTTPHeader("X-Method", "\(request.method)"), HTTPHeader("X-Path", request.path),
        HTTPHeader("X-Query", request.query.map { "[\($0)]" } ?? "none"),
        HTTPHeader("X-Seen", request.header("x-sent") ?? "none"),
      ],
      body: request.body)
  }
}
