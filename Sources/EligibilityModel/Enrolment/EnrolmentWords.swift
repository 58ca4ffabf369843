/// A way to register a card for insurance use.
/// 利用登録の方法
public enum EnrolmentChannel: String, CaseIterable, Sendable {
  /// 医療機関・薬局の顔認証付きカードリーダー.
  case reader
  /// マイナポータル.
  case portal
  /// セブン銀行ATM.
  case atm
}

/// A step of registering a card, in one of the channels.
/// 利用登録の手順
public enum EnrolmentStep: String, CaseIterable, Sendable {
  /// Put the card on the reader.
  case placeCard
  /// Prove who one is, by face or PIN.
  case proveIdentity
  /// Press the application; from here on it is being processed.
  case apply
  /// The system reports that the application is complete.
  case awaitCompletion
  /// Log in to the portal.
  case logIn
  /// Tap 「健康保険証」.
  case openInsurance
  /// Consent to use as an insurance card.
  case consent
  /// Tap 「登録」.
  case pressRegister
  /// Choose 「マイナンバーカードでの手続き」.
  case chooseMyNumber
  /// Choose 「健康保険証利用の申込み」.
  case chooseInsurance
}

/// What the holder knows of the four-digit PIN of the card's user certificate.
/// 利用者証明用パスワード
public enum PINKnowledge: String, CaseIterable, Sendable {
  /// Known.
  case known
  /// Forgotten.
  case forgotten
  /// Locked by wrong entries.
  case locked
  /// Nobody asked.
  case unknown
}

/// What a person would log in to the portal with.
/// ログインする機器
public enum EnrolmentDevice: String, CaseIterable, Sendable {
  /// A smartphone that reads the card.
  case smartphone
  /// A computer.
  case computer
  /// A phone that the portal app does not support.
  case unsupportedPhone
  /// None.
  case none
  /// Nobody asked.
  case unknown
}

/// Whether the portal app is on the phone.
/// マイナポータルアプリ
public enum AppInstallation: String, CaseIterable, Sendable {
  /// It is.
  case installed
  /// It is not.
  case notInstalled
  /// Nobody asked.
  case unknown
}

/// Whether a person is at ease with a smartphone.
/// スマートフォンの操作
public enum SmartphoneEase: String, CaseIterable, Sendable {
  /// At ease.
  case confident
  /// Not at ease.
  case notConfident
  /// Nobody asked.
  case unknown
}

/// Whose device is used.
/// 機器の持ち主
public enum DeviceOwner: String, CaseIterable, Sendable {
  /// The applicant's.
  case own
  /// A family member's.
  case family
}

/// Whose card is used to log in.
/// ログインに使うカード
public enum LoginCard: String, CaseIterable, Sendable {
  /// The applicant's.
  case own
  /// Another person's.
  case anotherPersons
}

/// A thing that registering needs.
/// 申込みに必要なもの
public enum EnrolmentNeed: String, CaseIterable, Sendable {
  /// The card in hand.
  case myNumberCard
  /// A card whose own end is not over.
  case validCard
  /// A certificate that is not over.
  case validCertificate
  /// The applicant's own card, not another person's.
  case ownCard
  /// A card on which the user-certification PIN can be used.
  case cardWithPIN
  /// The PIN, known and not locked.
  case userCertificationPIN
  /// A smartphone that reads the card, or a computer.
  case readingDevice
  /// The portal app.
  case portalApp
}

/// How somebody wants to send the application to cancel.
/// 解除申請の経路
public enum CancellationRoute: String, CaseIterable, Sendable {
  /// 申請書 (紙) を保険者へ.
  case paperToInsurer
  /// In the portal.
  case portal
  /// At the bank's machine.
  case atm
  /// At the reader.
  case reader
}

/// Whether identity documents are attached to the application.
/// 本人確認書類の添付
public enum AttachedIdentity: String, CaseIterable, Sendable {
  /// Attached.
  case attached
  /// Not attached.
  case notAttached
  /// Nobody looked.
  case unknown
}

/// An old card that a person still holds.
/// 手元の健康保険証
public enum HeldLegacyCard: Hashable, Sendable {
  /// None.
  case notHeld
  /// One with this printed end.
  case held(PrintedDate)
  /// Nobody asked.
  case unknown
}
