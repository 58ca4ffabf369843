import Interchange
import Proof

/// Makes questions from a schema, so that the readers can be asked whether they take what the schema promises.
struct SchemaSamples {
  let schema: Schema

  /// The smallest object, and one more for each member and each value that member may have.
  func valid() -> [JSONValue] { values(of: schema.root) }

  /// The same objects with a member, somewhere inside, that no schema has.
  func withUnknownMember() -> [JSONValue] { spoiled(schema.root) }

  private func values(of unresolved: JSONValue) -> [JSONValue] {
    let schema = schema.resolved(unresolved)
    if let value = schema["const"] { return [value] }
    if let words = schema["enum"] { return words.elements }
    let choices = schema["oneOf"] ?? schema["anyOf"]
    if let choices { return choices.elements.flatMap(values) }
    switch schema["type"] {
    case .string("object"): return objects(of: schema)
    case .string("array"): return [.array([])] + (schema["items"].map(values) ?? []).map { .array([$0]) }
    case .string("string"): return [.string(text(for: schema))]
    case .string("integer"): return [schema["minimum"] ?? .integer(0), schema["maximum"] ?? .integer(0)]
    case .string("boolean"): return [.bool(true), .bool(false)]
    default: return [.null]
    }
  }

  private func text(for schema: JSONValue) -> String {
    if schema["format"] == .string("date") { return "2026-05-10" }
    if schema["pattern"] == .string("^([01][0-9]|2[0-3]):[0-5][0-9]$") { return "09:30" }
    if schema["pattern"] != nil { return "municipal-nhi" }
    return schema["minLength"] == nil ? "a" : "138057"
  }

  private func objects(of schema: JSONValue) -> [JSONValue] {
    let smallest = smallest(of: schema)
    return [smallest]
      + self.schema.properties(of: schema).flatMap { member in values(of: member.value).map { smallest.with(member.name, $0) } }
  }

  private func smallest(of schema: JSONValue) -> JSONValue {
    let required = schema["required"]?.elements ?? []
    return self.schema.properties(of: schema).filter { required.contains(.string($0.name)) }.reduce(.object(JSONObject())) {
      $0.with($1.name, values(of: $1.value).first ?? .null)
    }
  }

  private func spoiled(_ unresolved: JSONValue) -> [JSONValue] {
    let schema = schema.resolved(unresolved)
    let choices = schema["oneOf"] ?? schema["anyOf"]
    if let choices { return choices.elements.flatMap(spoiled) }
    if let items = schema["items"] { return spoiled(items).map { .array([$0]) } }
    guard schema["type"] == .string("object") else { return [] }
    let smallest = smallest(of: schema)
    let inside = self.schema.properties(of: schema).flatMap { member in spoiled(member.value).map { smallest.with(member.name, $0) } }
    return [smallest.with(SchemaSamples.unknownMember, .bool(true))] + inside
  }

  /// A name that no object has.
  static let unknownMember = "notAMember"
}
