/// The statements of the audit trail; entries and seals are added and read, never changed.
enum AuditSQL {
  /// The table of the entries.
  static let table = "audit_entry"

  /// Where a chain ends, in the whole trail or in a part of it; parameter: chain.
  static let head = { @Sendable (table: String) in "SELECT sequence, hash FROM \(table) WHERE chain = ?1 ORDER BY sequence DESC LIMIT 1" }

  /// The hash of an entry; parameters: chain, sequence.
  static let hash = "SELECT hash FROM audit_entry WHERE chain = ?1 AND sequence = ?2"

  /// An entry; parameters: chain, sequence.
  static let line = "SELECT line FROM audit_entry WHERE chain = ?1 AND sequence = ?2"

  /// A new entry; parameters in the order of `columns`.
  static let insert = "INSERT INTO \(insertTarget) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"

  /// The table and its columns, in the order of the parameters of `insert`.
  static let insertTarget = "audit_entry (\(columns))"

  /// A new seal; parameters: chain, sequence, key, line.
  static let insertSeal = "INSERT INTO audit_seal (chain, sequence, signing_key, line) VALUES (?1, ?2, ?3, ?4)"

  /// The names of the chains that have entries or seals, or are named in the directory.
  static let chains = { @Sendable (dialect: Dialect) in
    let listed = dialect.auditDirectory.map { " UNION SELECT chain FROM (\($0.chains))" } ?? ""
    return "SELECT chain FROM audit_entry UNION SELECT chain FROM audit_seal\(listed) ORDER BY 1"
  }

  /// The entries of a chain in their order; parameter: chain.
  static let entries = "SELECT \(columns) FROM audit_entry WHERE chain = ?1 ORDER BY sequence"

  /// The seals of a chain; parameter: chain.
  static let seals = "SELECT sequence, line FROM audit_seal WHERE chain = ?1 ORDER BY sequence, signing_key"

  /// When the register first knew of a person; parameters: reference, birth date.
  static let firstKnown = "SELECT min(known_from) FROM coverage WHERE person_reference = ?1 AND birth_date = ?2"

  /// Lines about a person; parameters: reference, birth date.
  ///
  /// Those about everybody are asked for by themselves: among them stand, from 0 until 0, those about nobody, such as each sign-in.
  static let aboutPerson = { @Sendable (dialect: Dialect) in
    [
      dialect.auditDirectory?.aboutPerson ?? byNumbers,
      "SELECT chain, sequence, line FROM audit_entry WHERE reference = ?1 AND birth_date = ?2",
      byRows("entry.first_record = 0"),
      byRows("entry.first_record BETWEEN 1 AND coverage.record"),
    ]
  }

  /// By a person's rows; CROSS JOIN keeps a file from looking at each entry for the sake of DISTINCT.
  private static func byRows(_ first: String) -> String {
    """
    SELECT DISTINCT entry.chain, entry.sequence, entry.line FROM coverage CROSS JOIN audit_entry AS entry
    WHERE coverage.person_reference = ?1 AND coverage.birth_date = ?2 AND \(first) AND entry.next_record > coverage.record
    """
  }

  private static let byNumbers = """
    SELECT DISTINCT entry.chain, entry.sequence, entry.line FROM coverage
    JOIN audit_entry AS entry ON entry.insurer = coverage.insurer AND entry.number_key = coverage.number_key
      AND entry.birth_date = coverage.birth_date
    WHERE coverage.person_reference = ?1 AND coverage.birth_date = ?2
    """

  private static let columns =
    "chain, sequence, line, previous, hash, insurer, number_key, birth_date, reference, first_record, next_record"
}
