public import EligibilityModel

extension InMemoryRegister.Change {
  func isKnown(_ person: PersonLink) throws(RegisterError) -> Bool {
    book.rows.contains { $0.record.person.reference == person.reference && $0.record.person.birthDate == person.birthDate }
  }

  func currentResource(of person: PersonLink, _ key: ClinicalKey) throws(RegisterError) -> RecordedResource? {
    book.resources.first { $0.knownUntil == nil && $0.resource.person == person && $0.resource.key == key }
  }

  func add(_ resource: ClinicalResource) throws(RegisterError) -> ResourceRowID {
    let id = ResourceRowID(Int64(book.resources.count) + 1)
    book.resources.append(RecordedResource(id: id, resource: resource, knownFrom: knownFrom, knownUntil: nil))
    return id
  }

  func close(_ recorded: RecordedResource) throws(RegisterError) {
    guard let index = book.resources.firstIndex(where: { $0.id == recorded.id && $0.knownUntil == nil }), recorded.knownFrom < knownFrom
    else { throw .store("the row to close is closed already or was written in this change") }
    let row = book.resources[index]
    book.resources[index] = RecordedResource(id: row.id, resource: row.resource, knownFrom: row.knownFrom, knownUntil: knownFrom)
  }
}

extension InMemoryRegister: ClinicalReader {
  /// Goes through all rows.
  public func resources(
    of person: PersonLink, items: Set<ConsentItem>, knownAt: KnownTime, atMost limit: Int
  ) throws(RegisterError) -> [RecordedResource] {
    let found = book.resources.filter {
      $0.resource.person == person && items.contains($0.resource.item) && $0.isKnown(at: knownAt)
    }
    let sorted = found.sorted { ($1.resource.happenedOn, $0.id) < ($0.resource.happenedOn, $1.id) }
    return Array(sorted.prefix(max(0, limit)))
  }
}
