public import EligibilityModel

/// The part of a change that keeps what people agreed to.
/// 同意の登録
public protocol ConsentLog {
  /// A person's answers to an institution that are held to be true now, oldest first.
  func currentConsents(of person: PersonLink, at institution: MedicalInstitutionCode) throws(RegisterError) -> [RecordedConsent]

  /// Writes a new row.
  @discardableResult
  func add(_ draft: ConsentDraft) throws(RegisterError) -> ConsentRowID

  /// Ends the time during which a row is held to be true; the row stays.
  func close(_ recorded: RecordedConsent) throws(RegisterError)
}

/// The reading side of what people agreed to; never answered by a replica, because a withdrawal counts at once.
/// 同意の参照
public protocol ConsentReader {
  /// Every answer of a person that was ever written, oldest first.
  func allConsents(of person: PersonLink) throws(RegisterError) -> [RecordedConsent]
}

extension ConsentReader {
  /// A person's answers to an institution as they were known at a time, oldest first.
  public func consents(
    of person: PersonLink, at institution: MedicalInstitutionCode, knownAt: KnownTime
  ) throws(RegisterError) -> [RecordedConsent] {
    try allConsents(of: person).filter { $0.draft.institution.canonical == institution.canonical && $0.isKnown(at: knownAt) }
  }
}
