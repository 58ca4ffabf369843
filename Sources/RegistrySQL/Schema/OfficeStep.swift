extension SchemaStep {
  /// Insurers, employers and households, and the employer that sent a report.
  ///
  /// One table for the three kinds: `symbol` is what covers call an employer or a household, and empty for an insurer. A column that a kind
  /// does not have is empty. The head of a household stands in `head_…` columns, or in `name` when no member heads it.
  static let office = SchemaStep { dialect in
    """
    ALTER TABLE member_report ADD COLUMN employer \(dialect.text);
    CREATE TABLE office_record (
      record BIGINT NOT NULL PRIMARY KEY,
      kind \(dialect.text) NOT NULL,
      insurer INTEGER NOT NULL,
      symbol \(dialect.text) NOT NULL,
      known_from BIGINT NOT NULL,
      known_until BIGINT CHECK (known_until > known_from),
      days_from INTEGER NOT NULL,
      days_until INTEGER CHECK (days_until > days_from),
      actor \(dialect.text) NOT NULL,
      ground \(dialect.text) NOT NULL,
      name \(dialect.text),
      address \(dialect.text),
      telephone \(dialect.text),
      successor INTEGER,
      head_number_key \(dialect.text),
      head_symbol_key \(dialect.text),
      head_branch SMALLINT,
      head_birth_date INTEGER
    );
    CREATE INDEX office_record_key ON office_record (kind, insurer, symbol, record);
    """
  }
}
