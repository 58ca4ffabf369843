/// Which headers a request may have, in a word of bits: a name whose bit is missing is not there, one whose bit is set may be.
///
/// Handlers ask for many headers that hardly any request has; each of those questions would otherwise go through all that are there.
struct HeaderNames: Equatable {
  private var bits: UInt64 = 0

  mutating func insert(_ name: UnsafeRawBufferPointer) {
    guard let first = unsafe name.first, let last = unsafe name.last else { return }
    bits |= Self.bit(first, last, name.count)
  }

  /// False only where no header of this name, in whatever case, was put in.
  func mayContain(_ name: String) -> Bool {
    let bytes = name.utf8.span
    guard !bytes.isEmpty else { return false }
    return bits & Self.bit(bytes[0], bytes[bytes.count - 1], bytes.count) != 0
  }

  private static func bit(_ first: UInt8, _ last: UInt8, _ count: Int) -> UInt64 {
    // Without the bits that tell small letters from capital ones.
    let place = (UInt64(first & 0x1F) &* 7 &+ UInt64(last & 0x1F) &* 3 &+ UInt64(count)) & 63
    return 1 << place
  }
}
