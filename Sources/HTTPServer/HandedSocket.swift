import Glibc

/// A socket that listens already when this process starts: the service manager's, or that of the process whose place this one takes.
///
/// It is never shut down here and its file never removed, because others listen on it as well or will again.
public struct HandedSocket: Sendable, Equatable {
  /// The number by which this process knows it.
  public let descriptor: Int32
  /// Where it listens: a port of loopback, or a socket file.
  public var place: ListeningPlace {
    switch found {
    case .loopback(let address, let port): .loopback(address, port: port)
    case .file(let path): .file(SocketPlace(path: path))
    }
  }

  private enum Found: Equatable {
    case loopback(LoopbackAddress, port: UInt16)
    case file(path: String)
  }

  private let found: Found

  /// Looks at what was handed over.
  /// - Throws: `handedSocketUnusable` for anything that no server of ours would listen on
  public init(descriptor: Int32) throws(HTTPServerError) {
    guard Self.option(SO_TYPE, of: descriptor) == Int32(SOCK_STREAM.rawValue), Self.option(SO_ACCEPTCONN, of: descriptor) == 1,
      let found = Self.find(descriptor)
    else { throw .handedSocketUnusable(descriptor) }
    self.descriptor = descriptor
    self.found = found
  }

  /// A number of its own for the same socket, which no program started later gets, and whose calls do not wait.
  func ownDescriptor() throws(HTTPServerError) -> Int32 {
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard own >= 0 else { throw .systemRefused(step: "take over", code: errno) }
    let flags = fcntl(own, F_GETFL)
    guard flags >= 0, fcntl(own, F_SETFL, flags | O_NONBLOCK) == 0 else {
      let code = errno
      Glibc.close(own)
      throw .systemRefused(step: "take over", code: code)
    }
    return own
  }

  private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
    var value: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return unsafe getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
  }

  private static func find(_ descriptor: Int32) -> Found? {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    // The system writes no more than the size says, and each reading below is of the family that it named.
    return unsafe withUnsafeMutablePointer(to: &storage) { pointer in
      let code = unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe getsockname(descriptor, $0, &size) }
      guard code == 0 else { return nil }
      return unsafe place(UnsafeRawPointer(pointer), size: Int(size))
    }
  }

  private static func place(_ address: UnsafeRawPointer, size: Int) -> Found? {
    switch unsafe Int32(address.load(as: sa_family_t.self)) {
    case AF_INET:
      let found = unsafe address.load(as: sockaddr_in.self)
      return UInt32(bigEndian: found.sin_addr.s_addr) == 0x7F00_0001 ? .loopback(.ipv4, port: UInt16(bigEndian: found.sin_port)) : nil
    case AF_INET6:
      let found = unsafe address.load(as: sockaddr_in6.self)
      let bytes = unsafe withUnsafeBytes(of: found.sin6_addr) { unsafe Array($0) }
      return bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
        ? .loopback(.ipv6, port: UInt16(bigEndian: found.sin6_port)) : nil
    case AF_UNIX:
      let start = MemoryLayout<sa_family_t>.size
      let path = unsafe UnsafeRawBufferPointer(start: address + start, count: max(0, size - start)).prefix { $0 != 0 }
      return unsafe path.isEmpty ? nil : .file(path: String(decoding: path, as: UTF8.self))
    default: return nil
    }
  }
}
