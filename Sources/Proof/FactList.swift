import Foundation
import YAML

/// `Cases/facts.yaml`: each fact that this version must hold, and what the unproven ones wait for.
public struct FactList: Sendable {
  /// A file or a word that is not as it must be.
  public struct Broken: Error, CustomStringConvertible {
    /// File, line and what to mend.
    public let description: String
  }

  /// Every id of the list.
  public let ids: [String]
  /// The ids that nothing proves, with the reason.
  public let needs: [String: String]

  /// Reads the list.
  ///
  /// - Parameter path: the file, `Cases/facts.yaml`
  /// - Throws: `Broken` with the line, or what the reader of YAML or the file system says
  public init(path: String) throws {
    guard case .mapping(let top, _) = try YAML.parse([UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))), let facts = top.first,
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
  public static let register: Set<String> = Set(
    numbered("F", 1...468, width: 3) + numbered("N", 1...15, width: 2) + numbered("O", 1...20, width: 2))

  private static func numbered(_ letter: String, _ numbers: ClosedRange<Int>, width: Int) -> [String] {
    numbers.map { number in
      let digits = String(number)
      return "\(letter)-" + String(repeating: "0", count: width - digits.count) + digits
    }
  }
}
