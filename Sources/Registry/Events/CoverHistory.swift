public import EligibilityModel

/// One cover over its days: what is stated of its person on each of them, as the register holds it to be true now.
/// 資格の履歴
///
/// The stretches follow each other without a gap and fill the period of the cover. Every change gives whole new stretches; which rows it
/// closes and adds is for the register to find out, so that nothing known before is lost.
public struct CoverHistory: Hashable, Sendable, MaskedInLogs {
  /// In the order of days; at least one.
  public private(set) var stretches: [CoverageRecord]

  /// A new cover with one statement for all its days.
  public init(_ record: CoverageRecord) {
    stretches = [record.copy(stated: record.period)]
  }

  /// The stretches of one cover, in any order; `nil` when there are none, they leave a gap, overlap or speak of several covers.
  public init?(_ records: [CoverageRecord]) {
    let sorted = records.sorted { $0.stated.from < $1.stated.from }
    guard let first = sorted.first, let last = sorted.last else { return nil }
    guard first.stated.from == first.period.from, last.stated.until == first.period.until else { return nil }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      guard left.stated.until == right.stated.from, left.isStretch(ofSameCoverAs: right) else { return nil }
    }
    stretches = sorted
  }

  /// From 資格取得日 on; the first day outside is 資格喪失日.
  public var period: Period { stretches[0].period }

  /// Whose cover it is.
  public var subject: CoverageSubject { CoverageSubject(of: stretches[0]) }

  /// Whether the cover may be meant: a branch number that is not told, or not known, leaves it open.
  public func fits(_ asked: CoverageSubject) -> Bool {
    guard asked.key == subject.key, asked.birthDate == subject.birthDate else { return false }
    guard let branchNumber = asked.branchNumber, let own = subject.branchNumber else { return true }
    return branchNumber == own
  }

  /// Whether both are covers of one person, as far as numbers, ids and names tell.
  public func isSamePerson(as other: CoverHistory) -> Bool {
    guard subject == other.subject else { return false }
    return subject.branchNumber != nil || stretches[0].person.isSame(as: other.stretches[0].person)
  }

  /// What is stated for a day; `nil` outside the cover.
  public func record(on day: CivilDate) -> CoverageRecord? {
    stretches.first { $0.stated.contains(day) }
  }
}

/// How long a part of a statement holds.
/// 記載事項の終わり
public enum StatementEnd: Hashable, Sendable {
  /// To the day on which the same part changes again, or the end of the cover.
  case nextChange
  /// To the end of the cover, whatever is stated later.
  case endOfCover
  /// To the day before this one.
  case before(CivilDate)
}

// Changes; each leaves the history as it was when it throws.
extension CoverHistory {
  /// States a part anew.
  ///
  /// - Parameters:
  ///   - part: what is stated
  ///   - day: the first day of it
  ///   - end: how long it holds
  /// - Returns: the days on which it holds
  /// - Throws: `outsideCover`, `emptyPeriod` or `nothingChanges`
  public mutating func state(
    _ part: StatementPart, from day: CivilDate, until end: StatementEnd = .nextChange
  ) throws(EventRefusal) -> Period {
    guard let start = record(on: day) else { throw .outsideCover(period) }
    let days = try stretch(from: day, until: end, nextChange: nextChange(of: part.kind, after: start))
    let changed = split(at: [days.from, days.until].compactMap { $0 }).map { days.contains($0.stated) ? $0.stating(part) : $0 }
    try replace(with: changed)
    return days
  }

  /// Ends the cover on a 資格喪失日, the first day outside, or moves a known end.
  /// - Throws: `endBeforeStart` or `nothingChanges`
  public mutating func end(on lostOn: CivilDate, for reason: LossReason) throws(EventRefusal) {
    guard let ended = Period(from: period.from, lostOn: lostOn) else { throw .endBeforeStart(period.from) }
    try replace(with: stretched(to: ended).map { $0.copy(details: $0.details.losing(for: reason)) })
  }

  /// Goes back to the days that the cover had before; what is stated now stays on the days that both have.
  /// - Throws: `nothingChanges`
  public mutating func goBack(to former: CoverHistory) throws(EventRefusal) {
    let present = period
    let kept = stretches.filter { $0.stated.overlaps(former.period) }
    let ends = [present.from, present.until].compactMap { $0 }
    let regained = former.split(at: ends).filter { !$0.stated.overlaps(present) }
    let reason = former.stretches[0].details.lossReason
    let all = (kept + regained).sorted { $0.stated.from < $1.stated.from }
    try replace(with: all.map { $0.copy(period: former.period, details: $0.details.losing(for: reason)) })
  }

  /// Moves the 資格取得日.
  /// - Throws: `startAfterEnd` or `nothingChanges`
  public mutating func begin(on eligibleFrom: CivilDate) throws(EventRefusal) {
    guard let moved = Period(from: eligibleFrom, until: period.until) else { throw .startAfterEnd(period.until ?? eligibleFrom) }
    try replace(with: stretched(to: moved))
  }
}

// Cutting and joining.
extension CoverHistory {
  private func stretch(from day: CivilDate, until end: StatementEnd, nextChange: CivilDate?) throws(EventRefusal) -> Period {
    let until: CivilDate? =
      switch end {
      case .nextChange: nextChange
      case .endOfCover: nil
      case .before(let day): day
      }
    guard let days = Period(from: day, until: until)?.intersection(period) else { throw .emptyPeriod }
    return days
  }

  /// The day on which the part says something else than in a stretch; `nil` when it never does again.
  private func nextChange(of kind: StatementPart.Kind, after start: CoverageRecord) -> CivilDate? {
    let said = kind.part(of: start)
    return stretches.first { $0.stated.from > start.stated.from && kind.part(of: $0) != said }?.stated.from
  }

  private func split(at days: [CivilDate]) -> [CoverageRecord] {
    days.reduce(stretches) { stretches, day in
      stretches.flatMap { stretch in
        guard stretch.stated.from < day, stretch.stated.contains(day) else { return [stretch] }
        let parts = [Period(from: stretch.stated.from, until: day), Period(from: day, until: stretch.stated.until)]
        return parts.compactMap { $0 }.map { stretch.copy(stated: $0) }
      }
    }
  }

  /// The stretches within another period: those outside it fall away, the first and the last reach to its ends.
  private func stretched(to period: Period) -> [CoverageRecord] {
    let inside = stretches.filter { $0.stated.overlaps(period) }
    // A period that lies wholly beside the old one takes over the nearest statement.
    let kept = inside.isEmpty ? [period.from < self.period.from ? stretches[0] : stretches[stretches.count - 1]] : inside
    return kept.enumerated().map { index, stretch in
      let from = index == 0 ? period.from : stretch.stated.from
      let until = index == kept.count - 1 ? period.until : stretch.stated.until
      return stretch.copy(period: period, stated: Period(from: from, until: until))
    }
  }

  private mutating func replace(with changed: [CoverageRecord]) throws(EventRefusal) {
    let joined = changed.reduce(into: [CoverageRecord]()) { joined, stretch in
      guard let last = joined.last, last.statesTheSame(as: stretch) else { return joined.append(stretch) }
      joined[joined.count - 1] = last.copy(stated: Period(from: last.stated.from, until: stretch.stated.until))
    }
    guard joined != stretches else { throw .nothingChanges }
    stretches = joined
  }

  /// Keeps stretches that are known to follow each other.
  mutating func replaceAll(with changed: [CoverageRecord]) {
    stretches = changed
  }
}

extension CoverageRecord {
  /// Whether both are stretches of one cover; the person may have another name meanwhile.
  func isStretch(ofSameCoverAs other: CoverageRecord) -> Bool {
    key == other.key && branchNumber == other.branchNumber && period == other.period && person.birthDate == other.person.birthDate
      && person.reference == other.person.reference && role == other.role
  }

  fileprivate func statesTheSame(as other: CoverageRecord) -> Bool {
    copy(stated: period) == other.copy(stated: period)
  }
}

// From rows to covers.
extension CoverHistory {
  /// Sorts the stretches that stand under one number and birth date into covers.
  ///
  /// Persons without id and branch number are told apart by their names, but only where one history can't hold all of their stretches.
  /// - Throws: `brokenHistory` when stretches are left that make no cover
  public static func covers(in records: [CoverageRecord]) throws(EventRefusal) -> [CoverHistory] {
    var covers: [CoverHistory] = []
    for group in grouped(records, by: { $0.isStretch(ofSameCoverAs: $1) }) {
      if let cover = CoverHistory(group) {
        covers.append(cover)
        continue
      }
      for person in grouped(group, by: { $0.person.name == $1.person.name }) {
        guard let cover = CoverHistory(person) else { throw .brokenHistory }
        covers.append(cover)
      }
    }
    return covers
  }

  private static func grouped(
    _ records: [CoverageRecord], by isTogether: (CoverageRecord, CoverageRecord) -> Bool
  ) -> [[CoverageRecord]] {
    records.reduce(into: []) { groups, record in
      guard let index = groups.firstIndex(where: { isTogether($0[0], record) }) else { return groups.append([record]) }
      groups[index].append(record)
    }
  }
}
