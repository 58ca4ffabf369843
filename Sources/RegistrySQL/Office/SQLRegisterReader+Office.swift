public import EligibilityModel
public import Registry

// Insurers, employers and households.
extension SQLRegisterReader: OfficeReader {
  /// One search by the key.
  public func allOffice(under key: OfficeKey) throws(RegisterError) -> [RecordedOffice] {
    switch queries {
    case .sqlite(let queries): try queries.allOffice(under: key)
    case .postgreSQL(let queries): try queries.current().allOffice(under: key)
    }
  }

  /// One walk over the insurer's members.
  public func members(
    of household: RegisterText, insurer: InsurerNumber, on day: CivilDate, knownAt: KnownTime
  ) throws(RegisterError) -> [RecordedCoverage] {
    switch queries {
    case .sqlite(let queries): try queries.members(of: household, insurer: insurer, on: day, knownAt: knownAt)
    case .postgreSQL(let queries): try queries.current().members(of: household, insurer: insurer, on: day, knownAt: knownAt)
    }
  }

  /// One look at the table.
  public func keepsOffice(_ kind: OfficeKind, knownAt: KnownTime) throws(RegisterError) -> Bool {
    switch queries {
    case .sqlite(let queries): try queries.keepsOffice(kind, knownAt: knownAt)
    case .postgreSQL(let queries): try queries.current().keepsOffice(kind, knownAt: knownAt)
    }
  }

  /// Two walks over all covers and one over the households.
  public func forEachOfficeFinding(on day: CivilDate, knownAt: KnownTime, _ body: (OfficeFinding) throws -> Void) throws {
    switch queries {
    case .sqlite(let queries): try queries.forEachOfficeFinding(on: day, knownAt: knownAt, body)
    case .postgreSQL(let queries): try queries.current().forEachOfficeFinding(on: day, knownAt: knownAt, body)
    }
  }
}
