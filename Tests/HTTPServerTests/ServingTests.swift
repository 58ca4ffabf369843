import HTTPServer
import Synchronization
import Testing

@Suite("Serving: what a client sends well is understood and answered", .timeLimit(.minutes(15)))
struct ServingTests {
  @Test("A Japanese body comes back byte by byte, variation selectors included")
  func japaneseBody() throws {
    let server = try echoServer()
    let client = try RawClient(server)
    let name = "髙橋 辻\u{E0100} 𠮷田"
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: \(name.utf8.count)\r\n\r\n\(name)")
    let response = try client.receive()
    #expect(response.status == 200)
    #expect(response.body == Array(name.utf8))
  }

  @Test(
    "Path and query arrive undecoded",
    arguments: [
      ("/a/b", "/a/b", "none"), ("/a%2Fb?x=%E8%BE%BB&y", "/a%2Fb", "[x=%E8%BE%BB&y]"), ("/?", "/", "[]"), ("/a?b?c", "/a", "[b?c]"),
      ("/%00", "/%00", "none"),
    ])
  func target(sent: String, path: String, query: String) throws {
    let server = try echoServer()
    let client = try RawClient(server)
    client.send("GET \(sent) HTTP/1.1\r\nHost: h\r\n\r\n")
    let response = try client.receive()
    #expect(response.header("X-Path") == path)
    #expect(response.header("X-Query") == query)
  }

  @Test("A header is found whatever its case, without the white space around it")
  func headerLookup() throws {
    let server = try echoServer()
    let client = try RawClient(server)
    client.send("GET / HTTP/1.1\r\nHost: h\r\nX-SENT: \t a b \t\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try client.receive().header("X-Seen") == "a b")
    #expect(try client.receive().header("X-Seen") == "none")
  }

  @Test(
    "Each method reaches the handler, an unknown one with its spelling",
    arguments: [
      ("GET", "get"), ("POST", "post"), ("PUT", "put"), ("PATCH", "patch"), ("DELETE", "delete"), ("OPTIONS", "options"),
      ("BREW", "other(\"BREW\")"), ("get", "other(\"get\")"),
    ])
  func methods(sent: String, understood: String) throws {
    let server = try echoServer()
    let client = try RawClient(server)
    client.send("\(sent) / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nok")
    let response = try client.receive()
    #expect(response.header("X-Method") == understood)
    #expect(response.text == "ok")
  }

  @Test("HEAD is answered with the length of the body and without the body, and the connection goes on")
  func head() throws {
    let server = try HTTPServer(configuration: HTTPServerConfiguration()) { _ in HTTPResponse(status: 200, body: Array("12345".utf8)) }
    let client = try RawClient(server)
    client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try client.receive(hasBody: false).header("Content-Length") == "5")
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try client.receive().text == "12345")
  }

  @Test("Fifty requests use one connection, with and without a body")
  func keepAlive() throws {
    let server = try echoServer()
    let client = try RawClient(server)
    for number in 0..<25 {
      client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n\(10 + number)")
      #expect(try client.receive().text == "\(10 + number)")
      client.send("GET /\(number) HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(try client.receive().header("X-Path") == "/\(number)")
    }
  }

  @Test("Pipelined requests are answered in their order")
  func pipelining() throws {
    let server = try echoServer()
    let client = try RawClient(server)
    client.send((0..<100).map { "POST /\($0) HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx" }.joined())
    for number in 0..<100 { #expect(try client.receive().header("X-Path") == "/\(number)") }
  }

  @Test("A request that arrives byte by byte is understood as if it came at once")
  func dribble() throws {
    let server = try echoServer()
    let client = try RawClient(server)
    for byte in "POST /slow?q HTTP/1.1\r\nHost: h\r\nX-Sent: v\r\nContent-Length: 3\r\n\r\nabc".utf8 { client.send([byte]) }
    let response = try client.receive()
    #expect(response.text == "abc")
    #expect(response.header("X-Path") == "/slow")
    #expect(response.header("X-Seen") == "v")
  }

  @Test("A chunked body is joined, its trailer dropped, and the connection goes on")
  func chunked() throws {
    let server = try echoServer()
    let client = try RawClient(server)
    client.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\nX-Sent: late\r\n\r\n")
    let response = try client.receive()
    #expect(response.text == "abcde")
    #expect(response.header("X-Seen") == "none")
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try client.receive().status == 200)
  }

  @Test("Who expects 100 is told to continue, then answered")
  func expectContinue() throws {
    let server = try echoServer()
    let client = try RawClient(server)
    client.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
    #expect(try client.receive().status == 100)
    client.send("abc")
    #expect(try client.receive().text == "abc")
  }

  @Test("HTTP/1.0 without a Host is served and its connection closed")
  func http10() throws {
    let server = try echoServer()
    let client = try RawClient(server)
    client.send("GET / HTTP/1.0\r\n\r\n")
    #expect(try client.receive().status == 200)
    #expect(client.isClosedByServer())
  }

  @Test("A server on IPv6 loopback is served there and not found on IPv4")
  func ipv6() throws {
    let server = try echoServer(HTTPServerConfiguration(place: .loopback(.ipv6, port: 0)))
    let client = try RawClient(server)
    client.send("GET /six HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try client.receive().header("X-Path") == "/six")
    let port = try #require(server.port)
    #expect(throws: RawClient.Failure.self) { try RawClient(at: .port(port)) }
  }

  @Test(
    "A header or status that would break the framing is answered 500 and not sent",
    arguments: [
      HTTPResponse(status: 200, headers: [HTTPHeader("X", "a\r\nSet-Cookie: b")]),
      HTTPResponse(status: 200, headers: [HTTPHeader("X", "a\nb")]), HTTPResponse(status: 200, headers: [HTTPHeader("X", "a\0b")]),
      HTTPResponse(status: 200, headers: [HTTPHeader("X\r\nY", "b")]), HTTPResponse(status: 200, headers: [HTTPHeader("", "b")]),
      HTTPResponse(status: 200, headers: [HTTPHeader("X:", "b")]), HTTPResponse(status: 200, headers: [HTTPHeader("X", "")]),
      HTTPResponse(status: 200, headers: [HTTPHeader("X", " a")]), HTTPResponse(status: 200, headers: [HTTPHeader("X", "a ")]),
      HTTPResponse(status: 200, headers: [HTTPHeader("X", "辻")]),
      HTTPResponse(status: 200, headers: [HTTPHeader("Content-Length", "1")]),
      HTTPResponse(status: 200, headers: [HTTPHeader("transfer-encoding", "chunked")]), HTTPResponse(status: 199),
      HTTPResponse(status: 600),
    ])
  func unsendable(response: HTTPResponse) throws {
    let server = try HTTPServer(configuration: HTTPServerConfiguration()) { _ in response }
    let client = try RawClient(server)
    client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
    let answer = client.receiveToEnd()
    #expect(answer.hasPrefix("HTTP/1.1 500 "))
    #expect(!answer.contains("Set-Cookie"))
  }

  @Test("Two hundred connections at once are all served")
  func manyConnections() throws {
    // Fewer than half of those it takes: a crowded server gives each 5 seconds only, which a busy machine exceeds.
    let server = try echoServer()
    let clients = try (0..<200).map { _ in try RawClient(server) }
    for (number, client) in clients.enumerated() { client.send("GET /\(number) HTTP/1.1\r\nHost: h\r\n\r\n") }
    for (number, client) in clients.enumerated() { #expect(try client.receive().header("X-Path") == "/\(number)") }
  }

  @Test("A request kept beyond its handler finds no headers any more")
  func keptRequest() throws {
    let kept = Mutex<(@Sendable () -> String?)?>(nil)
    let server = try HTTPServer(configuration: HTTPServerConfiguration()) { request in
      let before = request.header("x-sent") ?? "none"
      nonisolated(unsafe) let request = request
      let earlier = kept.withLock { slot in
        defer { slot = { unsafe request.header("x-sent") } }
        return slot?() ?? "none"
      }
      return HTTPResponse(status: 200, headers: [HTTPHeader("X-Now", before), HTTPHeader("X-Earlier", earlier)])
    }
    let client = try RawClient(server)
    client.send("GET / HTTP/1.1\r\nHost: h\r\nX-Sent: one\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\nX-Sent: two\r\n\r\n")
    #expect(try client.receive().header("X-Now") == "one")
    let second = try client.receive()
    #expect(second.header("X-Now") == "two")
    #expect(second.header("X-Earlier") == "none")
  }
}
