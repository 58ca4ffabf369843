/// The table of GLOSSARY.md: one Japanese term, one identifier.
struct Glossary {
  /// One row that names an identifier.
  struct Entry: Equatable {
    let term: String
    let identifier: String
    let line: Int
  }

  let entries: [Entry]

  /// Reads every table row whose first two cells are a term and an identifier in backticks.
  init(_ text: String) {
    entries = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line -> [Entry] in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
      guard cells.count > 3, cells[0].isEmpty else { return [] }
      let quoted = cells[2].split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      return quoted.map { Entry(term: Self.bare(cells[1]), identifier: String($0.element), line: index + 1) }
    }
  }

  /// Terms with several identifiers and identifiers with several terms.
  func ambiguities() -> [Finding] {
    repeated(by: \.term, other: \.identifier) + repeated(by: \.identifier, other: \.term)
  }

  /// Declarations of a file that bear a glossary identifier while the doc comment above them lacks the Japanese term.
  func undocumented(in file: SourceFile) -> [Finding] {
    let lines = file.lines
    return lines.indices.compactMap { index in
      guard let name = Self.declaredName(lines[index]), let entry = entries.first(where: { $0.identifier == name }),
        !Self.comment(above: index, in: lines).contains(where: { $0.contains(entry.term) })
      else { return nil }
      return Finding(path: file.path, line: index + 1, what: "the comment of \(name) lacks its Japanese term \(entry.term)")
    }
  }

  /// Types of a file whose doc comment has a Japanese term on its second line and that stand in no row.
  func absent(in file: SourceFile) -> [Finding] {
    let lines = file.lines
    return lines.indices.compactMap { index in
      guard let name = Self.declaredType(lines[index]), !entries.contains(where: { $0.identifier == name }),
        let second = Self.comment(above: index, in: lines).reversed().dropFirst().first, second.contains(where: Self.isJapanese)
      else { return nil }
      return Finding(path: file.path, line: index + 1, what: "\(name) has a Japanese term but no row in GLOSSARY.md")
    }
  }

  /// The name of a public type declared at the left margin.
  private static func declaredType(_ line: Substring) -> String? {
    guard line.hasPrefix("public "), !line.contains(" let "), !line.contains(" var ") else { return nil }
    return declaredName(line)
  }

  private static func isJapanese(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) }
  }

  private func repeated(by key: KeyPath<Entry, String>, other: KeyPath<Entry, String>) -> [Finding] {
    Dictionary(grouping: entries) { $0[keyPath: key] }.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { name, rows in
      Finding(path: "GLOSSARY.md", line: rows[1].line, what: "\(name): \(rows.map { $0[keyPath: other] }.joined(separator: ", "))")
    }
  }

  /// The term without a remark in parentheses.
  private static func bare(_ cell: Substring) -> String {
    String((cell.split { $0 == "(" || $0 == "（" }.first ?? "").trimmingSpaces)
  }

  /// The name that a line declares to other rooms: a public or package type or property.
  private static func declaredName(_ line: Substring) -> String? {
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let kinds: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias", "let", "var"]
    guard let first = words.first, first == "public" || first == "package", let kind = words.firstIndex(where: { kinds.contains($0) }),
      words.indices.contains(kind + 1)
    else { return nil }
    return String(words[kind + 1])
  }

  private static func comment(above index: Int, in lines: [Substring]) -> [Substring] {
    lines[..<index].reversed().map { $0.trimmingSpaces }.drop { $0.hasPrefix("@") }.prefix { $0.hasPrefix("///") }.map { $0 }
  }
}

extension Substring {
  /// The text without spaces at either end.
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
