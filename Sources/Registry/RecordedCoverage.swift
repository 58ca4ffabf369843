public import EligibilityModel

/// The number the register gives to each row it writes; never given twice.
/// 登録番号
public struct RecordID: Hashable, Comparable, Sendable {
  /// Counted from 1.
  public let number: Int64

  /// Keeps a number.
  public init(_ number: Int64) {
    self.number = number
  }

  /// Earlier rows are smaller.
  public static func < (left: RecordID, right: RecordID) -> Bool {
    left.number < right.number
  }
}

/// A record with the time during which the register holds it to be true.
/// 登録済みの資格
public struct RecordedCoverage: Hashable, Sendable, MaskedInLogs {
  /// The row.
  public let id: RecordID
  /// What it says.
  public let record: CoverageRecord
  /// When the register learned it.
  public let knownFrom: KnownTime
  /// When the register learned better; `nil` while it holds.
  public let knownUntil: KnownTime?

  /// Keeps the parts.
  public init(id: RecordID, record: CoverageRecord, knownFrom: KnownTime, knownUntil: KnownTime?) {
    self.id = id
    self.record = record
    self.knownFrom = knownFrom
    self.knownUntil = knownUntil
  }

  /// Whether the register held it to be true at a time.
  public func isKnown(at time: KnownTime) -> Bool {
    time.lies(from: knownFrom, until: knownUntil)
  }
}
