import Foundation

/// Puts a complete file in the place of another, so that at every moment, also when the power goes, one of the two stands there whole.
enum DurableMove {
  /// Moves a file that is on the disk.
  /// - Throws: `POSIXError`; the file may stand in its new place all the same when the folder can't be written to the disk
  static func move(_ source: String, over target: String) throws {
    guard unsafe rename(source, target) == 0 else { throw fault() }
    try keepNames(besides: target)
  }

  /// Has the names in a file's folder on the disk; a power cut could take them back otherwise.
  static func keepNames(besides file: String) throws {
    let folder = unsafe open(URL(filePath: file).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw fault() }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw fault() }
  }

  private static func fault() -> POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
