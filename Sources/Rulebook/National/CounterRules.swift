/// What reception does with each thing shown.
/// 窓口の規則
///
/// A class, so that a decision takes it with one retain.
public final class CounterRules: Sendable {
  /// A card read and confirmed online.
  public let cardOnlineCheck: DatedRule<Lawfulness>
  /// The insurance card in a smartphone.
  public let smartphone: DatedRule<Lawfulness>
  /// Registering a card at the reader, on the spot.
  public let enrolmentAtReader: DatedRule<Lawfulness>
  /// Card and notice together.
  public let cardWithNotice: DatedRule<Lawfulness>
  /// Card and portal screen or PDF together.
  public let cardWithPortal: DatedRule<Lawfulness>
  /// Other ways with a card whose certificate is past its grace.
  public let cardAfterGrace: DatedRule<Lawfulness>
  /// The card alone where there is no online verification.
  public let cardAloneOffline: DatedRule<Lawfulness>
  /// The notice alone as proof.
  public let noticeAlone: DatedRule<Lawfulness>
  /// The eligibility certificate as proof.
  public let eligibilityCertificate: DatedRule<Lawfulness>
  /// The old card as proof, before any insurer's own end.
  public let legacyCard: DatedRule<Lawfulness>
  /// A paper ends on the earliest of all its ends.
  public let earliestEnd: DatedRule<Lawfulness>
  /// Whose expired card or notice alone is taken after a look-up.
  public let provisionalMeasure: DatedRule<MeasureCoverage>
  /// The patient may have forgotten that the card is registered.
  public let registeredHint: DatedRule<Lawfulness>
  /// Asking for other papers.
  public let askForPapers: DatedRule<Lawfulness>
  /// Asking whether the insurer changed.
  public let changeOfInsurer: DatedRule<Lawfulness>
  /// Asking the service again later.
  public let askAgainLater: DatedRule<Lawfulness>
  /// The word of a returning patient with a card.
  public let oralConfirmation: DatedRule<Lawfulness>
  /// The word of a returning patient with papers alone.
  public let oralConfirmationWithoutCard: DatedRule<MeasureKinds>
  /// The signed declaration of eligibility.
  public let declaration: DatedRule<Lawfulness>
  /// Ringing the insurer.
  public let telephone: DatedRule<Lawfulness>
  /// Only the full online system can look up by number.
  public let limitedLookup: DatedRule<Lawfulness>
  /// A prescription shown at a pharmacy.
  public let prescription: DatedRule<Lawfulness>
  /// No refusal for lack of a My Number insurance card.
  public let noRefusal: DatedRule<Lawfulness>
  /// The whole fee as the last resort.
  public let fullCharge: DatedRule<Lawfulness>
  /// The proper share with every other way.
  public let normalShare: DatedRule<Lawfulness>
  /// The elderly recipient certificate must be asked for.
  public let elderlyCertificate: DatedRule<Lawfulness>
  /// People under 特別療養費 pay in full.
  public let specialMedicalExpense: DatedRule<FullFeeExemption>
  /// What to bring next time.
  public let bringNextTime: DatedRule<Lawfulness>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    cardOnlineCheck = try folder.load("counter/card-online-check")
    smartphone = try folder.load("counter/smartphone")
    enrolmentAtReader = try folder.load("counter/enrolment-at-reader")
    cardWithNotice = try folder.load("counter/card-with-notice")
    cardWithPortal = try folder.load("counter/card-with-portal")
    cardAfterGrace = try folder.load("counter/card-after-grace")
    cardAloneOffline = try folder.load("counter/card-alone-offline")
    noticeAlone = try folder.load("counter/notice-alone")
    eligibilityCertificate = try folder.load("counter/eligibility-certificate")
    legacyCard = try folder.load("counter/legacy-card")
    earliestEnd = try folder.load("counter/earliest-end")
    provisionalMeasure = try folder.load("counter/provisional-measure")
    registeredHint = try folder.load("counter/registered-hint")
    askForPapers = try folder.load("counter/ask-for-papers")
    changeOfInsurer = try folder.load("counter/change-of-insurer")
    askAgainLater = try folder.load("counter/ask-again-later")
    oralConfirmation = try folder.load("counter/oral-confirmation")
    oralConfirmationWithoutCard = try folder.load("counter/oral-confirmation-without-card")
    declaration = try folder.load("counter/declaration")
    telephone = try folder.load("counter/telephone")
    limitedLookup = try folder.load("counter/limited-lookup")
    prescription = try folder.load("counter/prescription")
    noRefusal = try folder.load("counter/no-refusal")
    fullCharge = try folder.load("counter/full-charge")
    normalShare = try folder.load("counter/normal-share")
    elderlyCertificate = try folder.load("counter/elderly-certificate")
    specialMedicalExpense = try folder.load("counter/special-medical-expense")
    bringNextTime = try folder.load("counter/bring-next-time")
  }
}
