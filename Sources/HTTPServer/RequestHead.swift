import CMicroHTTPD

/// Judges a request's head and its framing, before a handler or a byte of the body is looked at.
///
/// The library accepts much that two servers could read differently. What it leaves visible is judged by content. What it hides (a NUL
/// cuts a value off, a folded line is joined, a bare LF or CR counts as a line end, a line without a name is dropped) is judged by place:
/// version 0.9 parses where it received, so each line must begin exactly two bytes (CR and LF) behind the end of the one before.
/// Addresses are compared for that, never read; a library that parsed elsewhere would have all requests refused, not bad ones accepted.
///
/// Not visible, hence not refused: blank lines before the request line; in a chunked body bare LF as line end, chunk extensions,
/// and trailers, which are dropped.
struct RequestHead {
  /// How the body is framed.
  enum Body: Equatable {
    case none
    case length(Int)
    case chunked
  }

  private var hosts = 0
  private var codings = 0
  private var lengths = 0
  private var body = Body.none
  private var isMalformed = false
  private var names = HeaderNames()
  private var nextLine: UInt

  /// The judgement: a framing that means one thing only, or the status of the refusal.
  enum Verdict: Equatable {
    case sound(Body, HeaderNames)
    case refused(status: Int)
  }

  /// The pieces of a head as the library presents them; all point into its memory for this request.
  @unsafe struct Parts {
    let handle: OpaquePointer
    let method: UnsafePointer<CChar>
    let methodCount: Int
    let version: UnsafePointer<CChar>
    let target: RequestTarget
  }

  static func judge(_ parts: Parts, limits: HTTPServerConfiguration, maximumBodySize: Int) -> Verdict {
    let size = unsafe shim_request_head_size(parts.handle)
    guard size <= limits.maximumHeaderSize else { return .refused(status: 431) }
    guard let minor = unsafe minorVersion(parts.version) else { return .refused(status: 505) }
    let start = unsafe UInt(bitPattern: parts.method)
    let version = unsafe UInt(bitPattern: parts.version)
    guard unsafe parts.target.address == start &+ UInt(parts.methodCount) &+ 1,
      unsafe version == parts.target.address &+ UInt(parts.target.count) &+ 1
    else { return .refused(status: 400) }
    // "HTTP/1.1" is eight bytes long; the first header must follow its CR and LF.
    var head = RequestHead(nextLine: version &+ 10)
    unsafe head.readHeaders(of: parts.handle)
    guard head.nextLine &+ 2 == start &+ UInt(size) else { return .refused(status: 400) }
    return head.verdict(minorVersion: minor, maximumBodySize: maximumBodySize)
  }

  private init(nextLine: UInt) { self.nextLine = nextLine }

  private func verdict(minorVersion: Int, maximumBodySize: Int) -> Verdict {
    let hostIsSound = hosts == 1 || (hosts == 0 && minorVersion == 0)
    // Chunked does not exist in HTTP/1.0; and together with a length it is how requests are smuggled.
    let framingIsSound = codings + lengths <= 1 && (codings == 0 || minorVersion == 1)
    guard !isMalformed, hostIsSound, framingIsSound else { return .refused(status: 400) }
    if case .length(let length) = body, length > maximumBodySize { return .refused(status: 413) }
    return .sound(body == .length(0) ? .none : body, names)
  }

  private mutating func readHeaders(of handle: OpaquePointer) {
    // The pointer is used by the library during the call only.
    _ = unsafe withUnsafeMutablePointer(to: &self) { unsafe MHD_get_connection_values_n(handle, .HEADER_KIND, headerArrived, $0) }
  }

  fileprivate mutating func read(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    let place = UInt(bitPattern: name.baseAddress)
    let valuePlace = UInt(bitPattern: value.baseAddress)
    let isInPlace = place == nextLine && valuePlace > place &+ UInt(name.count)
    nextLine = valuePlace &+ UInt(value.count) &+ 2
    guard isInPlace, unsafe name.allSatisfy(HTTPSyntax.isToken), unsafe value.allSatisfy(HTTPSyntax.isValue) else {
      isMalformed = true
      return
    }
    unsafe names.insert(name)
    if unsafe HTTPSyntax.equalsIgnoringCase(name, "host") { hosts += 1 }
    if unsafe HTTPSyntax.equalsIgnoringCase(name, "content-length") { unsafe readLength(value) }
    if unsafe HTTPSyntax.equalsIgnoringCase(name, "transfer-encoding") { unsafe readCoding(value) }
  }

  private mutating func readLength(_ value: UnsafeRawBufferPointer) {
    lengths += 1
    guard unsafe !value.isEmpty, unsafe value.allSatisfy(HTTPSyntax.isDigit) else {
      isMalformed = true
      return
    }
    // A number that overflows is a length that is too large, whatever it is.
    body = .length(Int(unsafe String(decoding: value, as: UTF8.self)) ?? .max)
  }

  private mutating func readCoding(_ value: UnsafeRawBufferPointer) {
    codings += 1
    body = .chunked
    if unsafe !value.elementsEqual("chunked".utf8) { isMalformed = true }
  }

  /// The minor version of HTTP/1, or nil for anything else.
  private static func minorVersion(_ text: UnsafePointer<CChar>) -> Int? {
    switch unsafe String(cString: text) {
    case "HTTP/1.1": 1
    case "HTTP/1.0": 0
    default: nil
    }
  }
}

/// Called by the library for each header, in their order.
private func headerArrived(
  context: UnsafeMutableRawPointer?, kind: MHD_ValueKind, name: UnsafePointer<CChar>?, nameSize: Int,
  value: UnsafePointer<CChar>?, valueSize: Int
) -> MHD_Result {
  // The context is the head that asked for its headers and waits on this very thread.
  guard let head = unsafe context?.assumingMemoryBound(to: RequestHead.self) else { return .NO }
  unsafe head.pointee.read(
    name: UnsafeRawBufferPointer(start: name, count: nameSize), value: UnsafeRawBufferPointer(start: value, count: valueSize))
  return .YES
}
