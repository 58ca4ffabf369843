public import EligibilityModel

/// Who gets a certificate, with and without application.
/// 資格確認書の交付対象
public struct CertificateTargets: RuleValue {
  /// Those who get one without asking.
  public let withoutApplication: Set<TargetReason>
  /// Those who get one when they ask.
  public let onApplication: Set<TargetReason>

  /// How a person with this reason gets a certificate.
  ///
  /// A list that does not name people who returned their card means them with those who have none, and one that does not name a cancelled
  /// registration means it with those who never registered.
  public func way(for reason: TargetReason) -> IssueWay {
    if withoutApplication.contains(reason) || withoutApplication.contains(.everyone) { return .withoutApplication }
    if onApplication.contains(reason) { return .onApplication }
    switch reason {
    case .returned: return way(for: .noCard)
    case .cancelled: return way(for: .notRegistered)
    default: return .notListed
    }
  }

  /// Reads `{withoutApplication: […], onApplication: […]}`.
  public static func read(_ node: RuleNode) throws(RulebookError) -> CertificateTargets {
    try node.fields { (fields) throws(RulebookError) in
      CertificateTargets(
        withoutApplication: try fields.required("withoutApplication"), onApplication: try fields.required("onApplication"))
    }
  }
}

/// How a person gets a certificate.
/// 交付の方法
public enum IssueWay: Hashable, Sendable {
  /// 職権交付, without application.
  case withoutApplication
  /// 申請により交付.
  case onApplication
  /// The insurer's list does not name this reason.
  case notListed
}

/// What brings a member a certificate while others still use the old card.
/// 経過措置中の交付事由
public enum TransitionalEvent: String, CaseIterable, Sendable, RuleValue {
  /// 新規加入.
  case joining
  /// 資格情報の変更.
  case informationChange
  /// 健康保険証の紛失.
  case lostLegacyCard
  /// 有効な健康保険証を持たない転居等.
  case noValidLegacyCard
}
