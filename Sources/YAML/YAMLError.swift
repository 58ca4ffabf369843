/// The first thing in a text that the strict reader refuses, and where it stands.
public struct YAMLError: Error, Hashable, CustomStringConvertible {
  /// What was refused.
  public enum Kind: Hashable, Sendable {
    /// Not YAML; the text is the parser's own reason and quotes nothing of the file.
    case syntax(String)
    /// A key stands twice in one mapping.
    case duplicateKey(String)
    /// `&name` or `*name`: a value must stand where it is used.
    case anchorOrAlias
    /// `!tag` or `%TAG`: types are decided by the reader of the file, not by the file.
    case tag
    /// `<<`: a mapping must show all its entries.
    case mergeKey
    /// A second document in the same file.
    case severalDocuments
    /// A list or a mapping as a key.
    case nonScalarKey
    /// More lists and mappings inside one another than `YAML.greatestDepth`.
    case tooDeep
    /// More bytes than `YAML.greatestByteCount`, or more than memory holds.
    case tooLarge
    /// A byte that is not UTF-8, as in a Shift_JIS file.
    case notUTF8
    /// No document, or one without a value.
    case empty
  }

  /// Where it stands.
  public let mark: YAMLMark
  /// What was refused.
  public let kind: Kind

  /// Joins a place and a reason.
  public init(mark: YAMLMark, kind: Kind) {
    self.mark = mark
    self.kind = kind
  }

  /// Line, column and what to mend, in one sentence.
  public var description: String { "line \(mark.line), column \(mark.column): \(kind.reason)" }
}

extension YAMLError.Kind {
  fileprivate var reason: String {
    switch self {
    case .syntax(let problem): "not YAML: \(problem)"
    case .duplicateKey(let key): "the key \"\(key)\" stands twice in this mapping"
    case .anchorOrAlias: "anchors and aliases are not allowed; write the value out"
    case .tag: "tags are not allowed"
    case .mergeKey: "merge keys are not allowed; write the entries out"
    case .severalDocuments: "a second document starts here; a file holds one"
    case .nonScalarKey: "a key must be a text"
    case .tooDeep: "nested more than \(YAML.greatestDepth) levels deep"
    case .tooLarge: "larger than \(YAML.greatestByteCount) bytes"
    case .notUTF8: "this byte is not UTF-8; save the file as UTF-8"
    case .empty: "the file holds no value"
    }
  }
}
