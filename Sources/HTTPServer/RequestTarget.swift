/// The target of a request line, split at its question mark and left undecoded.
struct RequestTarget {
  let path: String
  let query: String?
  /// Where the text stood in the library's memory; compared with other addresses, never read again.
  let address: UInt
  let count: Int

  /// Accepts a path with an optional query, or the asterisk, in visible ASCII without a fragment; nil is a malformed target.
  ///
  /// The absolute form (`http://host/path`), which only proxies send, is refused: its host could contradict the Host header.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard unsafe bytes.first == UInt8(ascii: "/") || (bytes.count == 1 && bytes.first == UInt8(ascii: "*")) else { return nil }
    guard unsafe bytes.allSatisfy({ HTTPSyntax.isVisibleASCII($0) && $0 != UInt8(ascii: "#") }) else { return nil }
    let mark = unsafe bytes.firstIndex(of: UInt8(ascii: "?"))
    path = unsafe String(decoding: bytes.prefix(mark ?? bytes.count), as: UTF8.self)
    query = mark.map { unsafe String(decoding: bytes.dropFirst($0 + 1), as: UTF8.self) }
    address = UInt(bitPattern: bytes.baseAddress)
    count = bytes.count
  }
}
