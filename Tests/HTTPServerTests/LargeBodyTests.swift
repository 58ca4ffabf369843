import Glibc
import HTTPServer
import Testing

@Suite("Large bodies: some paths take more than the others, and never many at once", .timeLimit(.minutes(15)))
struct LargeBodyTests {
  private static func server(atOnce: Int = 1) throws -> HTTPServer {
    var configuration = HTTPServerConfiguration(maximumBodySize: 1_000)
    configuration.largeBodies = LargeBodies(limits: ["/large": 5_000], atOnce: atOnce)
    return try echoServer(configuration)
  }

  private static func post(_ path: String, _ size: Int) -> String {
    "POST \(path) HTTP/1.1\r\nHost: h\r\nContent-Length: \(size)\r\n\r\n" + String(repeating: "x", count: size)
  }

  @Test(
    "Each path has its own limit, and a query or a longer path has not",
    arguments: [
      ("/large", 5_000, 200), ("/large", 5_001, 413), ("/large?x", 5_000, 200), ("/", 1_000, 200), ("/", 1_001, 413),
      ("/large/", 1_001, 413),
      ("/Large", 1_001, 413),
    ])
  func limits(path: String, size: Int, status: Int) throws {
    let server = try Self.server()
    let client = try RawClient(server)
    client.send(Self.post(path, size))
    #expect(try client.receive().status == status)
  }

  @Test("One large body more than there are seats is answered 503; a small one to the same path is taken; a seat is free again afterwards")
  func seats() throws {
    let server = try Self.server()
    let slow = try RawClient(server)
    slow.send("POST /large HTTP/1.1\r\nHost: h\r\nContent-Length: 2000\r\n\r\n" + String(repeating: "x", count: 1_999))
    var refused = 0
    // The head of the slow one may still be on its way, so ask until somebody is told.
    for _ in 0..<1_000 where refused == 0 {
      let other = try RawClient(server)
      other.send(Self.post("/large", 3_000))
      if try other.receive().status == 503 { refused += 1 } else { usleep(5_000) }
    }
    #expect(refused == 1)
    let small = try RawClient(server)
    small.send(Self.post("/large", 1_000))
    #expect(try small.receive().status == 200)
    slow.send("x")
    #expect(try slow.receive().status == 200)
    let next = try RawClient(server)
    next.send(Self.post("/large", 5_000))
    #expect(try next.receive().status == 200)
  }

  @Test("A refusal that reaches no handler is worded by whoever made the server")
  func refusing() throws {
    let server = try HTTPServer(
      configuration: HTTPServerConfiguration(maximumBodySize: 10),
      refusing: { status, path in HTTPResponse(status: status, headers: [HTTPHeader("X-Path", path)], body: Array("told".utf8)) },
      handler: { _ in HTTPResponse(status: 200) })
    let client = try RawClient(server)
    client.send(Self.post("/some", 11))
    let answer = try client.receive()
    #expect(answer.status == 413)
    #expect(answer.body == Array("told".utf8))
  }
}
