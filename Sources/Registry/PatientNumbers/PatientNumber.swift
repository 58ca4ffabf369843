public import EligibilityModel

/// The number by which an institution knows a patient; it comes back with every later answer about the patient to this institution.
/// 照会番号
///
/// Source: interfaces 3.5.
public struct PatientNumber: Hashable, Sendable, MaskedInLogs {
  /// The longest number, in characters.
  public static let limit = 50

  /// The number as it was written, byte for byte.
  public let text: RegisterText

  /// Keeps a number; `nil` when it is empty or longer than the limit.
  public init?(_ text: String) {
    guard text.unicodeScalars.count <= Self.limit, let text = RegisterText(text) else { return nil }
    self.text = text
  }
}

/// Whose number for whom: an institution's, for the person under the numbers of a cover.
/// 照会番号の対象
///
/// All parts are compared exactly: a number that is not found is asked for once more, one that is told for somebody else opens a stranger's file.
public struct PatientNumberKey: Hashable, Sendable, MaskedInLogs {
  /// 医療機関コード.
  public let institution: MedicalInstitutionCode
  /// The numbers of the cover, with the birth date.
  public let subject: CoverageSubject

  /// Keeps both.
  public init(institution: MedicalInstitutionCode, subject: CoverageSubject) {
    self.institution = institution
    self.subject = subject
  }
}

/// A number with the time during which it is the institution's number of this patient.
/// 登録済みの照会番号
///
/// It has no days of its own: it names the patient, whatever day of service is asked about.
public struct RecordedPatientNumber: Hashable, Sendable, MaskedInLogs {
  /// The row.
  public let id: PatientNumberID
  /// Whose number for whom.
  public let key: PatientNumberKey
  /// The number.
  public let number: PatientNumber
  /// When the register learned it.
  public let knownFrom: KnownTime
  /// When another number took its place; `nil` while it holds.
  public let knownUntil: KnownTime?

  /// Keeps the parts.
  public init(id: PatientNumberID, key: PatientNumberKey, number: PatientNumber, knownFrom: KnownTime, knownUntil: KnownTime?) {
    self.id = id
    self.key = key
    self.number = number
    self.knownFrom = knownFrom
    self.knownUntil = knownUntil
  }

  /// Whether the register held it to be true at a time.
  public func isKnown(at time: KnownTime) -> Bool {
    time.lies(from: knownFrom, until: knownUntil)
  }
}

/// The number the register gives to each row of patients' numbers; never given twice.
/// 照会番号の登録番号
public struct PatientNumberID: Hashable, Sendable {
  /// Counted from 1.
  public let number: Int64

  /// Keeps a number.
  public init(_ number: Int64) {
    self.number = number
  }
}
