public import EligibilityModel

/// A record of the office with its days and the time during which the register holds it to be true.
/// 登録済みの台帳
public struct RecordedOffice: Hashable, Sendable, MaskedInLogs {
  /// The row.
  public let id: OfficeRowID
  /// What it says, on which days, by whom and on what ground.
  public let draft: OfficeDraft
  /// When the register learned it.
  public let knownFrom: KnownTime
  /// When the register learned better; `nil` while it holds.
  public let knownUntil: KnownTime?

  /// Keeps the parts.
  public init(id: OfficeRowID, draft: OfficeDraft, knownFrom: KnownTime, knownUntil: KnownTime?) {
    self.id = id
    self.draft = draft
    self.knownFrom = knownFrom
    self.knownUntil = knownUntil
  }

  /// What it says.
  public var record: OfficeRecord { draft.record }
  /// The days on which it is true.
  public var days: Period { draft.days }

  /// Whether the register held it to be true at a time.
  public func isKnown(at time: KnownTime) -> Bool {
    time.lies(from: knownFrom, until: knownUntil)
  }
}

/// The number the register gives to each row of the office's records; never given twice.
/// 台帳の登録番号
public struct OfficeRowID: Hashable, Comparable, Sendable {
  /// Counted from 1.
  public let number: Int64

  /// Keeps a number.
  public init(_ number: Int64) {
    self.number = number
  }

  /// Earlier rows are smaller.
  public static func < (left: OfficeRowID, right: OfficeRowID) -> Bool {
    left.number < right.number
  }
}

/// A record of the office before it has a number.
/// 登録前の台帳
public struct OfficeDraft: Hashable, Sendable, MaskedInLogs {
  /// What it says.
  public let record: OfficeRecord
  /// The days on which it is true.
  public let days: Period
  /// Who records it.
  public let actor: RegisterText
  /// On what ground.
  public let ground: EventGround

  /// Keeps the parts.
  public init(record: OfficeRecord, days: Period, actor: RegisterText, ground: EventGround) {
    self.record = record
    self.days = days
    self.actor = actor
    self.ground = ground
  }
}
