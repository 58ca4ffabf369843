public import Interchange
import YAML

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
  public func overridden(by other: JSONValue) -> JSONValue {
    guard case .object(let base) = self, case .object(let own) = other else { return other }
    var merged = JSONObject()
    for member in base.members { _ = merged.append(member.name, own[member.name] ?? member.value) }
    for member in own.members where base[member.name] == nil { _ = merged.append(member.name, member.value) }
    return .object(merged)
  }
}
