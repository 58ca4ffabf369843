public import EligibilityModel
public import Registry

/// Shows an insurer, an employer or a household as it is on a day, and what hangs on it.
/// 台帳の照会
public struct ShowOffice {
  private let reader: any OfficeReader & EventReader

  /// Reads from this register.
  public init(in reader: any OfficeReader & EventReader) {
    self.reader = reader
  }

  /// What the register says for a day.
  ///
  /// - Parameters:
  ///   - key: of whom
  ///   - day: the day
  ///   - knownAt: what the register knew then
  /// - Returns: the record with what hangs on it; `nil` when nothing at all names the key
  /// - Throws: faults of the store
  public func run(_ key: OfficeKey, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> ShownOffice? {
    let shown = ShownOffice(
      standing: try standing(key, day, knownAt), members: try members(key, day, knownAt), reports: try reports(key, day, knownAt))
    return shown.isEmpty ? nil : shown
  }

  private func standing(_ key: OfficeKey, _ day: CivilDate, _ knownAt: KnownTime) throws(RegisterError) -> ShownOffice.Standing {
    let known = try reader.allOffice(under: key).filter { $0.isKnown(at: knownAt) }.sorted { $0.days.from < $1.days.from }
    if let row = known.first(where: { $0.days.contains(day) }) { return .holds(row) }
    if let before = known.last(where: { $0.days.from < day }) { return .ended(before) }
    return known.first.map { .notYet($0) } ?? .unrecorded(key)
  }

  private func members(_ key: OfficeKey, _ day: CivilDate, _ knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
    guard case .household(let symbol, of: let insurer) = key else { return [] }
    return try reader.members(of: symbol, insurer: insurer, on: day, knownAt: knownAt)
  }

  private func reports(_ key: OfficeKey, _ day: CivilDate, _ knownAt: KnownTime) throws(RegisterError) -> [WaitingReport] {
    guard case .employer(let symbol, of: let insurer) = key else { return [] }
    return try ListReports(in: reader).run(of: insurer, knownAt: knownAt, on: day).filter { $0.report.content.employer == symbol }
  }
}

/// What the register says of an insurer, an employer or a household for a day.
/// 台帳の照会結果
public struct ShownOffice: Hashable, Sendable, MaskedInLogs {
  /// Whether a record holds on the day.
  /// 台帳の有効・無効
  public enum Standing: Hashable, Sendable, MaskedInLogs {
    /// This one does.
    case holds(RecordedOffice)
    /// None does any more; this was the last one before.
    case ended(RecordedOffice)
    /// None does yet; this is the first one.
    case notYet(RecordedOffice)
    /// There is no record, though covers or reports may name the key.
    case unrecorded(OfficeKey)

    /// The record; `nil` where there is none.
    public var row: RecordedOffice? {
      switch self {
      case .holds(let row), .ended(let row), .notYet(let row): row
      case .unrecorded: nil
      }
    }

    /// Under what it is found.
    public var key: OfficeKey {
      switch self {
      case .holds(let row), .ended(let row), .notYet(let row): row.record.key
      case .unrecorded(let key): key
      }
    }
  }

  /// The record.
  public let standing: Standing
  /// Of a household: who is in it on the day.
  public let members: [RecordedCoverage]
  /// Of an employer: the reports it sent that wait, overdue ones first.
  public let reports: [WaitingReport]

  /// Whether nothing at all is known.
  fileprivate var isEmpty: Bool {
    standing.row == nil && members.isEmpty && reports.isEmpty
  }

  /// Whose data are told, for the audit trail; nobody's where none are.
  public var told: [AuditSubject] {
    let subjects = members.map { AuditSubject.member(AuditedMember($0.record, id: $0.id)) } + [standing.row].compactMap { $0 }.heads
    return subjects.isEmpty ? [reports.isEmpty ? .nobody : .register] : subjects
  }
}

extension [RecordedOffice] {
  /// The heads who are members, each once, for the audit trail.
  public var heads: [AuditSubject] {
    var known: Set<AuditSubject> = []
    return compactMap { row in
      guard case .household(let household) = row.record, case .insured(let head) = household.head else { return nil }
      return AuditSubject(head).flatMap { known.insert($0).inserted ? $0 : nil }
    }
  }
}
