public import EligibilityModel
import Interchange
public import Operations

/// The texts of the sandbox's page, for those who write and try out receipt computers.
enum SandboxText {
  static let title = both("試験環境", "Sandbox")
  static let intro = both(
    "レセプトコンピューターや電子カルテを試すための環境です。患者番号ごとに一つの場面が起きます。登録されているのは架空の人だけです。",
    "Here receipt computers and record systems are tried out. Each patient's number brings about one scenario. Nobody in the register exists."
  )
  static let day = both("資格確認日（基準日）", "Day to ask for")
  static let address = both("HTTPとFHIRの宛先", "Address for HTTP and FHIR")
  static let folders = both("連携フォルダー", "Exchange folders")
  static let institution = both("医療機関コード", "Institution")
  static let requests = both("そのまま使える要求", "Requests ready to use")
  static let insurer = both("保険者番号", "Insurer")
  static let symbol = both("記号", "Symbol")
  static let number = both("番号", "Number")
  static let branch = both("枝番", "Branch number")
  static let birth = both("生年月日", "Born")
  static let absent = both("なし（送らない）", "none (leave it out)")
  static let expected = both("返るもの", "What comes back")
  static let asked = both("照会の記録", "Asked so far")
  static let done = both("回答済み", "answered")
  static let half = both("途中", "partly")
  static let otherwise = both("違う回答", "answered otherwise")
  static let open = both("まだ", "not yet")
  static let commands = both("試し方", "How to ask")
  static let clear = both("記録を消して最初から始める", "Clear the record and begin anew")
  static let summary = both("まとめ", "Summary")
  static let scenario = both("場面", "Scenario")
  static let certificates = both("端末の証明書", "Terminals' certificates")
  static let certificatesIntro = both(
    "門（nginx）を通ると、医療機関の証明書で確かめます。期限切れと失効の証明書は拒まれます。証明書は certificates フォルダーにあります。",
    "Through the gate (nginx) an institution is known by its certificate. Expired and revoked ones are refused. They lie in the folder certificates."
  )
  static let noGate = both(
    "nginx がないか起動できないため、門は開いていません。証明書の場面だけが試せません。",
    "The gate is not open, because nginx is missing or could not start. Only the scenarios of certificates are closed.")
  static let signIns = both("サインイン", "Signing in")
  static let signInsIntro = both(
    "画面は役割ごとの利用者で試せます。確認コードは、この画面を読み直すと新しくなります。全員のパスワード：",
    "Pages are tried out as somebody in a role. Load this page again for new codes. Password of all: ")
  static let name = both("利用者ID", "Name")
  static let role = both("役割", "Role")
  static let code = both("確認コード", "Code")

  /// What becomes of a certificate.
  static func fate(of certificate: SandboxCertificate) -> LocalizedText {
    switch certificate {
    case .reception: both("有効：200が返る", "in force: 200")
    case .other: both("ほかの医療機関：200が返る", "another institution: 200")
    case .expired: both("期限切れ：403が返る", "expired: 403")
    case .revoked: both("失効：403が返る", "revoked: 403")
    }
  }

  static let reader = both("カードリーダー（face）", "Card reader (face)")

  /// Technical words have no easier form.
  static func both(_ japanese: String, _ english: String) -> LocalizedText { LocalizedText(japanese, english, japanese) }
}

extension SandboxBoard.Way {
  /// What it is called.
  public var title: LocalizedText {
    switch self {
    case .http: SandboxText.both("HTTP", "HTTP")
    case .files: SandboxText.both("ファイル", "Files")
    case .fhir: SandboxText.both("FHIR", "FHIR")
    }
  }
}

extension SandboxScenario {
  /// What it is called.
  public var title: LocalizedText {
    switch self {
    case .valid: SandboxText.both("有効", "Valid")
    case .invalid: SandboxText.both("無効", "Invalid")
    case .invalidWithNewer: SandboxText.both("無効（新しい資格あり）", "Invalid, with newer cover")
    case .none: SandboxText.both("該当資格なし", "Not found")
    case .several: SandboxText.both("複数該当", "Several people")
    case .notYet: SandboxText.both("資格取得日が先", "Cover not begun")
    case .reported: SandboxText.both("届出処理中", "A report waits")
    case .retroactiveLoss: SandboxText.both("資格の遡及喪失", "Loss reported late")
    case .noBranchNumber: SandboxText.both("記号と枝番がない", "Neither symbol nor branch number")
    case .unknownCharacters: SandboxText.both("外字を含む氏名", "Unknown characters")
    case .expiredCertificate: SandboxText.both("資格確認書の期限切れ", "Expired certificate")
    case .slowCentre: SandboxText.both("応答が遅い", "Slow centre")
    case .centreDown: SandboxText.both("照会できない", "Centre down")
    case .badXML: SandboxText.both("読めない応答", "Bad XML")
    case .halfZip: SandboxText.both("途中で切れた応答", "Half a zip")
    case .cardExpired: SandboxText.both("カードの電子証明書が期限切れ", "The card's certificate has run out")
    case .cardInGrace: SandboxText.both("カードの電子証明書が猶予期間中", "The card's certificate is in its grace")
    case .assistance: SandboxText.both("医療扶助：有効（未登録）", "Public assistance, no ticket yet")
    }
  }

  /// What the vendor's system has to see to.
  var task: LocalizedText {
    switch self {
    case .valid: SandboxText.both("資格の内容を取り込みます。", "Take over the cover.")
    case .invalid: SandboxText.both("喪失日を示し、新しい資格を確かめるよう促します。", "Show the day of loss, and have the clerk ask for the new cover.")
    case .invalidWithNewer:
      SandboxText.both(
        "ほかの保険者に移っています。古い番号のまま請求しないでください。", "The person has moved to another insurer. Do not claim under the old numbers.")
    case .none: SandboxText.both("番号の写し間違いを確かめるよう促します。", "Have the clerk check for mistyped numbers.")
    case .several: SandboxText.both("枝番（01または02）を付けてもう一度照会します。", "Ask again with a branch number, 01 or 02.")
    case .notYet:
      SandboxText.both("資格は30日後に始まります。HTTPでは理由 notYet が付きます。", "The cover begins in 30 days. HTTP gives the reason notYet.")
    case .reported:
      SandboxText.both("「資格なし」ではありません。あとでもう一度照会します。", "This is not \"no cover\". Ask again later.")
    case .retroactiveLoss:
      SandboxText.both(
        "1回目は有効です。2回目からは、40日前に喪失していたと分かります。請求の前にもう一度照会し、変化に気づく必要があります。",
        "The first answer is valid. From the second on, the cover turns out to have ended 40 days ago. Ask again before you claim, and notice the change."
      )
    case .noBranchNumber:
      SandboxText.both("後期高齢者医療です。枝番なしは「00」ではありません。", "Late-stage care. No branch number is not \"00\".")
    case .unknownCharacters:
      SandboxText.both(
        "ファイルの Name は「●」を含みます。正確な氏名は NameOfOther に文字参照で入ります。HTTPとFHIRはUTF-8のまま返します。",
        "In files Name has a ●, and NameOfOther the exact name with a character reference. HTTP and FHIR answer in UTF-8.")
    case .expiredCertificate:
      SandboxText.both(
        "資格は有効で、資格確認書の期限だけが昨日で切れています。紙だけで「無効」と扱わないでください。",
        "The cover is in force; only the paper ran out yesterday. Do not take the person for uninsured because of the paper.")
    case .slowCentre:
      SandboxText.both("8秒たってから回答します。画面を止めず、二重に照会しないでください。", "Answered after 8 seconds. Do not freeze, and do not ask twice.")
    case .centreDown:
      SandboxText.both(
        "回答はエラーです。「資格なし」と扱わず、目視で確認してあとで照会し直します。", "An error. Do not read it as \"no cover\"; check the paper and ask again later.")
    case .badXML:
      SandboxText.both(
        "ファイルはXMLとして読めません。HTTPとFHIRは、途中の機械のHTMLページ（502）が返ります。止まらずに、照会できなかったと示してください。",
        "The file is no XML. HTTP and FHIR give an HTML page of some machine in between (502). Do not stop; say that it could not be asked."
      )
    case .halfZip:
      SandboxText.both(
        "結果ファイルはまず半分だけ現れ、5秒後に全体になります（zipでもxmlでも）。HTTPとFHIRは半分のJSONで終わります。",
        "The answer file is half there first and whole after 5 seconds, zip or xml. HTTP and FHIR end with half of the JSON.")
    case .cardExpired:
      SandboxText.both(
        "有効期限から3か月を過ぎたカードは読み取れず、face に結果は現れません。番号での照会は有効です。「無効」と扱わず、資格確認書などで確かめます。",
        "Three months after the end no reader reads the card, and nothing appears in face. By number the cover is valid: go by the papers.")
    case .cardInGrace:
      SandboxText.both(
        "有効期限から3か月間は資格だけを確認できます。face の結果は有効、同意フラグはすべて0です。薬剤などは見られません。更新を勧めます。",
        "For three months the card serves for eligibility alone: valid in face, every consent 0. No drugs or care can be seen. Advise renewal."
      )
    case .assistance:
      SandboxText.both(
        "生活保護を受けている方で、今月の医療券・調剤券がまだ登録されていません。保険者番号の欄は公費負担者番号、番号の欄は受給者番号です。「無効」と扱わず、福祉事務所の登録後にもう一度照会します。HTTPとFHIRは保険の番号だけを受け付けます。",
        "Public assistance, and the month's ticket is not registered yet. Funder and recipient stand where insurer and number do. Not \"no cover\": ask again later. HTTP and FHIR take insurance numbers alone."
      )
    }
  }

  /// What `shikaku face` says of the card's reading; `nil` where no card is read.
  func expectedOfCard(on day: CivilDate) -> String? {
    switch (self, card(on: day)) {
    case (_, nil): nil
    case (.cardExpired, _): "\"outcome\":\"unreadable\""
    case (.cardInGrace, _): "\"outcome\":\"pushed\", \"consent\":\"eligibilityAlone\""
    default: "\"outcome\":\"pushed\", \"consent\":\"recorded\""
    }
  }
}
