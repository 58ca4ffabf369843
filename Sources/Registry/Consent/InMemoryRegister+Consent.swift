import EligibilityModel

extension InMemoryRegister.Change {
  func currentConsents(of person: PersonLink, at institution: MedicalInstitutionCode) throws(RegisterError) -> [RecordedConsent] {
    book.consents.filter {
      $0.knownUntil == nil && $0.draft.person == person && $0.draft.institution.canonical == institution.canonical
    }
  }

  func add(_ draft: ConsentDraft) throws(RegisterError) -> ConsentRowID {
    let id = ConsentRowID(Int64(book.consents.count) + 1)
    book.consents.append(RecordedConsent(id: id, draft: draft, knownFrom: knownFrom, knownUntil: nil))
    return id
  }

  func close(_ recorded: RecordedConsent) throws(RegisterError) {
    guard let index = book.consents.firstIndex(where: { $0.id == recorded.id && $0.knownUntil == nil }), recorded.knownFrom < knownFrom
    else { throw .store("the row to close is closed already or was written in this change") }
    let row = book.consents[index]
    book.consents[index] = RecordedConsent(id: row.id, draft: row.draft, knownFrom: row.knownFrom, knownUntil: knownFrom)
  }
}

extension InMemoryRegister: ConsentReader {
  /// Goes through all rows.
  public func allConsents(of person: PersonLink) throws(RegisterError) -> [RecordedConsent] {
    book.consents.filter { $0.draft.person == person }
  }

  /// Goes through all rows.
  public func consent(_ id: ConsentRowID) throws(RegisterError) -> RecordedConsent? { book.consents.first { $0.id == id } }

  /// Goes through all rows.
  public func consents(in span: ConsentSpan, knownAt: KnownTime, atMost limit: Int) throws(RegisterError) -> [RecordedConsent] {
    let found = book.consents.filter { row in
      row.draft.institution.canonical == span.institution.canonical && row.draft.consent.scene == span.scene
        && span.given.contains(row.draft.consent.given) && row.isKnown(at: knownAt)
    }
    return Array(found.prefix(max(0, limit)))
  }
}
