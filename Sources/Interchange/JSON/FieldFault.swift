/// What is wrong with one field of a question, and how to mend it; never holds the value that was given.
public struct FieldFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of fault.
  public enum Reason: Hashable, Sendable {
    /// A field that must be there is not, or is `null`.
    case missing
    /// The value is of another kind.
    case wrongType(expected: JSONKind)
    /// The word is none of those allowed.
    case unknownWord(allowed: [String])
    /// The question has no such field; with the nearest one it has, and further unknown names.
    case unknownField(suggestion: String?, others: [String])
    /// The text can't be read as what the field holds; the texts say what is expected.
    case malformed(english: String, japanese: String)
    /// The number is not within these limits.
    case outOfRange(ClosedRange<Int>)
    /// The list has more elements than allowed.
    case tooMany(limit: Int)
  }

  /// The field, for instance `facility.reader`; empty for the question itself.
  public let path: String
  /// What is wrong with it.
  public let reason: Reason

  /// Keeps the two parts.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Field and fault in English.
  public var description: String {
    path.isEmpty ? "the question: \(reason.english)" : "\(path): \(reason.english)"
  }

  /// Field and fault in Japanese.
  public var japanese: String {
    path.isEmpty ? "質問全体：\(reason.japanese)" : "\(path)：\(reason.japanese)"
  }
}

extension FieldFault.Reason {
  /// One word for programs; stays the same when wording changes.
  public var code: String {
    switch self {
    case .missing: "missing"
    case .wrongType: "wrongType"
    case .unknownWord: "unknownWord"
    case .unknownField: "unknownField"
    case .malformed: "malformed"
    case .outOfRange: "outOfRange"
    case .tooMany: "tooMany"
    }
  }

  /// The fault in an English phrase.
  public var english: String {
    switch self {
    case .missing: "is missing"
    case .wrongType(let expected): "must be \(expected.english)"
    case .unknownWord(let allowed): "must be one of " + allowed.joined(separator: ", ")
    case .unknownField(let suggestion, let others):
      "is not a field here" + (suggestion.map { "; did you mean \($0)?" } ?? "")
        + (others.isEmpty ? "" : "; nor are " + others.joined(separator: ", "))
    case .malformed(let english, _): english
    case .outOfRange(let range): "must be from \(range.lowerBound) to \(range.upperBound)"
    case .tooMany(let limit): "has more than \(limit) elements"
    }
  }

  /// The fault in a Japanese phrase.
  public var japanese: String {
    switch self {
    case .missing: "この項目は必須です"
    case .wrongType(let expected): "\(expected.japanese)で書いてください"
    case .unknownWord(let allowed): "次のどれかで書いてください：" + allowed.joined(separator: "、")
    case .unknownField(let suggestion, let others):
      "この項目はありません" + (suggestion.map { "（\($0) ではありませんか）" } ?? "")
        + (others.isEmpty ? "" : "。ほかにもない項目：" + others.joined(separator: "、"))
    case .malformed(_, let japanese): japanese
    case .outOfRange(let range): "\(range.lowerBound)から\(range.upperBound)までで書いてください"
    case .tooMany(let limit): "要素は\(limit)個までです"
    }
  }
}

extension JSONKind {
  /// The kind with its article.
  var english: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "an integer"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// 値の種類.
  var japanese: String {
    switch self {
    case .null: "null"
    case .bool: "true か false"
    case .number: "整数"
    case .string: "文字列"
    case .array: "配列"
    case .object: "オブジェクト"
    }
  }
}
