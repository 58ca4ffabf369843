public import EligibilityModel

/// What goes on at a card reader.
/// カードリーダーの規則
///
/// A class, so that a decision takes it with one retain.
public final class ReaderRules: Sendable {
  /// The steps on the screen, by model.
  public let flow: DatedRule<ReaderFlows>
  /// How the card is put on the reader.
  public let placing: DatedRule<Lawfulness>
  /// Which ways of identity check each kind of card allows.
  public let methods: DatedRule<CardMethods>
  /// Wrong entries in a row lock the PIN.
  public let pinLock: DatedRule<PINTries>
  /// Why the photo may be checked by eye.
  public let visualReasons: DatedRule<[VisualPermission]>
  /// The two routes of a check by eye.
  public let visualRoutes: DatedRule<VisualRoutes>
  /// Staff helping at the reader.
  public let assistance: DatedRule<Lawfulness>
  /// What the consent screen offers.
  public let consentKinds: DatedRule<[ConsentOffer]>
  /// Carrying over the previous consent.
  public let carryOver: DatedRule<Lawfulness>
  /// The items that can be agreed to.
  public let consentItems: DatedRule<[ConsentItem]>
  /// Seeing data only with consent.
  public let dataAccess: DatedRule<Lawfulness>
  /// Consent on paper for a generic reader.
  public let genericConsent: DatedRule<PaperConsent>
  /// Cards without photo for the youngest.
  public let cardWithoutPhoto: DatedRule<PhotoFreeAge>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    flow = try folder.load("reader/flow")
    placing = try folder.load("reader/placing")
    methods = try folder.load("reader/methods")
    pinLock = try folder.load("reader/pin-lock")
    visualReasons = try folder.load("reader/visual-reasons")
    visualRoutes = try folder.load("reader/visual-routes")
    assistance = try folder.load("reader/assistance")
    consentKinds = try folder.load("reader/consent-kinds")
    carryOver = try folder.load("reader/carry-over")
    consentItems = try folder.load("reader/consent-items")
    dataAccess = try folder.load("reader/data-access")
    genericConsent = try folder.load("reader/generic-consent")
    cardWithoutPhoto = try folder.load("reader/card-without-photo")
  }
}
