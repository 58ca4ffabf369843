public import EligibilityModel

/// What is wrong with one line of the member file and how to mend it; never holds the value that stands there.
public struct MemberFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of fault.
  public enum Reason: Error, Hashable, Sendable {
    /// The line as a whole can't be taken apart.
    case row(CSVFault.Reason)
    /// The bytes of the value are no text in the file's encoding.
    case undecodable(TextFault)
    /// A value that must be there is not.
    case missing
    /// A number or symbol is not well formed.
    case identifier(IdentifierError)
    /// A name is not well formed.
    case name(PersonNameError)
    /// The value has none of the forms of a date.
    case notADate
    /// The calendar has no such day.
    case noSuchDay
    /// The day is not in its era.
    case era(EraDateError)
    /// The value is none of these words.
    case unknownWord(allowed: [String])
    /// The value is a 個人番号.
    case individualNumber
    /// The value is longer than allowed.
    case tooLong(limit: Int)
    /// A control, formatting or private character.
    case invisibleCharacter(position: Int)
    /// 資格喪失日 is not after 資格取得日.
    case lostBeforeEligible
    /// 生年月日 is after 資格取得日.
    case bornAfterEligible
    /// 資格確認書有効期限 is before 資格取得日.
    case certificateEndsBeforeEligible
    /// 喪失事由 stands there without 資格喪失日.
    case lossReasonWithoutDay
  }

  /// The line, counted from 1 with the header.
  public let line: Int
  /// The header of the column as the file writes it; `nil` when the line as a whole is wrong.
  public let field: String?
  /// What is wrong.
  public let reason: Reason

  /// Keeps the parts.
  public init(line: Int, field: String?, reason: Reason) {
    self.line = line
    self.field = field
    self.reason = reason
  }

  /// Line, column and fault in English.
  public var description: String {
    "line \(line)" + (field.map { ", \($0)" } ?? "") + ": " + reason.english
  }

  /// The same in Japanese.
  public var japanese: String {
    "\(line)行目" + (field.map { "「\($0)」" } ?? "") + "：" + reason.japanese
  }
}

extension MemberFault.Reason {
  /// The fault in an English phrase.
  public var english: String {
    switch self {
    case .row(let reason): reason.english
    case .undecodable(let fault): fault.description
    case .missing: "a value is needed"
    case .identifier(let error): error.description
    case .name(let error): error.description
    case .notADate: "write the date as YYYY-MM-DD, YYYYMMDD, YYYY/M/D, 昭和55年4月1日 or S55.4.1"
    case .noSuchDay: "the calendar has no such day"
    case .era(let error): error.description
    case .unknownWord(let allowed): "must be one of " + allowed.joined(separator: ", ")
    case .individualNumber: "this is an Individual Number (個人番号); it must not be in this file. Use an id of your own"
    case .tooLong(let limit): "at most \(limit) characters are allowed"
    case .invisibleCharacter(let position): "character \(position) is a control, formatting or private character"
    case .lostBeforeEligible: "the day of loss is the first day outside, so it must be after the day of acquisition"
    case .bornAfterEligible: "the birth date is after the day of acquisition"
    case .certificateEndsBeforeEligible: "the certificate's last day is before the day of acquisition"
    case .lossReasonWithoutDay: "a reason for loss needs a day of loss"
    }
  }

  /// The fault in a Japanese phrase.
  public var japanese: String {
    switch self {
    case .row(let reason): reason.japanese
    case .undecodable(let fault): fault.japanese
    case .missing: "値が必要です"
    case .identifier(let error): error.japanese
    case .name(let error): error.memberFileJapanese
    case .notADate: "日付はYYYY-MM-DD、YYYYMMDD、YYYY/M/D、昭和55年4月1日、S55.4.1のどれかで書いてください"
    case .noSuchDay: "暦にない日です"
    case .era(let error): error.memberFileJapanese
    case .unknownWord(let allowed): "次のどれかで書いてください：" + allowed.joined(separator: "、")
    case .individualNumber: "個人番号（マイナンバー）です。このファイルには入れられません。保険者独自のIDを使ってください"
    case .tooLong(let limit): "\(limit)文字までです"
    case .invisibleCharacter(let position): "\(position)文字目が制御文字、書式文字または外字です"
    case .lostBeforeEligible: "資格喪失日は資格がなくなった最初の日です。資格取得日より後の日にしてください"
    case .bornAfterEligible: "生年月日が資格取得日より後です"
    case .certificateEndsBeforeEligible: "資格確認書の有効期限が資格取得日より前です"
    case .lossReasonWithoutDay: "喪失事由には資格喪失日が必要です"
    }
  }
}

extension PersonNameError {
  var memberFileJapanese: String {
    switch self {
    case .empty: "値が必要です"
    case .tooLong(let limit): "\(limit)文字までです"
    case .invisibleCharacter(let position): "\(position)文字目が制御文字または書式文字です"
    }
  }
}

extension EraDateError {
  var memberFileJapanese: String {
    switch self {
    case .shape, .eraCode: "元号の日付として読めません"
    case .year: "元号の年が正しくありません"
    case .month, .day: "暦にない日です"
    case .outsideEra(let era): "その日は\(era.japanese)ではありません"
    case .lunarCalendar: "1873年1月1日より前の日は旧暦のため換算できません"
    }
  }
}
