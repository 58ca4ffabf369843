/// One element of a document with what stands in it; attributes are not kept, because the dialects read here have none.
public struct XMLNode: Hashable, Sendable {
  /// The element's name.
  public let name: String
  /// The text that stands directly in it, as written; empty where elements stand in it.
  public let text: String
  /// The elements in it, in their order.
  public let children: [XMLNode]
  /// The line of its start tag, from 1.
  public let line: Int

  /// Keeps the parts.
  public init(name: String, text: String, children: [XMLNode], line: Int) {
    self.name = name
    self.text = text
    self.children = children
    self.line = line
  }

  /// The first child of that name.
  public func child(_ name: String) -> XMLNode? {
    children.first { $0.name == name }
  }

  /// All children of that name, in their order.
  public func children(_ name: String) -> [XMLNode] {
    children.filter { $0.name == name }
  }
}
