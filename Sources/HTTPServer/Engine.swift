import CMicroHTTPD
import Dispatch
import Glibc
import Synchronization

/// Takes each request through its stages: head judged, body gathered, handler called, answer queued.
final class Engine: Sendable {
  let configuration: HTTPServerConfiguration
  let watch: DeadlineWatch
  private let handler: @Sendable (HTTPRequest) -> HTTPHandling
  private let side: SideThreads
  private let refusing: (@Sendable (_ status: Int, _ path: String) -> HTTPResponse?)?
  private let admittedRequests = Atomic(0)
  private let largeBodies = Atomic(0)
  private let pace = Mutex(BodyPace())
  /// After so many bytes of a body its connection may have to rest: more than the library holds of one at a time, so that none that rests is put to
  /// sleep again by what is left of it.
  private let turn: Int
  private let connections = Atomic(0)
  /// Connections that sleep until their answer is there.
  private let sleeping = Atomic(0)
  private let isDraining = Atomic(false)
  /// From now on no connection may begin to sleep.
  private let isStopping = Atomic(false)

  init(
    configuration: HTTPServerConfiguration, refusing: (@Sendable (_ status: Int, _ path: String) -> HTTPResponse?)?,
    handler: @escaping @Sendable (HTTPRequest) -> HTTPHandling
  ) {
    side = SideThreads(atMost: configuration.sideThreads)
    self.configuration = configuration
    turn = max(65_536, configuration.connectionMemory)
    self.refusing = refusing
    self.handler = handler
    watch = DeadlineWatch(limitSeconds: configuration.transferDeadlineSeconds, maximumConnections: configuration.maximumConnections)
  }

  /// From now on every answer closes its connection, so that clients don't send the next request into the stop.
  func drain() { isDraining.store(true, ordering: .relaxed) }

  /// What is under way now.
  var load: HTTPServerLoad {
    HTTPServerLoad(connections: connections.load(ordering: .relaxed), requests: admittedRequests.load(ordering: .relaxed))
  }

  func connectionOpened(_ connection: Connection) {
    connections.add(1, ordering: .relaxed)
    watch.add(connection.deadline)
  }

  func connectionClosed(_ connection: Connection) {
    watch.remove(connection.deadline)
    connections.subtract(1, ordering: .relaxed)
  }

  /// Waits until no connection is open, but no longer than so many seconds.
  func waitForConnections(seconds: Int) {
    let start = Deadline.monotonicSeconds()
    while connections.load(ordering: .relaxed) > 0, Deadline.monotonicSeconds() - start < seconds { usleep(5_000) }
  }

  /// Waits until every admitted request is answered, but no longer than so many seconds.
  ///
  /// - Returns: The requests still without their answer.
  func waitForAnswers(seconds: Int) -> Int {
    let start = Deadline.monotonicSeconds()
    while admittedRequests.load(ordering: .acquiring) > 0, Deadline.monotonicSeconds() - start < seconds { usleep(5_000) }
    return admittedRequests.load(ordering: .acquiring)
  }

  /// Waits until no connection sleeps any more, nor ever will: the library ends the process when it is stopped while one does.
  func waitForSleepers() {
    isStopping.store(true, ordering: .sequentiallyConsistent)
    while sleeping.load(ordering: .sequentiallyConsistent) > 0 { usleep(1_000) }
  }

  /// Lets the threads aside go, once those of the library have gone.
  func end() { side.close() }

  /// The head has arrived: refuse it, or wait for the end of the request.
  func headArrived(_ connection: Connection, _ handle: OpaquePointer, verdict: RequestHead.Verdict) -> MHD_Result {
    connection.isAdmitted = true
    admittedRequests.add(1, ordering: .relaxed)
    switch verdict {
    case .refused(let status):
      return unsafe refuse(connection, handle, status: status)
    case .sound(let body, _) where !takesSeat(connection, for: body):
      return unsafe refuse(connection, handle, status: 503)
    case .sound(let body, let names):
      connection.names = names
      if case .length(let length) = body { connection.body.reserveCapacity(length) }
    }
    // Even without a body the answer waits for the next call: an answer to this one has the library close the connection.
    connection.stage = .body
    return .YES
  }

  /// A piece of the body has arrived. No answer can be queued while the library reads, so what is too much is thrown away until the end.
  func bodyArrived(_ connection: Connection, _ handle: OpaquePointer, _ piece: UnsafeRawBufferPointer) -> MHD_Result {
    let limit = connection.bodyLimit
    if connection.discarded == 0, piece.count <= limit - connection.body.count {
      unsafe connection.body.append(contentsOf: piece)
    } else {
      connection.discarded += piece.count
      // Whoever sends as much again gets no answer any more, but is cut.
      guard connection.discarded <= limit + 65_536 else { return .NO }
    }
    unsafe rest(connection, handle, after: piece.count)
    return .YES
  }

  /// Lets a connection with a long body sleep for as long as all that send such bodies send too fast.
  private func rest(_ connection: Connection, _ handle: OpaquePointer, after bytes: Int) {
    connection.turn += bytes
    guard connection.turn >= turn else { return }
    let nanoseconds = pace.withLock { $0.rest(after: connection.turn, at: Deadline.monotonicNanoseconds()) }
    connection.turn = 0
    guard nanoseconds > 0 else { return }
    // Where a stop has begun, nobody rests any more: there is little left to keep a pace for.
    _ = unsafe fallAsleep(handle) { wake in
      DispatchQueue.global(qos: .userInitiated).asyncAfter(deadline: .now() + .nanoseconds(nanoseconds), execute: wake)
    }
  }

  func bodyEnded(_ connection: Connection, _ handle: OpaquePointer) -> MHD_Result {
    unsafe connection.discarded > 0 ? refuse(connection, handle, status: 413) : callHandler(connection, handle)
  }

  func requestCompleted(_ connection: Connection) {
    if connection.hasLargeSeat {
      connection.hasLargeSeat = false
      largeBodies.subtract(1, ordering: .releasing)
    }
    if connection.isAdmitted {
      connection.isAdmitted = false
      admittedRequests.subtract(1, ordering: .releasing)
    }
    connection.endRequest()
  }

  /// The largest body that a request to this target may have.
  func bodyLimit(of target: RequestTarget) -> Int {
    configuration.largeBodies.limits[target.path].map { max($0, configuration.maximumBodySize) } ?? configuration.maximumBodySize
  }

  /// Whether the body may come: a small one always, a large one or one of unknown size while there is a seat.
  private func takesSeat(_ connection: Connection, for body: RequestHead.Body) -> Bool {
    guard connection.bodyLimit > configuration.maximumBodySize else { return true }
    switch body {
    case .none: return true
    case .length(let length) where length <= configuration.maximumBodySize: return true
    case .length, .chunked: break
    }
    connection.hasLargeSeat = largeBodies.add(1, ordering: .acquiringAndReleasing).newValue <= configuration.largeBodies.atOnce
    if !connection.hasLargeSeat { largeBodies.subtract(1, ordering: .releasing) }
    return connection.hasLargeSeat
  }

  private func callHandler(_ connection: Connection, _ handle: OpaquePointer) -> MHD_Result {
    connection.deadline.startHandling()
    switch unsafe connection.withHeaders(of: handle, { handler(request(of: connection)) }) {
    case .answer(let response): return unsafe send(response, connection, handle)
    case .later(let later): return unsafe sleep(connection, handle, until: later)
    case .aside(let work): return unsafe sleep(connection, handle, until: SideAnswer(work).later(on: side))
    }
  }

  /// Lets the connection sleep until its answer is there.
  private func sleep(_ connection: Connection, _ handle: OpaquePointer, until later: HTTPLater) -> MHD_Result {
    connection.stage = .waiting(later.answer)
    return unsafe fallAsleep(handle, until: later.whenThere) ? .YES : send(later.waited(), connection, handle)
  }

  /// Has a connection sleep until it is woken, if that may still be; `begin` takes what wakes it, to be called once.
  private func fallAsleep(_ handle: OpaquePointer, until begin: (@escaping @Sendable () -> Void) -> Void) -> Bool {
    // Counted before it is asked whether that may be, as the stop forbids it before it counts; so one of the two sees the other.
    sleeping.add(1, ordering: .sequentiallyConsistent)
    guard !isStopping.load(ordering: .sequentiallyConsistent) else {
      sleeping.subtract(1, ordering: .releasing)
      return false
    }
    unsafe MHD_suspend_connection(handle)
    let sleeper = unsafe Sleeper(handle)
    begin { [self] in
      sleeper.wake()
      sleeping.subtract(1, ordering: .releasing)
    }
    return true
  }

  /// The connection was woken: its answer is there.
  func answerArrived(_ connection: Connection, _ handle: OpaquePointer, _ answer: () -> HTTPResponse) -> MHD_Result {
    unsafe send(answer(), connection, handle)
  }

  private func send(_ response: HTTPResponse, _ connection: Connection, _ handle: OpaquePointer) -> MHD_Result {
    connection.deadline.startSending()
    connection.stage = .answered
    return unsafe Answer.queue(response, on: handle, closing: isDraining.load(ordering: .relaxed))
  }

  private func request(of connection: Connection) -> HTTPRequest {
    HTTPRequest(
      method: connection.method, path: connection.target?.path ?? "", query: connection.target?.query, body: connection.body,
      connection: connection, serial: connection.serial)
  }

  private func refuse(_ connection: Connection, _ handle: OpaquePointer, status: Int) -> MHD_Result {
    connection.deadline.startSending()
    connection.stage = .answered
    let told = connection.target.flatMap { refusing?(status, $0.path) }
    return unsafe Answer.queue(told ?? Answer.refusal(status: status), on: handle, closing: true)
  }
}

/// A connection that sleeps in the library.
///
/// Sendable although it holds a bare pointer: the library lets any thread wake a connection, and keeps one that sleeps until it is woken.
@safe private struct Sleeper: @unchecked Sendable {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { unsafe self.handle = handle }

  func wake() { unsafe MHD_resume_connection(handle) }
}

/// An answer that a thread aside works out.
private final class SideAnswer: Sendable {
  private let work: @Sendable () -> HTTPResponse
  private let response = Mutex<HTTPResponse?>(nil)

  init(_ work: @escaping @Sendable () -> HTTPResponse) { self.work = work }

  func later(on threads: SideThreads) -> HTTPLater {
    HTTPLater(
      whenThere: { [self] wake in
        threads.run { [self] in
          let made = work()
          response.withLock { $0 = made }
          wake()
        }
      }, answer: { [self] in response.withLock { $0 } ?? Answer.refusal(status: 500) })
  }
}
