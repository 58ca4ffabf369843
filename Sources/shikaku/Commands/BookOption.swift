import Foundation
import Operations
import Registry
import Rulebook

/// Where the rulebook is: named by an option or the environment, else beside the program.
enum BookOption {
  static let option = Usage.Option.optional(
    "book", "folder", "The rulebook (default: SHIKAKU_BOOK, ./Book, or Book beside the program).", "規則集のフォルダー（省略時は SHIKAKU_BOOK、./Book など）。"
  )

  /// Loads the book, or says which file and line keep it from loading.
  static func book(_ arguments: Arguments) throws -> Rulebook {
    try book(in: try folder(arguments))
  }

  /// Loads the book of a folder.
  static func book(in folder: String) throws -> Rulebook {
    do throws(RulebookError) {
      return try Rulebook.load(directory: folder)
    } catch {
      throw CommandFailure("the rulebook does not load: \(error.description)", "規則集を読み込めません：\(error.description)")
    }
  }

  /// How the last days of reports are counted, and the fingerprint of the book by which they are.
  static func deadline(_ arguments: Arguments) throws -> (count: CountReportDeadline, book: AuditHash?) {
    let folder = try folder(arguments)
    return (CountReportDeadline(by: try book(in: folder)), try fingerprint(of: folder))
  }

  /// The fingerprint of a book, as the audit trail keeps it.
  static func fingerprint(of folder: String) throws -> AuditHash? {
    AuditHash(hex: try BookFolder.fingerprint(folder))
  }

  /// The folder of the book.
  static func folder(_ arguments: Arguments) throws -> String {
    try arguments.value("book") ?? defaultFolder()
  }

  /// The folder of the book where the command line names none.
  static func defaultFolder() throws -> String {
    if let named = ProcessInfo.processInfo.environment["SHIKAKU_BOOK"] { return named }
    guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0 + "/national") }) else {
      throw CommandFailure(
        "no rulebook found; name its folder with --book", "規則集が見つかりません。--book でフォルダーを指定してください。")
    }
    return found
  }

  /// The current folder, then every folder from the program's own upwards, then an installed share.
  private static var candidates: [String] {
    var folders = ["Book"]
    var place = URL(fileURLWithPath: Bundle.main.executablePath ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<6 where place.path != "/" {
      folders += [place.appending(path: "Book").path, place.appending(path: "share/shikaku/Book").path]
      place = place.deletingLastPathComponent()
    }
    return folders
  }
}
