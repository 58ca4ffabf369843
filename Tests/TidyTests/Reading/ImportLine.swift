/// One import of a Swift file.
struct ImportLine: Equatable {
  /// The module, without the submodule or declaration behind it.
  let module: String
  /// What stands before `import`, for instance `public` or `@testable`.
  let modifiers: [String]
  /// The line, counted from 1.
  let line: Int

  /// Every import of a file, in order.
  static func all(in file: SourceFile) -> [ImportLine] {
    CodeOnly(file.text).lines.enumerated().compactMap { index, text in
      let words = text.split(separator: " ").map(String.init)
      guard let keyword = words.firstIndex(of: "import"), words[..<keyword].allSatisfy(mayStandBefore) else { return nil }
      let named = words[(keyword + 1)...].first { !kinds.contains($0) }
      guard let module = named?.split(separator: ".").first else { return nil }
      return ImportLine(module: String(module), modifiers: Array(words[..<keyword]), line: index + 1)
    }
  }

  private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]

  private static func mayStandBefore(_ word: String) -> Bool {
    word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
  }
}
