import Glibc

/// Why a server could not be started.
public enum HTTPServerError: Error, Equatable, CustomStringConvertible {
  /// A setting lies outside its range.
  case settingOutOfRange(name: String, value: Int, allowed: ClosedRange<Int>)
  /// Another program listens on the port.
  case portInUse(UInt16)
  /// The system refused a step; `code` is its errno.
  case systemRefused(step: String, code: Int32)
  /// The library would not start and gives no reason; mostly too few file descriptors or threads are left.
  case libraryRefused

  /// What happened and what to change.
  public var description: String {
    switch self {
    case .settingOutOfRange(let name, let value, let allowed):
      "The HTTP server's \(name) is \(value); it must lie between \(allowed.lowerBound) and \(allowed.upperBound)."
    case .portInUse(let port):
      "Port \(port) of the loopback address is in use; stop the other program or choose another port."
    case .systemRefused(let step, let code):
      "The system refused to \(step) the HTTP server's socket: \(unsafe String(cString: strerror(code)))."
    case .libraryRefused:
      "The HTTP library did not start; see whether the limits of open files and threads are too low."
    }
  }
}
