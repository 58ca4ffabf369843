/// The limits of a server; each has a value that suits an office on one machine.
public struct HTTPServerConfiguration: Sendable, Equatable {
  /// Where the server listens.
  public var place: ListeningPlace
  /// Threads that serve requests, 1 to 256; a handler blocks one of them, and with it the other connections of that thread.
  public var threads: Int
  /// Threads for answers that are worked out aside, 1 to 256; so many of them may wait at once.
  public var sideThreads = 1
  /// The largest request body in bytes, up to 1 GiB; one byte more is answered 413.
  public var maximumBodySize: Int
  /// Paths with a larger limit of their own.
  public var largeBodies = LargeBodies.none
  /// The largest request head (request line and headers) in bytes, 512 to 65,536; more is answered 431, or 414 by the library.
  public var maximumHeaderSize: Int
  /// Seconds without a byte in either direction after which a connection is closed, 1 to 3,600.
  public var idleTimeoutSeconds: Int
  /// Seconds in which a request must have arrived, and again in which its answer must have been taken, 1 to 3,600.
  ///
  /// The wait for the first byte counts as well, so let it be longer than the idle time-out. Handlers have no deadline.
  public var transferDeadlineSeconds: Int
  /// Connections open at once, at least one for each thread, up to 100,000; others wait unaccepted.
  ///
  /// There is no limit for each peer: every peer is the gate or a program of the same machine. Where half of them are open, a connection on which no
  /// whole request has arrived for 5 seconds is closed, so that idle ones keep nobody out.
  public var maximumConnections: Int

  /// Makes a configuration; out-of-range values are refused when a server is made from it.
  ///
  /// - Parameters:
  ///   - place: Where the server listens.
  ///   - threads: Threads that serve requests.
  ///   - maximumBodySize: The largest request body in bytes.
  ///   - maximumHeaderSize: The largest request head in bytes.
  ///   - idleTimeoutSeconds: Seconds of silence after which a connection is closed.
  ///   - transferDeadlineSeconds: Seconds for a whole request to arrive, and for its answer to be taken.
  ///   - maximumConnections: Connections open at once.
  public init(
    place: ListeningPlace = .port(0), threads: Int = 2, maximumBodySize: Int = 1_048_576,
    maximumHeaderSize: Int = 8_192, idleTimeoutSeconds: Int = 30, transferDeadlineSeconds: Int = 60, maximumConnections: Int = 1_024
  ) {
    self.place = place
    self.threads = threads
    self.maximumBodySize = maximumBodySize
    self.maximumHeaderSize = maximumHeaderSize
    self.idleTimeoutSeconds = idleTimeoutSeconds
    self.transferDeadlineSeconds = transferDeadlineSeconds
    self.maximumConnections = maximumConnections
  }

  /// What the library holds of a connection, in bytes: beside the head its records of it (72 bytes a header) and the answer's headers.
  var connectionMemory: Int { maximumHeaderSize * 2 + 4_096 }

  func validate() throws(HTTPServerError) {
    let ranges: [(name: String, value: Int, allowed: ClosedRange<Int>)] = [
      ("threads", threads, 1...256),
      ("sideThreads", sideThreads, 1...256),
      ("maximumBodySize", maximumBodySize, 0...1_073_741_824),
      ("maximumHeaderSize", maximumHeaderSize, 512...65_536),
      ("idleTimeoutSeconds", idleTimeoutSeconds, 1...3_600),
      ("transferDeadlineSeconds", transferDeadlineSeconds, 1...3_600),
      ("maximumConnections", maximumConnections, min(threads, 256)...100_000),
    ]
    for (name, value, allowed) in ranges where !allowed.contains(value) {
      throw .settingOutOfRange(name: name, value: value, allowed: allowed)
    }
  }
}
