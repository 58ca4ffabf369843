import Glibc
import HTTPServer
import Testing

@Suite("Limits: size, time and number are bounded", .timeLimit(.minutes(15)))
struct LimitTests {
  private let configuration = HTTPServerConfiguration(maximumBodySize: 1_000, maximumHeaderSize: 1_024)

  /// The answer to a usual request on a connection of its own.
  private static func ask(_ server: HTTPServer) throws -> RawClient.Response {
    let client = try RawClient(server)
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
    return try client.receive()
  }

  @Test("A body of the limit is served, one byte more is answered 413", arguments: [(1_000, 200), (1_001, 413)])
  func bodyLimit(size: Int, status: Int) throws {
    let server = try echoServer(configuration)
    let client = try RawClient(server)
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: \(size)\r\n\r\n" + String(repeating: "x", count: size))
    #expect(try client.receive().status == status)
  }

  @Test("A body announced too large is answered before any of it is sent, even to who expects 100")
  func announced() throws {
    let server = try echoServer(configuration)
    for method in ["POST", "PUT", "PATCH", "DELETE"] {
      let client = try RawClient(server)
      client.send("\(method) / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 5000000000\r\n\r\n")
      #expect(try client.receive().status == 413)
      #expect(client.isClosedByServer())
    }
  }

  @Test("A chunked body of the limit is served, one byte more is answered 413", arguments: [(500, 200), (501, 413)])
  func chunkedLimit(size: Int, status: Int) throws {
    let server = try echoServer(configuration)
    let client = try RawClient(server)
    let chunk = "\(String(size, radix: 16))\r\n" + String(repeating: "x", count: size) + "\r\n"
    client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1f4\r\n" + String(repeating: "x", count: 500) + "\r\n")
    client.send(chunk + "0\r\n\r\n")
    #expect(try client.receive().status == status)
  }

  @Test("A chunked body without end is cut")
  func endlessBody() throws {
    let server = try echoServer(configuration)
    let client = try RawClient(server)
    client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
    let chunk = Array(("1000\r\n" + String(repeating: "x", count: 4_096) + "\r\n").utf8)
    var isOpen = true
    for _ in 0..<10_000 where isOpen { isOpen = client.send(chunk) }
    #expect(!isOpen)
  }

  @Test("A head of the limit is served, one byte more is answered 431", arguments: [(1_024, 200), (1_025, 431), (50_000, 431)])
  func headLimit(size: Int, status: Int) throws {
    let server = try echoServer(configuration)
    let client = try RawClient(server)
    let start = "GET / HTTP/1.1\r\nHost: h\r\nX: "
    client.send(start + String(repeating: "x", count: size - start.utf8.count - 4) + "\r\n\r\n")
    #expect(try client.receive().status == status)
  }

  @Test("A head of the limit made of very many headers, or of one, is served")
  func fullHead() throws {
    let server = try echoServer(HTTPServerConfiguration(maximumHeaderSize: 65_536))
    for header in [
      String(repeating: "X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n", count: 900),
      "X: " + String(repeating: "y", count: 63_000) + "\r\n",
    ] {
      let client = try RawClient(server)
      client.send("GET / HTTP/1.1\r\nHost: h\r\n" + header + "\r\n")
      #expect(try client.receive().status == 200)
    }
  }

  @Test("A silent connection is closed")
  func idle() throws {
    let server = try echoServer(HTTPServerConfiguration(idleTimeoutSeconds: 1))
    let client = try RawClient(server)
    #expect(client.isClosedByServer())
  }

  @Test(
    "Who sends without a pause but too slowly is cut, in the head as in the body",
    arguments: [
      "GET / HTTP/1.1\r\nHost: h\r\nX: ", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n",
    ])
  func slowSender(start: String) throws {
    let server = try echoServer(HTTPServerConfiguration(idleTimeoutSeconds: 60, transferDeadlineSeconds: 1))
    let client = try RawClient(server)
    client.send(start)
    var isOpen = true
    for _ in 0..<200 where isOpen {
      usleep(100_000)
      isOpen = client.send("x")
    }
    #expect(!isOpen)
    #expect(try tried { try Self.ask(server) }.status == 200)
  }

  @Test("A handler may take longer than the deadline of transfers")
  func slowHandler() throws {
    let server = try HTTPServer(configuration: HTTPServerConfiguration(idleTimeoutSeconds: 1, transferDeadlineSeconds: 1)) { _ in
      usleep(4_000_000)
      return HTTPResponse(status: 200)
    }
    #expect(try tried { try Self.ask(server) }.status == 200)
  }

  @Test("A connection beyond the limit waits until another one ends")
  func connectionLimit() throws {
    let server = try echoServer(HTTPServerConfiguration(threads: 1, maximumConnections: 1))
    var first: RawClient? = try RawClient(server)
    first?.send("GET /first HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try first?.receive().header("X-Path") == "/first")
    let second = try RawClient(server)
    second.send("GET /second HTTP/1.1\r\nHost: h\r\n\r\n")
    first = nil
    #expect(try second.receive().header("X-Path") == "/second")
  }

  @Test("When all seats are taken by clients that say nothing, they are cut and the next one is served")
  func crowd() throws {
    let limits = HTTPServerConfiguration(threads: 1, idleTimeoutSeconds: 600, transferDeadlineSeconds: 600, maximumConnections: 8)
    let server = try echoServer(limits)
    let silent = try (0..<8).map { _ in try RawClient(server) }
    #expect(try tried { try Self.ask(server) }.status == 200)
    #expect(silent.contains { $0.isClosedByServer() })
  }

  @Test(
    "A client that goes away in the middle of a request does no harm",
    arguments: [
      "", "GET", "GET / HTTP/1.1\r\nHo", "GET / HTTP/1.1\r\nHost: h\r\n", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nabc",
      "GET / HTTP/1.1\r\nHost: h\r\n\r\n",
    ])
  func halfSent(request: String) throws {
    let server = try echoServer()
    for _ in 0..<20 { try RawClient(server).send(request) }
    let client = try RawClient(server)
    client.send("GET /after HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try client.receive().header("X-Path") == "/after")
    #expect(server.stop(gracePeriodSeconds: 600) == .drained)
  }

  @Test(
    "A setting out of range is refused by name",
    arguments: [
      (HTTPServerConfiguration(threads: 0), "threads"), (HTTPServerConfiguration(maximumBodySize: -1), "maximumBodySize"),
      (HTTPServerConfiguration(maximumHeaderSize: 511), "maximumHeaderSize"),
      (HTTPServerConfiguration(idleTimeoutSeconds: 0), "idleTimeoutSeconds"),
      (HTTPServerConfiguration(transferDeadlineSeconds: 3_601), "transferDeadlineSeconds"),
      (HTTPServerConfiguration(threads: 4, maximumConnections: 3), "maximumConnections"),
    ])
  func settings(configuration: HTTPServerConfiguration, name: String) {
    let error = #expect(throws: HTTPServerError.self) { try echoServer(configuration) }
    #expect(error?.description.contains(name) == true)
  }
}
