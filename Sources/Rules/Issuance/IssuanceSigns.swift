public import EligibilityModel
public import Rulebook

/// All that decides which papers are due, taken from a member by the same functions that the rules use.
/// 交付判断の事項
///
/// Two members with the same signs, at the same insurer on the same day, get the same papers on the same ground, where they also agree in
/// what the rules read as it stands: a notice in hand and papers attached.
public struct IssuanceSigns: Hashable, Sendable {
  private let endOfCover: NoCertificate?
  private let obstacle: NoCertificate?
  private let isApplied: Bool
  private let lateStageReasons: [TargetReason]
  private let joiningDecides: Bool
  private let dependsOnAge: Bool
  private let isBirthDateKnown: Bool
  private let isOfElderlyAge: Bool
  private let memberReasons: [TargetReason]
  private let noticeBar: NoticeOutcome?
  private let holdsLegacyCard: Bool
  private let holdsGoodLegacyCard: Bool
  private let holdsGoodCertificate: Bool
  private let holdsEndedCertificate: Bool
  private let holdsCareNeedCertificate: Bool
  private let foundOnStatusDay: StatusDayFinding?
  private let change: CertificateChangeRule.Reach
  private let bringsLegacyCard: Bool
  private let ownRule: MemberEventKind?

  /// Takes them.
  ///
  /// - Throws: `RuleRefusal` where the rules refuse the question
  public init(of question: DocumentsQuestion, book: Rulebook) throws(RuleRefusal) {
    let issuance = try IssuanceCase(question, book: book)
    var probed = issuance
    endOfCover = CertificateObstacleRule.endOfCover(&probed)
    obstacle = CertificateObstacleRule.find(&probed)
    isApplied = issuance.applied
    lateStageReasons = LateStageReasons.reasons(of: issuance)
    joiningDecides = issuance.insurer.isLateStage && question.member.joinedOn != .unknown
    dependsOnAge = LateStageReasons.dependOnAge(of: issuance)
    isBirthDateKnown = question.member.birthDate != .unknown
    isOfElderlyAge = ElderlyCertificateRule.concerns(issuance)
    memberReasons = MemberReasons.reasons(of: issuance.question, state: issuance.certificateState)
    noticeBar = NoticeOutcomeRule.registered(issuance)
    holdsLegacyCard = issuance.legacyCardLastDay != nil
    holdsGoodLegacyCard = issuance.holdsGoodLegacyCard
    holdsGoodCertificate = issuance.holdsGoodCertificate
    holdsEndedCertificate = issuance.holdsEndedCertificate
    holdsCareNeedCertificate = CertificateRenewalRule.isCareNeedHolder(issuance)
    foundOnStatusDay = StatusDayRule.finding(issuance)
    change = CertificateChangeRule.reach(issuance)
    bringsLegacyCard = LegacyCardStandingRule.bringsPaper(issuance.event)
    ownRule = Self.ownRule(issuance.event)
  }

  /// The events that have a rule of their own.
  private static func ownRule(_ event: MemberEventKind) -> MemberEventKind? {
    switch event {
    case .certificateLost, .certificateEnding, .legacyCardLost: event
    default: nil
    }
  }
}
