import CMicroHTTPD
import Dispatch
import Glibc

/// The library at work: its daemon, and the timer that watches over deadlines.
///
/// Sendable although it holds a bare pointer: the library allows its daemon to be stopped from any thread, and the server's lock lets
/// only one thread do it, once.
@safe struct Running: @unchecked Sendable {
  private let daemon: OpaquePointer
  private let timer: any DispatchSourceTimer
  private let file: SocketFile?
  private let socket: Int32
  private let isHanded: Bool

  /// Starts the library's threads; the engine must outlive `stop`, since the library keeps an uncounted reference to it.
  init(engine: Engine, listener: consuming Listener) throws(HTTPServerError) {
    let configuration = engine.configuration
    var settings = unsafe shim_daemon_settings()
    // No error log: the library would write request targets, and with them personal data, to the standard error.
    // No MHD_USE_TURBO: under a burst of new connections version 0.9.75 then leaves some of them unread for ever.
    let flags = [MHD_USE_EPOLL_INTERNAL_THREAD, MHD_USE_ITC, MHD_ALLOW_SUSPEND_RESUME]
    unsafe settings.flags = flags.reduce(0) { $0 | $1.rawValue }
    unsafe settings.listening_socket = listener.socket
    unsafe settings.connection_memory_bytes = configuration.connectionMemory
    unsafe settings.maximum_connections = UInt32(clamping: configuration.maximumConnections)
    unsafe settings.idle_timeout_seconds = UInt32(clamping: configuration.idleTimeoutSeconds)
    unsafe settings.threads = UInt32(clamping: configuration.threads)
    // Not the library's strict mode: version 0.9.75 then sends the head of its answer to a missing Host twice. It checks for that and for
    // a space in the target only, both of which `RequestHead` and `RequestTarget` refuse.
    unsafe settings.strictness = 0
    unsafe settings.access = requestAdvanced
    unsafe settings.request_line = requestLineArrived
    unsafe settings.unescape = leaveEscaped
    unsafe settings.connection_changed = connectionChanged
    unsafe settings.request_completed = requestCompleted
    // The engine outlives the daemon: the server owns both and stops the daemon before it lets go of the engine.
    unsafe settings.context = Unmanaged.passUnretained(engine).toOpaque()
    guard let daemon = unsafe shim_start_daemon(&settings) else { throw .libraryRefused }
    (file, socket, isHanded) = (listener.file, listener.socket, listener.isHanded)
    listener.handOver()
    unsafe self.daemon = daemon
    timer = engine.watch.start()
  }

  /// The listening socket under a number of its own, which a program started later gets only when it is given on.
  func listenerCopy() -> Int32? {
    let copy = fcntl(socket, F_DUPFD_CLOEXEC, 64)
    return copy >= 0 ? copy : nil
  }

  func stop(engine: Engine, patience: StopPatience) -> HTTPServerStop {
    engine.drain()
    // After this the library no longer accepts, and the listener is ours to close, though only when its threads have gone.
    let listener = unsafe MHD_quiesce_daemon(daemon)
    if !isHanded, !patience.isHandedOver {
      // While the socket still answers no other server takes the path, so that what is removed is ours.
      file?.remove()
      // Shutting it down refuses whoever still asks, while the number of the socket stays taken.
      if listener >= 0 { shutdown(listener, Int32(SHUT_RDWR)) }
    }
    engine.waitForConnections(seconds: patience.lingerSeconds)
    let left = engine.waitForAnswers(seconds: patience.graceSeconds)
    engine.waitForSleepers()
    unsafe MHD_stop_daemon(daemon)
    engine.end()
    if listener >= 0 { close(listener) }
    timer.cancel()
    return left == 0 ? .drained : .cut(requests: left)
  }
}

/// How long a stop waits, and what becomes of the socket.
struct StopPatience {
  /// For answers to requests under way.
  let graceSeconds: Int
  /// For connections to be closed by their clients or by their next answer, so that no request is sent into a closing one.
  let lingerSeconds: Int
  /// Whether another process goes on listening.
  let isHandedOver: Bool
}
