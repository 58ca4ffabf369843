public import EligibilityModel
public import Registry

/// Records what the office keeps of an insurer, an employer or a household, on days that may lie in the past.
/// 台帳の登録・訂正
public struct RecordOffice {
  private let writer: any RegisterWriter

  /// Records in this register.
  public init(in writer: any RegisterWriter) {
    self.writer = writer
  }

  /// Records one order in a change of its own; nothing known before is lost.
  ///
  /// - Parameters:
  ///   - order: what is to be recorded
  ///   - ground: on what ground
  ///   - occasion: who does so; the entry about it is written with it
  ///   - knownFrom: when the register learns it; later than everything it knows
  /// - Returns: what was written, or why nothing was
  /// - Throws: `RegisterError` for faults of the store
  public func run(
    _ order: OfficeOrder, ground: EventGround, on occasion: AuditOccasion, knownFrom: KnownTime
  ) throws -> OfficeOutcome {
    try writer.write(knownFrom: knownFrom) { transaction in
      let change = order.change(among: try transaction.currentOffice(under: order.key))
      if change.isNothing { return .refused(order.refusal) }
      for row in change.closed { try transaction.close(row) }
      for stretch in change.added {
        try transaction.add(OfficeDraft(record: stretch.record, days: stretch.days, actor: occasion.actor.name, ground: ground))
      }
      let action: AuditAction = change.closed.isEmpty ? .register : .correct
      try transaction.append(occasion.entry(of: action, on: order.subject, fields: order.key.kind.auditFields, at: knownFrom))
      return .recorded(change)
    }
  }
}

/// What is to be recorded of an insurer, an employer or a household.
/// 台帳の登録依頼
public enum OfficeOrder: Hashable, Sendable {
  /// From now on the register says this on these days.
  case state(OfficeRecord, on: Period)
  /// From now on it says nothing on these days.
  case remove(OfficeKey, on: Period)

  /// Under what it stands.
  public var key: OfficeKey {
    switch self {
    case .state(let record, on: _): record.key
    case .remove(let key, on: _): key
    }
  }

  fileprivate func change(among rows: [RecordedOffice]) -> OfficeChange {
    switch self {
    case .state(let record, on: let days): OfficeChange(stating: record, on: days, among: rows)
    case .remove(_, on: let days): OfficeChange(removing: days, among: rows)
    }
  }

  fileprivate var refusal: OfficeRefusal {
    switch self {
    case .state: .nothingChanges
    case .remove: .nothingThere
    }
  }

  /// Whom it is about; a head of a household who is a member has an own list of entries.
  fileprivate var subject: AuditSubject {
    guard case .state(.household(let household), on: _) = self, case .insured(let head) = household.head else { return .nobody }
    return AuditSubject(head) ?? .nobody
  }
}

/// What became of an order.
/// 台帳登録の結果
public enum OfficeOutcome: Hashable, Sendable {
  /// It is recorded.
  case recorded(OfficeChange)
  /// It is not; nothing was written.
  case refused(OfficeRefusal)
}

/// Why nothing was recorded.
/// 台帳に登録できない理由
public enum OfficeRefusal: String, CaseIterable, Sendable {
  /// The register says so already.
  case nothingChanges
  /// The register says nothing on these days.
  case nothingThere
}

extension OfficeKind {
  /// The parts that a record of this kind tells.
  public var auditFields: [AuditField] {
    switch self {
    case .insurer: [.numbers]
    case .employer: [.employer]
    case .household: [.household, .address]
    }
  }
}

extension AuditSubject {
  /// A member by numbers; `nil` for a key that no number can have.
  init?(_ subject: CoverageSubject) {
    guard let number = try? InsuredNumber(subject.key.numberKey.text) else { return nil }
    let symbol = subject.key.symbolKey.flatMap { try? InsuredSymbol($0.text) }
    self = .member(
      AuditedMember(
        insurerNumber: subject.key.insurerNumber, symbol: symbol, number: number, branchNumber: subject.branchNumber,
        birthDate: subject.birthDate))
  }
}
