/// Whom to ask about a trouble, and whether somebody answers now.
/// 問い合わせ先についての問い
public struct ContactQuestion: Hashable, Sendable {
  /// The day of the call (診療日).
  public let serviceDate: CivilDate
  /// The time of day.
  public let time: KnownClockTime
  /// What the trouble is about.
  public let subject: ContactSubject

  /// Keeps the parts as they are.
  public init(serviceDate: CivilDate, time: KnownClockTime, subject: ContactSubject) {
    self.serviceDate = serviceDate
    self.time = time
    self.subject = subject
  }
}

/// A time of day, or the fact that nobody told it.
/// 判明している時刻
public enum KnownClockTime: Hashable, Sendable {
  /// The time.
  case at(ClockTime)
  /// Not told.
  case unknown
}

/// What a person has trouble with.
/// 問い合わせの内容
public enum ContactSubject: String, CaseIterable, Sendable {
  /// 健康保険証利用の申込み.
  case enrolment
  /// マイナ保険証の使い方, also at the reader.
  case insuranceCard
  /// 利用登録の解除.
  case cancellation
  /// 資格確認書・資格情報のお知らせ.
  case papers
  /// 資格確認書の不正使用.
  case misuse
  /// マイナンバーカードの申請・更新など.
  case card
  /// マイナンバーカードの紛失・盗難.
  case lostCard
  /// マイナンバー制度とその安全.
  case numberSystem
  /// マイナポータル.
  case portal
  /// 対応している医療機関・薬局.
  case facilities
}
