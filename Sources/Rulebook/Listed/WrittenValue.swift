import YAML

/// A value as its file writes it, for pages and lists that show every rule alike, whatever type its value has.
/// 値の表記
public indirect enum WrittenValue: Hashable, Sendable, CustomStringConvertible {
  /// A word, number, day or text.
  case word(String)
  /// A list.
  case list([WrittenValue])
  /// A mapping, in the order of the file.
  case fields([WrittenField])

  /// Whether it says that no source states the value.
  /// 記載なし
  public var isNotStated: Bool { self == .word(notStatedWord) }

  /// The value in one line, as YAML in flow style writes it.
  public var description: String {
    switch self {
    case .word(let word): word
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .fields(let fields): "{" + fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }
}

/// One key of a written value with what stands behind it.
/// 値の項目
public struct WrittenField: Hashable, Sendable {
  /// The key.
  public let key: String
  /// What stands behind it.
  public let value: WrittenValue
}

extension WrittenValue {
  init(_ node: YAMLNode) {
    switch node {
    case .scalar(let scalar): self = .word(scalar.text)
    case .sequence(let nodes, _): self = .list(nodes.map { WrittenValue($0) })
    case .mapping(let entries, _): self = .fields(entries.map { WrittenField(key: $0.key.text, value: WrittenValue($0.value)) })
    }
  }
}
