/// The kinds of card reader.
/// カードリーダーの種類
public enum ReaderKind: String, CaseIterable, Sendable {
  /// 顔認証付きカードリーダー.
  case faceRecognition
  /// 汎用カードリーダー.
  case generic
}

/// In which order a model of reader asks.
/// 本人確認と同意の順番
public enum ConsentTiming: String, CaseIterable, Sendable {
  /// Identity first.
  case identityFirst
  /// Consent first.
  case consentFirst
}

/// A step at the reader.
/// カードリーダーの手順
public enum ReaderStep: String, CaseIterable, Sendable {
  /// カードを読み取り口に置く.
  case placeCard
  /// 本人確認.
  case proveIdentity
  /// 情報提供の可否を選択.
  case answerConsent
  /// カードを取り出す.
  case removeCard
}

/// Whether a cover is on the card.
/// カバーの有無
public enum CardCover: String, CaseIterable, Sendable {
  /// None.
  case off
  /// One is on it.
  case on
}

/// Whether the card lies as the reader wants it.
/// 設置向き
public enum CardPlacement: String, CaseIterable, Sendable {
  /// It does.
  case right
  /// It does not.
  case wrongWay
}

/// What face recognition gave.
/// 顔認証の結果
public enum FaceCheck: String, CaseIterable, Sendable {
  /// Not tried.
  case notTried
  /// The face is the photo's.
  case matched
  /// It could not be recognised.
  case failed
}

/// What one entry of the PIN was; the PIN itself is never asked for.
/// 暗証番号の入力結果
public enum PINEntry: String, CaseIterable, Sendable {
  /// Right.
  case right
  /// Four digits, and wrong.
  case wrong
  /// Not four digits.
  case malformed
}

/// Why a patient can't use face or PIN well.
/// 目視確認の事情
public enum VisualCircumstance: String, CaseIterable, Sendable {
  /// No such reason.
  case none
  /// 認知症・障害等.
  case dementiaOrDisability
  /// 体調・状況の悪化.
  case conditionWorse
  /// 機械のトラブル等.
  case machineTrouble
}

/// Whether an eligibility terminal stands at the counter.
/// 資格確認端末の有無
public enum TerminalPresence: String, CaseIterable, Sendable {
  /// It does.
  case present
  /// It does not.
  case absent
  /// Nobody said.
  case unknown
}

/// The two ways of a check by eye.
/// 目視確認の方法
public enum VisualRoute: String, CaseIterable, Sendable {
  /// カードリーダーのみで行う.
  case readerPasscode
  /// 資格確認端末で切り替える.
  case terminalMode
}

/// A step of a check by eye; two of the words name attempts that no route takes.
/// 目視確認の一手順
public enum VisualStep: String, CaseIterable, Sendable {
  /// 目視確認用パスコードを発行する.
  case issuePasscode
  /// 職員用ボタンを押す.
  case pressStaffButton
  /// パスコードを入力する.
  case enterPasscode
  /// A wrong passcode was entered.
  case enterWrongPasscode
  /// 顔写真を目視で確認する.
  case confirmPhoto
  /// 資格確認端末のある窓口に案内する.
  case leadToTerminal
  /// オンライン資格確認等システムにログインする.
  case logIn
  /// 「顔認証付きカードリーダー操作」を押す.
  case pressReaderOperation
  /// 「目視確認」を押す.
  case pressVisualCheck
  /// 顔写真を目視で確認し「目視で本人確認完了」をチェックする.
  case confirmPhotoAndTick
  /// The photo was looked at and the tick left out.
  case confirmWithoutTick
}

/// Whether staff is asked to help at the reader.
/// 操作の支援
public enum AssistanceRequest: String, CaseIterable, Sendable {
  /// Nobody needs help.
  case none
  /// The patient asks, for an unavoidable reason.
  case patientAsksWithReason
  /// The patient asks and no reason is given.
  case patientAsksWithoutReason
  /// Staff would help though the patient does not ask.
  case patientDoesNotAsk
}

/// A bulk answer.
/// 一括同意の回答
public enum ConsentChoice: String, CaseIterable, Sendable {
  /// 同意する.
  case yes
  /// 同意しない.
  case no
}

/// An item of information that the institution sees with consent.
/// 同意の項目
public enum ConsentItem: String, CaseIterable, Sendable {
  /// 手術.
  case surgery
  /// 診療.
  case care
  /// 薬剤.
  case drugs
  /// 健診.
  case checkUps
  /// ６情報.
  case sixItems
  /// 特定疾病療養受療証情報.
  case specificDisease
  /// 診療情報提供書.
  case referral
  /// 限度額適用認定証等の情報; no item of the form, and with the card no longer asked for.
  case limits
}

/// What was done for a consent on paper.
/// 書面による同意
public enum PaperConsent: String, CaseIterable, Sendable {
  /// The form was filled in and the viewing explained.
  case formAndExplained
  /// The form alone.
  case formOnly
  /// The explanation alone.
  case explainedOnly
}
