import Glibc
import HTTPServer

/// Whatever bytes arrive at the socket: each answer is whole, and a request that is answered was one that means one thing only.
enum HTTPProperty {
  static func check(_ bytes: [UInt8], by way: UInt8) throws(Broken) {
    guard case .success(let server) = server else { throw Broken("the server does not start") }
    guard let client = FuzzClient(path: server.path) else { throw Broken("the server is gone") }
    client.send(bytes)
    var rest = client.answers(within: 20)[...]
    while !rest.isEmpty {
      guard let answer = Self.take(&rest) else { throw Broken("an answer is cut off or no answer") }
      try judge(answer)
    }
    // Asked now and then only, since it costs as much as the input itself.
    if bytes.count % 16 == 0 { try isServed(server.path) }
  }

  /// The next client is served, whatever the last one did.
  private static func isServed(_ path: String) throws(Broken) {
    guard let client = FuzzClient(path: path) else { throw Broken("the server is gone") }
    client.send(Array("GET /next HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".utf8))
    try hold(client.answers(within: 60_000).starts(with: "HTTP/1.1 200 ".utf8), "the next client is not served")
  }

  /// Echoes what it understood, which has to be plain.
  private static let server: Result<(server: HTTPServer, path: String), HTTPServerError> = Result { () throws(HTTPServerError) in
    let path = "/tmp/shikaku-fuzz-\(getpid()).socket"
    var configuration = HTTPServerConfiguration(place: .file(SocketPlace(path: path)), threads: 1, maximumBodySize: 2_000)
    configuration.maximumHeaderSize = 2_048
    configuration.largeBodies = LargeBodies(limits: ["/large": 4_000], atOnce: 1)
    let server = try HTTPServer(configuration: configuration) { request in
      HTTPResponse(
        status: 200, headers: [HTTPHeader("X-Path", request.path), HTTPHeader("X-Seen", request.header("x-sent") == nil ? "no" : "yes")],
        body: Array("\(request.body.count)".utf8))
    }
    return (server, path)
  }

  private struct Answer {
    let status: Int
    let head: [String]
    let body: [UInt8]

    func header(_ name: String) -> [String] {
      head.compactMap { line in line.hasPrefix(name + ": ") ? String(line.dropFirst(name.count + 2)) : nil }
    }
  }

  private static func judge(_ answer: Answer) throws(Broken) {
    try hold((200..<600).contains(answer.status) || answer.status == 100, "status \(answer.status)")
    guard answer.status == 200 else { return }
    let path = answer.header("X-Path")
    try hold(path.count == 1 && path.first.map { $0 == "*" || $0.hasPrefix("/") } == true, "a path that is none was taken")
    try hold(answer.header("X-Seen").count == 1, "a header of ours is missing or twice")
  }

  /// The next answer.
  private static func take(_ rest: inout ArraySlice<UInt8>) -> Answer? {
    let end = Array("\r\n\r\n".utf8)
    guard let headEnd = rest.firstRange(of: end) else { return nil }
    let lines = String(decoding: rest[..<headEnd.lowerBound], as: UTF8.self).components
    rest = rest[headEnd.upperBound...]
    guard let first = lines.first, first.hasPrefix("HTTP/1.1 ") || first.hasPrefix("HTTP/1.0 "),
      let status = Int(first.dropFirst(9).prefix(3))
    else { return nil }
    let answer = Answer(status: status, head: Array(lines.dropFirst()), body: [])
    let lengths = answer.header("Content-Length").compactMap { Int($0) }
    guard lengths.count <= 1 else { return nil }
    let length = lengths.first ?? 0
    // The answer to HEAD has a length and no body; then the next answer, or the end, comes at once.
    if rest.isEmpty || rest.starts(with: "HTTP/1.".utf8) { return answer }
    guard rest.count >= length else { return nil }
    rest = rest.dropFirst(length)
    return answer
  }
}

extension String {
  fileprivate var components: [String] { split(separator: "\r\n", omittingEmptySubsequences: false).map { String($0) } }
}

/// A client that sends any bytes, and reads until the server closes or has nothing more to say.
private struct FuzzClient: ~Copyable {
  private let socket: Int32

  init?(path: String) {
    socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: Array(path.utf8)) }
    let socket = socket
    let isConnected = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    guard isConnected else { return nil }
  }

  deinit { close(socket) }

  func send(_ bytes: [UInt8]) {
    // The server may have closed already; then the rest is lost, which is what it wants.
    _ = unsafe Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// All that is answered; after so many milliseconds without a first byte, or a few between two, nothing more is awaited.
  func answers(within milliseconds: Int32) -> [UInt8] {
    var answers: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&waiting, 1, answers.isEmpty ? milliseconds : 5) > 0 {
      let count = unsafe recv(socket, &part, part.count, 0)
      guard count > 0 else { break }
      answers += part.prefix(count)
    }
    return answers
  }
}
