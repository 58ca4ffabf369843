extension SchemaStep {
  /// The numbers by which institutions know their patients; `known_until` is the only column that is ever set on an existing row.
  ///
  /// `symbol_key` is empty for those who have no symbol, as in `coverage`.
  static let patientNumbers = SchemaStep { dialect in
    """
    CREATE TABLE patient_number (
      entry BIGINT NOT NULL PRIMARY KEY,
      institution \(dialect.text) NOT NULL,
      insurer INTEGER NOT NULL,
      number_key \(dialect.text) NOT NULL,
      symbol_key \(dialect.text) NOT NULL,
      birth_date INTEGER NOT NULL,
      branch SMALLINT,
      patient_number \(dialect.text) NOT NULL,
      known_from BIGINT NOT NULL,
      known_until BIGINT CHECK (known_until > known_from)
    );
    CREATE INDEX patient_number_key ON patient_number (insurer, number_key, birth_date, institution);
    """
  }
}
