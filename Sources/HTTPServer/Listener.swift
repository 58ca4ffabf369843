import Glibc

/// A listening socket on loopback, closed again unless it is handed over.
struct Listener: ~Copyable {
  let socket: Int32
  let port: UInt16

  init(address: LoopbackAddress, port: UInt16) throws(HTTPServerError) {
    let family = address == .ipv4 ? AF_INET : AF_INET6
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let socket = Glibc.socket(family, kind, 0)
    guard socket >= 0 else { throw .systemRefused(step: "open", code: errno) }
    do throws(HTTPServerError) {
      try Self.bind(socket, to: address, port: port)
      guard listen(socket, SOMAXCONN) == 0 else { throw .systemRefused(step: "listen on", code: errno) }
      self.port = try Self.boundPort(of: socket, address: address)
      self.socket = socket
    } catch {
      close(socket)
      throw error
    }
  }

  deinit { close(socket) }

  /// The library closes the socket from now on.
  consuming func handOver() { discard self }

  private static func bind(_ socket: Int32, to address: LoopbackAddress, port: UInt16) throws(HTTPServerError) {
    // A restart must not wait for the last connections of the run before; on Linux this lets no second listener in.
    var on: Int32 = 1
    unsafe setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    let result =
      switch address {
      case .ipv4: bindIPv4(socket, port: port)
      case .ipv6: bindIPv6(socket, port: port)
      }
    guard result != 0 else { return }
    let code = errno
    throw code == EADDRINUSE ? .portInUse(port) : .systemRefused(step: "bind", code: code)
  }

  private static func bindIPv4(_ socket: Int32, port: UInt16) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return unsafe call(Glibc.bind, socket, &address)
  }

  private static func bindIPv6(_ socket: Int32, port: UInt16) -> Int32 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return unsafe call(Glibc.bind, socket, &address)
  }

  /// The socket functions take the address of any family as a `sockaddr`; each reads only what its length says.
  private static func call<Address>(
    _ function: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32, _ socket: Int32, _ address: inout Address
  ) -> Int32 {
    unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe function(socket, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }

  private static func boundPort(of socket: Int32, address: LoopbackAddress) throws(HTTPServerError) -> UInt16 {
    // Large enough for both families, whose port stands in the same two bytes.
    var bound = sockaddr_in6()
    var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let result = unsafe withUnsafeMutablePointer(to: &bound) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe getsockname(socket, $0, &size) }
    }
    guard result == 0 else { throw .systemRefused(step: "name", code: errno) }
    return UInt16(bigEndian: bound.sin6_port)
  }
}
