/// What becomes of the 資格確認書 of a member on a day.
/// 資格確認書の交付の判断
public enum CertificateOutcome: Hashable, Sendable {
  /// It is issued now.
  case due(IssueGround, StatedReason)
  /// It comes later without anybody doing anything.
  case waiting(IssueGround, StatedReason)
  /// It is issued once somebody applies.
  case needsApplication(StatedReason)
  /// The notification lacks a paper that must be attached.
  case incomplete(missing: LostPaper)
  /// None is issued, and nobody asked for one.
  case notDue(NoCertificate)
  /// Somebody applied, and none is issued.
  case refused(NoCertificate)
  /// The sources do not say it for this insurer.
  case askInsurer(StatedReason)
  /// Too little is known of the member.
  case unknown

  /// The word used in answers.
  public var word: String {
    switch self {
    case .due: "due"
    case .waiting: "waiting"
    case .needsApplication: "needsApplication"
    case .incomplete: "incomplete"
    case .notDue: "notDue"
    case .refused: "refused"
    case .askInsurer: "askInsurer"
    case .unknown: "unknown"
    }
  }
}

/// The member's reason, or that the insurer's own list decided without one.
/// 交付対象の事由の有無
public enum StatedReason: Hashable, Sendable {
  /// The reason.
  case reason(TargetReason)
  /// The insurer found the member among its targets on the day whose data it took.
  case foundOnStatusDay
}

/// On what ground a certificate is issued.
/// 交付の根拠
public enum IssueGround: String, CaseIterable, Sendable {
  /// 職権交付, without application.
  case exOfficio
  /// 申請による交付.
  case application
  /// 更新.
  case renewal
  /// 資格確認書の再交付.
  case reissue
  /// 健康保険証 (旧) の紛失・破損.
  case lostLegacyCard
  /// 氏名等の変更.
  case change
  /// 要配慮者.
  case supportNeeded
  /// 後期高齢者医療の暫定運用.
  case lateStagePractice
}

/// Why no certificate is issued.
/// 交付しない理由
public enum NoCertificate: String, CaseIterable, Sendable {
  /// The first day of issue is still to come.
  case notYetIssued
  /// The member can use a マイナ保険証.
  case holdsMyNumberInsuranceCard
  /// The old card is good until its end.
  case legacyCardValid
  /// The member holds a good certificate already.
  case alreadyHeld
  /// Whoever applied may not.
  case applicantNotEntitled
  /// The application went to another insurer than the current one.
  case otherInsurer
  /// Cover with this insurer has ended.
  case coverEnded
  /// The member belongs to 後期高齢者医療 and not to this insurer.
  case lateStageMember
}
