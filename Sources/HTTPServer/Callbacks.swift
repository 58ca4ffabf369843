import CMicroHTTPD
import Glibc

// What the library calls. These are functions of their own because a C callback can capture nothing; the context that each gets is the
// engine, which the server keeps alive until the library's threads have gone, and the socket's context is the connection.

/// A connection was accepted, or is about to be closed: makes, or lets go of, what is kept for it.
func connectionChanged(
  context: UnsafeMutableRawPointer?, handle: OpaquePointer?, socketContext: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
  change: MHD_ConnectionNotificationCode
) {
  guard let engine = unsafe engine(from: context), let socketContext = unsafe socketContext else { return }
  if change == .CONNECTION_NOTIFY_STARTED {
    let connection = unsafe Connection(socket: shim_connection_socket(handle))
    engine.connectionOpened(connection)
    // Counted here, given back when the library says that the connection closes, which it does exactly once.
    unsafe socketContext.pointee = Unmanaged.passRetained(connection).toOpaque()
  } else if let pointer = unsafe socketContext.pointee {
    let connection = unsafe Unmanaged<Connection>.fromOpaque(pointer).takeRetainedValue()
    unsafe socketContext.pointee = nil
    engine.connectionClosed(connection)
  }
}

/// The request line has arrived: the last chance to see the target whole, since the library then cuts it up in its place.
func requestLineArrived(
  context: UnsafeMutableRawPointer?, target: UnsafePointer<CChar>?, handle: OpaquePointer?
) -> UnsafeMutableRawPointer? {
  guard let connection = unsafe connection(of: handle), let target = unsafe target else { return nil }
  let bytes = unsafe UnsafeRawBufferPointer(start: target, count: strlen(target))
  connection.beginRequest(target: unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe RequestTarget($0) })
  return nil
}

/// The head, a piece of the body, or the end of the request has arrived.
func requestAdvanced(
  context: UnsafeMutableRawPointer?, handle: OpaquePointer?, path: UnsafePointer<CChar>?, method: UnsafePointer<CChar>?,
  version: UnsafePointer<CChar>?, piece: UnsafePointer<CChar>?, pieceSize: UnsafeMutablePointer<Int>?,
  requestContext: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let engine = unsafe engine(from: context), let connection = unsafe connection(of: handle), let handle = unsafe handle,
    let method = unsafe method, let version = unsafe version, let pieceSize = unsafe pieceSize
  else { return .NO }
  switch connection.stage {
  case .head:
    let verdict = unsafe judge(connection, handle, method: method, version: version, engine: engine)
    return unsafe engine.headArrived(connection, handle, verdict: verdict)
  case .body:
    guard unsafe pieceSize.pointee > 0 else { return unsafe engine.bodyEnded(connection, handle) }
    let bytes = unsafe UnsafeRawBufferPointer(start: piece, count: pieceSize.pointee)
    unsafe pieceSize.pointee = 0
    return unsafe engine.bodyArrived(connection, handle, bytes)
  case .waiting(let answer):
    return unsafe engine.answerArrived(connection, handle, answer)
  case .answered:
    unsafe pieceSize.pointee = 0
    return .YES
  }
}

/// The answer was sent, or the request was given up.
func requestCompleted(
  context: UnsafeMutableRawPointer?, handle: OpaquePointer?, requestContext: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
  reason: MHD_RequestTerminationCode
) {
  guard let engine = unsafe engine(from: context), let connection = unsafe connection(of: handle) else { return }
  engine.requestCompleted(connection)
}

/// Keeps the library from decoding the target: a decoded `%00` or `%2F` could no longer be told from what it is not.
func leaveEscaped(context: UnsafeMutableRawPointer?, handle: OpaquePointer?, text: UnsafeMutablePointer<CChar>?) -> Int {
  guard let text = unsafe text else { return 0 }
  return unsafe Int(strlen(text))
}

private func judge(
  _ connection: Connection, _ handle: OpaquePointer, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>,
  engine: Engine
) -> RequestHead.Verdict {
  let token = unsafe String(cString: method)
  connection.method = HTTPMethod(token: token)
  guard let target = connection.target, !token.isEmpty, token.utf8.allSatisfy(HTTPSyntax.isToken),
    target.path != "*" || connection.method == .options
  else { return .refused(status: 400) }
  let parts = unsafe RequestHead.Parts(
    handle: handle, method: method, methodCount: token.utf8.count, version: version, target: target)
  connection.bodyLimit = engine.bodyLimit(of: target)
  return unsafe RequestHead.judge(parts, limits: engine.configuration, maximumBodySize: connection.bodyLimit)
}

private func engine(from context: UnsafeMutableRawPointer?) -> Engine? {
  unsafe context.map { unsafe Unmanaged<Engine>.fromOpaque($0).takeUnretainedValue() }
}

private func connection(of handle: OpaquePointer?) -> Connection? {
  unsafe shim_socket_context(handle).map { unsafe Unmanaged<Connection>.fromOpaque($0).takeUnretainedValue() }
}
