/// What a person holds, asked before a visit: what should I bring?
/// 持ち物についての問い
public struct BringQuestion: Hashable, Sendable {
  /// The day of the visit.
  /// 診療日
  public let serviceDate: CivilDate
  /// Where the My Number card is.
  public let holding: CardHolding
  /// Whether it is registered for insurance use.
  public let registration: CardRegistration
  /// What is known of its certificate.
  public let certificate: KnownCertificate
  /// What is known of the card's own last day.
  public let body: KnownCardBody
  /// The papers at home.
  public let papers: PapersAtHome
  /// The person.
  public let patient: Patient
  /// Whether the institution has online verification.
  public let onlineAtFacility: OnlineAtFacility

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, holding: CardHolding, registration: CardRegistration, certificate: KnownCertificate,
    body: KnownCardBody, papers: PapersAtHome, patient: Patient, onlineAtFacility: OnlineAtFacility
  ) {
    self.serviceDate = serviceDate
    self.holding = holding
    self.registration = registration
    self.certificate = certificate
    self.body = body
    self.papers = papers
    self.patient = patient
    self.onlineAtFacility = onlineAtFacility
  }
}

/// The papers a person has at home.
/// 手元の書類
public struct PapersAtHome: Hashable, Sendable {
  /// 資格確認書.
  public let certificate: PaperHeld<PresentedCertificate>
  /// 健康保険証 (旧).
  public let legacyCard: PaperHeld<PresentedLegacyCard>
  /// 資格情報のお知らせ.
  public let notice: PaperHeld<PrintedRate>

  /// Keeps the parts as they are.
  public init(
    certificate: PaperHeld<PresentedCertificate>, legacyCard: PaperHeld<PresentedLegacyCard>, notice: PaperHeld<PrintedRate>
  ) {
    self.certificate = certificate
    self.legacyCard = legacyCard
    self.notice = notice
  }

  /// No paper at all.
  public static let none = PapersAtHome(certificate: .notHeld, legacyCard: .notHeld, notice: .notHeld)
}

/// A paper that somebody has, or does not have.
/// 書類の有無
public enum PaperHeld<Content: Hashable & Sendable>: Hashable, Sendable {
  /// The paper, with what it says.
  case held(Content)
  /// There is none.
  case notHeld
}

/// Whether an institution has online verification.
/// オンライン資格確認の導入
public enum OnlineAtFacility: String, CaseIterable, Sendable {
  /// It has.
  case yes
  /// It has not.
  case no
  /// Nobody knows.
  case unknown
}
