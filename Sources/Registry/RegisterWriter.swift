/// The writing side of a register; there is one at a time.
/// 資格情報の登録
public protocol RegisterWriter {
  /// Writes everything that the body writes, or nothing when it throws.
  ///
  /// - Parameters:
  ///   - knownFrom: When the register learns it; later than everything it knows already.
  ///   - body: What belongs together.
  /// - Returns: What the body returns.
  /// - Throws: `RegisterError`, or what the body throws.
  func write<Value>(knownFrom: KnownTime, _ body: (any RegisterTransaction) throws -> Value) throws -> Value
}

/// One change of the register while it is being made.
/// 一括登録
public protocol RegisterTransaction: EventLog, LinkLog, LoadLog, OfficeLog, PatientNumberLog, ConsentLog, ClinicalLog, AuditLog {
  /// When the register learns what is written here.
  var knownFrom: KnownTime { get }

  /// The number that the next new row gets.
  var nextRecord: RecordID { get }

  /// Writes a new row.
  @discardableResult
  func add(_ record: CoverageRecord) throws(RegisterError) -> RecordID

  /// For each record the rows that hold now and stand under the same insurer, symbol, number and birth date.
  func current(under records: [CoverageRecord]) throws(RegisterError) -> [[RecordedCoverage]]

  /// Ends the time during which a row is held to be true; the row stays.
  func close(_ recorded: RecordedCoverage) throws(RegisterError)
}

extension RegisterTransaction {
  /// Writes a corrected record beside the row it corrects, which from now on is known to be wrong.
  @discardableResult
  public func correct(_ recorded: RecordedCoverage, to record: CoverageRecord) throws(RegisterError) -> RecordID {
    try close(recorded)
    return try add(record)
  }
}

/// What became of a record that was brought to the register.
/// 登録結果
public enum MergeOutcome: Hashable, Sendable {
  /// It is new.
  case added
  /// It corrects a row.
  case corrected
  /// The register says so already.
  case unchanged
  /// The same was written in this change before.
  case repeated
  /// Something else about the same cover was written in this change before; nothing was written now.
  case contradicts
}
