/// The typed list of all rules below `Book/national`, by subject.
/// 全国共通の規則
public struct NationalRules: Sendable {
  /// What reception does with each thing shown.
  public let counter: CounterRules
  /// The electronic certificate in a My Number card.
  public let certificate: CertificateRules
  /// The identity part of a claim.
  public let claim: ClaimRules
  /// The share a person pays.
  public let copayment: CopaymentRules
  /// Late-stage elderly care.
  public let elderly: ElderlyRules
  /// Old cards and eligibility certificates as papers.
  public let documents: DocumentRules
  /// Registering a card for insurance use, and cancelling.
  public let enrolment: EnrolmentRules
  /// Reading the card in an ambulance.
  public let emergency: EmergencyRules
  /// Checking eligibility away from the counter.
  public let offCounter: OffCounterRules
  /// What goes on at a card reader.
  public let reader: ReaderRules
  /// The chart for switching to the My Number insurance card.
  public let checklist: ChecklistRules
  /// Ceilings of a month and a year.
  public let ceiling: CeilingRules
  /// Which papers an insurer issues, to whom and how.
  public let issuance: IssuanceRules
  /// Subsidies for institutions.
  public let subsidy: SubsidyRules
  /// Whom to ask.
  public let contact: ContactRules
  /// By when to report.
  public let report: ReportRules
  /// What consent opens.
  public let consent: ConsentRules

  /// Takes each rule from its file; a file that no line here takes is refused by the folder afterwards.
  public init(loading folder: inout RuleFolder) throws(RulebookError) {
    counter = try CounterRules(loading: &folder)
    certificate = try CertificateRules(loading: &folder)
    claim = try ClaimRules(loading: &folder)
    copayment = try CopaymentRules(loading: &folder)
    elderly = try ElderlyRules(loading: &folder)
    documents = try DocumentRules(loading: &folder)
    enrolment = try EnrolmentRules(loading: &folder)
    emergency = try EmergencyRules(loading: &folder)
    offCounter = try OffCounterRules(loading: &folder)
    reader = try ReaderRules(loading: &folder)
    checklist = try ChecklistRules(loading: &folder)
    ceiling = try CeilingRules(loading: &folder)
    issuance = try IssuanceRules(loading: &folder)
    subsidy = try SubsidyRules(loading: &folder)
    contact = try ContactRules(loading: &folder)
    report = try ReportRules(loading: &folder)
    consent = try ConsentRules(loading: &folder)
  }
}
