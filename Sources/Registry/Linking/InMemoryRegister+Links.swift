import EligibilityModel

extension InMemoryRegister.Change {
  func propose(_ pair: LinkPair, grade: LinkGrade) throws(RegisterError) -> LinkCaseID? {
    guard !book.links.contains(where: { $0.pair == pair }) else { return nil }
    let id = LinkCaseID(Int64(book.links.count) + 1)
    book.links.append(LinkCase(id: id, pair: pair, grade: grade, knownFrom: knownFrom, votes: []))
    return id
  }

  func vote(_ id: LinkCaseID, by actor: String, _ verdict: LinkVerdict) throws(RegisterError) {
    guard let index = book.links.firstIndex(where: { $0.id == id }) else { throw .store("there is no such case") }
    let found = book.links[index]
    let votes = found.votes + [LinkVote(actor: actor, verdict: verdict, at: knownFrom)]
    book.links[index] = LinkCase(id: id, pair: found.pair, grade: found.grade, knownFrom: found.knownFrom, votes: votes)
  }
}

extension InMemoryRegister: LinkReader {
  /// Goes through all cases.
  public func linkCases(knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
    book.links.compactMap { $0.known(at: knownAt) }
  }

  /// Goes through all cases.
  public func linkCases(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
    try linkCases(knownAt: knownAt).filter { $0.pair.left == person || $0.pair.right == person }
  }

  /// Sorts all rows.
  public func forEachBirthDate(knownAt: KnownTime, _ body: ([(person: PersonLink, traits: PersonTraits)]) throws -> Void) throws {
    let rows = book.rows.filter { $0.isKnown(at: knownAt) }.map(\.record).sorted { $0.person.birthDate < $1.person.birthDate }
    try withoutActuallyEscaping(body) { body in
      var gatherer = PersonTraits.Gatherer(body)
      for row in rows {
        guard let reference = row.person.reference else { continue }
        try gatherer.next(PersonTraits(of: row), of: PersonLink(reference: reference, birthDate: row.person.birthDate))
      }
      try gatherer.finish()
    }
  }
}

extension LinkCase {
  /// The case as it was known at a time; `nil` when it was not.
  func known(at time: KnownTime) -> LinkCase? {
    guard knownFrom <= time else { return nil }
    return LinkCase(id: id, pair: pair, grade: grade, knownFrom: knownFrom, votes: votes.filter { $0.at <= time })
  }
}
