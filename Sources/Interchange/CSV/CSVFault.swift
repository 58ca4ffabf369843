/// Why a row of a CSV file can't be read; names the line and never holds what stands there.
public struct CSVFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of fault.
  public enum Reason: Hashable, Sendable {
    /// The file ends within quotes.
    case unclosedQuote
    /// A quote stands inside a field that doesn't begin with one.
    case bareQuote
    /// Something stands between a closing quote and the comma or line end.
    case textAfterQuote
    /// A carriage return stands without a line feed.
    case bareCarriageReturn
    /// The row has another number of fields than the first row.
    case columns(expected: Int, found: Int)
    /// The row has more fields than any may have.
    case tooManyColumns(limit: Int)
    /// A field is longer than allowed.
    case fieldTooLong(limit: Int)
    /// The row is longer than allowed.
    case rowTooLong(limit: Int)
  }

  /// The line on which the row began; for an unclosed quote the line of the quote.
  public let line: Int
  /// What is wrong.
  public let reason: Reason

  /// Keeps the two parts.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// The line and what is wrong there.
  public var description: String { "line \(line): \(reason.english)" }
  /// The same in Japanese.
  public var japanese: String { "\(line)行目：\(reason.japanese)" }
}

extension CSVFault.Reason {
  /// The fault in an English phrase.
  public var english: String {
    switch self {
    case .unclosedQuote: "a quote is opened and not closed before the end of the file"
    case .bareQuote: "a quote stands inside a field; put the field in quotes and double the quote"
    case .textAfterQuote: "something follows a closing quote; a quote inside a quoted field must be doubled"
    case .bareCarriageReturn: "a carriage return stands without a line feed"
    case .columns(let expected, let found): "\(expected) columns are needed, \(found) are there"
    case .tooManyColumns(let limit): "more than \(limit) columns"
    case .fieldTooLong(let limit): "a field is longer than \(limit) bytes"
    case .rowTooLong(let limit): "the row is longer than \(limit) bytes"
    }
  }

  /// The fault in a Japanese phrase.
  public var japanese: String {
    switch self {
    case .unclosedQuote: "引用符が開いたままファイルが終わっています"
    case .bareQuote: "項目の途中に引用符があります。項目全体を引用符で囲み、中の引用符は二つ重ねてください"
    case .textAfterQuote: "閉じ引用符の後に文字があります。項目の中の引用符は二つ重ねてください"
    case .bareCarriageReturn: "改行コードCRの後にLFがありません"
    case .columns(let expected, let found): "列の数が\(expected)ではなく\(found)です"
    case .tooManyColumns(let limit): "列の数が\(limit)を超えています"
    case .fieldTooLong(let limit): "項目の長さが\(limit)バイトを超えています"
    case .rowTooLong(let limit): "行の長さが\(limit)バイトを超えています"
    }
  }
}
