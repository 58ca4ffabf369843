public import EligibilityModel
public import Registry

/// Fills an empty register with the people of the scenarios; the same day gives the same rows.
/// 試験用登録簿の作成
public struct WriteSandbox {
  private let days: SandboxDays
  private let writer: any RegisterWriter

  /// The register that is to be filled.
  ///
  /// - Parameters:
  ///   - day: the sandbox's day
  ///   - writer: an empty register
  public init(on day: CivilDate, into writer: any RegisterWriter) {
    days = SandboxDays(day)
    self.writer = writer
  }

  /// Since when the register knows everything but the loss that was reported late.
  public static func known(_ day: CivilDate) -> KnownTime { KnownTime(startOf: day.addingClamped(days: -30)) }

  /// Since when it knows that loss.
  public static func knownLate(_ day: CivilDate) -> KnownTime { KnownTime(startOf: day) }

  /// Writes everybody, and then the loss that nobody knew of.
  ///
  /// - Parameter now: the time, for the audit trail
  /// - Throws: `RegisterError`
  public func run(now: KnownTime) throws {
    let late = try writer.write(knownFrom: Self.known(days.day)) { change in
      let first = change.nextRecord
      for name in SandboxPeople.insurers { try change.add(name) }
      for scenario in SandboxScenario.allCases where scenario != .retroactiveLoss {
        for record in try SandboxPeople.records(of: scenario, days) { try change.add(record) }
      }
      _ = try change.receive(try SandboxPeople.report(days))
      let late = try SandboxPeople.records(of: .retroactiveLoss, days)
      let rows = try late.map { RecordedCoverage(id: try change.add($0), record: $0, knownFrom: change.knownFrom, knownUntil: nil) }
      if let entry = Self.entry(first, change.nextRecord, at: now) { try change.append(entry) }
      return rows
    }
    try writer.write(knownFrom: Self.knownLate(days.day)) { change in
      let first = change.nextRecord
      for row in late { _ = try change.correct(row, to: try SandboxPeople.ended(row.record, days)) }
      if let entry = Self.entry(first, change.nextRecord, at: now) { try change.append(entry) }
    }
  }

  private static func entry(_ first: RecordID, _ next: RecordID, at: KnownTime) -> AuditEntry? {
    AuditActor(name: "shikaku sandbox", role: .program).map { actor in
      AuditOccasion(actor: actor, purpose: .training)
        .entry(of: .load, on: .records(from: first, until: next), fields: AuditField.ofRecord, at: at)
    }
  }
}
