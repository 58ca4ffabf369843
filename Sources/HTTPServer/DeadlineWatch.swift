import Dispatch
import Glibc
import Synchronization

/// Cuts connections whose transfer takes too long, and those whose client has left in the middle of a request.
///
/// The library's idle time-out starts anew with each byte, so a byte a second would keep a connection for ever; and version 0.9.75
/// overlooks an end of stream that arrives together with a piece of a body. When most seats are taken, whoever sends nothing for a few seconds makes room:
/// a new client would wait unaccepted otherwise.
final class DeadlineWatch: Sendable {
  private struct Watched {
    let deadline: Deadline
    /// The phase in which the client was found to have left; found twice, the connection is cut.
    var leftDuring: Deadline.Phase?
  }

  private let watched = Mutex<[Int32: Watched]>([:])
  private let limitSeconds: Int
  /// With as many connections as this the server is crowded.
  private let crowd: Int

  /// How long a request may take to arrive while the server is crowded.
  private static let limitSecondsInCrowd = 5

  init(limitSeconds: Int, maximumConnections: Int) {
    self.limitSeconds = limitSeconds
    crowd = max(2, maximumConnections / 2)
  }

  func add(_ deadline: Deadline) {
    watched.withLock { $0[deadline.socket] = Watched(deadline: deadline) }
  }

  /// Must be called before the socket is closed: afterwards its number may belong to another connection.
  func remove(_ deadline: Deadline) {
    _ = watched.withLock { $0.removeValue(forKey: deadline.socket) }
  }

  /// Shuts overdue and deserted connections down; the thread that serves each sees the end of its stream and tidies up.
  func cut() {
    let now = Deadline.monotonicSeconds()
    // The lock is kept so that no socket is closed, and its number given away, between the question and the cut.
    watched.withLock { watched in
      let isCrowded = watched.count >= crowd
      for (socket, entry) in watched {
        let phase = entry.deadline.phase
        let hasLeft = Self.hasLeft(socket, phase)
        if isOver(phase, now: now, isCrowded) || (hasLeft && entry.leftDuring == phase) { shutdown(socket, Int32(SHUT_RDWR)) }
        if hasLeft || entry.leftDuring != nil { watched[socket]?.leftDuring = hasLeft ? phase : nil }
      }
    }
  }

  /// Looks every second until the timer is cancelled.
  func start() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    timer.schedule(deadline: .now() + 1, repeating: 1, leeway: .milliseconds(200))
    timer.setEventHandler { [self] in cut() }
    timer.resume()
    return timer
  }

  private func isOver(_ phase: Deadline.Phase, now: Int, _ isCrowded: Bool) -> Bool {
    switch phase {
    case .receiving(let since): now - since > (isCrowded ? min(limitSeconds, Self.limitSecondsInCrowd) : limitSeconds)
    case .sending(let since): now - since > limitSeconds
    case .handling: false
    }
  }

  /// Whether a client that still owes bytes has closed its side. One that has sent its whole request may do so.
  private static func hasLeft(_ socket: Int32, _ phase: Deadline.Phase) -> Bool {
    guard case .receiving = phase else { return false }
    var byte: UInt8 = 0
    // Peeks at one byte into a local value: 0 is the end of the stream, -1 is silence.
    return unsafe recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) == 0
  }
}
