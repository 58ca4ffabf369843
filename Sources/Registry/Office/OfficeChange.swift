public import EligibilityModel

/// Which rows have to close, and which take their place, so that the office's records say something else on some days.
/// 台帳の変更
public struct OfficeChange: Hashable, Sendable, MaskedInLogs {
  /// The rows that are known to be wrong from now on.
  public private(set) var closed: [RecordedOffice] = []
  /// What holds in their place, with its days.
  public private(set) var added: [Stretch] = []

  /// What is said on some days.
  /// 台帳の記載と期間
  public struct Stretch: Hashable, Sendable, MaskedInLogs {
    /// What is said.
    public let record: OfficeRecord
    /// On which days.
    public let days: Period

    /// Keeps both.
    public init(record: OfficeRecord, days: Period) {
      self.record = record
      self.days = days
    }
  }

  /// Whether the register says so already.
  public var isNothing: Bool { closed.isEmpty && added.isEmpty }

  /// Says something on days; rows beside them that say the same are joined with it.
  public init(stating record: OfficeRecord, on days: Period, among rows: [RecordedOffice]) {
    let same = rows.filter { $0.record == record && ($0.days.overlaps(days) || $0.days.isAdjacent(to: days)) }
    guard !same.contains(where: { $0.days.contains(days) }) else { return }
    let whole = same.reduce(days) { $0.reaching(over: $1.days) }
    let others = rows.filter { $0.record != record && $0.days.overlaps(days) }
    closed = same + others
    added = others.flatMap { $0.stretches(outside: days) } + [Stretch(record: record, days: whole)]
  }

  /// Says nothing on days.
  public init(removing days: Period, among rows: [RecordedOffice]) {
    closed = rows.filter { $0.days.overlaps(days) }
    added = closed.flatMap { $0.stretches(outside: days) }
  }
}

extension RecordedOffice {
  /// What is left of a row when some days are taken away.
  fileprivate func stretches(outside days: Period) -> [OfficeChange.Stretch] {
    let before = Period(from: self.days.from, until: min(days.from, self.days.until ?? days.from))
    let after = days.until.flatMap { Period(from: max($0, self.days.from), until: self.days.until) }
    return [before, after].compactMap { $0 }.map { OfficeChange.Stretch(record: record, days: $0) }
  }
}

extension Period {
  /// From the earlier first day to the later end.
  fileprivate func reaching(over other: Period) -> Period {
    let ends = [until, other.until].compactMap { $0 }
    return Period(from: min(from, other.from), until: ends.count == 2 ? ends.max() : nil) ?? self
  }
}
