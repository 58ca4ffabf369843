public import EligibilityModel
public import Registry

/// Reads a register in a database; one for each thread, never shared between two.
public final class SQLRegisterReader: RegisterReader {
  /// The engine is chosen once, here; below this everything is compiled for one engine.
  enum Queries {
    case sqlite(RegisterQueries<SQLiteEngine>)
    case postgreSQL(ReplicatedQueries)
  }

  let queries: Queries
  private let address: RegisterAddress

  /// Opens a register for reading only.
  ///
  /// - Parameters:
  ///   - address: where it stands
  ///   - mayBeOlderBy: by how many seconds an answer may lag behind what was written; a replica that is as new as that is asked then.
  ///     Without it the answer is always of now. A file has no replicas.
  /// - Throws: `unreachable`, `cannotOpen`, `notARegister`, `newerRegister`, `olderRegister` and faults of the store.
  public init(_ address: RegisterAddress, mayBeOlderBy: Int64? = nil) throws(RegisterError) {
    self.address = address
    switch address.place {
    case .sqlite(let path): queries = .sqlite(try RegisterQueries(SQLiteEngine(readingFrom: path)))
    case .postgreSQL(let server): queries = .postgreSQL(try ReplicatedQueries(server, mayBeOlderBy: mayBeOlderBy))
    }
  }

  /// A connection for a search that touches single pages all over a file; `nil` on a server.
  func searcher() throws(RegisterError) -> RegisterQueries<SQLiteEngine>? {
    guard case .sqlite(let path) = address.place else { return nil }
    return try RegisterQueries(SQLiteEngine(searching: path))
  }

  /// Ends the connection now instead of with the object.
  public func close() throws(RegisterError) {
    switch queries {
    case .sqlite(let queries): try queries.close()
    case .postgreSQL(let queries): try queries.close()
    }
  }
}

// Questions.
extension SQLRegisterReader {
  /// One search in the clustered table.
  public func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] {
    switch queries {
    case .sqlite(let queries): try queries.candidates(for: question)
    case .postgreSQL(let queries): try queries.current().candidates(for: question)
    }
  }

  /// One search for each question; a server gets many of them at once.
  public func candidates(for questions: [LookupQuestion]) throws(RegisterError) -> [[FoundCoverage]] {
    switch queries {
    case .sqlite(let queries): try queries.candidates(for: questions)
    case .postgreSQL(let queries): try queries.current().candidates(for: questions)
    }
  }

  /// One search by the person's id.
  public func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
    switch queries {
    case .sqlite(let queries): try queries.isCovered(person, on: day, knownAt: knownAt)
    case .postgreSQL(let queries): try queries.current().isCovered(person, on: day, knownAt: knownAt)
    }
  }

  /// One search by the person's id.
  public func covers(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [RecordedCoverage] {
    switch queries {
    case .sqlite(let queries): try queries.covers(of: person, knownAt: knownAt)
    case .postgreSQL(let queries): try queries.current().covers(of: person, knownAt: knownAt)
    }
  }

  /// One search for each question; a server gets many of them at once.
  public func covers(for questions: [LookupQuestion]) throws(RegisterError) -> [[RecordedCoverage]] {
    switch queries {
    case .sqlite(let queries): try queries.covers(for: questions)
    case .postgreSQL(let queries): try queries.current().covers(for: questions)
    }
  }
}

extension SQLRegisterReader {
  /// One search by the numbers.
  public func openReport(for question: LookupQuestion) throws(RegisterError) -> MemberReport? {
    switch queries {
    case .sqlite(let queries): try queries.openReport(for: question)
    case .postgreSQL(let queries): try queries.current().openReport(for: question)
    }
  }
}

// What the insurer's office asks.
extension SQLRegisterReader: EventReader {
  /// One search in the clustered table.
  public func allRows(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [RecordedCoverage] {
    switch queries {
    case .sqlite(let queries): try queries.allRows(under: key, birthDate: birthDate)
    case .postgreSQL(let queries): try queries.current().allRows(under: key, birthDate: birthDate)
    }
  }

  /// One search by the numbers.
  public func allEvents(under key: RegistryKey, birthDate: CivilDate) throws(RegisterError) -> [CoverageEvent] {
    switch queries {
    case .sqlite(let queries): try queries.allEvents(under: key, birthDate: birthDate)
    case .postgreSQL(let queries): try queries.current().allEvents(under: key, birthDate: birthDate)
    }
  }

  /// One search by the insurer.
  public func openReports(of insurer: InsurerNumber, knownAt: KnownTime) throws(RegisterError) -> [MemberReport] {
    switch queries {
    case .sqlite(let queries): try queries.openReports(of: insurer, knownAt: knownAt)
    case .postgreSQL(let queries): try queries.current().openReports(of: insurer, knownAt: knownAt)
    }
  }
}

// Reading everything.
extension SQLRegisterReader: RegisterScanner {
  /// One walk through the clustered table that keeps one key a part.
  public func parts(of size: Int, knownAt: KnownTime) throws(RegisterError) -> [RegisterPart] {
    switch queries {
    case .sqlite(let queries): try queries.parts(of: size, knownAt: knownAt)
    case .postgreSQL(let queries): try queries.current().parts(of: size, knownAt: knownAt)
    }
  }

  /// One walk through a stretch of the clustered table; a fault of the store comes as `RegisterError`, one of the body as it is.
  public func scan(_ part: RegisterPart, _ body: (RecordedCoverage) throws -> Void) throws {
    switch queries {
    case .sqlite(let queries): try queries.scan(part, body)
    case .postgreSQL(let queries): try queries.current().scan(part, body)
    }
  }
}

// Reading person by person.
extension SQLRegisterReader: RegisterPeople {
  /// One walk through the index of persons.
  public func forEachPerson(knownAt: KnownTime, _ body: (PersonLink, [CoverSpan]) throws -> Void) throws {
    switch queries {
    case .sqlite(let queries): try queries.forEachPerson(knownAt: knownAt, body)
    case .postgreSQL(let queries): try queries.current().forEachPerson(knownAt: knownAt, body)
    }
  }
}

// Persons who may be one.
extension SQLRegisterReader: LinkReader {
  /// One search by the person.
  public func linkCases(of person: PersonLink, knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
    switch queries {
    case .sqlite(let queries): try queries.linkCases(of: person, knownAt: knownAt)
    case .postgreSQL(let queries): try queries.current().linkCases(of: person, knownAt: knownAt)
    }
  }

  /// One walk through the cases.
  public func linkCases(knownAt: KnownTime) throws(RegisterError) -> [LinkCase] {
    switch queries {
    case .sqlite(let queries): try queries.linkCases(knownAt: knownAt)
    case .postgreSQL(let queries): try queries.current().linkCases(knownAt: knownAt)
    }
  }

  /// One walk through all rows, sorted by birth date.
  public func forEachBirthDate(knownAt: KnownTime, _ body: ([(person: PersonLink, traits: PersonTraits)]) throws -> Void) throws {
    switch queries {
    case .sqlite(let queries): try queries.forEachBirthDate(knownAt: knownAt, body)
    case .postgreSQL(let queries): try queries.current().forEachBirthDate(knownAt: knownAt, body)
    }
  }
}

// Loads.
extension SQLRegisterReader: LoadReader {
  /// One search by the file, and one walk through the steps of its last load.
  public func lastLoad(of file: RegisterText) throws(RegisterError) -> KnownLoad? {
    switch queries {
    case .sqlite(let queries): try queries.lastLoad(of: file)
    case .postgreSQL(let queries): try queries.current().lastLoad(of: file)
    }
  }
}
