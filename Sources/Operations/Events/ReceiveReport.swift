import EligibilityModel
public import Registry

/// Takes reports in and turns them down; an event settles one by naming it.
/// 届出の受付・却下
public struct ReceiveReport {
  private let writer: any RegisterWriter
  private let deadline: CountReportDeadline?

  /// Works on this register; with a way to count, a report gets its last day when it is taken in.
  public init(in writer: any RegisterWriter, counting deadline: CountReportDeadline? = nil) {
    self.writer = writer
    self.deadline = deadline
  }

  /// Takes a report in; from now on its member is no longer "nobody is known".
  public func receive(_ report: ReportContent, on occasion: AuditOccasion, knownFrom: KnownTime) throws -> ReportID {
    let content = deadline?.run(report) ?? report
    return try writer.write(knownFrom: knownFrom) { change in
      try change.append(occasion.entry(of: .register, on: content.subject, fields: [.name, .birthDate], at: knownFrom))
      return try change.receive(content)
    }
  }

  /// Takes many reports in at once; those that are there already, and were not turned down, are left as they are.
  ///
  /// So the same pile can be taken in again after an interruption, and none is there twice.
  /// - Returns: each report, and whether it is new
  public func receiveNew(
    _ contents: [ReportContent], on occasion: AuditOccasion, knownFrom: KnownTime
  ) throws -> [(report: MemberReport, isNew: Bool)] {
    try writer.write(knownFrom: knownFrom) { change in
      try contents.map { report in
        let content = deadline?.run(report) ?? report
        if let known = try change.report(like: content) { return (known, false) }
        try change.append(occasion.entry(of: .register, on: content.subject, fields: [.name, .birthDate], at: knownFrom))
        let id = try change.receive(content)
        return (MemberReport(id: id, content: content, knownFrom: knownFrom, state: .received), true)
      }
    }
  }

  /// Turns a report down.
  /// - Returns: `noOpenReport` when none of this number waits, else nothing
  public func turnDown(_ id: ReportID, on occasion: AuditOccasion, knownFrom: KnownTime) throws -> EventRefusal? {
    do {
      try writer.write(knownFrom: knownFrom) { change in
        guard let report = try change.report(id), report.state == .received else { throw EventRefusal.noOpenReport }
        try change.append(occasion.entry(of: .correct, on: report.content.subject, fields: [], at: knownFrom))
        try change.close(id, as: .turnedDown)
      }
      return nil
    } catch let refusal as EventRefusal {
      return refusal
    }
  }
}

extension ReportContent {
  /// Whom it is about; a person without a number yet can only be found among all.
  fileprivate var subject: AuditSubject {
    guard let numberKey, let number = try? InsuredNumber(numberKey.text) else { return .register }
    return .member(
      AuditedMember(insurerNumber: insurerNumber, symbol: nil, number: number, branchNumber: nil, birthDate: birthDate))
  }
}
