import Foundation

/// Holds a lock file as long as it lives; the system frees it when the process ends, however it ends.
final class FolderLock: Sendable {
  private let descriptor: Int32

  init(_ path: String) throws(GatewayError) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw GatewayError(.write, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw GatewayError(.occupied, 0)
    }
  }

  deinit {
    close(descriptor)
  }
}
