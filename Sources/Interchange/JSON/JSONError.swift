/// Why a text is not acceptable JSON and where; never holds any part of the text.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong at the place.
  public enum Kind: Hashable, Sendable {
    /// The text has more bytes than allowed.
    case tooLarge(limit: Int)
    /// Arrays and objects stand inside each other more often than allowed.
    case tooDeep(limit: Int)
    /// The text ends within a value.
    case unexpectedEnd
    /// A byte stands where no value, name, comma, colon or bracket of that kind can stand.
    case unexpectedByte
    /// The text begins with a byte order mark.
    case byteOrderMark
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// A byte below 20 (hexadecimal) stands in a text without being escaped.
    case controlCharacter
    /// A backslash is followed by something JSON doesn't know.
    case invalidEscape
    /// Half of a surrogate pair stands alone.
    case loneSurrogate
    /// A number is not written as JSON wants it: leading zeros, a plus sign, no digit after the point.
    case invalidNumber
    /// The object has this name already.
    case duplicateName
    /// Something follows the value.
    case trailingContent
  }

  /// The byte, counted from zero.
  public let offset: Int
  /// What is wrong there.
  public let kind: Kind

  /// Keeps the two parts.
  public init(offset: Int, kind: Kind) {
    self.offset = offset
    self.kind = kind
  }

  /// Where it is wrong and what.
  public var description: String { "byte \(offset): \(kind.english)" }
}

extension JSONError.Kind {
  /// The fault in an English phrase.
  public var english: String {
    switch self {
    case .tooLarge(let limit): "the text is larger than \(limit) bytes"
    case .tooDeep(let limit): "more than \(limit) arrays and objects stand inside each other"
    case .unexpectedEnd: "the text ends within a value"
    case .unexpectedByte: "this byte can't stand here"
    case .byteOrderMark: "the text must not begin with a byte order mark"
    case .invalidUTF8: "the text is not UTF-8"
    case .controlCharacter: "a control character must be escaped"
    case .invalidEscape: "the backslash is not followed by an escape of JSON"
    case .loneSurrogate: "half a surrogate pair stands alone"
    case .invalidNumber: "the number is not written as JSON wants it"
    case .duplicateName: "the object has this name twice"
    case .trailingContent: "something follows the value"
    }
  }

  /// The fault in a Japanese phrase.
  public var japanese: String {
    switch self {
    case .tooLarge(let limit): "大きさが\(limit)バイトを超えています"
    case .tooDeep(let limit): "配列とオブジェクトの入れ子が\(limit)段を超えています"
    case .unexpectedEnd: "値の途中で終わっています"
    case .unexpectedByte: "ここに置けない文字があります"
    case .byteOrderMark: "先頭にバイト順マーク（BOM）を付けないでください"
    case .invalidUTF8: "UTF-8ではありません"
    case .controlCharacter: "制御文字はエスケープしてください"
    case .invalidEscape: "バックスラッシュの後がJSONのエスケープではありません"
    case .loneSurrogate: "サロゲートの片方しかありません"
    case .invalidNumber: "数値の書き方がJSONの形式ではありません"
    case .duplicateName: "同じ名前が二度あります"
    case .trailingContent: "値の後に余分なものがあります"
    }
  }
}
