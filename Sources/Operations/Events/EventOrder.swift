public import EligibilityModel
public import Registry

/// What somebody wants to be recorded.
/// 異動の登録依頼
public indirect enum EventOrder: Hashable, Sendable {
  /// 資格取得: a new cover, also of a dependant.
  case enrol(CoverageRecord, EventOccasion)
  /// A part of the statement changes from a day on; without an end until the same part changes again.
  case state(CoverAddress, StatementPart, until: StatementEnd, EventOccasion)
  /// 資格喪失: the cover ends; the day is the first one outside.
  case lose(CoverAddress, lostOn: CivilDate, EventOccasion)
  /// A loss and a new cover of the same person, with another insurer or as 任意継続, in one step.
  case move(CoverAddress, lostOn: CivilDate, to: CoverageRecord, EventOccasion)
  /// 資格取得日の訂正.
  case moveStart(CoverAddress, to: CivilDate)
  /// 取消: an event is taken back; the register says again what it said before.
  case withdraw(EventID)
  /// 訂正: an event is taken back and another one stands in its place.
  case mend(EventID, EventOrder)
}

/// Which cover is meant, and the day from which on something is to be true of it.
/// 対象の資格と異動日
public struct CoverAddress: Hashable, Sendable {
  /// The numbers and the birth date.
  public let subject: CoverageSubject
  /// A day of the cover; of several covers under the same numbers it picks the one that includes it.
  public let day: CivilDate

  /// Keeps both.
  public init(subject: CoverageSubject, day: CivilDate) {
    self.subject = subject
    self.day = day
  }
}

/// What became of an order.
/// 異動登録の結果
public enum EventOutcome: Hashable, Sendable {
  /// It is recorded.
  case recorded(RecordedChange)
  /// It is not; nothing was written.
  case refused(EventRefusal)
}

/// What an order wrote.
/// 登録した異動
public struct RecordedChange: Hashable, Sendable {
  /// The events, in the order in which they were recorded.
  public internal(set) var events: [EventID] = []
  /// The rows that are known to be wrong from now on; whoever was told one of them was told wrong.
  public internal(set) var closed: [RecordedCoverage] = []
  /// The rows that hold now in their place.
  public internal(set) var added: [CoverageRecord] = []
}
