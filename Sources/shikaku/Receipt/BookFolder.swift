import Foundation
import Interchange

/// The files of a book as they stand on the disk.
enum BookFolder {
  /// The fingerprint of the book in a folder, over every file of `national` and `insurers` that is not hidden.
  static func fingerprint(_ folder: String) throws -> String {
    BookFingerprint.of(try ["insurers", "national"].flatMap { try files(folder, $0) })
  }

  private static func files(_ folder: String, _ part: String) throws -> [(path: String, bytes: [UInt8])] {
    let base = folder + "/" + part
    guard let paths = FileManager.default.subpaths(atPath: base) else {
      throw CommandFailure("the folder of the rulebook can't be read", "規則集のフォルダーを読めません")
    }
    return try paths.filter { $0.hasSuffix(".yaml") && !isHidden($0) }.map { path in
      guard let data = FileManager.default.contents(atPath: base + "/" + path) else {
        throw CommandFailure("a file of the rulebook can't be read: \(part)/\(path)", "規則集のファイルを読めません：\(part)/\(path)")
      }
      return (part + "/" + path, [UInt8](data))
    }
  }

  private static func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }
}
