/// Why a request can't be worked off; says what to mend and never holds what was written, which may be a person's.
/// 連携ファイルの誤り
public struct OQSFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Which rule was broken.
  public let code: OQSErrorCode
  /// The element it was broken in; `nil` for the file as a whole.
  public let element: String?
  /// The line of the file, from 1; `nil` for the file as a whole.
  public let line: Int?
  /// The rule in detail, in English, where another type says it.
  public let detail: String?

  /// Keeps the parts.
  public init(_ code: OQSErrorCode, element: String? = nil, line: Int? = nil, detail: String? = nil) {
    self.code = code
    self.element = element
    self.line = line
    self.detail = detail
  }

  /// What goes into `ErrorMessage` and `ProcessingResultMessage`.
  public var japanese: String {
    code.japanese + (element.map { "（項目：\($0)）" } ?? "") + (line.map { "（\($0)行目）" } ?? "")
  }

  /// The same for whoever writes the asking program.
  public var description: String {
    let place = [line.map { "line \($0)" }, element].compactMap { $0 }.joined(separator: ", ")
    return "\(code.rawValue): \(place.isEmpty ? "" : place + ": ")\(detail ?? code.english)"
  }
}

/// The error codes of this program; the centre's own list (別紙6-1) is not public.
/// エラーコード
public enum OQSErrorCode: String, CaseIterable, Sendable {
  /// The bytes are not what the declaration says.
  case encoding = "SKE001"
  /// Not well-formed, too deep or too large, or with a document type.
  case notReadable = "SKE002"
  /// The root or one of the two parts is missing.
  case envelope = "SKE003"
  /// A required element is missing or empty.
  case missing = "SKE004"
  /// An element stands twice.
  case repeated = "SKE005"
  /// An element breaks its own rule: length, digits, check digit, date.
  case value = "SKE006"
  /// More people than one file may ask for.
  case tooManyPeople = "SKE007"
  /// The zip file can't be unpacked, or holds something else than one XML file.
  case archive = "SKE008"
  /// The file is larger than taken.
  case tooLarge = "SKE009"
  /// A file of that name was answered before.
  case replayed = "SKE010"
  /// No list with that reception number.
  case unknownReception = "SKE012"
  /// This exchange is not answered here.
  case notOffered = "SKE013"
  /// The service can't be reached; not the same as "no cover".
  case unavailable = "SKE014"
  /// A report about the person waits at the insurer; not the same as "no cover".
  case reported = "SKE015"
  /// The file's name is none of the exchange.
  case name = "SKE016"
  /// Nobody stands under the numbers for which a patient's number is to be registered.
  case unknownMember = "SKE017"
  /// Several people stand under them.
  case severalMembers = "SKE018"
  /// The institution asked for many unknown people and has to wait.
  case slowed = "SKE019"
  /// The register holds nobody under public assistance; not the same as "no cover".
  case assistanceNotHeld = "SKE020"

  /// What happened and what to do.
  public var japanese: String {
    switch self {
    case .encoding: "文字コードが宣言と異なります。Shift_JIS（CP932）またはUTF-8で書いてください。"
    case .notReadable: "XMLとして読めません。"
    case .envelope: "XmlMsg、MessageHeader、MessageBodyの構成になっていません。"
    case .missing: "必須の項目がありません。"
    case .repeated: "項目が重複しています。"
    case .value: "項目の値が正しくありません。"
    case .tooManyPeople: "1ファイルの上限件数を超えています。分けて送ってください。"
    case .archive: "zipファイルを展開できません。XMLファイルを1つだけ入れてください。"
    case .tooLarge: "ファイルが大きすぎます。分けて送ってください。"
    case .replayed: "同じ名前の要求にはすでに回答しました。新しい名前で送ってください。"
    case .unknownReception: "この受付番号の一括照会はありません。"
    case .notOffered: "この種別の要求には対応していません。"
    case .unavailable: "現在照会できません。資格がないという意味ではありません。時間をおいて再度照会してください。"
    case .reported: "資格の届出を処理中です。資格がないという意味ではありません。保険者に確認してください。"
    case .name: "連携ファイルの名前ではありません。"
    case .unknownMember: "この番号の資格は登録されていません。番号を確かめてください。"
    case .severalMembers: "この番号の方が複数います。枝番を書いてください。"
    case .slowed: "登録のない人の照会が続いたため、照会していません。番号を確かめ、1分以上待ってから送ってください。"
    case .assistanceNotHeld: "医療扶助の資格は、この登録簿では確認できません。資格がないという意味ではありません。医療券か福祉事務所で確認してください。"
    }
  }

  /// The same in English.
  public var english: String {
    switch self {
    case .encoding: "the bytes are not in the declared encoding; write Shift_JIS (CP932) or UTF-8"
    case .notReadable: "not readable as XML"
    case .envelope: "XmlMsg with MessageHeader and MessageBody is needed"
    case .missing: "a required element is missing or empty"
    case .repeated: "the element stands more than once"
    case .value: "the value breaks its rule"
    case .tooManyPeople: "more people than one file may ask for; divide the list"
    case .archive: "the zip file can't be unpacked; put exactly one XML file into it"
    case .tooLarge: "the file is too large; divide it"
    case .replayed: "a request of this name was answered before; use a new name"
    case .unknownReception: "there is no list with this reception number"
    case .notOffered: "requests of this kind are not answered here"
    case .unavailable: "no answer can be had now, which does not mean that there is no cover; ask again later"
    case .reported: "a report about the person is being worked on, which does not mean that there is no cover; ask the insurer"
    case .name: "the file's name is none of the exchange"
    case .unknownMember: "nobody stands under these numbers; check them"
    case .severalMembers: "several people stand under these numbers; write the branch number"
    case .slowed: "not asked, because many of the people asked for are not in the register; check the numbers and wait a minute"
    case .assistanceNotHeld:
      "public assistance is not in this register, which does not mean that there is no cover; go by the ticket, or ask the welfare office"
    }
  }
}
