/// What becomes of the 資格情報のお知らせ of a member on a day.
/// 資格情報のお知らせの交付の判断
public enum NoticeOutcome: Hashable, Sendable {
  /// It is issued now.
  case due
  /// It comes from a later day on.
  case waiting
  /// None is issued.
  case notDue(NoNotice)
  /// The sources do not say it for this insurer.
  case askInsurer
  /// Too little is known of the member.
  case unknown

  /// The word used in answers.
  public var word: String {
    switch self {
    case .due: "due"
    case .waiting: "waiting"
    case .notDue: "notDue"
    case .askInsurer: "askInsurer"
    case .unknown: "unknown"
    }
  }
}

/// Why no notice is issued.
/// お知らせを交付しない理由
public enum NoNotice: String, CaseIterable, Sendable {
  /// The member is not registered for insurance-card use.
  case notRegistered
  /// The old card is good until its end.
  case legacyCardValid
  /// The member gets a certificate instead.
  case certificateInstead
  /// The member holds one already.
  case alreadyHeld
  /// Cover with this insurer has ended.
  case coverEnded
  /// The member belongs to 後期高齢者医療 and not to this insurer.
  case lateStageMember
}

/// What a notice is like.
/// 資格情報のお知らせの仕様
public struct NoticeSheet: Hashable, Sendable {
  /// Its title; `nil` where no source says it.
  public let title: String?
  /// Its sheet; `nil` where no source says it.
  public let form: SheetForm?
  /// What is printed.
  public let printed: Set<NoticeItem>
  /// How it reaches the member.
  public let delivery: Delivering
  /// When it comes.
  public let timing: IssueTiming
  /// Whether the member must tell the insurer of a number that is not theirs.
  public let wrongNumber: WrongNumberStep

  /// Keeps the parts as they are.
  public init(
    title: String?, form: SheetForm?, printed: Set<NoticeItem>, delivery: Delivering, timing: IssueTiming, wrongNumber: WrongNumberStep
  ) {
    self.title = title
    self.form = form
    self.printed = printed
    self.delivery = delivery
    self.timing = timing
    self.wrongNumber = wrongNumber
  }
}

/// What a member does about a number on the notice.
/// 番号の相違への対応
public enum WrongNumberStep: String, CaseIterable, Sendable {
  /// Contact the insurer, which opens a case; the member does not mend the number.
  case contactInsurer
  /// Nothing to do.
  case none
}
