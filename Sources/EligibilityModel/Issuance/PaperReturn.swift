/// A paper that goes back, where and by when.
/// 返却
public struct PaperReturn: Hashable, Sendable {
  /// The paper.
  public let paper: LostPaper
  /// Through whom; `nil` where no source says it.
  public let route: DutyRoute?
  /// By when.
  public let due: ReturnDue

  /// Keeps the parts as they are.
  public init(_ paper: LostPaper, route: DutyRoute?, due: ReturnDue) {
    self.paper = paper
    self.route = route
    self.due = due
  }
}

/// By when a paper goes back.
/// 返却の期限
public enum ReturnDue: Hashable, Sendable {
  /// Attached to the notification.
  case withNotification
  /// Within some days; the last day is in time on either way of counting (O-03).
  case within(days: Int, lastSureDay: CivilDate, handedIn: ReturnTimeliness)
  /// No source says it.
  case notStated
}

/// Whether a paper came back in time.
/// 返却の期限内外
public enum ReturnTimeliness: String, CaseIterable, Sendable {
  /// It did not come yet.
  case notYet
  /// In time on either way of counting.
  case inTime
  /// In time only when the day of the event does not count.
  case undecided
  /// Late on either way of counting.
  case late
}

/// What becomes of the 高齢受給者証 of a member on a day.
/// 高齢受給者証の交付
public enum ElderlyCertificateOutcome: String, CaseIterable, Sendable {
  /// The member is not 70 to 74.
  case notConcerned
  /// The share stands on the certificate or the notice; no separate paper is made.
  case merged
  /// A separate paper is made for people without マイナ保険証.
  case separate
  /// None is made for holders of a マイナ保険証.
  case notForCardHolders
  /// The sources do not say it for this insurer.
  case askInsurer
  /// The birth date is not known.
  case unknown
}

/// Whether a certificate may be held beside a マイナ保険証.
/// マイナ保険証と資格確認書の併有
public enum Together: String, CaseIterable, Sendable {
  /// The member does not hold both.
  case notConcerned
  /// Both may be held.
  case allowed
  /// They may not: the certificate goes back.
  case notAllowed
}
