import Foundation

/// A file that a command makes because its user asked for it; it may hold personal data, so only that user may read it.
struct PrivateFile {
  /// What happens to a file that is there already.
  enum Existing {
    /// Its content is lost.
    case replaced
    /// It stays, and the command stops.
    case kept
  }

  private let handle: FileHandle

  /// Makes the file, before any work is done that could get lost for want of a place.
  /// - Throws: `failure` when it can't be made
  init(path: String, existing: Existing, orElse failure: CommandFailure) throws {
    let handle: FileHandle? =
      switch existing {
      case .replaced: Self.replacing(path)
      case .kept: Self.new(path)
      }
    guard let handle else { throw failure }
    self.handle = handle
  }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    try handle.write(contentsOf: Data(bytes))
  }

  /// Ends the file when it is on the disk.
  func close() throws {
    try handle.synchronize()
    try handle.close()
  }

  private static func replacing(_ path: String) -> FileHandle? {
    let isMade = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    return isMade ? FileHandle(forWritingAtPath: path) : nil
  }

  private static func new(_ path: String) -> FileHandle? {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    return descriptor >= 0 ? FileHandle(fileDescriptor: descriptor, closeOnDealloc: true) : nil
  }
}
