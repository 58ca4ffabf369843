/// Whom to ask, by which number, and when somebody answers.
/// 問い合わせ先の判断
public struct ContactDecision: Hashable, Sendable {
  /// Whom to ask.
  public let line: ContactLine
  /// The number to call.
  public let telephone: ContactTelephone
  /// What kind of day it is for the line.
  public let day: ContactDay
  /// The hours of that day.
  public let hours: ContactHours
  /// Whether somebody answers.
  public let status: ContactStatus
  /// When somebody answers next.
  public let nextOpening: NextOpening
  /// Pages that help further.
  public let pages: [HelpPage]
  /// What misuse may lead to.
  public let misuse: MisuseWarning
  /// The findings in the order they were made.
  public let because: [Finding]
  /// How sure the answer is.
  public let certainty: Certainty

  /// Keeps the parts as they are.
  public init(
    line: ContactLine, telephone: ContactTelephone, opening: LineOpening, pages: [HelpPage], misuse: MisuseWarning, because: [Finding],
    certainty: Certainty
  ) {
    self.line = line
    self.telephone = telephone
    day = opening.day
    hours = opening.hours
    status = opening.status
    nextOpening = opening.next
    self.pages = pages
    self.misuse = misuse
    self.because = because
    self.certainty = certainty
  }
}

/// When a line is open, seen from a moment.
public struct LineOpening: Hashable, Sendable {
  /// What kind of day it is for the line.
  public let day: ContactDay
  /// The hours of that day.
  public let hours: ContactHours
  /// Whether somebody answers.
  public let status: ContactStatus
  /// When somebody answers next.
  public let next: NextOpening

  /// Keeps the parts as they are.
  public init(day: ContactDay, hours: ContactHours, status: ContactStatus, next: NextOpening) {
    self.day = day
    self.hours = hours
    self.status = status
    self.next = next
  }

  /// No source states any hours.
  public static let notStated = LineOpening(day: .notStated, hours: .notStated, status: .notStated, next: .notStated)
  /// Every day, day and night.
  public static let always = LineOpening(day: .everyDay, hours: .allDay, status: .open, next: .notNeeded)
}

/// Whom to ask.
/// 問い合わせ先
public enum ContactLine: String, CaseIterable, Sendable {
  /// マイナンバー総合フリーダイヤル.
  case tollFree
  /// 加入先の保険者.
  case insurer
  /// Pages alone; no source names a number.
  case pagesOnly
}

/// The number to call.
/// 問い合わせの電話
public enum ContactTelephone: Hashable, Sendable {
  /// The number, and what to press.
  case number(TelephoneNumber, VoiceMenu)
  /// No source gives one.
  case notStated
}

/// What to press after the voice guidance.
/// 音声ガイダンスの番号
public enum VoiceMenu: Hashable, Sendable {
  /// This digit.
  case press(Int)
  /// Follow the guidance; no source says which digit.
  case notStated
}

/// What kind of day it is for a line.
/// 受付日の区分
public enum ContactDay: String, CaseIterable, Sendable {
  /// 平日.
  case weekday
  /// 土日祝.
  case weekendOrHoliday
  /// 年末年始.
  case yearEnd
  /// The kind of day makes no difference.
  case everyDay
  /// The sources do not say.
  case notStated
}

/// The hours of a line on one day.
/// 受付時間
public enum ContactHours: Hashable, Sendable {
  /// Between two times.
  case between(OpeningHours)
  /// Not on this day.
  case closed
  /// Day and night.
  case allDay
  /// The sources do not say.
  case notStated
}

/// From a time to another; the second is the first minute outside.
/// 開始と終了の時刻
public struct OpeningHours: Hashable, Sendable {
  /// The first minute inside.
  public let from: ClockTime
  /// The first minute outside.
  public let until: ClockTime

  /// `nil` when no minute would be inside.
  public init?(from: ClockTime, until: ClockTime) {
    guard from < until else { return nil }
    self.from = from
    self.until = until
  }

  /// Whether the time is inside.
  public func contains(_ time: ClockTime) -> Bool { from <= time && time < until }
}

/// Whether somebody answers.
/// 受付の状態
public enum ContactStatus: String, CaseIterable, Sendable {
  /// 受付中.
  case open
  /// 受付時間外.
  case closed
  /// The time of day was not told.
  case timeNotGiven
  /// The sources do not state the hours.
  case notStated
}

/// When somebody answers next.
/// 次の受付開始
public enum NextOpening: Hashable, Sendable {
  /// Then.
  case at(CivilDate, ClockTime)
  /// Somebody answers now, or the time of day was not told.
  case notNeeded
  /// It lies beyond what the sources state.
  case notStated
}

/// What misuse of a paper may lead to.
/// 不正使用の注意
public enum MisuseWarning: Hashable, Sendable {
  /// The offence and its penalty.
  case applies(MisusePenalty)
  /// The question is not about misuse.
  case notConcerned
}

/// The offence and its penalty.
/// 不正使用の罰
public struct MisusePenalty: Hashable, Sendable {
  /// The offence.
  public let offence: Offence
  /// The kind of penalty.
  public let penalty: Penalty

  /// Keeps the parts as they are.
  public init(offence: Offence, penalty: Penalty) {
    self.offence = offence
    self.penalty = penalty
  }
}

/// An offence under the Penal Code.
/// 罪名
public enum Offence: String, CaseIterable, Sendable {
  /// 詐欺罪（刑法）.
  case fraud
}

/// A kind of penalty.
/// 刑の種類
public enum Penalty: String, CaseIterable, Sendable {
  /// 懲役, to 2025-05-31.
  case imprisonmentWithLabour
  /// 拘禁刑, from 2025-06-01.
  case imprisonment
}
