import YAML

/// The fields of one mapping, taken by key; what nobody takes is refused, so a misspelt key is never ignored.
public struct FieldReader {
  private let mapping: RuleNode
  private var waiting: [YAMLEntry]
  private var askedFor: [String] = []

  init(of mapping: RuleNode, entries: [YAMLEntry]) {
    self.mapping = mapping
    self.waiting = entries
  }

  /// The value behind a key that must be there.
  public mutating func required<Value: RuleValue>(_ key: String, as type: Value.Type = Value.self) throws(RulebookError) -> Value {
    try Value.read(try requiredNode(key))
  }

  /// The value behind a key that may be absent.
  public mutating func optional<Value: RuleValue>(_ key: String, as type: Value.Type = Value.self) throws(RulebookError) -> Value? {
    guard let node = optionalNode(key) else { return nil }
    return try Value.read(node)
  }

  /// The unread value behind a key that must be there.
  public mutating func requiredNode(_ key: String) throws(RulebookError) -> RuleNode {
    guard let node = optionalNode(key) else { throw refused(.missingKey(key)) }
    return node
  }

  /// The unread value behind a key that may be absent.
  public mutating func optionalNode(_ key: String) -> RuleNode? {
    askedFor.append(key)
    guard let index = waiting.firstIndex(where: { $0.key.text == key }) else { return nil }
    return RuleNode(waiting.remove(at: index).value, file: mapping.file)
  }

  /// A refusal of the mapping as a whole.
  public func refused(_ reason: RulebookError.Reason) -> RulebookError { mapping.refused(reason) }

  func refuseLeftovers() throws(RulebookError) {
    guard let entry = waiting.first else { return }
    let reason = RulebookError.Reason.unknownKey(entry.key.text, allowed: askedFor)
    throw RulebookError(file: mapping.file, line: entry.key.mark.line, reason: reason)
  }
}
