import Foundation
import HTTPServer

/// The sockets that this process was started with: by the service manager (`LISTEN_FDS`, systemd), or by the process whose place it takes.
struct HandedSockets {
  /// The names of what a predecessor tells its successor.
  enum Variable {
    static let predecessor = "SHIKAKU_PREDECESSOR"
    static let count = "SHIKAKU_HANDED_SOCKETS"
  }

  /// The first number of what is handed over; those below are the three streams.
  static let first: Int32 = 3
  /// More than a service of ours could want.
  private static let most = 16

  let sockets: [HandedSocket]
  /// Where the predecessor waits for word; `nil` where there is none.
  private let predecessor: Int32?

  /// Takes what stands in the environment out of it, so that no program started from here takes it for its own.
  static func take() throws -> HandedSockets {
    let environment = ProcessInfo.processInfo.environment
    for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES", Variable.predecessor, Variable.count] { unsafe unsetenv(name) }
    let fromPredecessor = environment[Variable.predecessor] == "\(getppid())"
    let isOurs = fromPredecessor || environment["LISTEN_PID"] == "\(getpid())"
    let text = environment[fromPredecessor ? Variable.count : "LISTEN_FDS"]
    guard isOurs, let count = text.flatMap({ Int32($0) }), (0...Int32(most)).contains(count)
    else { return HandedSockets(sockets: [], predecessor: nil) }
    let end = first + count
    // What is started later must get none of them.
    for descriptor in first..<end + (fromPredecessor ? 1 : 0) { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    do throws(HTTPServerError) {
      let sockets = try (first..<end).map { (descriptor) throws(HTTPServerError) in try HandedSocket(descriptor: descriptor) }
      return HandedSockets(sockets: sockets, predecessor: fromPredecessor ? end : nil)
    } catch {
      throw CommandFailure("a socket handed over can't be used: \(error)", "渡されたソケットを使えません：\(error)")
    }
  }

  /// Tells the predecessor that this process serves.
  func announce() {
    guard let predecessor else { return }
    var word: UInt8 = 1
    _ = unsafe write(predecessor, &word, 1)
    close(predecessor)
  }
}

/// What a service manager (systemd) is told; nothing where there is none.
enum ServiceManager {
  /// Sends lines such as `READY=1`.
  static func tell(_ text: String) {
    guard let path = ProcessInfo.processInfo.environment["NOTIFY_SOCKET"], let place = address(path) else { return }
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return }
    defer { close(socket) }
    var address = place.address
    let bytes = Array(text.utf8)
    // The address is read during the call only.
    _ = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe sendto(socket, bytes, bytes.count, 0, $0, place.size) }
    }
  }

  /// A path, or with an at sign a name without a file.
  private static func address(_ path: String) -> (address: sockaddr_un, size: socklen_t)? {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var bytes = Array(path.utf8)
    guard (2..<MemoryLayout.size(ofValue: address.sun_path)).contains(bytes.count) else { return nil }
    if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
    return (address, socklen_t(MemoryLayout<sa_family_t>.size + bytes.count))
  }
}
