import CMicroHTTPD

/// What the server keeps for one accepted connection, used again for each request on it.
///
/// Not Sendable: the library serves a connection on one thread of its pool, from its first byte to its last.
@safe final class Connection {
  /// How far the request under way has come.
  enum Stage {
    case head
    case body
    /// The connection sleeps until its answer is there.
    case waiting(@Sendable () -> HTTPResponse)
    case answered
  }

  let deadline: Deadline
  var stage = Stage.head
  /// Whether the request is counted among those that a stop waits for.
  var isAdmitted = false
  /// The target of the request, nil if it is malformed.
  var target: RequestTarget?
  var method = HTTPMethod.get
  /// The names of the request's headers.
  var names = HeaderNames()
  var body: [UInt8] = []
  /// The largest body that the request under way may have.
  var bodyLimit = 0
  /// Whether the request under way holds one of the few seats for large bodies.
  var hasLargeSeat = false
  /// Bytes of a body beyond the limit, taken in only to be thrown away.
  var discarded = 0
  /// Bytes of the body that came since it was last asked whether the connection has to rest.
  var turn = 0

  /// Tells this request from the ones before it, so that a request kept too long finds no headers of a later one.
  private(set) var serial: UInt64 = 0
  /// The library's connection, set while a handler runs: only then does the library vouch for the headers.
  private var handle: OpaquePointer?

  /// What a body may leave allocated for the next one; more is given back.
  private static let keptCapacity = 16_384

  init(socket: Int32) {
    deadline = Deadline(socket: socket)
  }

  func beginRequest(target: RequestTarget?) {
    serial &+= 1
    stage = .head
    self.target = target
  }

  func endRequest() {
    stage = .head
    target = nil
    names = HeaderNames()
    discarded = 0
    turn = 0
    body.removeAll(keepingCapacity: body.capacity <= Self.keptCapacity)
    deadline.startReceiving()
  }

  /// Runs `operation` with the library's headers in reach.
  func withHeaders<Result>(of handle: OpaquePointer, _ operation: () -> Result) -> Result {
    unsafe self.handle = handle
    defer { unsafe self.handle = nil }
    return operation()
  }

  func header(_ name: String, ofRequest serial: UInt64) -> String? {
    guard serial == self.serial, let handle = unsafe handle, names.mayContain(name) else { return nil }
    // The library answers with a place in its own memory, which stays put while the handler runs; it is copied here at once.
    return unsafe name.withCString { key in
      var start: UnsafePointer<CChar>?
      var size = 0
      let found = unsafe MHD_lookup_connection_value_n(handle, .HEADER_KIND, key, name.utf8.count, &start, &size)
      guard found == .YES, let start = unsafe start else { return nil }
      let bytes = unsafe UnsafeRawBufferPointer(start: start, count: size)
      return unsafe String(decoding: bytes.prefix(Self.lengthWithoutTrailingSpace(bytes)), as: UTF8.self)
    }
  }

  /// The library strips the white space before a value but not the one behind it.
  private static func lengthWithoutTrailingSpace(_ bytes: UnsafeRawBufferPointer) -> Int {
    var length = bytes.count
    while length > 0, unsafe bytes[length - 1] == HTTPSyntax.space || bytes[length - 1] == HTTPSyntax.tab { length -= 1 }
    return length
  }
}
