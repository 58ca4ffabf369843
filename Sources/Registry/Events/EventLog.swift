public import EligibilityModel

/// The part of a change that records events and reports beside the rows they write.
/// 異動・届出の登録
public protocol EventLog {
  /// The rows under these numbers and this birth date that the register held to be true at a time.
  func rows(under key: RegistryKey, birthDate: CivilDate, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage]

  /// Writes an event; it gets the next number and the known time of the change.
  func log(_ draft: EventDraft) throws(RegisterError) -> EventID

  /// One event; `nil` when there is none of this number.
  func event(_ id: EventID) throws(RegisterError) -> CoverageEvent?

  /// The events under these numbers and this birth date, oldest first.
  func events(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [CoverageEvent]

  /// Writes that a report came; it gets the next number.
  func receive(_ content: ReportContent) throws(RegisterError) -> ReportID

  /// One report; `nil` when there is none of this number.
  func report(_ id: ReportID) throws(RegisterError) -> MemberReport?

  /// The first report that says the same and was not turned down, whoever took it in and when; `nil` when there is none.
  func report(like content: ReportContent) throws(RegisterError) -> MemberReport?

  /// Ends the waiting of a report that still waits.
  func close(_ report: ReportID, as end: ReportEnd) throws(RegisterError)
}

/// How a report ends.
/// 届出の処理
public enum ReportEnd: String, CaseIterable, Sendable {
  /// An event came of it.
  case settled
  /// It was turned down.
  case turnedDown
}

/// An event before it has a number.
/// 登録前の異動
public struct EventDraft: Hashable, Sendable, MaskedInLogs {
  /// Whose cover.
  public let subject: CoverageSubject
  /// What happens to it.
  public let change: CoverageChange
  /// Why.
  public let occasion: EventOccasion
  /// The days of which it speaks.
  public let days: Period
  /// Who records it, and on what ground.
  public let record: EventRecord

  /// Keeps the parts.
  public init(subject: CoverageSubject, change: CoverageChange, occasion: EventOccasion, days: Period, record: EventRecord) {
    self.subject = subject
    self.change = change
    self.occasion = occasion
    self.days = days
    self.record = record
  }

  /// The event with its number.
  public func numbered(_ id: EventID, knownFrom: KnownTime) -> CoverageEvent {
    CoverageEvent(
      id: id, subject: subject, change: change, occasion: occasion, days: days, knownFrom: knownFrom, record: record)
  }
}

/// The reading side of events and reports, for the insurer's office.
/// 異動・届出の参照
public protocol EventReader {
  /// Every row that was ever written under these numbers and this birth date, oldest first.
  func allRows(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [RecordedCoverage]

  /// The events under these numbers and this birth date, oldest first.
  func allEvents(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [CoverageEvent]

  /// The reports of an insurer that waited at a time, oldest first.
  func openReports(of insurer: InsurerNumber, knownAt: KnownTime) throws(RegisterError) -> [MemberReport]
}
