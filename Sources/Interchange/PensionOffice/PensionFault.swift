/// What is wrong with one line of a file for the pension office and how to mend it; never holds the value that stands there.
public struct PensionFault: Error, Hashable, Sendable {
  /// The kinds of fault.
  public enum Reason: Error, Hashable, Sendable {
    /// One value is wrong.
    case value(MemberFault.Reason)
    /// The line has another number of fields than its report.
    case fields(expected: Int, found: Int)
    /// No report has this code.
    case unknownForm
    /// The file's fields stand without quotes.
    case quoted
    /// The line is longer than any report.
    case lineTooLong(limit: Int)
    /// 資格喪失日 is not the day after 退職日・死亡日.
    case notTheDayAfter
    /// A change that the file describes in its remarks only.
    case unclearChange
    /// Nobody is named.
    case nobody
    /// The report is for 厚生年金 alone.
    case pensionOnly
  }

  /// The line, counted from 1.
  public let line: Int
  /// The field's name on the form; `nil` when the line as a whole is wrong.
  public let field: String?
  /// What is wrong.
  public let reason: Reason

  /// Keeps the parts.
  public init(line: Int, field: String?, reason: Reason) {
    self.line = line
    self.field = field
    self.reason = reason
  }
}

extension PensionFault.Reason {
  /// The fault in an English phrase.
  public var english: String {
    switch self {
    case .value(let reason): reason.english
    case .fields(let expected, let found):
      "\(expected) fields are needed, \(found) are there; a comma inside a value shifts all that follow"
    case .unknownForm: "the line begins with a code that is no report known here"
    case .quoted: "fields of this file stand without quotes"
    case .lineTooLong(let limit): "the line is longer than \(limit) bytes"
    case .notTheDayAfter: "must be the day after the last day of work or the day of death"
    case .unclearChange: "this kind says in its remarks only what changed; record it with 'shikaku register record'"
    case .nobody: "no dependant is named"
    case .pensionOnly: "the report is about 厚生年金 alone"
    }
  }

  /// The fault in a Japanese phrase.
  public var japanese: String {
    switch self {
    case .value(let reason): reason.japanese
    case .fields(let expected, let found): "項目の数が\(expected)ではなく\(found)です（値の中のコンマは項目をずらします）"
    case .unknownForm: "届書コードが分かりません"
    case .quoted: "このファイルでは項目を引用符で囲みません"
    case .lineTooLong(let limit): "行の長さが\(limit)バイトを超えています"
    case .notTheDayAfter: "退職日・死亡日の翌日ではありません"
    case .unclearChange: "変更の内容が備考にしかない届です。「shikaku register record」で登録してください"
    case .nobody: "被扶養者が書かれていません"
    case .pensionOnly: "厚生年金だけの届です"
    }
  }
}

/// Why a file as a whole is refused: its head is not that of a file for the pension office.
public struct PensionHeadFault: Error, Hashable, Sendable {
  /// The line that is not what it must be; the one after the last where the file ends too early.
  public let line: Int
  /// What must stand there.
  public let expected: String

  /// What is wrong.
  public var description: String {
    "line \(line): expected here is \(expected); this is no file for the pension office, it is cut, or in another encoding"
  }
  /// The same in Japanese.
  public var japanese: String { "\(line)行目：\(expected)がありません。年金事務所に出す届書のファイルではないか、途中で切れているか、文字コードが違います" }
}
