public import EligibilityModel
public import Registry

// What people agreed to, and the data behind it.
extension SQLRegisterReader: ConsentReader {
  /// One search by the person.
  public func allConsents(of person: PersonLink) throws(RegisterError) -> [RecordedConsent] {
    switch queries {
    case .sqlite(let queries): try queries.allConsents(of: person)
    case .postgreSQL(let queries): try queries.current().allConsents(of: person)
    }
  }

  /// One search by the number of the row.
  public func consent(_ id: ConsentRowID) throws(RegisterError) -> RecordedConsent? {
    switch queries {
    case .sqlite(let queries): try queries.consent(id)
    case .postgreSQL(let queries): try queries.current().consent(id)
    }
  }

  /// One search by institution, scene and time.
  public func consents(in span: ConsentSpan, knownAt: KnownTime, atMost limit: Int) throws(RegisterError) -> [RecordedConsent] {
    switch queries {
    case .sqlite(let queries): try queries.consents(in: span, knownAt: knownAt, atMost: limit)
    case .postgreSQL(let queries): try queries.current().consents(in: span, knownAt: knownAt, atMost: limit)
    }
  }
}

extension SQLRegisterReader: ClinicalReader {
  /// One search by the person for each item.
  public func resources(
    of person: PersonLink, items: Set<ConsentItem>, knownAt: KnownTime, atMost limit: Int
  ) throws(RegisterError) -> [RecordedResource] {
    switch queries {
    case .sqlite(let queries): try queries.resources(of: person, items: items, knownAt: knownAt, atMost: limit)
    case .postgreSQL(let queries): try queries.current().resources(of: person, items: items, knownAt: knownAt, atMost: limit)
    }
  }
}
