public import EligibilityModel

/// The part of a change that keeps insurers, employers and households.
/// 台帳の登録
public protocol OfficeLog {
  /// The rows under a key that hold now, oldest first.
  func currentOffice(under key: OfficeKey) throws(RegisterError) -> [RecordedOffice]

  /// Writes a new row.
  @discardableResult
  func add(_ draft: OfficeDraft) throws(RegisterError) -> OfficeRowID

  /// Ends the time during which a row is held to be true; the row stays.
  func close(_ recorded: RecordedOffice) throws(RegisterError)
}

/// The reading side of insurers, employers and households.
/// 台帳の参照
public protocol OfficeReader {
  /// Every row that was ever written under a key, oldest first.
  func allOffice(under key: OfficeKey) throws(RegisterError) -> [RecordedOffice]

  /// The rows whose covers name a household of an insurer on a day, as known at a time, by number, birth date and row.
  func members(
    of household: RegisterText, insurer: InsurerNumber, on day: CivilDate, knownAt: KnownTime
  ) throws(RegisterError) -> [RecordedCoverage]

  /// Whether any record of a kind was known at a time.
  func keepsOffice(_ kind: OfficeKind, knownAt: KnownTime) throws(RegisterError) -> Bool

  /// Hands out what does not fit between covers and the office's records; what the body throws ends the reading.
  ///
  /// - Parameters:
  ///   - day: the day on which heads of households are looked for
  ///   - knownAt: what the register knew then
  ///   - body: gets each finding
  /// - Throws: faults of the store
  func forEachOfficeFinding(on day: CivilDate, knownAt: KnownTime, _ body: (OfficeFinding) throws -> Void) throws
}

/// What does not fit between covers and the office's records.
/// 台帳の不一致
public enum OfficeFinding: Hashable, Sendable, MaskedInLogs {
  /// Covers are with an insurer that the register does not know on all of their days.
  case unknownInsurer(InsurerNumber, covers: Int)
  /// Covers name an employer that the register does not know on all of the days; only where employers of the insurer are kept.
  case unknownEmployer(RegisterText, of: InsurerNumber, covers: Int)
  /// The head of a household has no cover that names it on the day.
  case headLeft(household: RegisterText, of: InsurerNumber)
}
