/// Whether an old card is made, and what the holder does with one.
/// 旧保険証の取扱い
public struct LegacyCardStanding: Hashable, Sendable {
  /// Whether one is made.
  public let issue: OldCardIssue
  /// What the holder does with it.
  public let handling: OldCardHandling

  /// Keeps the parts as they are.
  public init(issue: OldCardIssue, handling: OldCardHandling) {
    self.issue = issue
    self.handling = handling
  }
}

/// Whether an old card is made for a member on a day.
/// 旧保険証の発行の有無
public enum OldCardIssue: String, CaseIterable, Sendable {
  /// One is made.
  case issued
  /// Cards are still made, and there is no reason for one.
  case notNeeded
  /// None is made any more, whatever the reason.
  case stopped
}

/// What the holder does with an old card.
/// 旧保険証の扱い方
public enum OldCardHandling: String, CaseIterable, Sendable {
  /// The member has none.
  case notHeld
  /// Keep and use it until its end.
  case keep
  /// Attach it to the notification.
  case attach
  /// Destroy it; no return is asked.
  case destroy
  /// Give it back to the insurer.
  case giveBack
  /// Nothing is asked for.
  case notNeeded
  /// The sources do not say it for this insurer.
  case askInsurer
}
