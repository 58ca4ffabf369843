import Dispatch
import HTTPServer
import Testing

@Suite("Stopping: every admitted request gets its answer", .timeLimit(.minutes(15)))
struct StoppingTests {
  /// A server whose handler waits until it is let go, and tells when it has begun.
  private struct Gate {
    let begun = DispatchSemaphore(value: 0)
    let released = DispatchSemaphore(value: 0)

    func server() throws -> HTTPServer {
      try HTTPServer(configuration: HTTPServerConfiguration()) { [begun, released] _ in
        begun.signal()
        released.wait()
        return HTTPResponse(status: 200, body: Array("late but there".utf8))
      }
    }
  }

  @Test("A slow request in flight is answered, and new connections are refused meanwhile")
  func graceful() throws {
    let gate = Gate()
    let server = try gate.server()
    let client = try RawClient(server)
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
    gate.begun.wait()
    let stopping = DispatchGroup()
    stopping.runAside { #expect(server.stop(gracePeriodSeconds: 600) == .drained) }
    #expect(comes { server.refusesConnections })
    gate.released.signal()
    let response = try client.receive()
    #expect(response.text == "late but there")
    #expect(response.header("Connection") == "close")
    #expect(client.isClosedByServer())
    #expect(stopping.wait(timeout: .now() + 600) == .success)
  }

  @Test("When the grace period ends first, the stop says how many requests were cut")
  func cut() throws {
    let gate = Gate()
    let server = try gate.server()
    let client = try RawClient(server)
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
    gate.begun.wait()
    DispatchQueue.global().asyncAfter(deadline: .now() + 4) { gate.released.signal() }
    #expect(server.stop(gracePeriodSeconds: 1) == .cut(requests: 1))
    #expect(server.stop(gracePeriodSeconds: 1) == .cut(requests: 1))
  }

  @Test("Idle connections do not hold a stop up")
  func idleConnections() throws {
    let server = try echoServer()
    let clients = try (0..<10).map { _ in try RawClient(server) }
    for client in clients {
      client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(try client.receive().status == 200)
    }
    #expect(server.stop(gracePeriodSeconds: 600) == .drained)
    for client in clients { #expect(client.isClosedByServer()) }
  }

  @Test("The port is free again after the stop, and taken before it")
  func portReuse() throws {
    let first = try echoServer()
    let configuration = HTTPServerConfiguration(place: first.place)
    let port = try #require(first.port)
    #expect(throws: HTTPServerError.portInUse(port)) { try echoServer(configuration) }
    first.stop(gracePeriodSeconds: 600)
    let second = try echoServer(configuration)
    let client = try RawClient(second)
    client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(try client.receive().status == 200)
  }

  @Test("A server that is let go stops by itself")
  func letGo() throws {
    let place = try { try echoServer().place }()
    #expect(throws: RawClient.Failure.self) { try RawClient.connect(to: place) }
  }
}
