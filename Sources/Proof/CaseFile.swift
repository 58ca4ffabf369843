import Foundation
import Interchange
import YAML

/// A file below `Cases/`: defaults for every question in it, and the cases.
/// 事例ファイル
public struct CaseFile: Sendable {
  /// A file that can't be read as cases.
  public enum Broken: Error, CustomStringConvertible {
    /// File and line, and what is wrong there.
    case at(String, String)

    /// `file:line: what to mend`.
    public var description: String {
      switch self {
      case .at(let place, let reason): "\(place): \(reason)"
      }
    }
  }

  /// The cases in the order of the file.
  public let cases: [Case]

  /// Reads `ask`, `defaults` and `cases`; a case with `days` becomes one case a day.
  ///
  /// - Parameters:
  ///   - path: the file
  ///   - place: how messages and reports name the file; its path when absent
  /// - Throws: `Broken` with file and line, or what the reader of YAML or the file system says
  public init(path: String, calling place: String? = nil) throws {
    let path = (file: path, place: place ?? path)
    let root = Fields(try YAML.parse([UInt8](try Data(contentsOf: URL(fileURLWithPath: path.file)))), path.place)
    let topicWord = try root.text("ask")
    guard let topic = AskTopic(rawValue: topicWord) else { throw Broken.at(path.place, "no question is called \(topicWord)") }
    let defaults = root.node("defaults").map(JSONValue.init(yaml:)) ?? .object(JSONObject())
    var cases: [Case] = []
    for node in try root.elements("cases") {
      cases += try CaseFile.cases(from: Fields(node, path.place), topic: topic, defaults: defaults)
    }
    self.cases = cases
  }

  private static func cases(from fields: Fields, topic: AskTopic, defaults: JSONValue) throws -> [Case] {
    try fields.refuseUnknown(["name", "facts", "question", "expect", "days"])
    let own = fields.node("question").map(JSONValue.init(yaml:)) ?? .object(JSONObject())
    let question = defaults.overridden(by: own)
    let expected = fields.node("expect").map(JSONValue.init(yaml:)) ?? .object(JSONObject())
    let facts = try fields.elements("facts").map { Fields($0, fields.path).scalar }
    let name = try fields.text("name")
    guard !facts.isEmpty else { throw Broken.at(fields.place, "a case names at least one fact") }
    guard let days = fields.node("days"), case .mapping(let entries, _) = days else {
      return [Case(name: name, facts: facts, topic: topic, question: question, expected: expected, place: fields.place)]
    }
    return entries.map { entry in
      var day = JSONObject()
      _ = day.append("serviceDate", .string(entry.key.text))
      return Case(
        name: "\(name) — \(entry.key.text)", facts: facts, topic: topic, question: question.overridden(by: .object(day)),
        expected: expected.overridden(by: JSONValue(yaml: entry.value)), place: "\(fields.path):\(entry.key.mark.line)")
    }
  }
}

/// The members of one mapping of a case file.
private struct Fields {
  let path: String
  private let yaml: YAMLNode

  init(_ yaml: YAMLNode, _ path: String) {
    self.yaml = yaml
    self.path = path
  }

  var place: String { "\(path):\(yaml.mark.line)" }

  var scalar: String {
    if case .scalar(let scalar) = yaml { scalar.text } else { "" }
  }

  func node(_ key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = yaml else { return nil }
    return entries.first { $0.key.text == key }?.value
  }

  func text(_ key: String) throws -> String {
    guard let node = node(key), case .scalar(let scalar) = node else { throw CaseFile.Broken.at(place, "lacks \(key)") }
    return scalar.text
  }

  func elements(_ key: String) throws -> [YAMLNode] {
    guard let node = node(key), case .sequence(let nodes, _) = node else { throw CaseFile.Broken.at(place, "lacks the list \(key)") }
    return nodes
  }

  func refuseUnknown(_ known: Set<String>) throws {
    guard case .mapping(let entries, _) = yaml else { throw CaseFile.Broken.at(place, "is no mapping") }
    if let entry = entries.first(where: { !known.contains($0.key.text) }) {
      throw CaseFile.Broken.at("\(path):\(entry.key.mark.line)", "has no field \(entry.key.text)")
    }
  }
}
