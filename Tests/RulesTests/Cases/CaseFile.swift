import EligibilityModel
import Foundation
import Interchange
import Testing
import YAML

/// One executable case of `Cases/`: a question in the words of `shikaku ask` and what the answer must hold.
struct Case: CustomTestStringConvertible, Sendable {
  let name: String
  let facts: [String]
  let topic: AskTopic
  let question: JSONValue
  let expected: JSONValue
  /// File and line, for the report of a failure.
  let place: String

  var testDescription: String { "\(name) (\(facts.joined(separator: " ")))" }
}

/// A file below `Cases/`: defaults for every question in it, and the cases.
struct CaseFile {
  enum Broken: Error, CustomStringConvertible {
    case at(String, String)

    var description: String {
      switch self {
      case .at(let place, let reason): "\(place): \(reason)"
      }
    }
  }

  let path: String
  let cases: [Case]

  /// Reads `ask`, `defaults` and `cases`; a case with `days` becomes one case a day.
  init(path: String) throws {
    self.path = path
    let root = Fields(try YAML.parse([UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))), path)
    let topicWord = try root.text("ask")
    guard let topic = AskTopic(rawValue: topicWord) else { throw Broken.at(path, "no question is called \(topicWord)") }
    let defaults = root.node("defaults").map(JSONValue.init(yaml:)) ?? .object(JSONObject())
    var cases: [Case] = []
    for node in try root.elements("cases") {
      cases += try CaseFile.cases(from: Fields(node, path), topic: topic, defaults: defaults)
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

extension JSONValue {
  /// YAML in the words of JSON: unquoted digits are numbers, unquoted `true`, `false` and `null` themselves, all else text.
  init(yaml: YAMLNode) {
    switch yaml {
    case .scalar(let scalar): self = JSONValue.scalar(scalar)
    case .sequence(let nodes, _): self = .array(nodes.map(JSONValue.init(yaml:)))
    case .mapping(let entries, _):
      var object = JSONObject()
      for entry in entries { _ = object.append(entry.key.text, JSONValue(yaml: entry.value)) }
      self = .object(object)
    }
  }

  private static func scalar(_ scalar: YAMLScalar) -> JSONValue {
    guard scalar.isPlain else { return .string(scalar.text) }
    switch scalar.text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: return Int64(scalar.text).map(JSONValue.integer) ?? .string(scalar.text)
    }
  }

  /// The members of this object, those of the other put in their place.
  func overridden(by other: JSONValue) -> JSONValue {
    guard case .object(let base) = self, case .object(let own) = other else { return other }
    var merged = JSONObject()
    for member in base.members { _ = merged.append(member.name, own[member.name] ?? member.value) }
    for member in own.members where base[member.name] == nil { _ = merged.append(member.name, member.value) }
    return .object(merged)
  }
}
