/// By when something that happened to a member has to be reported.
/// 届出期限についての問い
public struct DeadlineQuestion: Hashable, Sendable {
  /// 異動日, the day from which the days are counted.
  public let eventOn: CivilDate
  /// What happened.
  public let occasion: EventOccasion
  /// To whom it is reported.
  public let insurer: KnownInsurer
  /// 受付日, once the report came.
  public let receivedOn: KnownDate

  /// Keeps the parts as they are.
  public init(eventOn: CivilDate, occasion: EventOccasion, insurer: KnownInsurer, receivedOn: KnownDate) {
    self.eventOn = eventOn
    self.occasion = occasion
    self.insurer = insurer
    self.receivedOn = receivedOn
  }
}
