/// What an ambulance crew, or somebody about it, asks at the scene.
/// マイナ救急の問い
public struct EmergencyQuestion: Hashable, Sendable {
  /// The day (診療日).
  public let serviceDate: CivilDate
  /// Who wants to read the card.
  public let reader: EmergencyReader
  /// Whether the card is registered for insurance use.
  public let registration: CardRegistration
  /// Whether the card is at hand.
  public let holding: CardHolding
  /// Whether the patient is conscious.
  public let consciousness: Consciousness

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, reader: EmergencyReader, registration: CardRegistration, holding: CardHolding, consciousness: Consciousness
  ) {
    self.serviceDate = serviceDate
    self.reader = reader
    self.registration = registration
    self.holding = holding
    self.consciousness = consciousness
  }
}

/// Who wants to read the card.
/// 読み取る人
public enum EmergencyReader: String, CaseIterable, Sendable {
  /// 救急隊員.
  case ambulanceCrew
  /// Anybody else.
  case other
}

/// Whether the patient is conscious.
/// 意識の有無
public enum Consciousness: String, CaseIterable, Sendable {
  /// Conscious.
  case conscious
  /// 意識障害.
  case unconscious
  /// Not known.
  case unknown
}

/// What an ambulance crew may read and hands over.
/// マイナ救急の判断
public struct EmergencyDecision: Hashable, Sendable {
  /// Whether the card can be read.
  public let reading: EmergencyReading
  /// What is read.
  public let reads: [EmergencyItem]
  /// What it is used for.
  public let uses: [EmergencyUse]
  /// What goes to the receiving institution before the patient arrives.
  public let handOver: [EmergencyItem]
  /// On what consent the reading rests.
  public let consent: EmergencyConsent
  /// How reading and life saving go together.
  public let course: EmergencyCourse
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    reading: EmergencyReading, reads: [EmergencyItem], uses: [EmergencyUse], handOver: [EmergencyItem], consent: EmergencyConsent,
    course: EmergencyCourse, because: [Finding], certainty: Certainty
  ) {
    self.reading = reading
    self.reads = reads
    self.uses = uses
    self.handOver = handOver
    self.consent = consent
    self.course = course
    self.because = because
    self.certainty = certainty
  }
}

/// Whether the card can be read in an emergency.
/// 読み取りの可否
public enum EmergencyReading: String, CaseIterable, Sendable {
  /// The crew can read it.
  case possible
  /// There is no registered card at hand.
  case noCard
  /// The sources do not say, for this day or this reader.
  case notStated
}

/// An item of information in an emergency.
/// マイナ救急の情報
public enum EmergencyItem: String, CaseIterable, Sendable {
  /// 氏名.
  case name
  /// 年齢.
  case age
  /// 既往歴.
  case history
  /// 薬剤情報.
  case drugs
}

/// What the information is used for.
/// マイナ救急の用途
public enum EmergencyUse: String, CaseIterable, Sendable {
  /// 応急処置.
  case firstAid
  /// 搬送先の選定.
  case hospitalChoice
}

/// On what consent the reading rests.
/// マイナ救急の同意
public enum EmergencyConsent: String, CaseIterable, Sendable {
  /// The sources do not say; only an unconscious patient is told of.
  case notStated
}

/// How reading and life saving go together.
/// 救命措置との関係
public enum EmergencyCourse: String, CaseIterable, Sendable {
  /// Side by side; reading holds nothing up.
  case besideLifeSaving
}
