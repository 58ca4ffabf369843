import Glibc

/// Gives the system addresses of any family.
enum SocketAddress {
  /// The socket functions take the address of any family as a `sockaddr`; each reads only what its length says.
  static func call<Address>(
    _ function: (Int32, UnsafePointer<sockaddr>?, socklen_t) -> Int32, _ socket: Int32, _ address: Address
  ) -> Int32 {
    unsafe withUnsafePointer(to: address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe function(socket, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}
