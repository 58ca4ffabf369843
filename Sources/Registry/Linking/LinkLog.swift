/// The part of a change that keeps cases and votes.
/// 名寄せの登録
public protocol LinkLog {
  /// Opens a case; `nil` when the pair has one already.
  func propose(_ pair: LinkPair, grade: LinkGrade) throws(RegisterError) -> LinkCaseID?

  /// Adds a word to a case; it gets the known time of the change.
  /// - Throws: `store` when there is no such case
  func vote(_ id: LinkCaseID, by actor: String, _ verdict: LinkVerdict) throws(RegisterError)
}

/// The reading side of links.
/// 名寄せの参照
public protocol LinkReader {
  /// Every case known at a time, with the votes known then, oldest first.
  func linkCases(knownAt: KnownTime) throws(RegisterError) -> [LinkCase]

  /// Hands out the people who have an id, birth date by birth date, each with what one of the records says of them.
  ///
  /// - Parameters:
  ///   - knownAt: what the register knew then
  ///   - body: gets all people born on one day; what it throws ends the reading
  /// - Throws: faults of the store
  func forEachBirthDate(knownAt: KnownTime, _ body: ([(person: PersonLink, traits: PersonTraits)]) throws -> Void) throws
}
