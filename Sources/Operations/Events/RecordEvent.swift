public import EligibilityModel
public import Registry

/// Records what happened to a member: rows and event stand or fall together.
/// 異動の登録
public struct RecordEvent {
  private let writer: any RegisterWriter

  /// Records in this register.
  public init(in writer: any RegisterWriter) {
    self.writer = writer
  }

  /// Records one order in a change of its own.
  ///
  /// - Parameters:
  ///   - order: what is to be recorded
  ///   - ground: on what ground
  ///   - report: the report that it settles
  ///   - occasion: who does so; the entry about it is written with it
  ///   - knownFrom: when the register learns it; later than everything it knows
  /// - Returns: what was written, or why nothing was
  /// - Throws: `RegisterError` for faults of the store; an order that does not fit is a refusal, not an error
  public func run(
    _ order: EventOrder, ground: EventGround, report: ReportID? = nil, on occasion: AuditOccasion, knownFrom: KnownTime
  ) throws -> EventOutcome {
    let record = EventRecord(actor: occasion.actor.name, ground: ground, report: report)
    do {
      return try writer.write(knownFrom: knownFrom) { change in
        var desk = EventDesk(change: change, record: record)
        try desk.carryOut(order)
        let written = try desk.finish()
        for member in written.members {
          try change.append(occasion.entry(of: written.action, on: .member(member), fields: AuditField.ofRecord, at: knownFrom))
        }
        return .recorded(written)
      }
    } catch let refusal as EventRefusal {
      return .refused(refusal)
    }
  }
}

extension RecordedChange {
  /// A change that proves no row wrong is a registration.
  fileprivate var action: AuditAction { closed.isEmpty ? .register : .correct }

  /// Whose records changed, each once.
  fileprivate var members: [AuditedMember] {
    let records = added.map { ($0, nil as RecordID?) } + closed.map { ($0.record, $0.id) }
    var subjects: Set<CoverageSubject> = []
    return records.compactMap { record, id in
      subjects.insert(CoverageSubject(of: record)).inserted ? AuditedMember(record, id: id) : nil
    }
  }
}
