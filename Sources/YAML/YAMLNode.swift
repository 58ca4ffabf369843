/// A value of a document: a text, a list or a mapping, each with its place.
public enum YAMLNode: Sendable {
  /// A text; whether it means a number or a date is for the caller to decide.
  case scalar(YAMLScalar)
  /// A list and the place where it starts.
  case sequence([YAMLNode], YAMLMark)
  /// Entries in the order of the file, no key twice, and the place where the mapping starts.
  case mapping([YAMLEntry], YAMLMark)

  /// Where the value starts.
  public var mark: YAMLMark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }
}

/// One key of a mapping with its value.
public struct YAMLEntry: Sendable {
  /// The key, which is always a text.
  public let key: YAMLScalar
  /// The value; a key with nothing behind it has an empty plain text.
  public let value: YAMLNode

  /// Joins a key and its value.
  public init(key: YAMLScalar, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

/// A text as written, with quotes and folding resolved and nothing guessed: `no`, `012` and `1e3` stay texts.
public struct YAMLScalar: Sendable {
  /// The characters.
  public let text: String
  /// Whether it stood without quotes and not as a block, so that it may be meant as a number, a date or nothing.
  public let isPlain: Bool
  /// Where it starts.
  public let mark: YAMLMark

  /// Joins a text, the way it was written and its place.
  public init(text: String, isPlain: Bool, mark: YAMLMark) {
    self.text = text
    self.isPlain = isPlain
    self.mark = mark
  }
}
