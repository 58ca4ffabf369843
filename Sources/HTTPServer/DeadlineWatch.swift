import Dispatch
import Glibc
import Synchronization

/// Cuts connections whose transfer takes too long, and those whose client has left in the middle of a request.
///
/// The library's idle time-out starts anew with each byte, so a byte a second would keep a connection for ever; and version 0.9.75
/// overlooks an end of stream that arrives together with a piece of a body.
final class DeadlineWatch: Sendable {
  private struct Watched {
    let deadline: Deadline
    /// The phase in which the client was found to have left; found twice, the connection is cut.
    var leftDuring: Deadline.Phase?
  }

  private let watched = Mutex<[Int32: Watched]>([:])
  private let limitSeconds: Int

  init(limitSeconds: Int) {
    self.limitSeconds = limitSeconds
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
      for (socket, entry) in watched {
        let phase = entry.deadline.phase
        let hasLeft = Self.hasLeft(socket, phase)
        if isOver(phase, now: now) || (hasLeft && entry.leftDuring == phase) { shutdown(socket, Int32(SHUT_RDWR)) }
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

  private func isOver(_ phase: Deadline.Phase, now: Int) -> Bool {
    switch phase {
    case .receiving(let since), .sending(let since): now - since > limitSeconds
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
