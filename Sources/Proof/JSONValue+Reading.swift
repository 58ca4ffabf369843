public import Interchange

extension JSONValue {
  /// A member of an object.
  public subscript(name: String) -> JSONValue? {
    if case .object(let object) = self { object[name] } else { nil }
  }

  /// The part that a path with dots leads to; an element of a list goes by its first member's text.
  public func part(at path: String) -> JSONValue? {
    path.split(separator: ".").reduce(JSONValue?.some(self)) { value, name in
      guard case .array(let elements)? = value else { return value?[String(name)] }
      return elements.first { $0.firstText == String(name) }
    }
  }

  private var firstText: String? {
    guard case .object(let object) = self, case .string(let text)? = object.members.first?.value else { return nil }
    return text
  }

  /// The elements of a list.
  public var elements: [JSONValue] {
    if case .array(let values) = self { values } else { [] }
  }

  /// The value as JSON text, for messages.
  public var shown: String {
    var json = JSONWriter()
    json.value(self)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
