/// What is happening at a card reader.
/// カードリーダーについての問い
public struct ReaderQuestion: Hashable, Sendable {
  /// 診療日.
  public let serviceDate: CivilDate
  /// The kind of reader.
  public let reader: ReaderKind
  /// In which order this model asks.
  public let timing: ConsentTiming
  /// The card on it.
  public let card: CardOnReader
  /// How far identification has come.
  public let identification: IdentificationAttempt
  /// Whether staff is asked to help.
  public let assistance: AssistanceRequest
  /// What the patient agreed to.
  public let consent: ConsentAnswer
  /// What the patient agreed to item by item at an earlier visit.
  public let previous: PreviousConsent
  /// The steps of the screen done so far.
  public let steps: [ReaderStep]

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, reader: ReaderKind, timing: ConsentTiming, card: CardOnReader, identification: IdentificationAttempt,
    assistance: AssistanceRequest, consent: ConsentAnswer, previous: PreviousConsent, steps: [ReaderStep]
  ) {
    self.serviceDate = serviceDate
    self.reader = reader
    self.timing = timing
    self.card = card
    self.identification = identification
    self.assistance = assistance
    self.consent = consent
    self.previous = previous
    self.steps = steps
  }
}

/// A card put on a reader.
/// 読み取り口のカード
public struct CardOnReader: Hashable, Sendable {
  /// Its kind, as somebody sees it.
  public let variant: CardVariant
  /// Whether a cover is on it.
  public let cover: CardCover
  /// Whether it lies as this reader wants it.
  public let placement: CardPlacement
  /// What is known of its certificate.
  public let certificate: KnownCertificate
  /// When it was applied for, and by whom, where the kind is to be told from that.
  public let application: CardIssueCase

  /// Keeps the parts as they are.
  public init(
    variant: CardVariant, cover: CardCover, placement: CardPlacement, certificate: KnownCertificate, application: CardIssueCase
  ) {
    self.variant = variant
    self.cover = cover
    self.placement = placement
    self.certificate = certificate
    self.application = application
  }
}

/// The application for a card, which tells whether it bears a photo.
/// カードの申請日と生年月日
public enum CardIssueCase: Hashable, Sendable {
  /// Nobody asks.
  case notAsked
  /// Applied for on a day, for a person born on a day.
  case applied(on: CivilDate, birthDate: CivilDate)
}

/// What was tried to identify the patient.
/// 本人確認の試み
public struct IdentificationAttempt: Hashable, Sendable {
  /// Face recognition.
  public let face: FaceCheck
  /// What the patient says of the PIN.
  public let pin: PINKnowledge
  /// The entries of the PIN, in order; never the PIN itself.
  public let pinEntries: [PINEntry]
  /// How many wrong entries in a row lock it, where the operator has set that.
  public let pinLimit: PINLimit
  /// Why the patient can't use face or PIN well.
  public let circumstance: VisualCircumstance
  /// Whether an eligibility terminal stands at the counter.
  public let terminal: TerminalPresence
  /// The check by eye, as far as it has come.
  public let visual: VisualAttempt

  /// Keeps the parts as they are.
  public init(
    face: FaceCheck, pin: PINKnowledge, pinEntries: [PINEntry], pinLimit: PINLimit, circumstance: VisualCircumstance,
    terminal: TerminalPresence, visual: VisualAttempt
  ) {
    self.face = face
    self.pin = pin
    self.pinEntries = pinEntries
    self.pinLimit = pinLimit
    self.circumstance = circumstance
    self.terminal = terminal
    self.visual = visual
  }
}

/// How many wrong entries in a row lock the PIN.
/// 暗証番号の試行回数
public enum PINLimit: Hashable, Sendable {
  /// So many, set by the operator.
  case tries(Int)
  /// As the book says.
  case asInBook
}

/// A check by eye, as far as it has come.
/// 目視確認の進み
public enum VisualAttempt: Hashable, Sendable {
  /// None was tried.
  case notTried
  /// These steps of one route, in this order.
  case tried(VisualRoute, [VisualStep])
}

/// What the patient answered about showing information.
/// 情報提供の同意
public enum ConsentAnswer: Hashable, Sendable {
  /// Not asked yet.
  case notAsked
  /// 一括同意: to everything, or to nothing.
  case bulk(ConsentChoice)
  /// 個別同意: to these items.
  case individual(Set<ConsentItem>)
  /// On paper, to these items.
  case paper(PaperConsent, Set<ConsentItem>)
}

/// What the patient agreed to item by item at an earlier visit.
/// 前回の同意
public enum PreviousConsent: Hashable, Sendable {
  /// None is known.
  case none
  /// A bulk consent.
  case bulk
  /// These items.
  case individual(Set<ConsentItem>)
}
