public import EligibilityModel
public import Registry
import SQLite

/// Reads a register in an SQLite file; one for each thread, never shared between two.
///
/// Its statements are prepared once and kept, so a lookup costs one descent of one tree and nothing else.
public final class SQLiteRegisterReader: RegisterReader {
  let database: SQLiteDatabase
  private let candidatesStatement: SQLiteStatement
  private let coveredStatement: SQLiteStatement
  private let recordStatement: SQLiteStatement

  /// Opens a register for reading only.
  /// - Throws: `cannotOpen`, `notARegister`, `newerRegister`, `olderRegister` and faults of the disk.
  public init(path: String) throws(RegisterError) {
    let open = try RegistryFault.mapping {
      let database = try SQLiteDatabase(path: path, mode: .readOnly, options: Self.options)
      let version = try RegisterSchema.version(of: database)
      if version == 0 { throw RegistryFault.foreign }
      if version < RegisterSchema.version { throw RegisterError.olderRegister(found: version, known: RegisterSchema.version) }
      return (
        database, try database.prepare(RegisterSQL.candidates), try database.prepare(RegisterSQL.covered),
        try database.prepare(RegisterSQL.record)
      )
    }
    (database, candidatesStatement, coveredStatement, recordStatement) = open
  }

  /// Ends the connection now instead of with the object.
  public func close() throws(RegisterError) {
    try RegistryFault.mapping { try database.close() }
  }

  /// A register of a million people fits the map, so that reads copy nothing.
  private static let options = SQLiteOptions(cacheKibibytes: 16_384, memoryMapBytes: 2_147_418_112)
}

// Questions.
extension SQLiteRegisterReader {
  /// One search in the clustered table.
  public func candidates(for question: LookupQuestion) throws(RegisterError) -> [FoundCoverage] {
    try RegistryFault.mapping {
      let statement = candidatesStatement
      try statement.bind(question.insurerNumber.stored, at: 1)
      try statement.bind(question.number.canonical, at: 2)
      try statement.bind(Int64(question.birthDate.dayNumber), at: 3)
      try statement.bind(question.knownAt.microseconds, at: 4)
      try statement.bind(question.symbol?.canonical, at: 5)
      var found: [FoundCoverage] = []
      try statement.forEachRow { found.append(try CoverageRow.found(statement)) }
      return found
    }
  }

  /// One search by the person's id.
  public func isCovered(_ person: PersonLink, on day: CivilDate, knownAt: KnownTime) throws(RegisterError) -> Bool {
    try RegistryFault.mapping {
      let statement = coveredStatement
      try statement.bind(person.reference.text, at: 1)
      try statement.bind(Int64(person.birthDate.dayNumber), at: 2)
      try statement.bind(Int64(day.dayNumber), at: 3)
      try statement.bind(knownAt.microseconds, at: 4)
      return try statement.firstRow { true } ?? false
    }
  }

  /// One search in the clustered table.
  public func record(_ id: RecordID, for question: LookupQuestion) throws(RegisterError) -> RecordedCoverage? {
    try RegistryFault.mapping {
      let statement = recordStatement
      try statement.bind(question.insurerNumber.stored, at: 1)
      try statement.bind(question.number.canonical, at: 2)
      try statement.bind(Int64(question.birthDate.dayNumber), at: 3)
      try statement.bind(id.number, at: 4)
      let found = try statement.firstRow { try CoverageRow.recorded(statement) }
      return found.flatMap { $0.isKnown(at: question.knownAt) ? $0 : nil }
    }
  }
}
