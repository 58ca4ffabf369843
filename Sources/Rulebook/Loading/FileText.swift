import Foundation

/// The only place of the rulebook that touches the file system.
enum FileText {
  /// Far more than a rule or a profile needs.
  static let greatestByteCount = 256 * 1024

  /// The bytes of a file; never reads more than one byte beyond the limit.
  static func bytes(of path: String) throws(RulebookError) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw RulebookError(file: path, reason: .unreadable("no such file, or no permission"))
    }
    defer { try? handle.close() }
    let data: Data
    do {
      // An empty file answers nil; the YAML reader then says that the file holds no value.
      data = try handle.read(upToCount: greatestByteCount + 1) ?? Data()
    } catch {
      throw RulebookError(file: path, reason: .unreadable("not a file"))
    }
    guard data.count <= greatestByteCount else { throw RulebookError(file: path, reason: .fileTooLarge(limit: greatestByteCount)) }
    return [UInt8](data)
  }

  /// Whether a file or folder of this name exists.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The names in a folder in alphabetical order, without hidden ones; the flag says which are folders.
  static func names(in directory: String) throws(RulebookError) -> [(name: String, isFolder: Bool)] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      throw RulebookError(file: directory, reason: .unreadable("no such folder, or no permission"))
    }
    return names.filter { !$0.hasPrefix(".") }.sorted().map { ($0, isFolder(directory + "/" + $0)) }
  }

  private static func isFolder(_ path: String) -> Bool {
    let entries = try? FileManager.default.contentsOfDirectory(atPath: path)
    return entries != nil
  }
}
