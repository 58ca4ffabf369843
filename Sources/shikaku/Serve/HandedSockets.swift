import Foundation
import HTTPServer

/// The sockets that this process was started with: by the service manager (`LISTEN_FDS`, systemd), or by the process whose place it takes.
struct HandedSockets {
  /// The names of what a predecessor tells its successor.
  enum Variable {
    /// The pipe behind the sockets, by its number in the system, so that no program further down takes it for its own.
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
    let predecessor = predecessor(environment)
    let isOurs = predecessor != nil || environment["LISTEN_PID"] == "\(getpid())"
    guard isOurs, let count = predecessor.map({ $0 - first }) ?? count(environment["LISTEN_FDS"])
    else { return HandedSockets(sockets: [], predecessor: nil) }
    let end = first + count
    // What is started later must get none of them.
    for descriptor in first..<end + (predecessor == nil ? 0 : 1) { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    do throws(HTTPServerError) {
      let sockets = try (first..<end).map { (descriptor) throws(HTTPServerError) in try HandedSocket(descriptor: descriptor) }
      // Its own number first, so that it can be stopped where it does not get any further.
      if let predecessor { tell(predecessor, getpid()) }
      return HandedSockets(sockets: sockets, predecessor: predecessor)
    } catch {
      throw CommandFailure("a socket handed over can't be used: \(error)", "渡されたソケットを使えません：\(error)")
    }
  }

  private static func count(_ text: String?) -> Int32? {
    text.flatMap { Int32($0) }.flatMap { (0...Int32(most)).contains($0) ? $0 : nil }
  }

  /// Where the predecessor waits, behind the sockets; `nil` where there is none.
  private static func predecessor(_ environment: [String: String]) -> Int32? {
    guard let count = count(environment[Variable.count]), let name = environment[Variable.predecessor] else { return nil }
    let pipe = first + count
    return self.name(of: pipe) == name ? pipe : nil
  }

  /// The number of a pipe in the system; `nil` where it is none.
  static func name(of pipe: Int32) -> String? {
    var state = stat()
    guard unsafe fstat(pipe, &state) == 0, state.st_mode & S_IFMT == S_IFIFO else { return nil }
    return "\(state.st_dev):\(state.st_ino)"
  }

  private static func tell(_ predecessor: Int32, _ number: Int32) {
    var number = number
    _ = unsafe write(predecessor, &number, MemoryLayout<Int32>.size)
  }

  /// Tells whoever started this process that it serves: the predecessor, which has the service manager look after this one, or the manager itself.
  func announce() {
    guard let predecessor else { return ServiceManager.tell("READY=1") }
    Self.tell(predecessor, getpid())
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
