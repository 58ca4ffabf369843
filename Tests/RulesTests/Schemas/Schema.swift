import Foundation
import Interchange
import Proof

/// One JSON Schema of `Docs/Schemas`, read as far as these tests need it.
struct Schema {
  let root: JSONValue

  init(_ name: String) throws {
    let path = Repository.root.appending(path: "Docs/Schemas/\(name).json")
    root = try JSONReader(maximumBytes: 1 << 20, maximumDepth: 64).read([UInt8](try Data(contentsOf: path)))
  }

  /// The definitions, by name.
  var definitions: [JSONObject.Member] {
    if case .object(let definitions) = root["$defs"] { definitions.members } else { [] }
  }

  /// A schema with its reference followed.
  func resolved(_ schema: JSONValue) -> JSONValue {
    guard case .string(let reference) = schema["$ref"] else { return schema }
    return root["$defs"]?[String(reference.dropFirst("#/$defs/".count))] ?? .null
  }

  /// The members of an object schema.
  func properties(of schema: JSONValue) -> [JSONObject.Member] {
    if case .object(let properties) = schema["properties"] { properties.members } else { [] }
  }

  /// Every member that a value may have, written as a path; `presented[].document` for a member of a list's elements.
  func paths() -> Set<String> { Set(paths(of: root, at: "")) }

  private func paths(of schema: JSONValue, at place: String) -> [String] {
    let schema = resolved(schema)
    let choices = (schema["oneOf"]?.elements ?? []) + (schema["anyOf"]?.elements ?? [])
    let inChoices = choices.flatMap { paths(of: $0, at: place) }
    let inItems = schema["items"].map { paths(of: $0, at: place + "[]") } ?? []
    let inProperties = properties(of: schema).flatMap { member in
      let path = place.isEmpty ? member.name : place + "." + member.name
      return [path] + paths(of: member.value, at: path)
    }
    return inChoices + inItems + inProperties
  }

  /// Every `enum` that does not stand in a definition of its own.
  func loose() -> Int {
    let all = Schema.count("enum", in: root)
    return all - definitions.filter { $0.value["enum"] != nil }.count
  }

  private static func count(_ keyword: String, in value: JSONValue) -> Int {
    switch value {
    case .object(let object):
      object.members.reduce(0) { $0 + ($1.name == keyword ? 1 : 0) + count(keyword, in: $1.value) }
    case .array(let elements): elements.reduce(0) { $0 + count(keyword, in: $1) }
    default: 0
    }
  }
}

extension JSONValue {
  /// Every member of a value, written as in `Schema.paths`.
  func paths(at place: String = "") -> [String] {
    switch self {
    case .object(let object):
      object.members.flatMap { member in
        let path = place.isEmpty ? member.name : place + "." + member.name
        return [path] + member.value.paths(at: path)
      }
    case .array(let elements): elements.flatMap { $0.paths(at: place + "[]") }
    default: []
    }
  }

  /// This object with one member put in or replaced.
  func with(_ name: String, _ value: JSONValue) -> JSONValue {
    var member = JSONObject()
    _ = member.append(name, value)
    return overridden(by: .object(member))
  }
}
