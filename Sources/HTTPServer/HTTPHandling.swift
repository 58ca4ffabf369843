import Dispatch

/// What a handler makes of a request: its answer, or where the answer comes from.
public enum HTTPHandling: Sendable {
  /// The answer is there.
  case answer(HTTPResponse)
  /// The answer comes from elsewhere; until then the request holds no thread.
  case later(HTTPLater)
  /// Working the answer out may take long, or waits for something: a thread of its own does it.
  case aside(@Sendable () -> HTTPResponse)
}

/// An answer that is to come.
public struct HTTPLater: Sendable {
  let whenThere: @Sendable (@escaping @Sendable () -> Void) -> Void
  let answer: @Sendable () -> HTTPResponse

  /// Keeps both.
  ///
  /// - Parameters:
  ///   - whenThere: Takes what is to be called once, from any thread, as soon as the answer can be had without waiting. It must be called in
  ///     the end, since a stop waits for it.
  ///   - answer: Gives the answer; it is asked once, on a thread of the server.
  public init(
    whenThere: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void, answer: @escaping @Sendable () -> HTTPResponse
  ) {
    self.whenThere = whenThere
    self.answer = answer
  }
  /// Waits for the answer on this thread.
  func waited() -> HTTPResponse {
    let arrived = DispatchSemaphore(value: 0)
    whenThere { arrived.signal() }
    arrived.wait()
    return answer()
  }
}
