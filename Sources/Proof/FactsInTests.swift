import Foundation

/// The facts that tests name in words: in the sentence of a `@Test`, or as the first word of a row of facts (`…Fact("F-434", …)`).
/// 試験での言及
public enum FactsInTests {
  /// Each fact with the lines that name it, `path:line`, below a folder.
  public static func places(below folder: String, calling place: String) throws -> [String: [String]] {
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    var places: [String: [String]] = [:]
    for path in paths {
      let source = try String(contentsOf: URL(fileURLWithPath: folder + "/" + path), encoding: .utf8)
      for (id, line) in lines(in: source) { places[id, default: []].append("\(place)/\(path):\(line)") }
    }
    return places
  }

  /// The ids in the literals of one source text.
  public static func ids(in source: String) -> Set<String> { Set(lines(in: source).map(\.id)) }

  private static func lines(in source: String) -> [(id: String, line: Int)] {
    source.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
      guard isProof(line.drop { $0 == " " }) else { return [(id: String, line: Int)]() }
      let found = literals(of: line).flatMap { $0.matches(of: /\b[FNO]-[0-9]{2,3}\b/).map { String($0.output) } }
      return Set(found).sorted().map { ($0, number + 1) }
    }
  }

  /// A sentence stands on the line of `@Test(` or alone on the next one; a literal elsewhere may be sample data, which proves nothing.
  private static func isProof(_ line: Substring) -> Bool {
    line.hasPrefix("@Test(\"") || line.hasPrefix("\"") || line.contains(/[A-Za-z]+Fact\("/)
  }

  private static func literals(of line: Substring) -> [Substring] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}
