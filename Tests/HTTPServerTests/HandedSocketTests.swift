import Foundation
import HTTPServer
import Testing

@Suite("Handed socket: one process takes over from another without a gap", .timeLimit(.minutes(15)))
struct HandedSocketTests {
  private static func path() -> String {
    FileManager.default.temporaryDirectory.appending(path: "h\(UInt32.random(in: 0...UInt32.max)).socket").path
  }

  private static func ask(_ client: RawClient, _ path: String) throws -> RawClient.Response {
    client.send("GET \(path) HTTP/1.1\r\nHost: h\r\n\r\n")
    return try client.receive()
  }

  private static func successor(of server: HTTPServer) throws -> HTTPServer {
    let copy = try #require(server.listenerCopy())
    defer { close(copy) }
    return try echoServer(HTTPServerConfiguration(place: .handed(try HandedSocket(descriptor: copy))))
  }

  @Test("Whoever takes over listens where the first one did: a port, a socket file", arguments: [true, false])
  func places(isFile: Bool) throws {
    let place: ListeningPlace = isFile ? .file(SocketPlace(path: Self.path())) : .port(0)
    let first = try echoServer(HTTPServerConfiguration(place: place))
    let second = try Self.successor(of: first)
    #expect(second.place == first.place)
    #expect(first.handOver(lingerSeconds: 0, gracePeriodSeconds: 600) == .drained)
    #expect(try Self.ask(RawClient(second), "/after").header("X-Path") == "/after")
    #expect(second.stop(gracePeriodSeconds: 600) == .drained)
    // The file is the first one's or the service manager's, and stays.
    if case .file(let file) = place {
      #expect(FileManager.default.fileExists(atPath: file.path))
      try FileManager.default.removeItem(atPath: file.path)
    }
  }

  @Test("A connection that is open is answered once more by the first, told that it ends, and lost by nobody")
  func openConnection() throws {
    let first = try echoServer(HTTPServerConfiguration())
    let client = try RawClient(first)
    #expect(try Self.ask(client, "/one").header("Connection") == nil)
    let second = try Self.successor(of: first)
    let handingOver = DispatchGroup()
    handingOver.runAside { _ = first.handOver(lingerSeconds: 600, gracePeriodSeconds: 600) }
    // Until the connection is told to end, the first one may not have begun to.
    var last = try Self.ask(client, "/two")
    for _ in 0..<100_000 where last.header("Connection")?.lowercased() != "close" { last = try Self.ask(client, "/two") }
    #expect(last.status == 200 && last.header("Connection")?.lowercased() == "close")
    #expect(handingOver.wait(timeout: .now() + 600) == .success)
    #expect(try Self.ask(RawClient(second), "/three").header("X-Path") == "/three")
  }

  @Test("What is no listening socket of this machine is refused: a file, a closed number, one that does not listen, one of a network")
  func unusable() throws {
    let file = unsafe open("/dev/null", O_RDONLY)
    let idle = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let wide = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { for descriptor in [file, idle, wide] { close(descriptor) } }
    // Bound to no address it listens on all of them.
    #expect(Glibc.listen(wide, 1) == 0)
    for descriptor in [file, idle, wide, 9_999, -1] {
      #expect(throws: HTTPServerError.handedSocketUnusable(descriptor)) { try HandedSocket(descriptor: descriptor) }
    }
  }

  @Test("A server knows how many connections are open")
  func load() throws {
    let server = try echoServer(HTTPServerConfiguration())
    let client = try RawClient(server)
    _ = try Self.ask(client, "/")
    #expect(server.load.connections == 1)
  }
}
