import Glibc

/// Why a server could not be started.
public enum HTTPServerError: Error, Equatable, CustomStringConvertible {
  /// A setting lies outside its range.
  case settingOutOfRange(name: String, value: Int, allowed: ClosedRange<Int>)
  /// Another program listens on the port.
  case portInUse(UInt16)
  /// No socket file can have this path: it is empty or longer than so many bytes.
  case socketPathUnusable(longest: Int)
  /// At the path stands a file that is no socket, or one of another user.
  case socketPathTaken(String)
  /// Another program listens on the socket file.
  case socketInUse(String)
  /// The system refused a step; `code` is its errno.
  case systemRefused(step: String, code: Int32)
  /// What was handed over under this number is no listening socket of loopback or of a file.
  case handedSocketUnusable(Int32)
  /// The library would not start and gives no reason; mostly too few file descriptors or threads are left.
  case libraryRefused

  /// What happened and what to change.
  public var description: String {
    switch self {
    case .settingOutOfRange(let name, let value, let allowed):
      "The HTTP server's \(name) is \(value); it must lie between \(allowed.lowerBound) and \(allowed.upperBound)."
    case .portInUse(let port):
      "Port \(port) of the loopback address is in use; stop the other program or choose another port."
    case .socketPathUnusable(let longest):
      "The path of a socket file must have 1 to \(longest) bytes; choose a shorter one."
    case .socketPathTaken(let path):
      "At \(path) stands something that is no socket of this user; it was left alone. Choose another path or remove it."
    case .socketInUse(let path):
      "Another program listens on \(path); stop it or choose another path."
    case .systemRefused(let step, let code):
      "The system refused to \(step) the HTTP server's socket: \(unsafe String(cString: strerror(code)))."
    case .handedSocketUnusable(let descriptor):
      "The socket handed over as number \(descriptor) is none that listens on loopback or at a file; see the service manager's socket unit."
    case .libraryRefused:
      "The HTTP library did not start; see whether the limits of open files and threads are too low."
    }
  }
}
