public import EligibilityModel

/// The part of a change that keeps people's clinical data.
/// 医療情報の登録
public protocol ClinicalLog {
  /// Whether any cover was ever recorded for a person, so that data of nobody are not kept.
  func isKnown(_ person: PersonLink) throws(RegisterError) -> Bool

  /// The resource of that kind and name that is held to be true now.
  func currentResource(of person: PersonLink, _ key: ClinicalKey) throws(RegisterError) -> RecordedResource?

  /// Writes a new row.
  @discardableResult
  func add(_ resource: ClinicalResource) throws(RegisterError) -> ResourceRowID

  /// Ends the time during which a row is held to be true; the row stays.
  func close(_ recorded: RecordedResource) throws(RegisterError)
}

/// The reading side of clinical data; only what a rule has opened is asked for.
/// 医療情報の参照
public protocol ClinicalReader {
  /// A person's resources of some items as they were known at a time, newest day first, at most so many.
  func resources(
    of person: PersonLink, items: Set<ConsentItem>, knownAt: KnownTime, atMost limit: Int
  ) throws(RegisterError) -> [RecordedResource]
}
