import YAML

/// Reads a text given as a string.
func parse(_ text: String) throws -> YAMLNode {
  try YAML.parse(Array(text.utf8))
}

/// The tree of a text on one line, to compare shapes by eye.
func outline(_ text: String) throws -> String {
  outline(try parse(text))
}

private func outline(_ node: YAMLNode) -> String {
  switch node {
  case .scalar(let scalar): scalar.text
  case .sequence(let nodes, _): "[" + nodes.map(outline).joined(separator: ", ") + "]"
  case .mapping(let entries, _): "{" + entries.map { "\($0.key.text): " + outline($0.value) }.joined(separator: ", ") + "}"
  }
}
