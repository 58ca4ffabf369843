public import EligibilityModel

/// One thing that happened to a cover, as somebody recorded it; the rows that it closed and wrote carry its known time.
/// 資格異動
public struct CoverageEvent: Hashable, Sendable, MaskedInLogs {
  /// The event.
  public let id: EventID
  /// Whose cover.
  public let subject: CoverageSubject
  /// What happened to it.
  public let change: CoverageChange
  /// Why it happened.
  public let occasion: EventOccasion
  /// The days on which it is true; a loss has no end.
  public let days: Period
  /// When the register learned it.
  public let knownFrom: KnownTime
  /// Who recorded it, and on what ground.
  public let record: EventRecord

  /// Keeps the parts.
  public init(
    id: EventID, subject: CoverageSubject, change: CoverageChange, occasion: EventOccasion, days: Period, knownFrom: KnownTime,
    record: EventRecord
  ) {
    self.id = id
    self.subject = subject
    self.change = change
    self.occasion = occasion
    self.days = days
    self.knownFrom = knownFrom
    self.record = record
  }
}

/// The number the register gives to each event; never given twice.
/// 異動番号
public struct EventID: Hashable, Comparable, Sendable {
  /// Counted from 1.
  public let number: Int64

  /// Keeps a number.
  public init(_ number: Int64) {
    self.number = number
  }

  /// Earlier events are smaller.
  public static func < (left: EventID, right: EventID) -> Bool {
    left.number < right.number
  }
}

/// Which cover an event is about: the numbers, the birth date, and a day that tells covers under the same numbers apart.
/// 異動の対象
public struct CoverageSubject: Hashable, Sendable, MaskedInLogs {
  /// 保険者番号・記号・番号.
  public let key: RegistryKey
  /// 枝番; `nil` when it is not told.
  public let branchNumber: BranchNumber?
  /// 生年月日.
  public let birthDate: CivilDate

  /// Keeps the parts.
  public init(key: RegistryKey, branchNumber: BranchNumber?, birthDate: CivilDate) {
    self.key = key
    self.branchNumber = branchNumber
    self.birthDate = birthDate
  }

  /// The cover of a record.
  public init(of record: CoverageRecord) {
    self.init(key: record.key, branchNumber: record.branchNumber, birthDate: record.person.birthDate)
  }
}

/// What an event does to a cover.
/// 異動の内容
public enum CoverageChange: String, CaseIterable, Sendable {
  /// 資格取得.
  case enrolled
  /// 氏名変更.
  case name
  /// 住所変更.
  case address
  /// 事業所変更.
  case employer
  /// 世帯変更.
  case household
  /// 負担割合変更.
  case share
  /// 資格確認書の有効期限.
  case certificateValidThrough
  /// 資格喪失.
  case lost
  /// 資格喪失の取消.
  case lossWithdrawn
  /// 資格取得日の訂正.
  case startMoved
  /// 資格取得の取消.
  case annulled

  /// The change of a part.
  public init(_ kind: StatementPart.Kind) {
    switch kind {
    case .name: self = .name
    case .address: self = .address
    case .employer: self = .employer
    case .household: self = .household
    case .share: self = .share
    case .certificateValidThrough: self = .certificateValidThrough
    }
  }

  /// The part that it changes; `nil` when it changes the days of the cover.
  public var part: StatementPart.Kind? { StatementPart.Kind(rawValue: rawValue) }
}

/// Who recorded an event, on what ground, and which event it corrects.
/// 異動の記録
public struct EventRecord: Hashable, Sendable, MaskedInLogs {
  /// Who recorded it.
  public let actor: RegisterText
  /// On what ground.
  public let ground: EventGround
  /// The event that this one takes back or mends.
  public let corrects: EventID?
  /// The report that it settles.
  public let report: ReportID?

  /// Keeps the parts.
  public init(actor: RegisterText, ground: EventGround, corrects: EventID? = nil, report: ReportID? = nil) {
    self.actor = actor
    self.ground = ground
    self.corrects = corrects
    self.report = report
  }
}
