public import EligibilityModel

/// Registering a card for insurance use, and cancelling.
/// 利用登録の規則
///
/// A class, so that a decision takes it with one retain.
public final class EnrolmentRules: Sendable {
  /// A card must be registered before it serves as an insurance card.
  public let needed: DatedRule<Lawfulness>
  /// The ways to register.
  public let channels: DatedRule<[EnrolmentChannel]>
  /// What papers call each way.
  public let channelNames: DatedRule<[ChannelName]>
  /// Registering at the reader.
  public let reader: DatedRule<ChannelRule>
  /// Registering in the portal.
  public let portal: DatedRule<ChannelRule>
  /// Registering at the bank's machine.
  public let atm: DatedRule<ChannelRule>
  /// It may take a little until the application is complete.
  public let processing: DatedRule<Lawfulness>
  /// The portal is entered with the applicant's own card.
  public let ownCard: DatedRule<Lawfulness>
  /// A family member's device serves, and one logs out afterwards.
  public let familyDevice: DatedRule<Lawfulness>
  /// Whom the bank's machine is advised to.
  public let atmAdvised: DatedRule<AdvisedFor>
  /// The ways closed to cards without a usable PIN.
  public let cardsWithoutPIN: DatedRule<[EnrolmentChannel]>
  /// Card and certificate come before the registration.
  public let order: DatedRule<Lawfulness>
  /// The portal shows whether one is registered.
  public let status: DatedRule<Lawfulness>
  /// Seeing before registration whether one's data are linked rightly.
  public let linkCheck: DatedRule<Lawfulness>
  /// From when a registration can be cancelled.
  public let cancellation: DatedRule<Lawfulness>
  /// How a cancellation is applied for.
  public let cancellationRoute: DatedRule<CancellationChannel>
  /// Points received are not claimed back.
  public let points: DatedRule<Lawfulness>

  init(loading folder: inout RuleFolder) throws(RulebookError) {
    needed = try folder.load("enrolment/needed")
    channels = try folder.load("enrolment/channels")
    channelNames = try folder.load("enrolment/channel-names")
    reader = try folder.load("enrolment/reader")
    portal = try folder.load("enrolment/portal")
    atm = try folder.load("enrolment/atm")
    processing = try folder.load("enrolment/processing")
    ownCard = try folder.load("enrolment/own-card")
    familyDevice = try folder.load("enrolment/family-device")
    atmAdvised = try folder.load("enrolment/atm-advised")
    cardsWithoutPIN = try folder.load("enrolment/cards-without-pin")
    order = try folder.load("enrolment/order")
    status = try folder.load("enrolment/status")
    linkCheck = try folder.load("enrolment/link-check")
    cancellation = try folder.load("enrolment/cancellation")
    cancellationRoute = try folder.load("enrolment/cancellation-route")
    points = try folder.load("enrolment/points")
  }

  /// What one way needs and how it goes.
  public func rule(of channel: EnrolmentChannel) -> DatedRule<ChannelRule> {
    switch channel {
    case .reader: reader
    case .portal: portal
    case .atm: atm
    }
  }
}
