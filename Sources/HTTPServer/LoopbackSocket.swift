import Glibc

/// Makes sockets that listen on a port of loopback.
enum LoopbackSocket {
  /// Listens on a port; 0 for any free one.
  /// - Throws: `portInUse`, `systemRefused`
  static func listen(on address: LoopbackAddress, port: UInt16) throws(HTTPServerError) -> (socket: Int32, port: UInt16) {
    let family = address == .ipv4 ? AF_INET : AF_INET6
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let socket = Glibc.socket(family, kind, 0)
    guard socket >= 0 else { throw .systemRefused(step: "open", code: errno) }
    do throws(HTTPServerError) {
      try bind(socket, to: address, port: port)
      guard Glibc.listen(socket, SOMAXCONN) == 0 else { throw .systemRefused(step: "listen on", code: errno) }
      return (socket, try boundPort(of: socket))
    } catch {
      close(socket)
      throw error
    }
  }

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
    return unsafe SocketAddress.call(Glibc.bind, socket, address)
  }

  private static func bindIPv6(_ socket: Int32, port: UInt16) -> Int32 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return unsafe SocketAddress.call(Glibc.bind, socket, address)
  }

  private static func boundPort(of socket: Int32) throws(HTTPServerError) -> UInt16 {
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
