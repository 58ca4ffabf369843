/// What somebody asks about the papers due to a member on a day.
/// 交付書類についての問い
public struct DocumentsQuestion: Hashable, Sendable {
  /// The day asked about: the 診療日 of other questions.
  public let serviceDate: CivilDate
  /// Who the member is.
  public let member: Member
  /// The My Number card behind it.
  public let card: MemberCard
  /// Whether the member needs a third person's support to be seen with the card.
  public let careNeed: CareNeed
  /// Whether somebody applied for a certificate.
  public let application: CertificateApplication
  /// What happened.
  public let event: MemberEvent
  /// Which papers the member holds.
  public let papers: PapersHeld
  /// Which of them came with the application or notification.
  public let attached: Set<LostPaper>

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, member: Member, card: MemberCard, careNeed: CareNeed, application: CertificateApplication,
    event: MemberEvent, papers: PapersHeld, attached: Set<LostPaper>
  ) {
    self.serviceDate = serviceDate
    self.member = member
    self.card = card
    self.careNeed = careNeed
    self.application = application
    self.event = event
    self.papers = papers
    self.attached = attached
  }
}

/// The member of whom the papers are asked.
/// 対象の加入者
public struct Member: Hashable, Sendable {
  /// 生年月日.
  public let birthDate: KnownDate
  /// The current insurer.
  public let insurer: KnownInsurer
  /// How the member belongs to it.
  public let standing: MemberStanding
  /// The day of joining.
  public let joinedOn: KnownDate
  /// What the insurer found on the day whose data it took for its batch.
  public let onStatusDay: StatusDayFinding
  /// How many people of the household get the same paper.
  public let householdSize: Int

  /// Keeps the parts as they are; `householdSize` counts the member too.
  public init(
    birthDate: KnownDate, insurer: KnownInsurer, standing: MemberStanding, joinedOn: KnownDate, onStatusDay: StatusDayFinding,
    householdSize: Int
  ) {
    self.birthDate = birthDate
    self.insurer = insurer
    self.standing = standing
    self.joinedOn = joinedOn
    self.onStatusDay = onStatusDay
    self.householdSize = householdSize
  }
}

/// How a member belongs to the insurer.
/// 加入の区分
public enum MemberStanding: Hashable, Sendable {
  /// In the usual way, with an employer where the scheme has employers.
  case ordinary
  /// 任意継続被保険者, to the day on which that is complete (満了日).
  case voluntarilyContinued(completedOn: KnownDate)
}

/// What the insurer found on the day whose data it took for its batch.
/// 抽出時点の状態
public enum StatusDayFinding: String, CaseIterable, Sendable {
  /// Able to use a マイナ保険証.
  case ableToUseCard
  /// Unable to use one.
  case unableToUseCard
  /// Not said.
  case unknown
}

/// The My Number card of a member, as far as the insurer knows.
/// 加入者のカード
public struct MemberCard: Hashable, Sendable {
  /// Where it is.
  public let holding: CardHolding
  /// Whether it is registered for insurance use.
  public let registration: CardRegistration
  /// Whether the registration was asked to end, or ended.
  public let cancellation: RegistrationCancellation
  /// What is known of its electronic certificate.
  public let certificate: KnownCertificate

  /// Keeps the parts as they are.
  public init(
    holding: CardHolding, registration: CardRegistration, cancellation: RegistrationCancellation, certificate: KnownCertificate
  ) {
    self.holding = holding
    self.registration = registration
    self.cancellation = cancellation
    self.certificate = certificate
  }
}

/// Whether a registration for insurance use was asked to end, or ended.
/// 利用登録の解除の段階
public enum RegistrationCancellation: String, CaseIterable, Sendable {
  /// Neither.
  case none
  /// Applied for, not yet effective.
  case requested
  /// Effective.
  case effective
}

/// Whether a member needs a third person's support to be seen with the card.
/// 要配慮者
public enum CareNeed: String, CaseIterable, Sendable {
  /// No.
  case none
  /// Yes: elderly people in need of care, people with a disability and the like.
  case needsSupport
}
