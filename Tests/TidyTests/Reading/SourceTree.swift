import Foundation

/// The files of the repository as the checks read them, found from the place of this file.
enum SourceTree {
  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Folders that hold what is built, fetched or filled, never what is written.
  private static let passedOver: Set<String> = [".build", ".git", ".swiftpm", "__pycache__", "node_modules"]
  private static let passedOverAtRoot: Set<String> = ["build", "var"]

  /// Every file below one folder, or of the whole tree, whose name ends in one of `endings`; all files when none is named.
  static func files(under folder: String = "", endings: [String] = []) throws -> [SourceFile] {
    var found: [SourceFile] = []
    for path in try paths(under: folder) where endings.isEmpty || endings.contains(where: { path.hasSuffix($0) }) {
      let bytes = try Data(contentsOf: root.appendingPathComponent(path))
      guard let text = String(data: bytes, encoding: .utf8) else { continue }
      found.append(SourceFile(path: path, text: text))
    }
    return found
  }

  /// Whether a file or folder stands at a path relative to the root.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).standardizedFileURL.path)
  }

  private static func paths(under folder: String) throws -> [String] {
    let place = folder.isEmpty ? root : root.appendingPathComponent(folder)
    guard FileManager.default.fileExists(atPath: place.path) else { return [] }
    var paths: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() {
      if passedOver.contains(name) || (folder.isEmpty && passedOverAtRoot.contains(name)) { continue }
      let path = folder.isEmpty ? name : folder + "/" + name
      let kind = try FileManager.default.attributesOfItem(atPath: root.appendingPathComponent(path).path)[.type] as? FileAttributeType
      switch kind {
      case .typeDirectory?: paths += try Self.paths(under: path)
      case .typeRegular?: paths.append(path)
      default: continue
      }
    }
    return paths
  }
}

/// One text file with its path relative to the root.
struct SourceFile: Sendable {
  let path: String
  let text: String

  /// The name of the room, for a path such as `Sources/Rules/Counter/Decide.swift`.
  var room: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : nil
  }

  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The lines, empty ones included.
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
}

/// Something a check found, with the place a person has to go to.
struct Finding: CustomStringConvertible, Equatable {
  let path: String
  let line: Int
  let what: String

  var description: String { "\(path):\(line): \(what)" }
}

extension [Finding] {
  /// All findings, one a line, for the message of a failed expectation.
  var report: String { map(\.description).joined(separator: "\n") }
}
