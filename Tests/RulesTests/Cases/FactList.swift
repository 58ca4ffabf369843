import EligibilityModel
import Foundation
import YAML

/// `Cases/facts.yaml`: each fact that this version must hold, and what the unproven ones wait for.
struct FactList {
  /// A file or a word that is not as it must be.
  struct Broken: Error, CustomStringConvertible {
    let description: String
  }

  /// Every id of the list.
  let ids: [String]
  /// The ids that nothing proves, with the reason.
  let needs: [String: String]

  init() throws {
    let path = Repository.root.appending(path: "Cases/facts.yaml")
    guard case .mapping(let top, _) = try YAML.parse([UInt8](try Data(contentsOf: path))), let facts = top.first,
      case .mapping(let entries, _) = facts.value
    else { throw Broken(description: "facts.yaml is no mapping of ids") }
    ids = entries.map(\.key.text)
    var needs: [String: String] = [:]
    for entry in entries { needs[entry.key.text] = try FactList.need(of: entry.value, at: entry.key) }
    self.needs = needs
  }

  /// `proven`, or `{needs: "one sentence"}`.
  private static func need(of node: YAMLNode, at key: YAMLScalar) throws -> String? {
    switch node {
    case .scalar(let word) where word.text == "proven": return nil
    case .mapping(let entries, _) where entries.map(\.key.text) == ["needs"]:
      if case .scalar(let reason) = entries[0].value, reason.text.hasSuffix("."), reason.text.count > 20 { return reason.text }
    default: break
    }
    throw Broken(description: "facts.yaml:\(key.mark.line): write proven, or needs with one sentence")
  }

  /// Every id of the fact register: F-001 to F-468, N-01 to N-15, O-01 to O-20.
  static let register: Set<String> = Set(
    numbered("F", 1...468, width: 3) + numbered("N", 1...15, width: 2) + numbered("O", 1...20, width: 2))

  private static func numbered(_ letter: String, _ numbers: ClosedRange<Int>, width: Int) -> [String] {
    numbers.map { number in
      let digits = String(number)
      return "\(letter)-" + String(repeating: "0", count: width - digits.count) + digits
    }
  }
}

/// The facts that tests name in words: in the sentence of a `@Test`, or as the first word of a row of facts (`…Fact("F-434", …)`).
enum FactsInTests {
  static func ids() throws -> Set<String> {
    let folder = Repository.root.appending(path: "Tests")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return try files.filter { $0.pathExtension == "swift" }.reduce(into: []) { ids, file in
      ids.formUnion(FactsInTests.ids(in: try String(contentsOf: file, encoding: .utf8)))
    }
  }

  /// The ids in the literals of one source text.
  static func ids(in source: String) -> Set<String> {
    let lines = source.split(separator: "\n").filter { isProof($0.drop { $0 == " " }) }
    return Set(lines.flatMap { line in literals(of: line).flatMap { $0.matches(of: /\b[FNO]-[0-9]{2,3}\b/).map { String($0.output) } } })
  }

  /// A sentence stands on the line of `@Test(` or alone on the next one; a literal elsewhere may be sample data, which proves nothing.
  private static func isProof(_ line: Substring) -> Bool {
    line.hasPrefix("@Test(\"") || line.hasPrefix("\"") || line.contains(/[A-Za-z]+Fact\("/)
  }

  private static func literals(of line: Substring) -> [Substring] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}
