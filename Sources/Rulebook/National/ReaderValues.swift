public import EligibilityModel

extension IdentityMethod: RuleValue {}
extension ReaderStep: RuleValue {}
extension VisualPermission: RuleValue {}
extension VisualStep: RuleValue {}
extension ConsentOffer: RuleValue {}
extension ConsentItem: RuleValue {}
extension PaperConsent: RuleValue {}

/// The steps on the screen, by the order in which a model asks.
/// カードリーダーの手順
public struct ReaderFlows: RuleValue {
  /// Identity first.
  public let identityFirst: [ReaderStep]
  /// Consent first.
  public let consentFirst: [ReaderStep]

  /// Reads `{identityFirst: […], consentFirst: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> ReaderFlows {
    try node.fields { (fields) throws(RulebookError) in
      ReaderFlows(identityFirst: try fields.required("identityFirst"), consentFirst: try fields.required("consentFirst"))
    }
  }

  /// The steps of a model.
  public func steps(_ timing: ConsentTiming) -> [ReaderStep] {
    switch timing {
    case .identityFirst: identityFirst
    case .consentFirst: consentFirst
    }
  }
}

/// Which ways of identity check each kind of card allows.
/// カードの種類と本人確認の方法
public struct CardMethods: RuleValue {
  /// 顔写真付き.
  public let photo: [IdentityMethod]
  /// 「顔認証」の記載.
  public let faceMarked: [IdentityMethod]
  /// 顔写真なし.
  public let noPhoto: [IdentityMethod]

  /// Reads `{photo: […], faceMarked: […], noPhoto: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CardMethods {
    try node.fields { (fields) throws(RulebookError) in
      CardMethods(
        photo: try fields.required("photo"), faceMarked: try fields.required("faceMarked"), noPhoto: try fields.required("noPhoto"))
    }
  }

  /// The ways of one kind of card.
  public func methods(of variant: CardVariant) -> [IdentityMethod] {
    switch variant {
    case .photo: photo
    case .faceMarked: faceMarked
    case .noPhoto: noPhoto
    }
  }
}

/// How many wrong entries in a row lock the PIN.
/// 暗証番号の試行回数
public struct PINTries: RuleValue {
  /// The number.
  public let tries: Int

  /// Reads `{tries: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> PINTries {
    try node.fields { (fields) throws(RulebookError) in
      PINTries(tries: try Int.read(try fields.requiredNode("tries"), in: 1...20))
    }
  }
}

/// The two routes of a check by eye.
/// 目視確認の方法
public struct VisualRoutes: RuleValue {
  /// On the reader alone.
  public let readerPasscode: [VisualStep]
  /// With the eligibility terminal.
  public let terminalMode: [VisualStep]

  /// Reads `{readerPasscode: […], terminalMode: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> VisualRoutes {
    try node.fields { (fields) throws(RulebookError) in
      VisualRoutes(readerPasscode: try fields.required("readerPasscode"), terminalMode: try fields.required("terminalMode"))
    }
  }

  /// The steps of one route.
  public func steps(of route: VisualRoute) -> [VisualStep] {
    switch route {
    case .readerPasscode: readerPasscode
    case .terminalMode: terminalMode
    }
  }
}

/// The age under which a card needs no photo; 0 when every card needs one.
/// 写真が要らない年齢
public struct PhotoFreeAge: RuleValue {
  /// Whole years.
  public let underAge: Int

  /// Reads `{underAge: …}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> PhotoFreeAge {
    try node.fields { (fields) throws(RulebookError) in
      PhotoFreeAge(underAge: try Int.read(try fields.requiredNode("underAge"), in: 0...20))
    }
  }
}
