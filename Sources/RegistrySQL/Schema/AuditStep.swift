extension SchemaStep {
  /// Nothing here is ever updated or deleted: the program has no statement for it.
  ///
  /// `line` is what is hashed, byte for byte; `previous` repeats the hash before, so that a row can be judged by itself. The columns behind are
  /// taken from the line, to find the entries about somebody: by numbers and birth date, by id and birth date, or by the rows of a load. Those
  /// who read or write everything have rows from 0 to the largest number.
  static let audit = SchemaStep { dialect in
    """
    CREATE TABLE audit_entry (
      chain \(dialect.text) NOT NULL,
      sequence BIGINT NOT NULL,
      line \(dialect.text) NOT NULL,
      previous \(dialect.bytes) NOT NULL,
      hash \(dialect.bytes) NOT NULL,
      insurer INTEGER,
      number_key \(dialect.text),
      birth_date INTEGER,
      reference \(dialect.text),
      first_record BIGINT,
      next_record BIGINT,
      PRIMARY KEY (chain, sequence)
    );
    CREATE INDEX audit_entry_member ON audit_entry (insurer, number_key, birth_date) WHERE insurer IS NOT NULL;
    CREATE INDEX audit_entry_person ON audit_entry (reference, birth_date) WHERE reference IS NOT NULL;
    CREATE INDEX audit_entry_records ON audit_entry (first_record, next_record) WHERE first_record IS NOT NULL;
    CREATE TABLE audit_seal (
      chain \(dialect.text) NOT NULL,
      sequence BIGINT NOT NULL,
      signing_key \(dialect.text) NOT NULL,
      line \(dialect.text) NOT NULL,
      PRIMARY KEY (chain, sequence, signing_key)
    );
    """
  }
}
