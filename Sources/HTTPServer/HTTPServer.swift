import CMicroHTTPD
import Dispatch
import Glibc
import Synchronization

/// How a server came to its end.
public enum HTTPServerStop: Sendable, Equatable {
  /// Every admitted request got its answer.
  case drained
  /// The grace period ended first; so many requests were still without their answer.
  case cut(requests: Int)
}

/// An HTTP/1.1 server on loopback or a socket file that runs handlers on the library's threads, or aside where they may wait.
///
/// Requests with ambiguous framing never reach a handler; see ``HTTPServerConfiguration`` for the limits. What libmicrohttpd hides, and
/// this server therefore can't refuse, is listed in `RequestHead`.
public final class HTTPServer: Sendable {
  /// Where the server listens, with the port that it found if the configuration said 0.
  public let place: ListeningPlace

  /// The port, or nil where the server listens on a socket file.
  public var port: UInt16? {
    if case .loopback(_, let port) = place { port } else { nil }
  }

  private let engine: Engine
  private let state: Mutex<State>

  private enum State {
    case running(Running)
    case stopped(HTTPServerStop)
  }

  /// Starts to listen and to serve.
  ///
  /// - Parameters:
  ///   - configuration: Place and limits.
  ///   - refusing: Words the refusal of a request that reaches no handler, by its status and path; nil for a plain one.
  ///   - handler: Answers a request, or says where its answer comes from. It is called on several threads at once and should not wait: what
  ///     waits is done ``HTTPHandling/aside(_:)``.
  /// - Throws: ``HTTPServerError`` if a setting is out of range or the server can't listen.
  public init(
    configuration: HTTPServerConfiguration, refusing: (@Sendable (_ status: Int, _ path: String) -> HTTPResponse?)? = nil,
    handling handler: @escaping @Sendable (HTTPRequest) -> HTTPHandling
  ) throws(HTTPServerError) {
    try configuration.validate()
    // A peer that closes early must cost its connection, not the process.
    _ = signal(SIGPIPE, SIG_IGN)
    let engine = Engine(configuration: configuration, refusing: refusing, handler: handler)
    let listener = try Listener(at: configuration.place)
    self.engine = engine
    place = listener.place
    state = Mutex(.running(try Running(engine: engine, listener: listener)))
  }

  /// The same for a handler that has each answer at once.
  public convenience init(
    configuration: HTTPServerConfiguration, refusing: (@Sendable (_ status: Int, _ path: String) -> HTTPResponse?)? = nil,
    handler: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) throws(HTTPServerError) {
    try self.init(configuration: configuration, refusing: refusing, handling: { .answer(handler($0)) })
  }

  /// Refuses new connections, lets every admitted request get its answer, and stops.
  ///
  /// It blocks, and must not be called from a handler. A request is admitted once its head has arrived. A handler can't be interrupted:
  /// if one still runs when the grace period ends, the call waits for it, but its answer is not sent.
  ///
  /// - Parameter gracePeriodSeconds: How long to wait for the answers.
  /// - Returns: Whether all were sent; a repeated call returns what the first one did.
  @discardableResult
  public func stop(gracePeriodSeconds: Int) -> HTTPServerStop {
    stop(StopPatience(graceSeconds: gracePeriodSeconds, lingerSeconds: 0, isHandedOver: false))
  }

  /// Lets another process that listens on the same socket go on: takes no new connections, answers on those that are open, each for the last
  /// time, and stops when they are closed.
  ///
  /// - Parameters:
  ///   - lingerSeconds: How long an open connection may stay silent; longer than clients keep theirs.
  ///   - gracePeriodSeconds: How long to wait for the answers after that.
  /// - Returns: Whether all were sent.
  @discardableResult
  public func handOver(lingerSeconds: Int, gracePeriodSeconds: Int) -> HTTPServerStop {
    stop(StopPatience(graceSeconds: gracePeriodSeconds, lingerSeconds: lingerSeconds, isHandedOver: true))
  }

  /// The listening socket under a number of its own, to be given to another process; nil once the server has stopped.
  public func listenerCopy() -> Int32? {
    state.withLock { state in
      if case .running(let running) = state { running.listenerCopy() } else { nil }
    }
  }

  /// What is under way now.
  public var load: HTTPServerLoad { engine.load }

  private func stop(_ patience: StopPatience) -> HTTPServerStop {
    state.withLock { state in
      switch state {
      case .stopped(let outcome): return outcome
      case .running(let running):
        let outcome = running.stop(engine: engine, patience: patience)
        state = .stopped(outcome)
        return outcome
      }
    }
  }

  deinit { stop(gracePeriodSeconds: 0) }
}
