public import Registry

/// Takes reports in and turns them down; an event settles one by naming it.
/// 届出の受付・却下
public struct ReceiveReport {
  private let writer: any RegisterWriter

  /// Works on this register.
  public init(in writer: any RegisterWriter) {
    self.writer = writer
  }

  /// Takes a report in; from now on its member is no longer "nobody is known".
  public func receive(_ content: ReportContent, knownFrom: KnownTime) throws -> ReportID {
    try writer.write(knownFrom: knownFrom) { try $0.receive(content) }
  }

  /// Turns a report down.
  /// - Returns: `noOpenReport` when none of this number waits, else nothing
  public func turnDown(_ id: ReportID, knownFrom: KnownTime) throws -> EventRefusal? {
    do {
      try writer.write(knownFrom: knownFrom) { change in
        guard let report = try change.report(id), report.state == .received else { throw EventRefusal.noOpenReport }
        try change.close(id, as: .turnedDown)
      }
      return nil
    } catch let refusal as EventRefusal {
      return refusal
    }
  }
}
