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
  ///   - record: who does so, on what ground, and the report that it settles
  ///   - knownFrom: when the register learns it; later than everything it knows
  /// - Returns: what was written, or why nothing was
  /// - Throws: `RegisterError` for faults of the store; an order that does not fit is a refusal, not an error
  public func run(_ order: EventOrder, by record: EventRecord, knownFrom: KnownTime) throws -> EventOutcome {
    do {
      return try writer.write(knownFrom: knownFrom) { change in
        var desk = EventDesk(change: change, record: record)
        try desk.carryOut(order)
        return .recorded(try desk.finish())
      }
    } catch let refusal as EventRefusal {
      return .refused(refusal)
    }
  }
}
