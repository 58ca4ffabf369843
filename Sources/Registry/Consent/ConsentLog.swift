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

  /// One row; `nil` where no row has the number.
  func consent(_ id: ConsentRowID) throws(RegisterError) -> RecordedConsent?

  /// The answers to an institution that were given in a span of time, as they were known at a time, oldest row first, at most so many.
  func consents(in span: ConsentSpan, knownAt: KnownTime, atMost limit: Int) throws(RegisterError) -> [RecordedConsent]
}

/// Answers to one institution on one kind of visit, by when they were given.
/// 同意日の範囲
public struct ConsentSpan: Hashable, Sendable {
  /// To whom.
  public let institution: MedicalInstitutionCode
  /// For what kind of visit.
  public let scene: ConsentScene
  /// When; the end is outside.
  public let given: Range<CivilMoment>

  /// Keeps the parts.
  public init(institution: MedicalInstitutionCode, scene: ConsentScene, given: Range<CivilMoment>) {
    (self.institution, self.scene, self.given) = (institution, scene, given)
  }
}

extension ConsentReader {
  /// A person's answers to an institution as they were known at a time, oldest first.
  public func consents(
    of person: PersonLink, at institution: MedicalInstitutionCode, knownAt: KnownTime
  ) throws(RegisterError) -> [RecordedConsent] {
    try allConsents(of: person).filter { $0.draft.institution.canonical == institution.canonical && $0.isKnown(at: knownAt) }
  }
}
