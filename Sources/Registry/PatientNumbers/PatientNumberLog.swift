public import EligibilityModel

/// The part of a change that keeps the numbers by which institutions know their patients.
/// 照会番号の記録
public protocol PatientNumberLog {
  /// The rows that hold now under an insurer and a number, and under a symbol where one is told; of whatever birth date.
  func current(insurer: InsurerNumber, symbol: InsuredSymbol?, number: InsuredNumber) throws(RegisterError) -> [RecordedCoverage]

  /// The number that holds now.
  func currentPatientNumber(under key: PatientNumberKey) throws(RegisterError) -> RecordedPatientNumber?

  /// Writes a new number.
  @discardableResult
  func add(_ number: PatientNumber, under key: PatientNumberKey) throws(RegisterError) -> PatientNumberID

  /// Ends the time during which a number holds; the row stays.
  func close(_ recorded: RecordedPatientNumber) throws(RegisterError)
}

/// The reading side of patients' numbers.
/// 照会番号の参照
public protocol PatientNumberReader {
  /// The numbers as known at times, in the order of the questions; `nil` where none was.
  func patientNumbers(for questions: [PatientNumberQuestion]) throws(RegisterError) -> [PatientNumber?]
}

/// Whose number for whom, and as known when.
/// 照会番号の問合せ
public struct PatientNumberQuestion: Hashable, Sendable, MaskedInLogs {
  /// Whose number for whom.
  public let key: PatientNumberKey
  /// As the register knew it then.
  public let knownAt: KnownTime

  /// Keeps both.
  public init(key: PatientNumberKey, knownAt: KnownTime) {
    self.key = key
    self.knownAt = knownAt
  }
}
