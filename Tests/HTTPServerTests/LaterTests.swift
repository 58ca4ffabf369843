import Dispatch
import HTTPServer
import Synchronization
import Testing

@Suite("Answers that come later hold no thread of the server", .timeLimit(.minutes(15)))
struct LaterTests {
  /// Answers that a test gives when it likes, in the order of the requests.
  private final class Desk: Sendable {
    private let waiting = Mutex<[@Sendable () -> Void]>([])
    private let asked = DispatchSemaphore(value: 0)

    func server(threads: Int = 1, sideThreads: Int = 2) throws -> HTTPServer {
      var configuration = HTTPServerConfiguration(threads: threads)
      configuration.sideThreads = sideThreads
      return try HTTPServer(configuration: configuration, handling: handle)
    }

    private func handle(_ request: HTTPRequest) -> HTTPHandling {
      let body = Array("told \(request.path)".utf8)
      switch request.path {
      case "/later":
        let later = HTTPLater(whenThere: { [self] told in hold(told) }, answer: { HTTPResponse(status: 200, body: body) })
        return .later(later)
      case "/there":
        return .later(HTTPLater(whenThere: { told in told() }, answer: { HTTPResponse(status: 200, body: body) }))
      case "/aside":
        return .aside { [self] in
          let released = DispatchSemaphore(value: 0)
          hold { released.signal() }
          released.wait()
          return HTTPResponse(status: 200, body: body)
        }
      default: return .answer(HTTPResponse(status: 200, body: body))
      }
    }

    private func hold(_ told: @escaping @Sendable () -> Void) {
      waiting.withLock { $0.append(told) }
      asked.signal()
    }

    /// Waits until somebody has asked.
    func waitForQuestion() { asked.wait() }

    /// Gives the oldest answer.
    func answer() { waiting.withLock { $0.removeFirst() }() }
  }

  private static func ask(_ path: String, _ server: HTTPServer) throws -> RawClient {
    let client = try RawClient(server)
    client.send("GET \(path) HTTP/1.1\r\nHost: h\r\n\r\n")
    return client
  }

  @Test("While one answer is to come, others are given by the only thread", arguments: ["/later", "/aside"])
  func others(path: String) throws {
    let desk = Desk()
    let server = try desk.server()
    let slow = try Self.ask(path, server)
    desk.waitForQuestion()
    for _ in 0..<3 { #expect(try Self.ask("/quick", server).receive().text == "told /quick") }
    desk.answer()
    #expect(try slow.receive().text == "told \(path)")
    server.stop(gracePeriodSeconds: 600)
  }

  @Test("An answer that is there before anybody waits for it arrives")
  func there() throws {
    let server = try Desk().server()
    let client = try RawClient(server)
    for _ in 0..<50 {
      client.send("GET /there HTTP/1.1\r\nHost: h\r\n\r\n")
      #expect(try client.receive().text == "told /there")
    }
    server.stop(gracePeriodSeconds: 600)
  }

  @Test("Requests that follow each other on one connection are answered in their order")
  func order() throws {
    let desk = Desk()
    let server = try desk.server()
    let client = try RawClient(server)
    client.send("GET /later HTTP/1.1\r\nHost: h\r\n\r\nGET /quick HTTP/1.1\r\nHost: h\r\n\r\nGET /aside HTTP/1.1\r\nHost: h\r\n\r\n")
    desk.waitForQuestion()
    desk.answer()
    #expect(try client.receive().text == "told /later")
    #expect(try client.receive().text == "told /quick")
    desk.waitForQuestion()
    desk.answer()
    #expect(try client.receive().text == "told /aside")
    server.stop(gracePeriodSeconds: 600)
  }

  @Test("More work aside than threads for it waits its turn")
  func queue() throws {
    let desk = Desk()
    let server = try desk.server(sideThreads: 2)
    let clients = try (0..<7).map { _ in try Self.ask("/aside", server) }
    for _ in clients {
      desk.waitForQuestion()
      desk.answer()
    }
    for client in clients { #expect(try client.receive().text == "told /aside") }
    server.stop(gracePeriodSeconds: 600)
  }

  @Test("A client that leaves before its answer costs nobody else theirs", arguments: ["/later", "/aside"])
  func left(path: String) throws {
    let desk = Desk()
    let server = try desk.server()
    do {
      _ = try Self.ask(path, server)
      desk.waitForQuestion()
    }
    #expect(try Self.ask("/quick", server).receive().text == "told /quick")
    desk.answer()
    #expect(try Self.ask("/quick", server).receive().text == "told /quick")
    #expect(server.stop(gracePeriodSeconds: 600) == .drained)
  }

  @Test("A stop waits for an answer that is to come", arguments: ["/later", "/aside"])
  func drained(path: String) throws {
    let desk = Desk()
    let server = try desk.server()
    let client = try Self.ask(path, server)
    desk.waitForQuestion()
    let stopping = DispatchGroup()
    stopping.runAside { #expect(server.stop(gracePeriodSeconds: 600) == .drained) }
    #expect(comes { server.refusesConnections })
    desk.answer()
    #expect(try client.receive().text == "told \(path)")
    #expect(stopping.wait(timeout: .now() + 600) == .success)
  }

  @Test("An answer that comes after the grace period is waited for, and counted as cut", arguments: ["/later", "/aside"])
  func cut(path: String) throws {
    let desk = Desk()
    let server = try desk.server()
    let client = try Self.ask(path, server)
    desk.waitForQuestion()
    DispatchQueue.global().asyncAfter(deadline: .now() + 3) { desk.answer() }
    #expect(server.stop(gracePeriodSeconds: 1) == .cut(requests: 1))
    _ = client
  }

  @Test("A request that comes while a stop waits for another's answer is answered without a sleep", arguments: ["/later", "/aside"])
  func lateRequest(path: String) throws {
    let desk = Desk()
    let server = try desk.server()
    let open = try Self.ask("/quick", server)
    #expect(try open.receive().text == "told /quick")
    let slow = try Self.ask(path, server)
    desk.waitForQuestion()
    let stopping = DispatchGroup()
    stopping.runAside { #expect(server.stop(gracePeriodSeconds: 0) == .cut(requests: 1)) }
    #expect(comes { server.refusesConnections })
    open.send("GET \(path) HTTP/1.1\r\nHost: h\r\n\r\n")
    desk.waitForQuestion()
    desk.answer()
    desk.answer()
    #expect(stopping.wait(timeout: .now() + 600) == .success)
    _ = slow
  }

  @Test("Many connections wait at once and all are told")
  func many() throws {
    let desk = Desk()
    let server = try desk.server(threads: 2)
    let clients = try (0..<200).map { _ in try Self.ask("/later", server) }
    for _ in clients { desk.waitForQuestion() }
    for _ in clients { desk.answer() }
    for client in clients { #expect(try client.receive().text == "told /later") }
    #expect(server.stop(gracePeriodSeconds: 600) == .drained)
  }
}
