/// Everything reception knows when it asks what to do.
/// 窓口での問い
public struct CounterQuestion: Hashable, Sendable {
  /// 診療日; each rule is taken as of this day.
  public let serviceDate: CivilDate
  /// The place and its devices.
  public let facility: Facility
  /// First visit or return.
  public let visit: VisitKind
  /// Whether earlier visits left the numbers a claim needs.
  public let pastRecord: PastRecord
  /// What is on the counter, in any order; empty when nothing is shown.
  public let presented: [PresentedDocument]
  /// The person as far as known.
  public let patient: Patient
  /// The answer to a check by card or smartphone.
  public let cardCheck: InquiryAnswer
  /// The answer to a look-up by insurer, symbol and number.
  public let numberLookup: InquiryAnswer
  /// The steps already tried, with what came of them.
  public let attempts: Attempts

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, facility: Facility, visit: VisitKind, pastRecord: PastRecord, presented: [PresentedDocument],
    patient: Patient, cardCheck: InquiryAnswer, numberLookup: InquiryAnswer, attempts: Attempts
  ) {
    self.serviceDate = serviceDate
    self.facility = facility
    self.visit = visit
    self.pastRecord = pastRecord
    self.presented = presented
    self.patient = patient
    self.cardCheck = cardCheck
    self.numberLookup = numberLookup
    self.attempts = attempts
  }
}

/// First visit or return, as reception counts it.
/// 初診・再診
public enum VisitKind: String, CaseIterable, Sendable {
  /// 初診.
  case first
  /// 再診.
  case `return`
}

/// Whether the numbers a claim needs are on record from earlier visits.
/// 過去の受診歴
public enum PastRecord: String, CaseIterable, Sendable {
  /// They are.
  case known
  /// They are not.
  case unknown
}
