/// A value as its file writes it, for pages and lists that show every rule alike, whatever type its value has.
/// 値の表記
public indirect enum WrittenValue: Hashable, Sendable, CustomStringConvertible {
  /// A word, number, day or text.
  case word(String)
  /// A list.
  case list([WrittenValue])
  /// A mapping, in the order of the file.
  case fields([WrittenField])

  /// The value in one line, as YAML in flow style writes it.
  public var description: String {
    switch self {
    case .word(let word): word
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .fields(let fields): "{" + fields.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }

  /// What stands behind a key of a mapping.
  public subscript(key: String) -> WrittenValue? {
    guard case .fields(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The word, where the value is one.
  public var text: String? {
    if case .word(let word) = self { word } else { nil }
  }

  /// The elements, where the value is a list; none otherwise.
  public var elements: [WrittenValue] {
    if case .list(let values) = self { values } else { [] }
  }
}

/// One key of a written value with what stands behind it.
/// 値の項目
public struct WrittenField: Hashable, Sendable {
  /// The key.
  public let key: String
  /// What stands behind it.
  public let value: WrittenValue

  /// Keeps both as they are.
  public init(key: String, value: WrittenValue) {
    self.key = key
    self.value = value
  }
}
