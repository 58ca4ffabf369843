import Foundation

/// Files that are read as a whole, such as settings and certificates, and files that everybody may read.
enum OpenFile {
  /// Far above any certificate, list of revoked ones or settings.
  static let usualLimit = 16 << 20

  /// Reads a file as a whole, and nothing of one that is larger than the limit: its beginning alone could be taken for all of it.
  /// - Throws: `CommandFailure` when the file can't be read or is too large
  static func read(_ path: String, limit: Int = usualLimit) throws -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: limit + 1) else {
      throw CommandFailure("a file can't be read: \(path)", "ファイルを読めません：\(path)")
    }
    guard data.count <= limit else {
      throw CommandFailure("a file is larger than \(limit) bytes: \(path)", "ファイルが\(limit)バイトを超えています：\(path)")
    }
    return [UInt8](data)
  }

  /// Writes a file that gets its name when it is complete.
  static func write(_ bytes: [UInt8], to path: String, existing: DraftFile.Existing) throws {
    let file = try DraftFile(path: path, existing: existing)
    try file.write(bytes)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.draft)
    try file.complete()
  }
}
