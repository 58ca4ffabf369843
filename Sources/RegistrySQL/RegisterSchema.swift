import SQLite

/// The tables of the register, version by version; a version that has been released is never changed.
///
/// Dates are day numbers (days since 1970-01-01), times are microseconds since then, so that both engines keep and compare whole numbers.
enum RegisterSchema {
  /// "SKAK": marks a file as a register of this program.
  static let applicationID: Int64 = 0x534B_414B

  /// What leads from each version to the next one.
  static let steps = [first]

  /// The version this program writes.
  static var version: Int { steps.count }

  /// `coverage` is clustered in the order in which a counter asks: one descent of one tree finds the row with everything an answer needs.
  ///
  /// The birth date stands before the symbol, because it is always known, the symbol not always. `symbol_key` is empty for those who have no
  /// symbol; `symbol` and `number` hold the written form only where it differs from the key. `known_until` is the only column that is ever
  /// set on an existing row. `coverage_person` holds all that the question for newer cover reads. `change_set` tells which rows were written when.
  private static let first = """
    CREATE TABLE change_set (
      change_set_id BIGINT NOT NULL PRIMARY KEY,
      known_from BIGINT NOT NULL UNIQUE,
      first_record BIGINT NOT NULL,
      next_record BIGINT NOT NULL CHECK (next_record >= first_record)
    );
    CREATE TABLE coverage (
      insurer INTEGER NOT NULL,
      number_key TEXT NOT NULL,
      birth_date INTEGER NOT NULL,
      record BIGINT NOT NULL,
      symbol_key TEXT NOT NULL,
      branch SMALLINT,
      known_from BIGINT NOT NULL,
      known_until BIGINT CHECK (known_until > known_from),
      eligible_from INTEGER NOT NULL,
      lost_on INTEGER CHECK (lost_on > eligible_from),
      role SMALLINT NOT NULL,
      copayment_tenths SMALLINT,
      certificate_valid_through INTEGER,
      name TEXT NOT NULL,
      person_reference TEXT,
      symbol TEXT,
      number TEXT,
      name_kana TEXT,
      sex SMALLINT NOT NULL,
      loss_reason SMALLINT,
      household TEXT,
      employer TEXT,
      PRIMARY KEY (insurer, number_key, birth_date, record)
    ) WITHOUT ROWID;
    CREATE INDEX coverage_person ON coverage (person_reference, birth_date, eligible_from, lost_on, known_from, known_until)
      WHERE person_reference IS NOT NULL;
    """
}

// Opening a file as a register.
extension RegisterSchema {
  /// Makes a new file a register, or brings an older register to this version in one transaction.
  static func migrate(_ database: SQLiteDatabase) throws {
    try database.transaction(.immediate) {
      let found = try version(of: database)
      guard found < version else { return }
      for step in steps[found...] { try database.execute(step) }
      try database.execute("PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }
  }

  /// The version of the register in a file, 0 for an empty file; refuses what is no register or a newer one.
  static func version(of database: SQLiteDatabase) throws -> Int {
    let found = Int(try number("PRAGMA user_version", in: database))
    let mark = try number("PRAGMA application_id", in: database)
    if mark == applicationID, found > 0 {
      guard found <= version else { throw RegistryFault.newer(found: found, known: version) }
      return found
    }
    let tables = try number("SELECT count(*) FROM sqlite_schema", in: database)
    guard mark == 0, found == 0, tables == 0 else { throw RegistryFault.foreign }
    return 0
  }

  private static func number(_ sql: String, in database: SQLiteDatabase) throws -> Int64 {
    let statement = try database.prepare(sql)
    return try statement.firstRow { try statement.int64(at: 0) } ?? 0
  }
}
