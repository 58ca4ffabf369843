/// The statements of a comparison, in the dialect that both engines share; what is remembered lives with the connection.
enum ComparisonSQL {
  static let make = "CREATE TEMPORARY TABLE compared (record BIGINT NOT NULL)"
  static let target = "compared (record)"
  static let remember = "INSERT INTO \(target) VALUES (?1)"
  static let index = "CREATE INDEX compared_record ON compared (record)"

  /// The rows that held at a time; parameters: insurer, number key, birth date, symbol key, known time.
  static let rows = { @Sendable (table: String) in
    """
    SELECT \(RegisterSQL.columns) FROM \(table)
    WHERE insurer = ?1 AND number_key = ?2 AND birth_date = ?3 AND symbol_key = ?4
      AND known_from <= ?5 AND (known_until IS NULL OR known_until > ?5)
    """
  }

  /// The covers that nobody remembered; parameters: insurer, known time, day.
  static let missing = """
    SELECT \(RegisterSQL.columns) FROM coverage
    WHERE insurer = ?1 AND known_from <= ?2 AND (known_until IS NULL OR known_until > ?2)
      AND eligible_from < ?3 AND (lost_on IS NULL OR lost_on > ?3) AND stated_until IS NULL
      AND NOT EXISTS (SELECT 1 FROM compared WHERE compared.record = coverage.record)
    ORDER BY number_key, birth_date, record
    """
}
