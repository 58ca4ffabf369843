/// The statements of the register, in the dialect that both engines share; a parameter that no column gives a type is cast.
///
/// Those about one insurer's rows of `coverage` take the name of the part in which these stand.
enum RegisterSQL {
  /// What an answer needs; parameters: insurer, number key, birth date, known time, symbol key or NULL.
  static let candidates = { @Sendable (table: String) in
    """
    SELECT record, branch, eligible_from, lost_on, role, copayment_tenths, certificate_valid_through, name, person_reference,
      stated_from, stated_until
    FROM \(table) WHERE \(isCandidate)
    """
  }

  /// The same rows in full; the same parameters.
  static let candidatesInFull = { @Sendable (table: String) in "SELECT \(columns) FROM \(table) WHERE \(isCandidate)" }

  private static let isCandidate = """
    insurer = ?1 AND number_key = ?2 AND birth_date = ?3
      AND known_from <= ?4 AND (known_until IS NULL OR known_until > ?4)
      AND (CAST(?5 AS TEXT) IS NULL OR symbol_key = ?5)
    """

  /// Whether any cover includes a day; parameters: reference, birth date, day, known time.
  static let covered = """
    SELECT 1 FROM coverage
    WHERE person_reference = ?1 AND birth_date = ?2 AND eligible_from <= ?3 AND (lost_on IS NULL OR lost_on > ?3)
      AND known_from <= ?4 AND (known_until IS NULL OR known_until > ?4)
    LIMIT 1
    """

  /// The keys of all rows in their order; parameter: known time.
  static let keys = """
    SELECT insurer, number_key, birth_date, record FROM coverage
    WHERE known_from <= ?1 AND (known_until IS NULL OR known_until > ?1)
    ORDER BY insurer, number_key, birth_date, record
    """

  /// The rows between two keys in their order; parameters: the first key inside, the first key outside, known time.
  static let part = """
    SELECT \(columns) FROM coverage
    WHERE (insurer, number_key, birth_date, record) >= (CAST(?1 AS BIGINT), ?2, CAST(?3 AS BIGINT), ?4)
      AND (insurer, number_key, birth_date, record) < (CAST(?5 AS BIGINT), ?6, CAST(?7 AS BIGINT), ?8)
      AND known_from <= ?9 AND (known_until IS NULL OR known_until > ?9)
    ORDER BY insurer, number_key, birth_date, record
    """

  /// The covers of every person who has an id, person by person; parameter: known time.
  static let people = """
    SELECT person_reference, birth_date, insurer, number_key, eligible_from, lost_on FROM coverage
    WHERE person_reference IS NOT NULL AND known_from <= ?1 AND (known_until IS NULL OR known_until > ?1)
    ORDER BY person_reference, birth_date, eligible_from, lost_on
    """

  /// The rows of one person in full; parameters: reference, birth date, known time.
  static let coversOfPerson = """
    SELECT \(columns) FROM coverage
    WHERE person_reference = ?1 AND birth_date = ?2 AND known_from <= ?3 AND (known_until IS NULL OR known_until > ?3)
    ORDER BY eligible_from, record
    """

  /// The rows that hold now; parameters: insurer, number key, birth date, symbol key.
  static let current = { @Sendable (table: String) in
    """
    SELECT \(columns) FROM \(table)
    WHERE insurer = ?1 AND number_key = ?2 AND birth_date = ?3 AND symbol_key = ?4 AND known_until IS NULL
    """
  }

  /// Whether more rows hold now between two numbers of an insurer than are stated, counted no further; parameters: insurer, numbers, the count.
  static let currentCount = { @Sendable (table: String) in
    """
    SELECT count(*) FROM (
      SELECT 1 FROM \(table)
      WHERE insurer = ?1 AND number_key >= ?2 AND number_key <= ?3 AND known_until IS NULL LIMIT ?4) AS found
    """
  }

  /// The rows that hold now between two numbers of an insurer, both inside; parameters: insurer, numbers.
  static let currentBetween = { @Sendable (table: String) in
    """
    SELECT \(columns) FROM \(table)
    WHERE insurer = ?1 AND number_key >= ?2 AND number_key <= ?3 AND known_until IS NULL
    """
  }

  /// One new row; parameters in the order of `columns`.
  static let insert = "INSERT INTO \(insertTarget) VALUES (\(parameters(25)))"

  /// Where new rows go.
  static let insertTarget = "coverage (\(columns))"

  /// Closes a row; parameters: insurer, number key, birth date, record, known until.
  static let close = { @Sendable (table: String) in
    """
    UPDATE \(table) SET known_until = ?5
    WHERE insurer = ?1 AND number_key = ?2 AND birth_date = ?3 AND record = ?4 AND known_until IS NULL AND known_from < ?5
    """
  }

  /// The last change: its id, its time and the next free record.
  static let lastChange = "SELECT change_set_id, known_from, next_record FROM change_set ORDER BY change_set_id DESC LIMIT 1"

  /// A new change; parameters: id, known from, first record, next record.
  static let insertChange = "INSERT INTO change_set (change_set_id, known_from, first_record, next_record) VALUES (\(parameters(4)))"

  /// Whether a change was kept; parameters: id, known from.
  static let isKept = "SELECT count(*) FROM change_set WHERE change_set_id = ?1 AND known_from = ?2"

  /// All columns of a record, in the order in which `CoverageRow` writes and reads them.
  static let columns = """
    insurer, number_key, birth_date, record, symbol_key, branch, known_from, known_until, eligible_from, lost_on, role, copayment_tenths, \
    certificate_valid_through, name, person_reference, symbol, number, name_kana, sex, loss_reason, household, employer, stated_from, \
    stated_until, address
    """

  /// The number of the next row of a table, counted from 1.
  static func next(_ number: String, in table: String) -> String {
    "SELECT COALESCE(MAX(\(number)), 0) + 1 FROM \(table)"
  }

  static func parameters(_ count: Int) -> String {
    (1...count).map { "?\($0)" }.joined(separator: ", ")
  }
}
