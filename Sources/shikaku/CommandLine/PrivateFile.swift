import Foundation

/// A file that a command makes because its user asked for it; it may hold personal data, so only that user may read it.
struct PrivateFile {
  private let handle: FileHandle

  /// Makes the file, before any work is done that could get lost for want of a place.
  /// - Throws: `failure` when it can't be made
  init(path: String, orElse failure: CommandFailure) throws {
    let isMade = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    let handle = isMade ? FileHandle(forWritingAtPath: path) : nil
    guard let handle else { throw failure }
    self.handle = handle
  }

  /// Goes on with a file of which so many bytes are to stay; what stands behind them is cut off.
  /// - Throws: `failure` when it is not there or has fewer bytes
  init(path: String, goingOnAt length: Int64, orElse failure: CommandFailure) throws {
    guard length >= 0, let handle = FileHandle(forUpdatingAtPath: path), try handle.seekToEnd() >= UInt64(length) else { throw failure }
    self.handle = handle
    try cut(to: length)
  }

  /// Cuts off whatever stands behind so many bytes and goes on there.
  func cut(to length: Int64) throws {
    try handle.truncate(atOffset: UInt64(max(0, length)))
    try handle.seek(toOffset: UInt64(max(0, length)))
  }

  /// Waits until everything is on the disk; tells how many bytes that are.
  func synchronize() throws -> Int64 {
    try handle.synchronize()
    return Int64(clamping: try handle.offset())
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
}
