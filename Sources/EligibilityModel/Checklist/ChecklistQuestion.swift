/// What somebody asks who wants to switch to the My Number insurance card.
/// 切替チェックリストの問い
public struct ChecklistQuestion: Hashable, Sendable {
  /// The day asked about (診療日, where the person stands at reception).
  public let serviceDate: CivilDate
  /// The card: registration, certificate, ends.
  public let card: MyNumberCard
  /// Where the card is.
  public let holding: CardHolding
  /// How far an application for a new card has come.
  public let application: CardApplication
  /// The day the certificate was renewed, where it was.
  public let renewedOn: KnownDate

  /// Keeps the parts as they are.
  public init(
    serviceDate: CivilDate, card: MyNumberCard, holding: CardHolding, application: CardApplication, renewedOn: KnownDate
  ) {
    self.serviceDate = serviceDate
    self.card = card
    self.holding = holding
    self.application = application
    self.renewedOn = renewedOn
  }
}

/// How far an application for a My Number card has come.
/// カードの申請状況
public enum CardApplication: String, CaseIterable, Sendable {
  /// None was made.
  case none
  /// 申請.
  case applied
  /// ハガキが届く.
  case postcardArrived
  /// 受け取り.
  case collected
}
