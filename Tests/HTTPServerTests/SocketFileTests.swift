import Foundation
import HTTPServer
import Testing

@Suite("Socket file: the door that only this user, and perhaps a group, may open", .timeLimit(.minutes(15)))
struct SocketFileTests {
  /// A folder of its own for one test, with a path short enough for a socket.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "s\(UInt32.random(in: 0...UInt32.max))").path
    var socket: String { path + "/web.socket" }

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func mode(_ name: String = "web.socket") throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
      return try #require(attributes[.posixPermissions] as? Int)
    }
  }

  private static func server(at path: String, group: UInt32? = nil) throws -> HTTPServer {
    try echoServer(HTTPServerConfiguration(place: .file(SocketPlace(path: path, group: group))))
  }

  private static func isServed(_ server: HTTPServer) throws -> Bool {
    let client = try RawClient(server)
    client.send("GET /door HTTP/1.1\r\nHost: h\r\n\r\n")
    return try client.receive().header("X-Path") == "/door"
  }

  @Test("A client of the socket file is served, and there is no port")
  func served() throws {
    let folder = try Folder()
    let server = try Self.server(at: folder.socket)
    #expect(server.port == nil)
    #expect(try Self.isServed(server))
  }

  @Test("Only its user may open it; with a group, the group, too")
  func modes() throws {
    let folder = try Folder()
    let alone = try Self.server(at: folder.socket)
    #expect(try folder.mode() == 0o600)
    alone.stop(gracePeriodSeconds: 600)
    let shared = try Self.server(at: folder.socket, group: getgid())
    #expect(try folder.mode() == 0o660)
    #expect(try Self.isServed(shared))
  }

  @Test("A group that this user may not hand a file to stops the start and leaves no file")
  func foreignGroup() throws {
    guard getuid() != 0 else { return }
    let folder = try Folder()
    let error = #expect(throws: HTTPServerError.self) { try Self.server(at: folder.socket, group: 0) }
    guard case .systemRefused = error else { return #expect(Bool(false)) }
    #expect(!FileManager.default.fileExists(atPath: folder.socket))
  }

  @Test("The file is gone after the stop, and the path can be taken again")
  func removedAtStop() throws {
    let folder = try Folder()
    for _ in 0..<3 {
      let server = try Self.server(at: folder.socket)
      #expect(try Self.isServed(server))
      server.stop(gracePeriodSeconds: 600)
      #expect(!FileManager.default.fileExists(atPath: folder.socket))
    }
  }

  @Test("A file that a dead server left is replaced")
  func abandoned() throws {
    let folder = try Folder()
    let dead = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #expect(Self.bind(dead, folder.socket))
    close(dead)
    #expect(FileManager.default.fileExists(atPath: folder.socket))
    let server = try Self.server(at: folder.socket)
    #expect(try Self.isServed(server))
  }

  @Test("A path on which another server listens is refused, and that one goes on")
  func inUse() throws {
    let folder = try Folder()
    let first = try Self.server(at: folder.socket)
    #expect(throws: HTTPServerError.socketInUse(folder.socket)) { try Self.server(at: folder.socket) }
    #expect(try Self.isServed(first))
  }

  @Test("What is no socket is left alone", arguments: ["file", "folder", "link"])
  func taken(kind: String) throws {
    let folder = try Folder()
    switch kind {
    case "file": try Data("kept".utf8).write(to: URL(filePath: folder.socket))
    case "folder": try FileManager.default.createDirectory(atPath: folder.socket, withIntermediateDirectories: false)
    default: try FileManager.default.createSymbolicLink(atPath: folder.socket, withDestinationPath: "elsewhere")
    }
    #expect(throws: HTTPServerError.socketPathTaken(folder.socket)) { try Self.server(at: folder.socket) }
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("A file that took the place of the server's own outlives its stop")
  func replacedMeanwhile() throws {
    let folder = try Folder()
    let server = try Self.server(at: folder.socket)
    try FileManager.default.removeItem(atPath: folder.socket)
    try Data("kept".utf8).write(to: URL(filePath: folder.socket))
    server.stop(gracePeriodSeconds: 600)
    #expect(FileManager.default.contents(atPath: folder.socket) == Data("kept".utf8))
  }

  @Test("A path of 107 bytes is taken, one of 108 or none refused", arguments: [(107, true), (108, false), (0, false)])
  func length(bytes: Int, isTaken: Bool) throws {
    let folder = try Folder()
    let start = bytes == 0 ? "" : folder.path + "/"
    let path = start + String(repeating: "s", count: bytes - start.utf8.count)
    guard !isTaken else { return #expect(try Self.isServed(try Self.server(at: path))) }
    #expect(throws: HTTPServerError.socketPathUnusable(longest: 107)) { try Self.server(at: path) }
  }

  @Test("A folder that is not there is told as such")
  func noFolder() throws {
    let folder = try Folder()
    let error = #expect(throws: HTTPServerError.self) { try Self.server(at: folder.path + "/none/s") }
    #expect(error?.description.contains("folder") == true)
  }

  private static func bind(_ socket: Int32, _ path: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: Array(path.utf8)) }
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }
}
